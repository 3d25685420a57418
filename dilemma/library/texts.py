"""From a text in a file to a text of the model."""

import re

from msgspec import UnsetType

from dilemma.library.shapes import Maybe, Texts
from dilemma.model.text import Text

_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def prose(text: str) -> str:
    """Undo the author's line wrapping: a paragraph becomes one line, and paragraphs are parted by one blank line."""
    if "\n" not in text:
        return text.strip()
    paragraphs = _BLANK_LINES.split(text.strip())
    return "\n\n".join(" ".join(line.strip() for line in paragraph.split("\n")) for paragraph in paragraphs)


def text(written: Texts, language: str) -> Text:
    """The text in every language in which it was written."""
    by_language = {language: written} if isinstance(written, str) else written
    return Text({name: prose(words) for name, words in by_language.items()}, language)


def maybe(written: Maybe, language: str) -> Text | None:
    """As `text`, for a text that may be left out."""
    return None if isinstance(written, UnsetType) else text(written, language)
