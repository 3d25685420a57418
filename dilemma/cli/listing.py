"""Listings: a table on a screen, one row under another where it is narrow, one plain line a row in a pipe."""

import textwrap
from collections.abc import Sequence
from typing import TextIO

from dilemma.cli.environment import Environment
from dilemma.model.text import harmless

_GAP = 2
_NARROWEST = 18


def show(environment: Environment, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write the rows to standard output: as wide as the screen, one under another where it is plain, or to a pipe."""
    width = environment.width if environment.stdout_is_terminal else None
    if environment.plain and width is not None:
        environment.stdout.writelines(f"{line}\n" for line in _stacked(header, rows, width))
    else:
        write(header, rows, environment.stdout, width=width)


def write(header: Sequence[str], rows: Sequence[Sequence[str]], out: TextIO, *, width: int | None) -> None:
    """Write the rows to `out`, at most `width` columns wide; None is a pipe: no header, no wrapping."""
    cells = [[harmless(" ".join(cell.split())) for cell in row] for row in rows]
    if not cells:
        return
    natural = _widths(cells if width is None else [list(header), *cells])
    fitting = natural if width is None else _fit(natural, width)
    if fitting is None:
        lines = _stacked(header, cells, width or 80)
    else:
        lines = [line for row in ([] if width is None else [list(header)]) + cells for line in _row(row, fitting)]
    out.writelines(f"{line}\n" for line in lines)


def _widths(cells: Sequence[Sequence[str]]) -> list[int]:
    # textwrap refuses a width of nothing, which a column of empty cells would have.
    return [max(1, *map(len, column)) for column in zip(*cells, strict=True)]


def _fit(natural: Sequence[int], width: int) -> list[int] | None:
    """Take the missing columns from the widest cells; None where those would become too narrow to read."""
    fitting = list(natural)
    while sum(fitting) + _GAP * (len(fitting) - 1) > width:
        # The first column is the id: it is copied and typed, so it is never broken.
        widest = max(range(1, len(fitting)), key=fitting.__getitem__, default=0)
        if widest == 0 or fitting[widest] <= _NARROWEST:
            return None
        fitting[widest] -= 1
    return fitting


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [
        textwrap.wrap(cell, size, break_on_hyphens=False) or [""] for cell, size in zip(row, widths, strict=True)
    ]
    height = max(map(len, wrapped))
    lines = []
    for number in range(height):
        parts = [lines_[number] if number < len(lines_) else "" for lines_ in wrapped]
        lines.append((" " * _GAP).join(part.ljust(size) for part, size in zip(parts, widths, strict=True)).rstrip())
    return lines


def _stacked(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    lines: list[str] = []
    for row in rows:
        if lines:
            lines.append("")
        lines.append(row[0])
        for name, cell in zip(header[1:], row[1:], strict=True):
            if cell:
                lines.extend(textwrap.wrap(f"{name}: {cell}", width, initial_indent="  ", subsequent_indent="    "))
    return lines
