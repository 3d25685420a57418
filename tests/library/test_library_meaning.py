"""What a file says wrong though it is well written: each told at its own place."""

import pytest
from library_samples import CASE, CODE, FILES, SCHEME, THEMES, VALUES, told

LONG = " ".join(["woord"] * 91)

# File, what is replaced, what comes instead (§ marks the place of the problem), message, remedy, is the file left out.
TABLE = [
    (CASE, "level: 2", "level: §twee", "whole number", "digits", True),
    (CASE, "level: 2", 'level: §"2"', "whole number", "without quotes", True),
    (CASE, "level: 2", "level: §1.5", "whole number", "digits", True),
    (CASE, "level: 2", "§level:", "Nothing is filled in", "remove the key", True),
    (CASE, "level: 2", "level: §4", "4 is not possible", "1 to 3", False),
    (CASE, "minutes: 12", "minutes: §0", "0 is not possible", "1 to 180", False),
    (CASE, "minutes: 12", "minutes: §181", "181 is not possible", "1 to 180", False),
    (CASE, "format: 1", "format: §2", "format 2", "Update the program", True),
    (CASE, "format: 1", "format: §0", "Format 0 does not exist", "format: 1", True),
    (CASE, "format: 1", 'format: §"1"', "whole number", "digits", True),
    (CASE, "format: 1\n", "§", '"format" is missing', '"format:"', True),
    (CASE, "title:\n  nl: De fles\n  en: The bottle", "titel: De fles", '"title" is missing', '"title:"', True),
    (CASE, "title:", "§titel:", '"titel" is not known', 'Did you mean "title"', True),
    (CASE, "level: 2", "level: 2\n§zomaar: 3", '"zomaar" is not known', "Remove the key", True),
    (CASE, "  nl: De fles\n  en: The bottle", "  §[De fles]", "a text for each language", "nl: ...", True),
    (CASE, "  nl: De fles", "  nl: §{a: b}", "A text is expected", "single text", True),
    (CASE, "  nl: De fles", "  §nl:", "Nothing is filled in", "Fill it in", True),
    (CASE, "  nl: De fles", "  nl: §''", "text is empty", "Fill it in", True),
    (CASE, "  nl: De fles", '  nl: §"  "', "text is empty", "Fill it in", True),
    (CASE, "  nl: De fles", "  §nederlands: De fles", '"nederlands" is not the code', '"nl"', False),
    (CASE, "  nl: De fles\n  en: The bottle", "  §{}", "text is empty", "Fill it in", True),
    (CASE, "level: 2", "language: §dutch", '"dutch" is not the code', '"nl"', False),
    (CASE, "themes: [gifts]", "themes: [§gift]", 'no theme with the id "gift"', 'mean "gifts"', False),
    (CASE, "themes: [gifts]", "themes: [§zzz]", 'no theme with the id "zzz"', "themes.yaml", False),
    (CASE, "themes: [gifts]", "themes: §gifts", "A list is expected", '"- "', True),
    (CASE, "themes: [gifts]", "themes: [gifts, §gifts]", '"gifts" is in this list twice', "Remove", False),
    (CASE, "themes: [gifts]", "themes: §[]", "list is empty", "at least one", False),
    (CASE, "values: [trust, openness]", "values: §[]", "list is empty", "at least one", True),
    (CASE, "[trust, openness]", "[trust, §opennes]", 'no value with the id "opennes"', 'mean "openness"', False),
    (CASE, "serves: [trust]", "serves: [§trus]", 'no value with the id "trus"', 'mean "trust"', False),
    (CASE, "harms: []", "harms: [§zzz]", 'no value with the id "zzz"', "values.yaml", False),
    (
        CASE,
        "[employee]",
        "[§boss]",
        '"boss" is not a known audience',
        "employee, frontline, expert, supervisor, m",
        False,
    ),
    (CASE, "id: client", "id: §De_klant", '"De_klant" cannot be used', "lower-case", True),
    (CASE, "id: client", "id: §front_page", '"front_page" cannot be used', "lower-case", True),
    (CASE, "id: team", "id: §client", "first is on line 16", "own id", True),
    (CASE, "id: share", "id: §accept", "first is on line 28", "own id", True),
    (CASE, "    interest: Geen gedoe\n", "", '"interest" is missing', '"interest:"', True),
    (
        CASE,
        "  - id: city\n    name: De stad\n    interest: Een goede naam\n",
        "",
        "fewer than three parties",
        "Add",
        False,
    ),
    (CASE, "  slope: En", "  §slop: En", '"slop" is not one of the tests', "slope, front_page", False),
    (CASE, "[town/gifts]", "[§town/gift]", 'no provision with the id "gift"', 'mean "gifts"', False),
    (CASE, "[town/gifts]", "[§town/zzz]", 'no provision with the id "zzz"', "after the slash", False),
    (CASE, "[town/gifts]", "[§towm/gifts]", 'no code with the id "towm"', 'mean "town"', False),
    (CASE, "[town/gifts]", "[§zzz/gifts]", 'no code with the id "zzz"', "before the slash", False),
    (CASE, "[town/gifts]", "[§gifts]", "does not point to a provision", "brugge/means", False),
    (CASE, "route: rules", "route: §money", '"money" is not a reporting route', "people, rules, means", True),
    (CODE, "relates: [trust]", "relates: [§trut]", 'no value with the id "trut"', 'mean "trust"', False),
    (CODE, "value: fairness", "value: §fairnes", 'no value with the id "fairnes"', 'mean "fairness"', False),
    (CODE, "themes: [gifts]", "themes: [§zzz]", 'no theme with the id "zzz"', "themes.yaml", False),
    (CODE, "derived: true", "derived: §maybe", "True or false", '"true"', True),
    (CODE, "  rules:\n", "  §ruless:\n", '"ruless" is not a reporting route', "people, rules, means", False),
    (CODE, "[Praat erover, Meld het]", "§[]", "list is empty", "at least one", True),
    (CODE, "    steps: [Praat erover, Meld het]", "    §zomaar", "Keys with a value", "key: value", True),
    (CODE, '"2024-05"', "§2024-05-13", "does not read", "quotes", True),
    (CODE, '"2024-05"', "§2024", "does not read", "quotes", True),
    (CODE, '"2024-05"', "§vorig jaar", "not a date or a year", "2024-05-13", False),
    (CODE, '"2024-05"', '§"2024-13"', "not a date or a year", "2024-05-13", False),
    (CODE, "    for: Twijfel\n", "", '"for" is missing', '"for:"', True),
    (VALUES, "id: openness", "id: §trust", "first is on line 3", "own id", True),
    (THEMES, "name: Middelen", "§naam: Middelen", '"naam" is not known', 'mean "name"', True),
    (SCHEME, 'id: "no"', "id: §no", "does not read", "quotes", True),
    (SCHEME, 'worry_on: "yes"}', 'worry_on: §"maybe"}', '"maybe" cannot be used', "yes, no", True),
    (SCHEME, "id: holds", "id: §stands", '"stands" cannot be used', "holds, wavers", True),
    (SCHEME, "verdicts:\n  - {id: holds, text: Houdt stand}", "§verdicts:", 'lacks the id "holds"', "Add it", True),
    (SCHEME, "id: choose", "id: §Choose", '"Choose" cannot be used', "lower-case", True),
]


def name_of(content):
    return next(name for name, known in FILES.items() if known == content)


def is_absent(library, name):
    kind, stem = name.rsplit("/", 1) if "/" in name else (name, name)
    held = {
        "dilemmas": "bottle.yaml" in stem and "bottle" in library.cases,
        "codes": "town" in library.codes,
        "values.yaml": bool(library.values),
        "themes.yaml": bool(library.themes),
        "scheme.yaml": bool(library.scheme.steps),
    }
    return not held[kind]


@pytest.mark.parametrize(("content", "old", "new", "message", "remedy", "left_out"), TABLE)
def test_what_is_wrong_is_told_at_its_place(with_file, content, old, new, message, remedy, left_out):
    assert old in content
    marked = content.replace(old, new, 1)
    name = name_of(content)
    library, problems = with_file(name, marked.replace("§", ""))
    here = list(told(tuple(one for one in problems if one.path.match(name))))
    assert is_absent(library, name) == left_out
    found = [(line, column) for line, column, text, advice in here if message in text and remedy in advice]
    assert len(found) == 1, here
    if "§" in marked:
        before = marked[: marked.index("§")].split("\n")
        assert found == [(len(before), len(before[-1]) + 1)]


def test_a_missing_key_is_told_where_its_parent_begins(with_file):
    _, problems = with_file("dilemmas/bottle.yaml", CASE.replace("    against: Pijnlijk\n", ""))
    assert [one[:3] for one in told(problems)] == [(40, 5, 'The key "against" is missing.')]


def test_a_situation_for_beginners_is_short_in_every_language(with_file):
    plain = CASE.replace("Wat nu?", LONG)
    assert with_file("dilemmas/bottle.yaml", plain)[1] == ()
    _, problems = with_file("dilemmas/bottle.yaml", plain.replace("level: 2\n", ""))
    assert [one[2] for one in told(problems)] == ["At level 1 a situation has at most 90 words; this one has 97."]
    both = CASE.replace("situation: |\n", f"situation:\n  en: {LONG}\n  nl: |\n").replace("level: 2", "level: 1")
    _, problems = with_file(
        "dilemmas/bottle.yaml", both.replace("  Een klant geeft\n  je een fles.\n\n  Wat nu?", "    Ja.")
    )
    assert [one[:2] for one in told(problems)] == [(10, 7)]


def test_fewer_than_three_options_are_told(with_file):
    start = CASE.index("  - id: share")
    _, problems = with_file("dilemmas/bottle.yaml", CASE[:start] + CASE[CASE.index("tests:") :])
    assert [one[:3] for one in told(problems)] == [(27, 1, "This case has fewer than three options.")]


def test_every_problem_of_a_file_is_told_at_once(with_file):
    written = (
        CASE.replace("title:", "titel:")
        .replace("level: 2", "level: twee")
        .replace("themes: [gifts]", "themes: [gift, no]")
        .replace("question: Neem je ze aan?", "question: [Neem je ze aan?]")
        .replace("    interest: Geen gedoe\n", "")
        .replace("id: share", "id: accept")
        .replace("Het is geld.", "''")
        .replace("reflection: Er is veel te zeggen.", "reflection: a\nreflection: b")
    )
    library, problems = with_file("dilemmas/other.yaml", written)
    assert [(line, column) for line, column, *_ in told(problems)] == [
        (1, 1),  # title is missing
        (2, 1),  # titel is unknown
        (5, 10),  # gift is no theme
        (5, 16),  # no is misread
        (7, 8),  # level is a word
        (14, 11),  # question is a list
        (19, 5),  # interest is missing
        (33, 9),  # accept stands twice
        (51, 11),  # an empty text
        (53, 1),  # reflection stands twice
    ]
    assert set(library.cases) == {"bottle"}


def test_what_refers_to_nothing_is_dropped_and_the_rest_stands(with_file):
    written = (
        CASE.replace("[trust, openness]", "[trust, zzz]")
        .replace("[town/gifts]", "[town/zzz, town/gifts, zzz/gifts]")
        .replace("[employee]", "[boss, employee]")
        .replace("  slope: En", "  zzz: En")
        .replace("level: 2", "level: 7")
    )
    library, problems = with_file("dilemmas/bottle.yaml", written)
    case = library.cases["bottle"]
    assert len(problems) == 6
    assert case.values == ("trust",)
    assert case.provisions == ("town/gifts",)
    assert case.audience == ("employee",)
    assert case.level == 1
    assert case.hints is not None
    assert set(case.hints) == {"front_page"}


def test_a_provision_of_no_value_is_dropped(with_file):
    library, _ = with_file("codes/town.yaml", CODE.replace("value: fairness", "value: zzz"))
    assert library.codes["town"].provisions == ()
    assert library.codes["town"].values[0].derived is True
