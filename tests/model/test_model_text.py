"""One cleaning at every door, and texts that fall back on another language."""

import unicodedata

import pytest
from hostile import RAW
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemma.model.text import Text, clean

ANYTHING = st.text(st.characters(categories=None, exclude_categories=()), max_size=60)
quickly = settings(max_examples=300, deadline=None, database=None, derandomize=True)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("", ""),
        ("gewoon, met é en ë", "gewoon, met é en ë"),
        ("tab\tand\nline end", "tab\tand\nline end"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("null\x00", "null␀"),
        ("\x01\x1f", "␁␟"),
        ("delete\x7f", "delete␡"),
        ("\x80\x85\x9b\x9f", "␦␦␦␦"),
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("\r\r\n\n", "\n\n\n"),
        ("\x0b\x0c", "␋␌"),
        ("\ud800 and \udfff", "� and �"),
        ("\ufdd0\ufdef", "��"),
        ("\ufffe\uffff\U0001fffe\U0010ffff", "����"),
        ("\ufdcf\ufdf0\ufffd\xa0", "\ufdcf\ufdf0\ufffd\xa0"),
        ("👩‍💻 \u202e\u200b\u2028", "👩‍💻 \u202e\u200b\u2028"),
        ("␛ is a picture already", "␛ is a picture already"),
    ],
)
def test_clean_makes_controls_visible_and_leaves_the_rest(raw: str, kept: str) -> None:
    assert clean(raw) == kept


def _harmless(text: str) -> bool:
    kinds = {unicodedata.category(character) for character in text if character not in "\t\n"}
    noncharacters = any(ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF for character in text)
    return not kinds & {"Cc", "Cs"} and not noncharacters


@quickly
@given(ANYTHING)
def test_what_is_cleaned_is_harmless_and_can_be_written_anywhere(text: str) -> None:
    kept = clean(text)
    assert _harmless(kept)
    assert kept.encode("utf-8").decode("utf-8") == kept


@quickly
@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@quickly
@given(ANYTHING)
def test_nothing_is_dropped_but_one_half_of_a_double_line_end(text: str) -> None:
    assert len(clean(text)) == len(text) - text.count("\r\n")


@quickly
@given(ANYTHING, ANYTHING)
def test_a_text_is_cleaned_character_by_character(start: str, end: str) -> None:
    """So that no harmful pair can be put together from two harmless halves."""
    assert clean(start + " " + end) == clean(start) + " " + clean(end)


@pytest.mark.parametrize("name", RAW)
def test_every_hostile_text_is_harmless_once_cleaned(name: str) -> None:
    assert _harmless(clean(RAW[name]))


@pytest.mark.parametrize(
    ("by_language", "own", "wanted", "shown"),
    [
        ({"nl": "dag", "en": "hello"}, "nl", "en", "hello"),
        ({"nl": "dag", "en": "hello"}, "nl", "nl", "dag"),
        ({"nl": "dag", "en": "hello"}, "en", "fr", "hello"),
        ({"nl": "dag"}, "nl", "en", "dag"),
        ({"en": "hello"}, "nl", "nl", "hello"),
        ({"fr": "salut", "de": "hallo"}, "nl", "en", "salut"),
        ({"nl": "", "en": "hello"}, "nl", "nl", ""),
        ({}, "nl", "nl", ""),
    ],
)
def test_a_text_falls_back_on_the_language_of_its_file_and_then_on_any(
    by_language: dict[str, str], own: str, wanted: str, shown: str
) -> None:
    assert Text(by_language, own).pick(wanted) == shown
