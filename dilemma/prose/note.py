"""The note of a session: the conclusion first, then all that led to it, in the session's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dilemma.flow.plan import finished
from dilemma.flow.question import Question
from dilemma.flow.rounds import SAFEGUARD, Round, rounds
from dilemma.flow.steps.closing import edited
from dilemma.flow.walk import Walk
from dilemma.prose import panels, pages
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote
from dilemma.prose.facts import asked, display
from dilemma.prose.languages import module
from dilemma.prose.words import BY_LANGUAGE


@dataclass(frozen=True, slots=True)
class Moments:
    """When a session began and when it was last added to, in the person's own time."""

    started: datetime
    updated: datetime


def note(walk: Walk, moments: Moments) -> tuple[Block, ...]:
    """The whole note."""
    return tuple(_note(walk, moments))


def _note(walk: Walk, moments: Moments) -> Iterator[Block]:
    words, labels = module(walk.language).words, BY_LANGUAGE[walk.language]
    case, code = walk.material.case, walk.material.code
    yield Heading(1, case.title.pick(walk.language) if case else words["note_own"])
    started = words["started"].format(date=_date(moments.started, walk.language))
    updated = words["updated"].format(date=_date(moments.updated, walk.language))
    yield Paragraph(f"{started}, {updated}. {words['under']} {code.name.pick(walk.language)}.", quiet=True)
    if not finished(walk):
        yield Paragraph(words["unfinished"])
    if rounds(walk):
        yield from panels.conclusion(walk)
        if edited(walk):
            yield Paragraph(words["edited"], quiet=True)
        yield from panels.matrix(walk)
    if case is not None:
        yield Heading(2, words["situation"])
        yield Paragraph(case.situation.pick(walk.language))
        yield Paragraph(case.question.pick(walk.language))
    yield Heading(2, words["steps"])
    yield from _steps(walk)
    history = rounds(walk)
    if len(history) > 1:
        yield Heading(2, words["rounds"])
        for each in history:
            yield from _round(walk, each)
    yield from _changed(walk)
    yield Heading(2, words["provisions"])
    yield from panels.provision_list(walk)
    yield Heading(2, words["turn_to"])
    yield from panels.contacts(walk)
    if code.status is not None:
        yield Paragraph(f"{labels.status}: {code.status.pick(walk.language)}", quiet=True)
    yield Paragraph(labels.no_channel, quiet=True)


def _steps(walk: Walk) -> Iterator[Block]:
    words = module(walk.language).words
    names = {step.id: step.name.pick(walk.language) for step in walk.material.scheme.steps}
    questions = asked(walk)
    for step, name in names.items():
        mine = [question for question in questions if question.step == step and question.key != "close/final"]
        if not mine:
            continue
        yield Heading(3, name)
        yield Bullets(tuple((_title(question), _answer(walk, question) or words["skipped"]) for question in mine))
        if step == "alternatives":
            yield from panels.table(walk)


def _title(question: Question) -> str:
    return f"{question.subject} {question.text}" if question.subject.endswith(("?", ".")) else (
        f"{question.subject}. {question.text}" if question.subject else question.text
    )


def _answer(walk: Walk, question: Question) -> str:
    return "; ".join(display(walk, question))


def _round(walk: Walk, each: Round) -> Iterator[Block]:
    words = module(walk.language).words
    yield Heading(3, words["round"].format(number=each.number))
    yield Quote(each.choice.text)
    values = ", ".join(value.name for value in each.values)
    lines = (
        (words["rests_on"], values),
        (words["because"], each.because),
        (words["safeguard"], "; ".join(each.safeguard.splitlines())),
    )
    verdicts = ((result.test.name.pick(walk.language), walk.verdict_name(result.seen)) for result in each.results)
    yield Bullets((*((label, text) for label, text in lines if text), *verdicts))
    if each.then not in ("", "keep"):
        yield Paragraph(words["then_safeguard" if each.then == SAFEGUARD else "then_another"])


def _changed(walk: Walk) -> Iterator[Block]:
    words = module(walk.language).words
    first, again = walk.first("reaction/first"), walk.first("close/again")
    if not first or not again:
        return
    yield Heading(2, words["changed"])
    history = rounds(walk)
    items = [(words["first"], walk.answer_name(first)), (words["again"], walk.answer_name(again))]
    if history and history[0].choice.ref != history[-1].choice.ref:
        items += [(words["first_choice"], history[0].choice.text), (words["last_choice"], history[-1].choice.text)]
    yield Bullets(tuple(items))


def _date(moment: datetime, language: str) -> str:
    return pages.date(date(moment.year, moment.month, moment.day).isoformat(), language)
