"""The note of a session: the conclusion first, then all that led to it, in the session's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dilemma.flow.choices import alternatives
from dilemma.flow.plan import finished
from dilemma.flow.question import Question
from dilemma.flow.rounds import SAFEGUARD, Round, rounds, test_key
from dilemma.flow.steps.alternatives import STEP as ALTERNATIVES
from dilemma.flow.steps.check import STEP as CHECK
from dilemma.flow.steps.closing import edited
from dilemma.flow.walk import QUESTION, SITUATION, Walk
from dilemma.prose import pages, panels
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from dilemma.prose.facts import asked, display
from dilemma.prose.languages import note_words, page_words


@dataclass(frozen=True, slots=True)
class Moments:
    """When a session began and when it was last added to, in the person's own time."""

    started: datetime
    updated: datetime


def note(walk: Walk, moments: Moments) -> tuple[Block, ...]:
    """The whole note."""
    return tuple(_note(walk, moments))


def _note(walk: Walk, moments: Moments) -> Iterator[Block]:
    words, labels = note_words(walk.language), page_words(walk.language)
    code = walk.material.code
    yield Heading(1, walk.title or words.note_own)
    if not finished(walk):
        yield Paragraph(words.unfinished)
    if rounds(walk):
        yield from panels.conclusion(walk)
        if edited(walk):
            yield Paragraph(words.edited, quiet=True)
        yield from panels.matrix(walk)
    if walk.situation:
        yield Heading(2, words.situation)
        yield Paragraph(walk.situation)
        yield Paragraph(walk.question)
    steps = tuple(_steps(walk))
    if steps:
        yield Heading(2, words.steps)
        yield from steps
    history = rounds(walk)
    if len(history) > 1:
        yield Heading(2, words.rounds)
        for each in history:
            yield from _round(walk, each)
    yield from _changed(walk)
    yield Heading(2, words.provisions)
    yield from panels.provision_list(walk)
    yield Heading(2, words.turn_to)
    yield from panels.contacts(walk)
    yield Heading(2, words.about)
    started, updated = _date(moments.started, walk.language), _date(moments.updated, walk.language)
    yield Bullets(((words.started, started), (words.updated, updated), (words.code, code.name.pick(walk.language))))
    if code.status is not None:
        yield Paragraph(f"{labels.status}: {code.status.pick(walk.language)}", quiet=True)
    yield Paragraph(labels.no_channel, quiet=True)


def _steps(walk: Walk) -> Iterator[Block]:
    questions = asked(walk)
    for step in walk.material.scheme.steps:
        mine = [each for each in questions if each.step == step.id and each.key not in (SITUATION, QUESTION)]
        if not mine:
            continue
        yield Heading(3, step.name.pick(walk.language))
        items = tuple(_item(walk, question) for question in mine if question.note)
        if items:
            yield Bullets(items)
        if step.id == ALTERNATIVES and alternatives(walk):
            yield panels.weighing(walk)
        if step.id == CHECK:
            yield from _answers(walk, mine)


def _item(walk: Walk, question: Question) -> tuple[str, str]:
    words = note_words(walk.language)
    label = question.note
    if question.subject and question.number == 0:
        label = f"{label} ({_without_stop(question.subject)})"
    if question.number > 1:
        label = f"{label} ({words.round.format(number=question.number).lower()})"
    return label, "; ".join(display(walk, question)) or words.skipped


def _without_stop(text: str) -> str:
    return text.strip().removesuffix(".")


def _answers(walk: Walk, questions: list[Question]) -> Iterator[Block]:
    """The answers to the questions of the tests: a row a question, a column a tested alternative and round."""
    words = note_words(walk.language)
    found = [(column, _given(walk, questions, column)) for column in panels.columns(walk)]
    tests = walk.material.scheme.tests
    rows = tuple(
        (question.text.pick(walk.language), *(given.get(question.id, "") for _column, given in found))
        for test in tests
        for question in walk.asked(test)
    )
    if any(any(row[1:]) for row in rows):
        yield Table((words.question, *(column.name for column, _given in found)), rows)


def _given(walk: Walk, questions: list[Question], column: panels.Column) -> dict[str, str]:
    words = note_words(walk.language)
    by_key = {question.key: question for question in questions}
    given = {}
    for test in walk.material.scheme.tests:
        for question in test.questions:
            key = test_key(question.id, column.alternative, column.number)
            if key in by_key:
                given[question.id] = "; ".join(display(walk, by_key[key])) or words.skipped
    return given


def _round(walk: Walk, each: Round) -> Iterator[Block]:
    words = note_words(walk.language)
    yield Heading(3, words.round.format(number=each.number))
    yield Quote(each.choice.text)
    values = ", ".join(value.name for value in each.values)
    lines = (
        (words.rests_on, values),
        (words.because, each.because),
        (words.safeguard, "; ".join(each.safeguards)),
    )
    verdicts = ((result.test.name.pick(walk.language), walk.verdict_name(result.seen)) for result in each.results)
    yield Bullets((*((label, text) for label, text in lines if text), *verdicts))
    if each.then not in ("", "keep"):
        yield Paragraph(words.then_safeguard if each.then == SAFEGUARD else words.then_another)


def _changed(walk: Walk) -> Iterator[Block]:
    words = note_words(walk.language)
    first, again = walk.first("reaction/first"), walk.first("close/again")
    if not first or not again:
        return
    yield Heading(2, words.changed)
    history = rounds(walk)
    items = [(words.first, walk.answer_name(first)), (words.again, walk.answer_name(again))]
    if history and history[0].choice.ref != history[-1].choice.ref:
        items += [(words.first_choice, history[0].choice.text), (words.last_choice, history[-1].choice.text)]
    yield Bullets(tuple(items))


def _date(moment: datetime, language: str) -> str:
    return pages.date(date(moment.year, moment.month, moment.day).isoformat(), language)
