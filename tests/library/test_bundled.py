"""The library that ships: complete, in both languages, and without a way to reach a person."""

import re
from functools import cache

import pytest

from dilemma.library import Problem, bundled, load
from dilemma.model.library import Library

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# Seven or more digits, as people write telephone numbers; a date or a year has fewer or another shape.
_TELEPHONE = re.compile(r"(?<![\w-])(?:\+\d{1,3}[ ./]?|0)\d(?:[ ./-]?\d){6,}")


@cache
def shipped() -> tuple[Library, tuple[Problem, ...]]:
    return load([bundled()])


def files():
    return sorted(bundled().rglob("*.yaml"))


def test_the_bundled_library_has_no_problems():
    assert [f"{one.path.name}:{one.line}:{one.column} {one.message.format(**one.values)}" for one in shipped()[1]] == []


def test_the_first_cases_and_codes_ship():
    library = shipped()[0]
    assert {"free-concert", "gift-bottle"} <= set(library.cases)
    assert {"vlaamse-overheid", "brugge"} <= set(library.codes)
    assert len(library.scheme.tests) == 4
    assert sum(len(test.questions) for test in library.scheme.tests) == 10


def test_every_file_is_in_the_library():
    library = shipped()[0]
    singles = {"values", "themes", "scheme"}
    assert {path.stem for path in files()} == {*library.cases, *library.codes, *singles}


@pytest.mark.parametrize("pattern", [_EMAIL, _TELEPHONE])
def test_no_e_mail_address_and_no_telephone_number_ships(pattern):
    assert files()
    assert [
        (path.name, pattern.findall(path.read_text())) for path in files() if pattern.search(path.read_text())
    ] == []


@pytest.mark.parametrize("text", ["050 44 80 00", "+32 50 44 80 00", "0470/12.34.56", "0800 12345", "+3250448000"])
def test_the_pattern_knows_telephone_numbers(text):
    assert _TELEPHONE.search(text)


@pytest.mark.parametrize("text", ["2024-05-13", "in 2011", "20 euro", "1 000 000", "12:30"])
def test_the_pattern_leaves_dates_and_sums_alone(text):
    assert not _TELEPHONE.search(text)


def test_the_bundled_folder_holds_cases():
    assert (bundled() / "values.yaml").is_file()
