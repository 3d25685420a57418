"""The texts of the method: its steps, its tests and every question of the walk."""

from collections.abc import Mapping
from dataclasses import dataclass

from dilemma.model.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the walk; `help` says in three sentences why it exists, `example` shows it on another case."""

    id: str
    name: Text
    help: Text
    example: Text


@dataclass(frozen=True, slots=True)
class TestQuestion:
    """A closed question of a test. `worry_on`: the answer (yes or no) that worries. `quick`: asked in a quick walk."""

    id: str
    text: Text
    worry_on: str
    strand: str
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Test:
    """One of the four tests; `intro` stands above its questions."""

    id: str
    name: Text
    intro: Text
    questions: tuple[TestQuestion, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """An answer that can be picked: its id is saved, its text shown."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one question of the walk.

    `hint` helps whoever left it blank, `note` is what a note calls the answer, `choices` are its fixed answers.
    """

    id: str
    text: Text
    hint: Text | None = None
    note: Text | None = None
    choices: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme file. `answers` name yes, no and unsure; `verdicts` name holds, wavers, fails and incomplete."""

    steps: tuple[Step, ...]
    tests: tuple[Test, ...]
    questions: Mapping[str, Wording]
    answers: tuple[Label, ...]
    verdicts: tuple[Label, ...]
    speak_up: tuple[Label, ...]
