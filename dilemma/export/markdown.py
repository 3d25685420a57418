"""Blocks as CommonMark with tables. What a person typed is escaped: it reads the same, and commands nothing."""

import re
from collections.abc import Iterable

from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|])")
_AT_START = re.compile(r"^(\d{1,9})([.)])|^([-+#=]|:(?=-))")
_CLOSING = re.compile(r"(?<!\\)#$")


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one Markdown text, ending in a line end."""
    return "\n\n".join(part for part in map(_block, blocks) if part) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return _CLOSING.sub(r"\#", f"{'#' * level} {_flat(text)}")
        case Paragraph(text):
            return _lines(text)
        case Quote(text):
            return "\n".join(f"> {line}".rstrip() for line in _lines(text).split("\n"))
        case Bullets(items, ordered):
            return "\n".join(_item(number, item, ordered=ordered) for number, item in enumerate(items, start=1))
        case Table(header, rows):
            rule = "|".join([""] + [" --- "] * len(header) + [""])
            return "\n".join((_row(header), rule, *map(_row, rows)))


def _item(number: int, item: tuple[str, str], *, ordered: bool) -> str:
    label, text = item
    mark = f"{number}. " if ordered else "- "
    content = _lines(text)
    if label:
        content = f"**{_flat(label)}**: {content}" if text else f"**{_flat(label)}**"
    return mark + content.replace("\n", "\n" + " " * len(mark))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_flat(cell) for cell in cells)} |"


def _lines(text: str) -> str:
    """Running text: blank lines part paragraphs, other line ends stay as hard breaks."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join("\\\n".join(escape(line) for line in paragraph.split("\n")) for paragraph in paragraphs)


def _flat(text: str) -> str:
    """Text inside a heading, a cell or a label, where the start of a line commands nothing."""
    return _ANYWHERE.sub(r"\\\1", " ".join(text.split()))


def escape(line: str) -> str:
    """One line of text such that Markdown shows it to the letter."""
    stripped = line.strip(" \t")
    escaped = _ANYWHERE.sub(r"\\\1", stripped)
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
