"""Blocks as plain lines in reading order: no boxes, no columns, no styles. For screen readers and poor terminals."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from dilemma.model.text import harmless
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from dilemma.ui.wrap import wrap


def write(blocks: Iterable[Block], out: TextIO, *, width: int) -> None:
    """Write the blocks to `out`, wrapped to `width` columns, a blank line between two blocks."""
    out.writelines(f"{line}\n" for line in lines(blocks, width))


def lines(blocks: Iterable[Block], width: int) -> list[str]:
    """The blocks as lines of at most `width` columns."""
    found: list[str] = []
    for block in blocks:
        if found:
            found.append("")
        for text, indent in _texts(block):
            found.extend(broken(text, width, indent))
    return found


def broken(text: str, width: int, indent: str = "") -> list[str]:
    """Text as lines of at most `width` columns, its own line ends kept."""
    return [line for part in harmless(text).split("\n") for line in wrap(part, width, indent)]


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    """The texts of a block, each with what begins its further lines."""
    match block:
        case Heading(_, text) | Paragraph(text) | Quote(text):
            yield text, ""
        case Bullets(items, ordered):
            for number, (label, text) in enumerate(items, start=1):
                mark = f"{number}. " if ordered else "- "
                yield mark + ": ".join(filter(None, (label, text))), " " * len(mark)
        case Table(header, rows):
            for row in rows:
                cells = (f"{name}: {cell}" for name, cell in zip(header[1:], row[1:], strict=True) if cell)
                yield f"{row[0]}: {'; '.join(cells)}", "  "
