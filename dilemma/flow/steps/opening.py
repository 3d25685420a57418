"""Before the steps: the case, or the own dilemma in the person's words, and the first reaction."""

from collections.abc import Iterator

from dilemma.flow.involved import in_danger
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import QUESTION, SITUATION, Walk
from dilemma.model.verdict import UNSURE

STEP = "reaction"


def questions(walk: Walk) -> Iterator[Question]:
    """The first reaction; in a full walk also what pulls either way."""
    if walk.material.case is None:
        yield from _own(walk)
    first = Question(
        f"{STEP}/first",
        STEP,
        Kind.ONE,
        choices=yes_no(walk),
        least=1,
        most=1,
        subject=walk.question,
        panels=("case",),
    )
    yield walk.worded("reaction-first", first)
    if not walk.quick:
        yield walk.worded("reaction-pull", Question(f"{STEP}/pull", STEP, Kind.TEXT))


def _own(walk: Walk) -> Iterator[Question]:
    """Whether this is an exercise at all, then the situation and the question that a case would have brought."""
    firm = tuple(choice for choice in yes_no(walk) if choice.ref != UNSURE)
    danger = Question(f"{STEP}/danger", STEP, Kind.ONE, choices=firm, least=1, most=1, panels=("warning",))
    yield walk.worded("own-danger", danger)
    panels = ("danger",) if in_danger(walk) else ()
    yield walk.worded("own-situation", Question(SITUATION, STEP, Kind.TEXT, least=1, panels=panels))
    yield walk.worded("own-question", Question(QUESTION, STEP, Kind.TEXT, least=1))


def yes_no(walk: Walk) -> tuple[Choice, ...]:
    """The three closed answers."""
    return tuple(Choice(label.id, label.text.pick(walk.language)) for label in walk.material.scheme.answers)
