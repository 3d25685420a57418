"""Step 3: whether there is a choice at all, what one could do, and what wins and loses by it."""

from collections.abc import Iterator

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.choices import GAIN, LEAST, LOSS, MOST, NOT_ALLOWED, alternatives, offered, speaking_up, weights
from dilemma.flow.involved import chosen, in_danger
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Alternative, Walk

STEP = "alternatives"


def questions(walk: Walk) -> Iterator[Question]:
    """The gate with the foothold of the code, then the alternatives; where it is not allowed, ways to speak up."""
    yield _gate(walk)
    words = "speak" if speaking_up(walk) else "alternatives"
    panels = ("route",) if speaking_up(walk) else ()
    ready = tuple(Choice(found.ref, found.text) for found in offered(walk))
    if walk.quick and ready:
        pick = Question(f"{STEP}/seen", STEP, Kind.MANY, choices=ready, own=True, least=LEAST, most=MOST, panels=panels)
        yield walk.worded(f"{words}-pick", pick)
    else:
        yield from _own_first(walk, words, ready, panels)
    # In a quick walk the case has weighed its options already; an own dilemma has nobody else to do so.
    if not walk.quick or walk.material.case is None:
        for found in alternatives(walk):
            yield _weigh(walk, found)


def _own_first(walk: Walk, words: str, ready: tuple[Choice, ...], panels: tuple[str, ...]) -> Iterator[Question]:
    own = Question(f"{STEP}/own", STEP, Kind.WORDS, least=0 if ready else LEAST, most=MOST, panels=panels)
    yield walk.worded(f"{words}-own", own)
    typed = walk.answer(f"{STEP}/own")
    count = len(typed.own) if typed else 0
    if ready and count < MOST:
        least, most = max(LEAST - count, 0), MOST - count
        seen = Question(f"{STEP}/seen", STEP, Kind.MANY, choices=ready, least=least, most=most)
        yield walk.worded(f"{words}-seen", seen)


def _gate(walk: Walk) -> Question:
    choices = tuple(Choice(label.id, label.text.pick(walk.language)) for label in walk.wording("gate").choices)
    suggested = Entry((NOT_ALLOWED,)) if in_danger(walk) else EMPTY
    gate = Question(
        f"{STEP}/gate", STEP, Kind.ONE, choices=choices, least=1, most=1, panels=("provisions",), suggested=suggested
    )
    return walk.worded("gate", gate)


def _weigh(walk: Walk, found: Alternative) -> Question:
    choices = tuple(
        Choice(f"{sign}{value.ref}", f"{walk.label('alternatives-weigh', label)}: {value.name}")
        for sign, label in ((GAIN, "wins"), (LOSS, "loses"))
        for value in chosen(walk)
    )
    suggested = Entry(weights(walk, found))
    key = f"{STEP}/weigh/{found.ref}"
    weigh = Question(key, STEP, Kind.MANY, choices=choices, subject=found.text, suggested=suggested)
    return walk.worded("alternatives-weigh", weigh)
