"""Folders over folders: who wins, what is left out, and what a good file becomes."""

import subprocess
import sys

import pytest
from library_samples import CASE, CODE, FILES, SCHEME, THEMES, VALUES, told, write

from dilemma import library as shelf
from dilemma.library import case_ids, code_ids, load
from dilemma.model.text import Text


def test_a_good_library_loads_without_a_word(library):
    case = library.cases["bottle"]
    assert case.title == Text({"nl": "De fles", "en": "The bottle"}, "nl")
    assert case.options[0].gain.pick("nl") == "Beleefd"
    assert case.options[0].loss.pick("nl") == "Gebonden"
    assert case.hints is not None
    assert case.hints["front_page"].pick("nl") == "Schrijf de kop."
    assert case.twists[0].id == "money"
    assert case.violation is not None
    assert case.violation.route == "rules"
    assert (case.level, case.minutes, case.provisions) == (2, 12, ("town/gifts",))
    code = library.codes["town"]
    assert code.contacts[0].purpose.pick("nl") == "Twijfel"
    assert [step.pick("nl") for step in code.reporting["rules"].steps] == ["Praat erover", "Meld het"]
    assert code.adopted == "2024-05"
    assert library.scheme.tests[0].questions[0].quick is True
    assert library.scheme.questions["gate"].choices[0].id == "choose"


def test_wrapped_lines_become_paragraphs(library):
    assert library.cases["bottle"].situation.pick("nl") == "Een klant geeft je een fles.\n\nWat nu?"


def test_plain_strings_are_in_the_language_of_the_file(with_file):
    library, problems = with_file("dilemmas/bottle.yaml", "language: en\n" + CASE)
    assert problems == ()
    assert library.cases["bottle"].question == Text({"en": "Neem je ze aan?"}, "en")


@pytest.mark.parametrize("name", list(FILES))
@pytest.mark.parametrize("content", ["{", b"\xff\xfe", "format: 1\n", "- a"])
def test_one_bad_file_leaves_the_others(with_file, name, content):
    library, problems = with_file(name, content)
    assert problems
    assert {one.path.as_posix().split("/good/")[1] for one in problems} == {name}
    held = {
        "values.yaml": library.values,
        "themes.yaml": library.themes,
        "scheme.yaml": library.scheme.steps,
        "codes/town.yaml": library.codes,
        "dilemmas/bottle.yaml": library.cases,
    }
    assert [key for key, value in held.items() if not value] == [name]


def test_later_folders_win_whole_cases_and_codes_and_single_words(good, tmp_path):
    own = write(
        tmp_path / "own",
        {
            "dilemmas/bottle.yaml": CASE.replace("De fles", "Mijn fles"),
            "dilemmas/second.yaml": CASE,
            "codes/town.yaml": CODE.replace("De code", "Mijn code"),
            "values.yaml": "format: 1\nvalues:\n  - {id: trust, name: Mijn trouw, meaning: Van mij}\n",
            "themes.yaml": "format: 1\nthemes:\n  - {id: extra, name: Extra}\n",
        },
    )
    library, problems = load([good, own])
    assert problems == ()
    assert library.cases["bottle"].title.pick("nl") == "Mijn fles"
    assert set(library.cases) == {"bottle", "second"}
    assert library.codes["town"].name.pick("nl") == "Mijn code"
    assert library.values["trust"].name.pick("nl") == "Mijn trouw"
    assert set(library.values) == {"trust", "openness"}
    assert set(library.themes) == {"gifts", "means", "extra"}
    assert load([own, good])[0].cases["bottle"].title.pick("nl") == "De fles"


def test_a_bad_file_of_ones_own_lets_the_earlier_one_stand(good, tmp_path):
    own = write(tmp_path / "own", {"dilemmas/bottle.yaml": "title: ["})
    library, problems = load([good, own])
    assert library.cases["bottle"].title.pick("nl") == "De fles"
    assert [one.path for one in problems] == [own / "dilemmas" / "bottle.yaml"]


def test_a_case_is_not_wrong_because_somebody_replaced_the_code_that_it_cites(good, tmp_path):
    own = write(tmp_path / "own", {"codes/town.yaml": CODE.replace("  - id: gifts", "  - id: presents")})
    library, problems = load([good, own])
    assert problems == ()
    assert library.cases["bottle"].provisions == ()


def test_a_users_scheme_changes_words_only(good, tmp_path):
    words = """\
format: 1
steps:
  - {id: parties, name: Mijn partijen}
tests:
  - id: slope
    name: {en: Slope test}
    questions:
      - {id: start, text: Begint hier iets, worry_on: "yes", strand: precedent, quick: true}
questions:
  - id: gate
    text: Mag je kiezen?
    choices: [{id: choose, text: Ja}]
answers: [{id: "yes", text: Jawel}]
verdicts: [{id: holds, text: Stevig}]
speak_up: [{id: talk, text: Spreek}]
"""
    own = write(tmp_path / "own", {"scheme.yaml": words})
    before = load([good])[0].scheme
    library, problems = load([good, own])
    scheme = library.scheme
    assert problems == ()
    assert scheme.steps[0].name == Text({"nl": "Mijn partijen", "en": "Parties"}, "nl")
    assert scheme.steps[0].help == before.steps[0].help
    assert scheme.tests[0].name == Text({"nl": "Hellingproef", "en": "Slope test"}, "nl")
    assert scheme.tests[0].questions[0].text.pick("nl") == "Begint hier iets"
    assert scheme.questions["gate"].hint == before.questions["gate"].hint
    assert scheme.questions["gate"].choices[0].text.pick("nl") == "Ja"
    assert [label.text.pick("nl") for label in scheme.answers] == ["Jawel", "Nee", "Weet niet"]
    assert scheme.verdicts[0].text.pick("nl") == "Stevig"
    assert scheme.speak_up[0].text.pick("nl") == "Spreek"


def test_a_users_scheme_cannot_change_the_method(good, tmp_path):
    words = """\
format: 1
steps:
  - {id: partys, name: Mijn partijen}
tests:
  - id: slope
    questions:
      - {id: start, worry_on: "no"}
      - {id: zzz, text: Nieuw}
questions:
  - id: gate
    choices: [{id: chose, text: Ja}]
"""
    own = write(tmp_path / "own", {"scheme.yaml": words})
    before = load([good])[0].scheme
    library, problems = load([good, own])
    assert library.scheme == before
    assert [(line, column, text) for line, column, text, _ in told(problems)] == [
        (3, 10, 'The scheme has nothing with the id "partys" here.'),
        (7, 21, '"worry_on" of the scheme cannot be changed.'),
        (8, 14, 'The scheme has nothing with the id "zzz" here.'),
        (11, 20, 'The scheme has nothing with the id "chose" here.'),
    ]


def test_words_for_a_scheme_that_was_left_out_are_no_second_problem(good, tmp_path):
    write(good, {"scheme.yaml": SCHEME.replace("steps:", "stops:")})
    own = write(tmp_path / "own", {"scheme.yaml": "format: 1\nsteps: [{id: parties, name: Mijn partijen}]\n"})
    _, problems = load([good, own])
    assert {one.path for one in problems} == {good / "scheme.yaml"}


def test_folders_that_are_missing_or_files_are_told(good, tmp_path):
    library, problems = load([good, tmp_path / "nowhere", good / "values.yaml"])
    assert [(one.path.name, one.line, one.column, one.message) for one in problems] == [
        ("values.yaml", 1, 1, "This is a file, not a folder."),
        ("nowhere", 1, 1, "This folder does not exist."),
    ]
    assert set(library.cases) == {"bottle"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("dilemmas/other.yml", 'does not end in ".yaml"'),
        ("dilemmas/other.YAML", 'does not end in ".yaml"'),
        ("values.yml", 'does not end in ".yaml"'),
        ("other.yaml", "not in the right folder"),
        ("dilemmas/My case.yaml", 'file name "My case.yaml"'),
        ("codes/my_code.yaml", 'file name "my_code.yaml"'),
    ],
)
def test_files_with_a_wrong_name_are_told_and_not_read(with_file, name, message):
    library, problems = with_file(name, CODE if "code" in name else CASE)
    assert [(line, column) for line, column, *_ in told(problems)] == [(1, 1)]
    assert message in told(problems)[0][2]
    assert set(library.cases) == {"bottle"}


@pytest.mark.parametrize("name", ["README.md", "dilemmas/notes.txt", "dilemmas/.hidden.yaml", "dilemmas/bottle.yaml~"])
def test_other_files_are_left_alone(with_file, name):
    assert with_file(name, "{")[1] == ()


def test_a_folder_or_a_broken_link_in_place_of_a_file_is_told(good):
    (good / "dilemmas" / "folder.yaml").mkdir()
    (good / "dilemmas" / "link.yaml").symlink_to("nowhere.yaml")
    (good / "dilemmas" / "loop.yaml").symlink_to("loop.yaml")
    library, problems = load([good])
    assert [(one.path.name, one.message) for one in problems] == [
        ("folder.yaml", "This is not a file but a folder or a device."),
        ("link.yaml", "This link points to a file that does not exist."),
        ("loop.yaml", "This cannot be read."),
    ]
    assert set(library.cases) == {"bottle"}


def test_one_case_can_be_read_alone(good):
    write(good, {"dilemmas/bad.yaml": "{", "codes/bad.yaml": "{", "codes/other.yaml": CODE})
    write(good, {"dilemmas/bottle.yaml": CASE.replace("[town/gifts]", "[town/gifts, other/gifts, zzz/gifts]")})
    library, problems = load([good], cases=["bottle"], codes=["town"])
    assert set(library.cases) == {"bottle"}
    assert set(library.codes) == {"town"}
    assert library.cases["bottle"].provisions == ("town/gifts", "other/gifts")
    assert [one.values["id"] for one in problems] == ["zzz"]
    assert case_ids([good]) == ("bad", "bottle")
    assert code_ids([good, good]) == ("bad", "other", "town")


def test_problems_come_in_the_order_of_their_places(good):
    write(good, {"dilemmas/a.yaml": CASE.replace("id: ", "id: -"), "codes/z.yaml": "{", "values.yml": VALUES})
    _, problems = load([good])
    places = [(str(one.path), one.line, one.column) for one in problems]
    assert len(places) > 5
    assert places == sorted(places)


def test_importing_the_package_is_cheap_and_a_good_library_needs_no_jsonschema(good):
    code = (
        "import sys, pathlib, dilemma.library as it\n"
        "assert not {'yaml', 'msgspec', 'jsonschema', 'difflib'} & set(sys.modules)\n"
        f"assert it.load([pathlib.Path({str(good)!r})])[1] == ()\n"
        "assert 'jsonschema' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_schema_of_a_case_names_its_keys():
    schema = shelf.schema("case")
    assert "what_if" in schema["$defs"]["CaseShape"]["properties"]
    assert "reporting" in shelf.schema("code")["$defs"]["CodeShape"]["required"]


def test_themes_and_values_that_were_left_out_do_not_make_every_case_wrong(good):
    write(good, {"values.yaml": "{", "themes.yaml": THEMES.replace("format: 1", "format: 9")})
    library, problems = load([good])
    assert {one.path.name for one in problems} == {"values.yaml", "themes.yaml"}
    assert library.cases["bottle"].values == ()
