"""A walk: what it is about and how far it has come, with the answers read back as parties, values and alternatives.

Reading filters: what an answer refers to and is gone (a party that was taken off the list) leaves every view.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from dilemma.flow.answer import Answer
from dilemma.flow.material import Material
from dilemma.flow.question import Question
from dilemma.flow.state import State
from dilemma.model.scheme import Label, Test, TestQuestion, Wording

SELF = "self"
SITUATION, QUESTION = "reaction/situation", "reaction/question"


class Pace(StrEnum):
    """How thorough the walk is."""

    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody involved: `interest` is what the person says is at stake, else what the case says, else ""."""

    ref: str
    name: str
    interest: str


@dataclass(frozen=True, slots=True)
class Worth:
    """A value, in the words of the code where the code has them."""

    ref: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something that one could do, with the values that win and lose by it (refs of the chosen values)."""

    ref: str
    text: str
    gain: str = ""
    loss: str = ""
    wins: tuple[str, ...] = ()
    loses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """One session: its id, its snapshots, its language and pace, and its state. `memo` is for `view` alone."""

    id: str
    material: Material
    language: str
    pace: Pace
    state: State
    memo: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def quick(self) -> bool:
        """Whether this is the short form."""
        return self.pace is Pace.QUICK

    @property
    def title(self) -> str:
        """What the case is called; "" for an own dilemma."""
        return self.material.case.title.pick(self.language) if self.material.case else ""

    @property
    def situation(self) -> str:
        """What is going on, by the case or in the person's own words."""
        return self.material.case.situation.pick(self.language) if self.material.case else self.text(SITUATION)

    @property
    def question(self) -> str:
        """The pointed yes/no question, by the case or in the person's own words."""
        return self.material.case.question.pick(self.language) if self.material.case else self.text(QUESTION)

    def with_state(self, state: State) -> "Walk":
        """The same walk, further on."""
        return replace(self, state=state)

    def answer(self, key: str) -> Answer | None:
        """The saved answer at a key; None where it is absent or skipped."""
        return self.state.answers.get(key)

    def picked(self, key: str) -> tuple[str, ...]:
        """The references picked at a key."""
        answer = self.answer(key)
        return answer.picked if answer else ()

    def first(self, key: str) -> str:
        """The single reference picked at a key, or ""."""
        return next(iter(self.picked(key)), "")

    def text(self, key: str) -> str:
        """The words typed at a key, or ""; own words beside a list count where nothing else was typed."""
        answer = self.answer(key)
        if answer is None:
            return ""
        return answer.text or "; ".join(words.text for words in answer.own)

    def wording(self, id: str) -> Wording:
        """The words of a question."""
        return self.material.scheme.questions[id]

    def worded(self, id: str, question: Question) -> Question:
        """The question with its words: text, note, and a hint where it has none of its own."""
        wording, language = self.wording(id), self.language
        return replace(
            question,
            text=wording.text.pick(language),
            note=wording.note.pick(language) if wording.note else "",
            hint=question.hint or (wording.hint.pick(language) if wording.hint else ""),
        )

    def label(self, wording: str, id: str) -> str:
        """The text of a fixed choice of a question."""
        return _label(self.wording(wording).choices, id, self.language)

    def answer_name(self, id: str) -> str:
        """Yes, no or unsure in the walk's language."""
        return _label(self.material.scheme.answers, id, self.language)

    def verdict_name(self, id: str) -> str:
        """Holds, wavers, fails or incomplete in the walk's language."""
        return _label(self.material.scheme.verdicts, id, self.language)

    def asked(self, test: Test) -> tuple[TestQuestion, ...]:
        """The questions of a test that this pace asks."""
        return tuple(question for question in test.questions if question.quick or not self.quick)


_Thing = TypeVar("_Thing", Party, Worth, Alternative)
_More = ParamSpec("_More")
_Seen = TypeVar("_Seen")


def view(read: Callable[Concatenate[Walk, _More], _Seen]) -> Callable[Concatenate[Walk, _More], _Seen]:
    """Remember what a reading of a walk gives: a walk never changes, and the plan asks the same many times over."""

    @wraps(read)
    def remembered(walk: Walk, /, *more: _More.args, **named: _More.kwargs) -> _Seen:
        key = (read, *more, *named.items())
        if key not in walk.memo:
            walk.memo[key] = read(walk, *more, **named)
        seen: _Seen = walk.memo[key]
        return seen

    return remembered


def _label(labels: tuple[Label, ...], id: str, language: str) -> str:
    return next(label.text.pick(language) for label in labels if label.id == id)


def by_ref(things: tuple[_Thing, ...]) -> Mapping[str, _Thing]:
    """Look things up by their reference."""
    return {thing.ref: thing for thing in things}
