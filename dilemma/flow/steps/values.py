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
        choices = tuple(Choice(party.ref, party.name, party.interest) for party in people)
        most = Question(f"{STEP}/affected", STEP, Kind.MANY, choices=choices, least=1, most=MOST)
        yield walk.worded("values-affected", most)
    if not walk.quick:
        from_case = by_ref(offered_parties(walk))
        for party in affected(walk):
            case_says = from_case[party.ref].interest if party.ref in from_case else ""
            key = f"{STEP}/interest/{party.ref}"
            interest = Question(key, STEP, Kind.TEXT, subject=party.name, hint=case_says)
            yield walk.worded("values-interest", interest)
    choices = tuple(Choice(value.ref, value.name, value.meaning) for value in vocabulary(walk))
    chosen = Question(f"{STEP}/chosen", STEP, Kind.MANY, choices=choices, least=1, most=MOST)
    yield walk.worded("values-chosen", chosen)
    yield _tension(walk)


def _tension(walk: Walk) -> Question:
    key, case = f"{STEP}/tension", walk.material.case
    if walk.quick and case is not None:
        ready = Choice("case:tension", case.tension.pick(walk.language))
        pick = Question(key, STEP, Kind.ONE, choices=(ready,), own=True, most=1)
        return walk.worded("values-tension-pick", pick)
    start = f"{walk.label('values-tension', 'start')} "
    written = Question(key, STEP, Kind.TEXT, least=0 if walk.quick else 1, opening=start)
    return walk.worded("values-tension", written)
