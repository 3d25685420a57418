"""Texts in several languages, and the one cleaning that every text passes at the door."""

from collections.abc import Mapping
from dataclasses import dataclass

_VISIBLE = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_VISIBLE[0x7F] = 0x2421
# C1 controls have no pictures of their own in Unicode; U+2426 (substitute form two) stands for all of them.
_VISIBLE.update(dict.fromkeys(range(0x80, 0xA0), 0x2426))
_REPLACED = dict.fromkeys([*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)], 0xFFFD)
_REPLACED.update({plane * 0x10000 + last: 0xFFFD for plane in range(17) for last in (0xFFFE, 0xFFFF)})
_TABLE = {**_VISIBLE, **_REPLACED}
# Marks that turn the direction of what follows: one of them could make a line read as something else.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\N{REPLACEMENT CHARACTER}")


def clean(text: str) -> str:
    """Make text harmless to any terminal or file: controls but tab and newline become visible pictures.

    Every line end becomes a newline; surrogates and noncharacters become U+FFFD. Cleaning twice changes nothing more.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def harmless(text: str) -> str:
    """Cleaned text as a screen may show it: nothing in it changes the direction of a line."""
    return text.translate(_TURNING)


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or more languages. `language` is the file's own: the first to fall back on."""

    by_language: Mapping[str, str]
    language: str = "nl"

    def pick(self, language: str) -> str:
        """The text in `language`, else in the file's language, else in any."""
        for candidate in (language, self.language):
            if candidate in self.by_language:
                return self.by_language[candidate]
        return next(iter(self.by_language.values()), "")
