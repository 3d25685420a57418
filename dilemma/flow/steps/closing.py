"""The close: the question again, what tipped the balance, a twist, and the conclusion in prose."""

from collections.abc import Iterator

from dilemma.flow.involved import affected, chosen
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.state import Edited
from dilemma.flow.steps.opening import yes_no
from dilemma.flow.walk import SELF, Walk
from dilemma.model.verdict import UNSURE, YES

STEP = "close"
CONCLUSION, ANEW, FINAL = f"{STEP}/conclusion", f"{STEP}/anew", f"{STEP}/final"
DONE = "done"


def questions(walk: Walk) -> Iterator[Question]:
    """What remains when a conclusion is kept."""
    closed = yes_no(walk)
    again = Question(
        f"{STEP}/again",
        STEP,
        Kind.ONE,
        choices=closed,
        least=1,
        most=1,
        subject=walk.question,
        panels=("reaction",),
    )
    yield walk.worded("close-again", again)
    yield _tipped(walk)
    for ref, text in _twists(walk):
        subject = f"{text} {walk.question}"
        twist = Question(_twist_key(ref), STEP, Kind.ONE, choices=closed, most=1, subject=subject, detour=True)
        yield walk.worded("close-twist", twist)
    yield walk.worded("close-conclusion", Question(CONCLUSION, STEP, Kind.PROSE, least=1, detour=True))
    firm = tuple(choice for choice in closed if choice.ref != UNSURE)
    yield walk.worded("close-anew", Question(ANEW, STEP, Kind.ONE, choices=firm, most=1, detour=True))
    yield _final(walk)


def _final(walk: Walk) -> Question:
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording("close-final").choices}
    anew = (Choice("anew", labels["anew"], leads_to=ANEW),) if edited(walk) else ()
    what_if = (Choice(ref, f"{labels['what-if']} {text}", leads_to=_twist_key(ref)) for ref, text in _twists(walk))
    choices = (Choice(DONE, labels[DONE]), Choice("edit", labels["edit"], leads_to=CONCLUSION), *anew, *what_if)
    final = Question(FINAL, STEP, Kind.ONE, choices=choices, least=1, most=1, panels=("conclusion",))
    return walk.worded("close-final", final)


def _twists(walk: Walk) -> list[tuple[str, str]]:
    case = walk.material.case
    return [(f"case:{twist.id}", twist.text.pick(walk.language)) for twist in (case.twists if case else ())]


def _twist_key(ref: str) -> str:
    return f"{STEP}/twist/{ref}"


def edited(walk: Walk) -> Edited | None:
    """The conclusion in the person's own prose, unless they had it composed anew since."""
    found = walk.state.edited
    if found is None:
        return None
    renewed = walk.first(ANEW) == YES and walk.state.numbers[ANEW] > found.n
    return None if renewed else found


def outdated(walk: Walk) -> bool:
    """Whether an answer that the composed conclusion shows has changed since the person edited it."""
    found = edited(walk)
    return found is not None and any(
        n > found.rests_on for key, n in walk.state.numbers.items() if key not in (FINAL, ANEW)
    )


def _tipped(walk: Walk) -> Question:
    key = f"{STEP}/tipped"
    if not walk.quick:
        return walk.worded("close-tipped-words", Question(key, STEP, Kind.TEXT, least=1))
    others = (party for party in affected(walk) if party.ref != SELF)
    choices = (
        *(Choice(value.ref, value.name) for value in chosen(walk)),
        *(Choice(party.ref, party.name) for party in others),
        *(Choice(f"test:{test.id}", test.name.pick(walk.language)) for test in walk.material.scheme.tests),
        *(Choice(label.id, label.text.pick(walk.language)) for label in walk.wording("close-tipped").choices),
    )
    return walk.worded("close-tipped", Question(key, STEP, Kind.ONE, choices=choices, own=True, most=1))
