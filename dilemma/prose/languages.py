"""Which folder speaks: a new language is one more folder beside `nl` and `en`, and its name here.

A part is imported when it is asked for: a listing needs no conclusion.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dilemma.prose.shapes import MethodWords, NoteWords, PageWords, TemplateWords, WorksheetWords

if TYPE_CHECKING:
    from dilemma.prose.facts import Facts

LANGUAGES = ("nl", "en")


def page_words(language: str) -> PageWords:
    """The words of the pages that show a case or a code."""
    words: PageWords = _part(language, "pages").WORDS
    return words


def note_words(language: str) -> NoteWords:
    """The words of notes and of the panels above a question."""
    words: NoteWords = _part(language, "note").WORDS
    return words


def method_words(language: str) -> MethodWords:
    """The words of the page about the method."""
    words: MethodWords = _part(language, "method").WORDS
    return words


def worksheet_words(language: str) -> WorksheetWords:
    """The words of worksheets and of files of answers."""
    words: WorksheetWords = _part(language, "worksheet").WORDS
    return words


def template_words(language: str) -> TemplateWords:
    """The words of the comments in a new case or code file."""
    words: TemplateWords = _part(language, "template").WORDS
    return words


def mine(language: str) -> tuple[str, str]:
    """How a case speaks to the person, and how the person says it: "Your ", "My "."""
    both: tuple[str, str] = _part(language, "conclusion").MINE
    return both


def conclusion(language: str, facts: "Facts") -> tuple[str, ...]:
    """The conclusion in the first person, a paragraph a string."""
    paragraphs: tuple[str, ...] = _part(language, "conclusion").conclusion(facts)
    return paragraphs


def _part(language: str, name: str) -> Any:  # noqa: ANN401 (a module, whose names its callers know)
    known = language if language in LANGUAGES else LANGUAGES[0]
    return import_module(f"dilemma.prose.{known}.{name}")
