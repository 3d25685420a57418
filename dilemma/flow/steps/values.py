"""Step 2: which values and interests are at play."""

from collections.abc import Iterator

from dilemma.flow.involved import affected, everyone, vocabulary
from dilemma.flow.involved import offered as offered_parties
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Walk, by_ref

STEP = "values"
MOST = 3


def questions(walk: Walk) -> Iterator[Question]:
    """The most affected, what is at stake for them, the values of the code, and the tension."""
    people = everyone(walk)
    if len(people) > MOST:
        yield Question(
            f"{STEP}/affected", STEP, Kind.MANY, walk.say("values-affected"), least=1, most=MOST,
            choices=tuple(Choice(party.ref, party.name, party.interest) for party in people),
        )  # fmt: skip
    if not walk.quick:
        from_case = by_ref(offered_parties(walk))
        for party in affected(walk):
            case_says = from_case[party.ref].interest if party.ref in from_case else ""
            yield Question(
                f"{STEP}/interest/{party.ref}", STEP, Kind.TEXT, walk.say("values-interest"),
                subject=party.name, hint=case_says,
            )  # fmt: skip
    yield Question(
        f"{STEP}/chosen", STEP, Kind.MANY, walk.say("values-chosen"), least=1, most=MOST,
        choices=tuple(Choice(value.ref, value.name, value.meaning) for value in vocabulary(walk)),
    )  # fmt: skip
    yield _tension(walk)


def _tension(walk: Walk) -> Question:
    case = walk.material.case
    if walk.quick and case is not None:
        return Question(
            f"{STEP}/tension", STEP, Kind.ONE, walk.say("values-tension-pick"), own=True, most=1,
            choices=(Choice("case:tension", case.tension.pick(walk.language)),),
        )  # fmt: skip
    start = walk.label("values-tension", "start")
    hint = walk.wording("values-tension").hint
    return Question(
        f"{STEP}/tension", STEP, Kind.TEXT, walk.say("values-tension"), least=0 if walk.quick else 1,
        opening=start, hint=hint.pick(walk.language) if hint else "",
    )  # fmt: skip
