"""The answers of a finished walk, as a file would give them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dilemma.flow.answer import EMPTY, OWN, Entry
from dilemma.flow.answersfile.places import path_of
from dilemma.flow.answersfile.prompter import OUTDATED
from dilemma.flow.answersfile.written import Path
from dilemma.flow.plan import finished, sequence
from dilemma.flow.question import Kind, Question
from dilemma.flow.steps import alternatives, closing, parties
from dilemma.flow.walk import Walk
from dilemma.model.verdict import NO

# Questions that refer to own words of the first step; all others refer to those of the third.
_ABOUT_PARTIES = (f"{parties.STEP}/", "values/", "conclusion/hard/", "check/account", "close/")

Numbers = Mapping[tuple[str, str], str]
"""By step and own:N as it is in the walk: own:N by the order of listing."""


class Unfinished(Exception):
    """The walk has questions that are still open."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and where a file has it; own words in both are numbered by their order of listing."""

    path: Path
    question: Question
    entry: Entry


def given(walk: Walk) -> tuple[Answered, ...]:
    """Every answer that counts, in the order of the walk; EMPTY where it was skipped. Raises Unfinished."""
    if not finished(walk):
        raise Unfinished
    answers = [(question, entry) for question in sequence(walk) if (entry := _entry(walk, question)) is not None]
    numbers = _numbers(walk, [question for question, _entry in answers])
    return tuple(_answered(walk, question, entry, numbers) for question, entry in answers)


def outdated(walk: Walk) -> bool:
    """Whether a file has to say that the edited conclusion is older than another answer."""
    return closing.edited(walk) is not None and closing.outdated(walk)


def outdated_path(walk: Walk) -> Path:
    """Where it says so."""
    return path_of(OUTDATED, walk)


def _entry(walk: Walk, question: Question) -> Entry | None:
    """What stands at a question; None where a file has nothing to say about it."""
    edited = closing.edited(walk)
    if question.key == closing.FINAL:
        return None
    if question.kind is Kind.PROSE:
        return Entry(text=edited.text) if edited else None
    answer = walk.answer(question.key)
    entry = question.known(answer.entry()) if answer else EMPTY
    if question.key == closing.ANEW:
        # A conclusion that was composed anew is like one that was never touched: what was thrown away stays so.
        return entry if edited and entry.picked == (NO,) else None
    return None if question.detour and entry == EMPTY else entry


def _numbers(walk: Walk, questions: list[Question]) -> Numbers:
    numbers: dict[tuple[str, str], str] = {}
    for step in (parties.STEP, alternatives.STEP):
        answers = (walk.answer(question.key) for question in questions if question.step == step)
        every = [words.ref for answer in answers if answer for words in answer.own]
        numbers.update({(step, ref): f"{OWN}{count}" for count, ref in enumerate(every, start=1)})
    return numbers


def _answered(walk: Walk, question: Question, entry: Entry, numbers: Numbers) -> Answered:
    step = parties.STEP if question.key.startswith(_ABOUT_PARTIES) else alternatives.STEP
    path = tuple(numbers.get((step, str(part)), part) for part in path_of(question.key, walk))
    picked = tuple(numbers.get((step, ref), ref) for ref in entry.picked)
    return Answered(path, question, Entry(picked, entry.own, entry.text))


def header(walk: Walk) -> Iterator[tuple[str, str]]:
    """The first keys of the file, with their values."""
    case = walk.material.case
    yield "format", "1"
    yield ("case", case.id) if case else ("own", "true")
    yield "code", walk.material.code.id
    yield "language", walk.language
    yield "pace", walk.pace
