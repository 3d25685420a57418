"""Before the steps: the case and the first reaction."""

from collections.abc import Iterator

from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Walk

STEP = "reaction"


def questions(walk: Walk) -> Iterator[Question]:
    """The first reaction; in a full walk also what pulls either way."""
    first = Question(
        f"{STEP}/first",
        STEP,
        Kind.ONE,
        choices=yes_no(walk),
        least=1,
        most=1,
        subject=pointed_question(walk),
        panels=("case",),
    )
    yield walk.worded("reaction-first", first)
    if not walk.quick:
        yield walk.worded("reaction-pull", Question(f"{STEP}/pull", STEP, Kind.TEXT))


def pointed_question(walk: Walk) -> str:
    """The yes/no question of the case."""
    return walk.material.case.question.pick(walk.language) if walk.material.case else ""


def yes_no(walk: Walk) -> tuple[Choice, ...]:
    """The three closed answers."""
    return tuple(Choice(label.id, label.text.pick(walk.language)) for label in walk.material.scheme.answers)
