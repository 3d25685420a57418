"""What a field looks like, reckoned in lines before it is drawn: neither questionary nor prompt_toolkit is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from dilemma.model.text import harmless
from dilemma.ui.interface import Row
from dilemma.ui.wrap import wrap

ONE, MANY = 3, 5  # columns before the label: the pointer, and the tick


@dataclass(frozen=True, slots=True)
class Look:
    """What every field shares. `keys` names the keys; `width` is the screen's, `room` the lines that are free on it.

    `editor`: whether the person has an editor of their own, to write longer texts in.
    """

    instruction: str
    keys: str
    width: int
    room: int
    colour: bool
    editor: bool = False


def key_lines(keys: str, width: int) -> list[str]:
    """The line that names the keys, never broken between a key and what it does."""
    return wrap(" · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in keys.split(" · ")), width)


def height(rows: Sequence[Row], look: Look) -> int:
    """The lines that a list takes with its explanations out of it, or a field of one line where there are no rows."""
    if not rows:
        instruction = len(wrap(look.instruction, look.width)) + 1 if look.instruction else 0
        return 1 + instruction + foot(look)
    return sum(map(len, (row_lines(row, look, MANY, inline=False) for row in rows))) + around(rows, look)


def around(rows: Sequence[Row], look: Look) -> int:
    """The lines above and below a list: the instruction, the longest explanation, the keys."""
    longest = max((len(wrap(row.detail, look.width)) + 1 for row in rows if row.detail), default=0)
    return len(wrap(look.instruction, look.width - 2)) + longest + foot(look)


def foot(look: Look) -> int:
    """The lines that the keys take, with the blank one above them."""
    return 1 + len(key_lines(look.keys, look.width))


def fits(rows: Sequence[Row], look: Look, indent: int) -> bool:
    """Whether the explanations fit inside the list; else only that of the row pointed at is shown, below it."""
    inside = sum(len(row_lines(row, look, indent, inline=True)) for row in rows)
    return inside + len(wrap(look.instruction, look.width - 2)) + foot(look) <= look.room


def row_lines(row: Row, look: Look, indent: int, *, inline: bool) -> list[str]:
    """A row as it is drawn behind `indent` columns; `inline`: with its explanation."""
    label = f"{row.keys[0]}  {row.label}" if row.keys else row.label
    content = harmless(f"{label}: {row.detail}" if inline and row.detail else label)
    first, *rest = wrap(content, look.width - indent)
    return [first, *(" " * indent + line for line in rest)]
