"""Pieces of YAML that read the same in every reader of YAML, and that a person can go on editing."""

import re
import textwrap
from collections.abc import Iterable

_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:[:/_-][a-z0-9]+)*")
# Words that YAML 1.1 takes for something else; yes and no are answers, and are read as they stand.
_TAKEN = frozenset({"null", "true", "false", "on", "off", "y", "n"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
# Not printable to Python, yet at home in ordinary text: it joins the parts of an emoji.
_JOINER = "\u200d"
_WIDTH = 100


def word(text: str) -> str:
    """A word of our own: an id, a reference, a fixed answer."""
    return text if _PLAIN.fullmatch(text) and text not in _TAKEN else quoted(text)


def flow(words: Iterable[str]) -> str:
    """A list of words on one line."""
    return f"[{', '.join(map(word, words))}]"


def text(words: str, indent: int) -> str:
    """What a person wrote, as it stands after its key or dash; further lines are indented by `indent` spaces."""
    lines = words.split("\n")
    if all(_ordinary(line) for line in lines) and (len(lines) > 1 or '"' in words or "\\" in words):
        return "|-\n" + "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines)
    return quoted(words)


def quoted(words: str) -> str:
    """Any text between double quotes, on one line."""
    return f'"{"".join(_ESCAPES.get(character) or _escaped(character) for character in words)}"'


def comment(words: str, indent: int, *, hang: str = "") -> list[str]:
    """Lines of comment; `hang` is what stands before all but the first."""
    start = f"{' ' * indent}# "
    return textwrap.wrap(
        shortened(words, len(words)),
        max(_WIDTH, indent + 40),
        initial_indent=start,
        subsequent_indent=start + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def entry(name: str, label: str, indent: int, width: int) -> list[str]:
    """Lines of comment that say what a name stands for; `width` is that of the longest name beside it."""
    start = f"{' ' * indent}#   "
    return textwrap.wrap(
        shortened(label, len(label)),
        max(_WIDTH, indent + width + 40),
        initial_indent=f"{start}{name:<{width}}  ",
        subsequent_indent=f"{start}{'':<{width}}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def shortened(words: str, width: int = 80) -> str:
    """The beginning of a text on one line, for a comment."""
    shown = "".join(character for character in words if character.isprintable() or character.isspace())
    flat = " ".join(shown.split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"


def _ordinary(line: str) -> bool:
    """Whether a line may stand in block style: no reader of YAML sees anything special in it."""
    return all(character.isprintable() or character in (_JOINER, "\t") for character in line)


def _escaped(character: str) -> str:
    if character.isprintable() or character == _JOINER:
        return character
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
