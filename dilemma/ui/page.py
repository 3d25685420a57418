"""Blocks on a screen or in a pipe, wrapped to a width. Text from files or people is never read as markup."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from dilemma.model.text import harmless
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table

WIDEST = 92
_PILLAR = 24
_SHORT_CELL = 17
_LONG_NAME = 18
_HEADINGS = {1: "bold underline", 2: "bold cyan", 3: "bold"}


def console(out: TextIO, *, width: int, colour: bool) -> Console:
    """A rich console that takes every string literally. `colour`: whether `out` understands styles."""
    return Console(
        file=out, width=width, force_terminal=colour, markup=False, highlight=False, emoji=False, legacy_windows=False
    )


def write(blocks: Iterable[Block], out: TextIO, *, width: int, colour: bool) -> None:
    """Write the blocks to `out`, at most `width` columns wide and never wider than reads well."""
    out.writelines(f"{line}\n" for line in lines(blocks, out, width=width, colour=colour))


def lines(blocks: Iterable[Block], out: TextIO, *, width: int, colour: bool) -> list[str]:
    """The lines that `write` writes, for whoever shows them a screen at a time. Nothing trails behind them."""
    screen = console(out, width=min(width, WIDEST), colour=colour)
    with screen.capture() as captured:
        screen.print(renderable(blocks, min(width, WIDEST)))
    return [line.rstrip() for line in harmless(captured.get()).removesuffix("\n").split("\n")]


def renderable(blocks: Iterable[Block], width: int) -> RenderableType:
    """The blocks for a console of `width` columns, a blank line between two blocks."""
    parts: list[RenderableType] = []
    for block in blocks:
        if parts:
            parts.append(Text(""))
        parts.append(_one(block, width))
    return Group(*parts)


def _one(block: Block, width: int) -> RenderableType:
    match block:
        case Heading(level, text):
            return Text(text, style=_HEADINGS[level])
        case Paragraph(text, quiet):
            return Text(text, style="dim" if quiet else "")
        case Quote(text):
            return _beside("│ ", "cyan", text)
        case Bullets(items, ordered):
            return _list(items, ordered=ordered)
        case Table():
            fits = _room(block) <= width
            return _table(block, width) if fits else _stacked(block)


def _beside(mark: str, style: str, text: str) -> RenderableType:
    """Text with a mark in front of each of its lines, wrapped ones included."""

    class Marked:
        def __rich_console__(self, screen: Console, options: ConsoleOptions) -> Iterable[RenderableType]:
            for line in Text(text).wrap(screen, max(options.max_width - len(mark), 1)):
                line.rstrip()
                yield Text(mark, style=style) + line

    return Marked()


def _list(items: tuple[tuple[str, str], ...], *, ordered: bool) -> RenderableType:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for number, (label, text) in enumerate(items, start=1):
        content = Text(label, style="bold")
        if label and text:
            content += Text(f": {text}")
        elif text:
            content = Text(text)
        grid.add_row(Text(f"{number}." if ordered else "•"), content)
    return grid


def _table(table: Table, width: int) -> RenderableType:
    grid = Grid(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    beside = _room(table) - _PILLAR
    for index, name in enumerate(table.header):
        # A long name with a slash breaks after it rather than in the middle of a word.
        header = name.replace("/", "/\n") if len(name) > _LONG_NAME else name
        if index:
            grid.add_column(Text(header), overflow="fold", width=_width(table, index))
        else:
            # The first column takes what it needs; where that is more than there is, it takes what the others leave.
            grid.add_column(Text(header), overflow="fold", max_width=width - beside)
    for number, row in enumerate(table.rows):
        if number and any(len(other[0]) > width - beside for other in table.rows):
            grid.add_row(*("" for _ in row))
        grid.add_row(*(Text(cell) for cell in row))
    return grid


def _room(table: Table) -> int:
    """The columns below which words of the table would break, or its first column become a pillar."""
    return _PILLAR + sum(_width(table, index) + 2 for index in range(1, len(table.header)))


def _width(table: Table, index: int) -> int:
    """The width of a column behind the first: whole words, and whole cells where these are short."""
    words = [len(word) for word in table.header[index].replace("/", "/ ").split()]
    words += [len(word) for row in table.rows for word in row[index].split()]
    cells = [min(len(row[index]), _SHORT_CELL) for row in table.rows]
    return max([*words, *cells, 1])


def _stacked(table: Table) -> RenderableType:
    """A table that does not fit beside itself: each row under its first cell."""
    parts: list[RenderableType] = []
    for row in table.rows:
        if parts:
            parts.append(Text(""))
        parts.append(Text(row[0], style="bold"))
        parts.extend(
            Padding(Text(f"{name}: {cell}"), (0, 0, 0, 2))
            for name, cell in zip(table.header[1:], row[1:], strict=True)
            if cell
        )
    return Group(*parts)
