"""Step 1: who is involved."""

from collections.abc import Iterator

from dilemma.flow.involved import everyone, offered
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Walk

STEP = "parties"


def questions(walk: Walk) -> Iterator[Question]:
    """Quick: pick from the case, with room for own words. Full: own words first, then what others also saw."""
    from_case = offered(walk)
    if walk.quick and from_case:
        names = tuple(Choice(party.ref, party.name) for party in from_case)
        seen = Question(f"{STEP}/seen", STEP, Kind.MANY, choices=names, own=True, least=1)
        yield walk.worded("parties-pick", seen)
        return
    yield walk.worded("parties-own", Question(f"{STEP}/own", STEP, Kind.WORDS, least=0 if from_case else 1))
    if from_case:
        typed = walk.answer(f"{STEP}/own")
        choices = tuple(Choice(party.ref, party.name, party.interest) for party in from_case)
        seen = Question(f"{STEP}/seen", STEP, Kind.MANY, choices=choices, least=0 if typed else 1)
        yield walk.worded("parties-seen", seen)
    if not walk.quick:
        yield walk.worded("parties-facts", Question(f"{STEP}/facts", STEP, Kind.TEXT))
        people = tuple(Choice(party.ref, party.name) for party in everyone(walk))
        unknown = Choice("unknown", walk.label("parties-decides", "unknown"))
        decides = Question(f"{STEP}/decides", STEP, Kind.ONE, choices=(*people, unknown), most=1)
        yield walk.worded("parties-decides", decides)
