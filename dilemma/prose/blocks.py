"""The blocks that pages and notes are made of. Every string is plain text: a renderer escapes what its format needs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of level 1 (the page) to 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; blank lines inside separate paragraphs. `quiet`: an aside, such as a date or a hint."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the person or the case that stand on their own."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `ordered` where the order counts. An item is a label (may be empty) and its text."""

    items: tuple[tuple[str, str], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; each row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Quote | Bullets | Table
