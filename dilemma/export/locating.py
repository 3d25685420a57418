"""Where something stands in a JSON text: for messages that point at it."""

import re
from collections.abc import Sequence
from json import JSONDecoder

_BLANK = re.compile(r"[ \t\n\r]*")
_DECODER = JSONDecoder()
Trail = Sequence[str | int]


def place(text: str, trail: Trail) -> tuple[int, int]:
    """Line and column, from 1, of the value at the end of the trail, or of the last one on it that is there.

    `text` is valid JSON. A key that stands twice counts by its last place, as it does to whoever reads it.
    """
    at = _past_blank(text, 0)
    for step in trail:
        found = _member(text, at, step) if text[at] == "{" else _item(text, at, step) if text[at] == "[" else None
        if found is None:
            break
        at = found
    return position(text, at)


def position(text: str, at: int) -> tuple[int, int]:
    """Line and column of a character."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _member(text: str, at: int, wanted: str | int) -> int | None:
    found = None
    at = _past_blank(text, at + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        at = _past_blank(text, _past_blank(text, at) + 1)
        if key == wanted:
            found = at
        at = _past_value(text, at)
    return found


def _item(text: str, at: int, wanted: str | int) -> int | None:
    number = 0
    at = _past_blank(text, at + 1)
    while text[at] != "]":
        if number == wanted:
            return at
        number += 1
        at = _past_value(text, at)
    return None


def _past_value(text: str, at: int) -> int:
    _, at = _DECODER.raw_decode(text, at)
    at = _past_blank(text, at)
    return _past_blank(text, at + 1) if text[at] == "," else at


def _past_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
