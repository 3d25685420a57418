"""Step 1: who is involved."""

from collections.abc import Iterator

from dilemma.flow.involved import everyone, offered
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Walk

STEP = "parties"


def questions(walk: Walk) -> Iterator[Question]:
    """Quick: pick from the case, with room for own words. Full: own words first, then what others also saw."""
    hint = walk.wording("parties-own").hint
    hint_text = hint.pick(walk.language) if hint else ""
    from_case = tuple(Choice(party.ref, party.name, party.interest) for party in offered(walk))
    if walk.quick and from_case:
        yield Question(
            f"{STEP}/seen", STEP, Kind.MANY, walk.say("parties-pick"),
            choices=tuple(Choice(choice.ref, choice.label) for choice in from_case), own=True, least=1, hint=hint_text,
        )  # fmt: skip
        return
    yield Question(
        f"{STEP}/own", STEP, Kind.WORDS, walk.say("parties-own"), least=0 if from_case else 1, hint=hint_text
    )
    if from_case:
        typed = walk.answer(f"{STEP}/own")
        yield Question(
            f"{STEP}/seen", STEP, Kind.MANY, walk.say("parties-seen"), choices=from_case, least=0 if typed else 1,
            hint=hint_text,
        )  # fmt: skip
    if walk.quick:
        return
    yield Question(f"{STEP}/facts", STEP, Kind.TEXT, walk.say("parties-facts"))
    yield Question(
        f"{STEP}/decides", STEP, Kind.ONE, walk.say("parties-decides"), most=1,
        choices=(
            *(Choice(party.ref, party.name) for party in everyone(walk)),
            Choice("unknown", walk.label("parties-decides", "unknown")),
        ),
    )  # fmt: skip
