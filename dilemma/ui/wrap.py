"""Text broken into lines between words, measured in columns: an emoji or a Chinese character takes two."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """The text as lines of at most `width` columns, blanks and line ends made one; `indent` begins all but the first.

    A no-break space keeps words together. At least one line, which may be empty.
    """
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text, max(width - len(indent), 2)):
        size = cell_len(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = "", 0
        if line:
            line, used = f"{line} {word}", used + 1 + size
        else:
            line = f"{indent}{word}" if lines else word
            used = cell_len(line)
    return [*lines, line]


def count(text: str, width: int) -> int:
    """How many lines the text takes, its own line ends counted."""
    return sum(len(wrap(paragraph, width)) for paragraph in text.split("\n"))


def _words(text: str, width: int) -> Iterator[str]:
    for word in re.split(r"[ \t\n]+", text):
        if cell_len(word) > width:
            yield from chop_cells(word, width)
        elif word:
            yield word
