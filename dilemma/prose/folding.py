"""The words of a text as they are compared: no case, no accents, nothing that cannot be seen."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Combining accents, and characters without width that can stand inside a word: they belong to the letter before.
_ATTACHED = (
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|{_ATTACHED})*")
_RUN = re.compile(rf"[^\W\d_](?:[^\W\d_]|{_ATTACHED})*|\d(?:\d|{_ATTACHED})*")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Letters that Unicode does not take apart.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})


class Word(NamedTuple):
    """A word of a text: where it stands, and how it compares (never empty, letters and digits alone)."""

    start: int
    end: int
    folded: str


def words(text: str) -> Iterator[Word]:
    """The words: runs of letters and digits."""
    return _found(_WORD, text)


def runs(text: str) -> Iterator[Word]:
    """The words, with digits apart from letters: "jan2" is "jan" and "2"."""
    return _found(_RUN, text)


def vocabulary(text: str) -> list[str]:
    """The different words as they compare, as they first appear: quicker than going by their places."""
    if text.isascii():
        return list(dict.fromkeys(_ASCII_WORD.findall(text.lower())))
    found = dict.fromkeys(_WORD.findall(text.lower()))
    return [folded for folded in dict.fromkeys(map(fold, found)) if folded]


def fold(word: str) -> str:
    """The word as it compares."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(letter for letter in bare.translate(_PLAIN) if letter.isalnum())


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Word]:
    for found in pattern.finditer(text):
        folded = fold(found[0])
        if folded:
            yield Word(found.start(), found.end(), folded)
