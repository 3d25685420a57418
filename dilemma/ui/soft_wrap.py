"""Words that stay whole at the edge of a text field: prompt_toolkit by itself breaks a line in the middle of them."""

import re
from bisect import bisect_right
from functools import lru_cache

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.utils import get_cwidth

_WORD = re.compile(r"\S+")


class SoftWrap(Processor):
    """Fills a row up with blanks where the next word would cross its end.

    `first` are the columns that the prompt takes before the first row, `rest` those before every other row.
    """

    def __init__(self, first: int, rest: int) -> None:
        self._first = first
        self._rest = rest

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line with blanks put in, and the way between the places in it and those in the text."""
        text = "".join(fragment[1] for fragment in transformation_input.fragments)
        width = transformation_input.width - self._rest
        before = 0 if transformation_input.lineno else self._first - self._rest
        gaps = _gaps(text, width, before)
        if not gaps:
            return Transformation(transformation_input.fragments)
        style = transformation_input.fragments[0][0]
        fragments: StyleAndTextTuples = []
        starts, shifts, shift, last = [0], [0], 0, 0
        for place, size in gaps:
            fragments.append((style, text[last:place] + " " * size))
            shift, last = shift + size, place
            starts.append(place)
            shifts.append(shift)
        fragments.append((style, text[last:]))
        shown = [start + by for start, by in zip(starts, shifts, strict=True)]
        return Transformation(
            fragments,
            source_to_display=lambda at: at + shifts[bisect_right(starts, at) - 1],
            display_to_source=lambda at: max(at - shifts[max(bisect_right(shown, at) - 1, 0)], 0),
        )


@lru_cache(maxsize=8)
def _gaps(text: str, width: int, column: int) -> list[tuple[int, int]]:
    """Where blanks must stand, and how many: before each word that would cross the end of a row and fits in one."""
    found: list[tuple[int, int]] = []
    last = 0
    for word in _WORD.finditer(text):
        column = (column + _columns(text[last : word.start()])) % max(width, 1)
        size = _columns(word[0])
        # The blank behind a word stays on its row, so that no row begins with one.
        blank = word.end() < len(text)
        if column and column + size + blank > width >= size + blank:
            found.append((word.start(), width - column))
            column = 0
        column = (column + size) % max(width, 1)
        last = word.end()
    return found


def _columns(text: str) -> int:
    return len(text) if text.isascii() else get_cwidth(text)
