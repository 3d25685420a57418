"""Step 4: the conclusion of a round (I choose … because … Even though … So I make sure that …)."""

from collections.abc import Callable, Iterator

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.choices import alternatives
from dilemma.flow.involved import chosen, everyone
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.rounds import choice, origin
from dilemma.flow.walk import Alternative, Walk

STEP = "conclusion"


def questions(walk: Walk, number: int) -> Iterator[Question]:
    """The questions of one round's conclusion; a safeguard round asks for the safeguard alone."""
    if origin(walk, number) != number:
        yield _safeguard(walk, number, least=1)
        return
    yield _choice(walk, number)
    found = choice(walk, number)
    before = _said_before(walk, found, number)
    values = chosen(walk)
    if len(values) > 1:
        choices = tuple(Choice(value.ref, value.name, value.meaning) for value in values)
        wins = Entry(found.wins if found else ())
        suggested = before("values", wins)
        key = f"{STEP}/values/{number}"
        rests = Question(key, STEP, Kind.MANY, choices=choices, least=1, suggested=suggested, number=number)
        yield walk.worded("conclusion-values", rests)
    subject = found.text if found else ""
    because = Question(
        f"{STEP}/because/{number}",
        STEP,
        Kind.TEXT,
        least=1,
        subject=subject,
        suggested=before("because"),
        number=number,
    )
    yield walk.worded("conclusion-because", because)
    people = tuple(Choice(party.ref, party.name) for party in everyone(walk))
    key = f"{STEP}/hard/{number}"
    hard = Question(key, STEP, Kind.MANY, choices=people, suggested=before("hard"), number=number)
    yield walk.worded("conclusion-hard", hard)
    if not walk.quick and walk.picked(f"{STEP}/hard/{number}"):
        tell = Question(f"{STEP}/tell/{number}", STEP, Kind.TEXT, suggested=before("tell"), number=number)
        yield walk.worded("conclusion-tell", tell)
    yield _safeguard(walk, number, least=0, suggested=before("safeguard"))


def _said_before(walk: Walk, found: Alternative | None, number: int) -> Callable[..., Entry]:
    """What was answered about the same alternative in an earlier round, as a default for this one."""
    earlier = (each for each in range(number - 1, 0, -1) if origin(walk, each) == each)
    same = next((each for each in earlier if found and (past := choice(walk, each)) and past.ref == found.ref), None)

    def said(name: str, otherwise: Entry = EMPTY) -> Entry:
        answer = walk.answer(f"{STEP}/{name}/{same}") if same else None
        return answer.entry() if answer else otherwise

    return said


def _choice(walk: Walk, number: int) -> Question:
    before = choice(walk, number - 1) if number > 1 else None
    choices = tuple(
        Choice(found.ref, found.text, _gain_and_loss(walk, found))
        for found in alternatives(walk)
        if not before or found.ref != before.ref
    )
    key = f"{STEP}/choice/{number}"
    choose = Question(key, STEP, Kind.ONE, choices=choices, least=1, most=1, panels=("table",), number=number)
    return walk.worded("conclusion-choice", choose)


def _gain_and_loss(walk: Walk, found: Alternative) -> str:
    if not found.gain:
        return ""
    wins, loses = (walk.label("alternatives-weigh", label) for label in ("wins", "loses"))
    return f"{wins}: {found.gain}. {loses}: {found.loss}."


def _safeguard(walk: Walk, number: int, *, least: int, suggested: Entry = EMPTY) -> Question:
    key = f"{STEP}/safeguard/{number}"
    safeguard = Question(key, STEP, Kind.TEXT, least=least, suggested=suggested, number=number)
    return walk.worded("conclusion-safeguard", safeguard)
