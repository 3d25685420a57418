"""Mistakes in the writing of a file: each told once, at its place, with a remedy, and none of them fatal to others."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from library_samples import CASE, told

from dilemma.library import document

# What comes in place of "title: …" in a case; § marks where the problem must be told.
WRITING = [
    ('title: §"De fles', "does not end"),
    ("title: §'De fles", "does not end"),
    ('title: "De fles" §zei hij', "after the closing quote"),
    ("title: Let op§: de fles", "colon followed by a space"),
    ("title:\n  nl: Let op§: de fles\n  en: b", "colon followed by a space"),
    ("title:\n  nl: a\n   en§: b", "does not fit the line above"),
    ("title:\n  nl: a\n §en: b", "spaces at the start"),
    ("title: a\n§zomaar", "without a colon"),
    ("title:\n§\tnl: a", "There is a tab"),
    ("title: |\n§\ta", "There is a tab"),
    ("title: §{nl: a, en: b", "brackets or braces"),
    ("title: §{nl: Mag dit?, en: b: c}", "brackets or braces"),
    ("title: [a]§]", "brackets or braces"),
    ("title: §@fles", 'begin with "@"'),
    ("title: §%fles", 'begin with "%"'),
    ("title: §& fles", 'begin with "&"'),
    ("title: §!x!y fles", 'begin with "!"'),
    ("title: §!fles leeg", 'begins with "!"'),
    ("title: §*fles", 'begins with "*"'),
    ("title: §&fles leeg", '"&fles"'),
    ('title: "C:§\\qfles"', "backslash"),
    ('title: "§\\xzz"', "backslash"),
    ("title: §- fles", "list cannot begin"),
    ("title: |§fles", 'same line as the "|"'),
    ("title: a\n§title: b", "second time; the first is on line 2"),
    ("title: a\n§[b]: c", "single word"),
    ("title: a\n§{b: c}: d", "single word"),
    ("title: a\n§'': d", "single word"),
    ("title: &t a\n§*t : d", "single word"),
    ("title:\n  §<<: {nl: a}\n  nl: b", '"<<"'),
    ("title: a\n§---\nformat: 1", "second document"),
    ("title: a\nfacilitator: &f [§*f]", "points to itself"),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("written", "message"), WRITING)
def test_a_mistake_in_the_writing_is_told_at_its_place(with_file, monkeypatch, loader, written, message):
    monkeypatch.setattr(document, "_LOADER", getattr(yaml, loader))
    marked = CASE.replace("title:\n  nl: De fles\n  en: The bottle", written)
    before = marked[: marked.index("§")].split("\n")
    library, problems = with_file("dilemmas/other.yaml", marked.replace("§", ""))
    places = {(line, column): text for line, column, text, _ in told(problems)}
    # The pure reader stops one character further at a wrong escape.
    column = len(before[-1]) + 1 + (loader == "SafeLoader" and "\\q" in written)
    assert message in places.get((len(before), column), str(places))
    assert "bottle" in library.cases
    assert not any("expected" in text and "found" in text for text in places.values())


MISREAD = ["no", "Yes", "on", "OFF", "12:30", "2024-05-13", "1e3", "~", "null", "12", "1.5", "0x1F", "0o17", "true"]


@pytest.mark.parametrize("word", MISREAD)
def test_a_text_that_yaml_misreads_is_told_with_the_remedy(with_file, word):
    library, problems = with_file("dilemmas/other.yaml", CASE.replace("nl: De fles", f"nl: {word}"))
    assert told(problems) == [(3, 7, f'YAML does not read "{word}" as text.', "Put it between quotes.")]
    assert "other" not in library.cases


@pytest.mark.parametrize("word", MISREAD)
@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "!!str {}", "|\n    {}"])
def test_the_same_word_between_quotes_is_a_text(with_file, word, quoted):
    written = CASE.replace("nl: De fles", "nl: " + quoted.format(word))
    library, problems = with_file("dilemmas/other.yaml", written)
    assert problems == ()
    assert library.cases["other"].title.by_language["nl"] == word


@pytest.mark.parametrize(("old", "new"), [("  nl: De", "  no: De"), ("trust, openness", "trust, no")])
def test_misread_keys_and_items_are_told(with_file, old, new):
    _, problems = with_file("dilemmas/other.yaml", CASE.replace(old, new))
    assert [text for *_, text, _ in told(problems)] == ['YAML does not read "no" as text.']


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (BOMB, "20000 parts"),
        ("a: &a x\nb: [" + "*a, " * 200 + "]\n", "100 references"),
        ("a: [" + "x, " * 30_000 + "]\n", "20000 parts"),
        ("[" * 100_000, "40 levels"),
        ("- " * 100_000, "40 levels"),
        ("a: " + "{b: " * 100_000, "40 levels"),
        ("a: &a {b: &b [*a]}\n", "points to itself"),
        ("x" * 2_000_000, "larger than 1000 kB"),
        ("", "is empty"),
        ("  \n\n", "is empty"),
        ("# nothing yet\n", "is empty"),
        ("---\n", "is empty"),
        ("~", "keys with a value"),
        ("- a\n- b\n", "keys with a value"),
        ("zomaar een tekst", "keys with a value"),
    ],
    ids=lambda value: value[:24],
)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_a_file_that_explodes_or_says_nothing_is_refused_quickly(with_file, monkeypatch, loader, written, message):
    monkeypatch.setattr(document, "_LOADER", getattr(yaml, loader))
    library, problems = with_file("dilemmas/other.yaml", written)
    assert len(problems) == 1
    assert message in told(problems)[0][2]
    assert set(library.cases) == {"bottle"}


def test_a_file_may_use_aliases_and_problems_in_them_stand_at_the_alias(with_file):
    written = CASE.replace("name: De klant", "name: &n [a]").replace("name: Het team", "name: *n")
    _, problems = with_file("dilemmas/other.yaml", written)
    assert [(line, column) for line, column, *_ in told(problems)] == [(17, 11), (20, 11)]
    good = CASE.replace("name: De klant", "name: &n De klant").replace("name: Het team", "name: *n")
    library, problems = with_file("dilemmas/other.yaml", good)
    assert problems == ()
    assert library.cases["other"].parties[1].name.pick("nl") == "De klant"


def test_a_problem_deep_inside_an_alias_stands_where_it_is_and_at_the_alias(with_file):
    written = CASE.replace("name: De klant", "name: &n {nl: [a]}").replace("name: Het team", "name: *n")
    _, problems = with_file("dilemmas/other.yaml", written)
    assert [(line, column) for line, column, *_ in told(problems)] == [(17, 19), (20, 11)]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_an_escape_beyond_unicode_is_told(with_file, monkeypatch, loader):
    monkeypatch.setattr(document, "_LOADER", getattr(yaml, loader))
    library, problems = with_file("dilemmas/other.yaml", CASE.replace("Het team", '"\\U00110000"'))
    assert len(problems) == 1
    assert set(library.cases) == {"bottle"}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_of_notepad_change_nothing(with_file, library, end, mark):
    loaded, problems = with_file("dilemmas/bottle.yaml", (mark + CASE.replace("\n", end)).encode())
    assert problems == ()
    assert loaded.cases["bottle"] == library.cases["bottle"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_places_count_other_line_ends_too(with_file, end):
    _, problems = with_file("dilemmas/other.yaml", CASE.replace("level: 2", "level: twee").replace("\n", end))
    assert [(line, column) for line, column, *_ in told(problems)] == [(7, 8)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told_with_the_remedy(with_file, encoding):
    library, problems = with_file("dilemmas/other.yaml", CASE.encode(encoding))
    assert [(line, column) for line, column, *_ in told(problems)] == [(1, 1)]
    assert "UTF-16" in problems[0].message
    assert "UTF-8" in problems[0].remedy
    assert set(library.cases) == {"bottle"}


def test_the_first_byte_that_is_not_utf_8_is_told_at_its_place(with_file):
    written = CASE.replace("Geen gedoe", "Eén café").encode("latin-1")
    _, problems = with_file("dilemmas/other.yaml", written)
    assert [(line, column) for line, column, *_ in told(problems)] == [(21, 16)]
    assert "UTF-8" in problems[0].remedy


def test_a_control_character_is_told_at_its_place_and_by_its_number(with_file):
    _, problems = with_file("dilemmas/other.yaml", CASE.replace("Het team", "Het \x1b[31mteam"))
    assert told(problems)[0][:2] == (20, 15)
    assert "U+001B" in told(problems)[0][2]


def test_what_escapes_bring_in_is_cleaned(with_file):
    library, problems = with_file("dilemmas/other.yaml", CASE.replace("Het team", '"Het \\e[31m\\x00\\uFFFE"'))
    assert problems == ()
    assert library.cases["other"].parties[1].name.pick("nl") == "Het ␛[31m␀\ufffd"


@given(st.text(max_size=300))
def test_values_in_a_message_are_harmless_and_short(text):
    from dilemma.library.findings import shown

    found = shown(text)
    assert len(found) <= 60
    assert all(ord(character) >= 32 and character != "\x7f" for character in found)
