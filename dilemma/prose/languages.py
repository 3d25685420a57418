"""Which language module writes: a new language is one more module here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dilemma.prose import en, nl
from dilemma.prose.facts import Facts


@dataclass(frozen=True, slots=True)
class Language:
    """What a language module offers: fixed words, how "your" becomes "my", and the conclusion by paragraphs."""

    words: Mapping[str, str]
    mine: tuple[str, str]
    conclusion: Callable[[Facts], tuple[str, ...]]


LANGUAGES = {
    "nl": Language(nl.WORDS, nl.MINE, nl.conclusion),
    "en": Language(en.WORDS, en.MINE, en.conclusion),
}


def module(language: str) -> Language:
    """The module for a language; Dutch where there is none."""
    return LANGUAGES.get(language, LANGUAGES["nl"])
