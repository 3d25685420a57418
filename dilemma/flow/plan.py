"""The order of the walk: which questions there are with these answers, and which one is open."""

from collections.abc import Iterator

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.question import Kind, Question
from dilemma.flow.rounds import choice
from dilemma.flow.steps import alternatives, check, closing, conclusion, opening, parties, values
from dilemma.flow.walk import Walk, view


@view
def sequence(walk: Walk) -> list[Question]:
    """The questions up to and including the first that is not settled; all of them when the walk is complete."""
    reached: list[Question] = []
    for question in _questions(walk):
        reached.append(question)
        if not question.detour and not settled(walk, question):
            break
    return reached


def _questions(walk: Walk) -> Iterator[Question]:
    yield from opening.questions(walk)
    yield from parties.questions(walk)
    yield from values.questions(walk)
    yield from alternatives.questions(walk)
    for number in range(1, check.last_round(walk) + 1):
        yield from conclusion.questions(walk, number)
        if choice(walk, number) is None:
            return
        yield from check.questions(walk, number)
    yield from closing.questions(walk)


def settled(walk: Walk, question: Question) -> bool:
    """Whether the question has an answer that still stands, or was skipped and still may be."""
    if question.key not in walk.state.answers:
        return False
    answer = walk.state.answers[question.key]
    if answer is None:
        return question.least == 0
    known = question.known(answer.entry())
    return known != EMPTY and question.complaint(known) is None


def current(walk: Walk) -> Question | None:
    """The question that is open, or None when the walk is complete."""
    reached = sequence(walk)
    keys = [question.key for question in reached]
    state = walk.state
    if state.at in keys:
        return reached[keys.index(state.at)]
    if state.after in keys:
        ahead = [question for question in reached[keys.index(state.after) + 1 :] if not question.detour]
        if ahead:
            return ahead[0]
    last = reached[-1]
    return None if settled(walk, last) else last


def previous(walk: Walk, question: Question) -> Question | None:
    """The question before this one, None at the first. Behind a detour lies the question that led to it."""
    reached = sequence(walk)
    place = [item.key for item in reached].index(question.key)
    way = reached[place:] if question.detour else reached[:place][::-1]
    return next((item for item in way if not item.detour), None)


def finished(walk: Walk) -> bool:
    """Whether every question is settled, the last one with it."""
    last = sequence(walk)[-1]
    return last.key == closing.FINAL and settled(walk, last)


def default(walk: Walk, question: Question, composed: str = "") -> Entry:
    """What stands ready at a question: the draft, else the saved answer, else what is suggested."""
    if question.key in walk.state.drafts:
        return question.known(walk.state.drafts[question.key])
    if question.kind is Kind.PROSE:
        own = closing.edited(walk)
        return Entry(text=own.text if own else composed)
    answer = walk.answer(question.key)
    if answer:
        return question.known(answer.entry())
    return question.suggested if question.key not in walk.state.answers else EMPTY
