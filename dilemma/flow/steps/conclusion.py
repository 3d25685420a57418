"""Step 4: the conclusion of a round. `I choose … because … Even though … So I make sure that …`"""

from collections.abc import Iterator

from dilemma.flow.answer import Entry
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
    before = choice(walk, number - 1) if number > 1 else None
    yield Question(
        f"{STEP}/choice/{number}", STEP, Kind.ONE, walk.say("conclusion-choice"), least=1, most=1, panels=("table",),
        choices=tuple(
            Choice(found.ref, found.text, _pros_and_cons(walk, found))
            for found in alternatives(walk)
            if not before or found.ref != before.ref
        ),
    )  # fmt: skip
    found = choice(walk, number)
    values = chosen(walk)
    if len(values) > 1:
        yield Question(
            f"{STEP}/values/{number}", STEP, Kind.MANY, walk.say("conclusion-values"), least=1,
            choices=tuple(Choice(value.ref, value.name, value.meaning) for value in values),
            suggested=Entry(found.wins if found else ()),
        )  # fmt: skip
    hint = walk.wording("conclusion-because").hint
    yield Question(
        f"{STEP}/because/{number}", STEP, Kind.TEXT, walk.say("conclusion-because"), least=1,
        subject=found.text if found else "", hint=hint.pick(walk.language) if hint else "",
    )  # fmt: skip
    people = tuple(Choice(party.ref, party.name) for party in everyone(walk))
    yield Question(f"{STEP}/hard/{number}", STEP, Kind.MANY, walk.say("conclusion-hard"), choices=people)
    if not walk.quick and walk.picked(f"{STEP}/hard/{number}"):
        yield Question(f"{STEP}/tell/{number}", STEP, Kind.TEXT, walk.say("conclusion-tell"))
    yield _safeguard(walk, number, least=0)


def _pros_and_cons(walk: Walk, found: Alternative) -> str:
    if not found.gain:
        return ""
    wins, loses = (walk.label("alternatives-weigh", label) for label in ("wins", "loses"))
    return f"{wins}: {found.gain}. {loses}: {found.loss}."


def _safeguard(walk: Walk, number: int, least: int) -> Question:
    hint = walk.wording("conclusion-safeguard").hint
    return Question(
        f"{STEP}/safeguard/{number}", STEP, Kind.TEXT, walk.say("conclusion-safeguard"), least=least,
        hint=hint.pick(walk.language) if hint else "",
    )  # fmt: skip
