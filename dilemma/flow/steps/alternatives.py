"""Step 3: whether there is a choice at all, what one could do, and what wins and loses by it."""

from collections.abc import Iterator

from dilemma.flow.answer import Entry
from dilemma.flow.choices import GAIN, LOSS, alternatives, offered, speaking_up, weights
from dilemma.flow.involved import chosen
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Walk

STEP = "alternatives"
LEAST, MOST = 2, 3


def questions(walk: Walk) -> Iterator[Question]:
    """The gate with the foothold of the code, then the alternatives; where it is not allowed, ways to speak up."""
    gate = walk.wording("gate")
    yield Question(
        f"{STEP}/gate", STEP, Kind.ONE, walk.say("gate"), least=1, most=1, panels=("provisions",),
        choices=tuple(Choice(label.id, label.text.pick(walk.language)) for label in gate.choices),
    )  # fmt: skip
    words = "speak" if speaking_up(walk) else "alternatives"
    panels = ("route",) if speaking_up(walk) else ()
    hint = walk.wording(f"{words}-own").hint
    hint_text = hint.pick(walk.language) if hint else ""
    ready = tuple(Choice(found.ref, found.text) for found in offered(walk))
    if walk.quick and ready:
        yield Question(
            f"{STEP}/seen", STEP, Kind.MANY, walk.say(f"{words}-pick"), choices=ready, own=True, least=LEAST, most=MOST,
            hint=hint_text, panels=panels,
        )  # fmt: skip
        return
    yield Question(
        f"{STEP}/own", STEP, Kind.WORDS, walk.say(f"{words}-own"), least=0 if ready else LEAST, most=MOST,
        hint=hint_text, panels=panels,
    )  # fmt: skip
    typed = walk.answer(f"{STEP}/own")
    count = len(typed.own) if typed else 0
    if ready and count < MOST:
        yield Question(
            f"{STEP}/seen", STEP, Kind.MANY, walk.say(f"{words}-seen"), choices=ready, least=max(LEAST - count, 0),
            most=MOST - count, hint=hint_text,
        )  # fmt: skip
    if walk.quick:
        return
    for found in alternatives(walk):
        yield Question(
            f"{STEP}/weigh/{found.ref}", STEP, Kind.MANY, walk.say("alternatives-weigh"), subject=found.text,
            suggested=Entry(weights(walk, found)),
            choices=tuple(
                Choice(f"{sign}{value.ref}", f"{walk.label('alternatives-weigh', label)}: {value.name}")
                for sign, label in ((GAIN, "wins"), (LOSS, "loses"))
                for value in chosen(walk)
            ),
        )  # fmt: skip
