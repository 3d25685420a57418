"""The close: the question again, what tipped the balance, a twist, and the conclusion in prose."""

from collections.abc import Iterator

from dilemma.flow.involved import affected, chosen
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.state import Edited
from dilemma.flow.steps.opening import pointed_question, yes_no
from dilemma.flow.walk import Walk
from dilemma.model.verdict import YES

STEP = "close"
CONCLUSION, ANEW, FINAL = f"{STEP}/conclusion", f"{STEP}/anew", f"{STEP}/final"
DONE = "done"


def questions(walk: Walk) -> Iterator[Question]:
    """What remains when a conclusion is kept."""
    yield Question(
        f"{STEP}/again", STEP, Kind.ONE, walk.say("close-again"), choices=yes_no(walk), least=1, most=1,
        subject=pointed_question(walk), panels=("reaction",),
    )  # fmt: skip
    yield _tipped(walk)
    case = walk.material.case
    twists = case.twists if case else ()
    for twist in twists:
        yield Question(
            f"{STEP}/twist/case:{twist.id}", STEP, Kind.ONE, walk.say("close-twist"), choices=yes_no(walk), most=1,
            subject=f"{twist.text.pick(walk.language)} {pointed_question(walk)}", detour=True,
        )  # fmt: skip
    yield Question(CONCLUSION, STEP, Kind.PROSE, walk.say("close-conclusion"), least=1, detour=True)
    yield Question(ANEW, STEP, Kind.ONE, walk.say("close-anew"), choices=yes_no(walk)[:2], most=1, detour=True)
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording("close-final").choices}
    anew = (Choice("anew", labels["anew"], leads_to=ANEW),) if edited(walk) else ()
    yield Question(
        FINAL, STEP, Kind.ONE, walk.say("close-final"), least=1, most=1, panels=("conclusion",),
        choices=(
            Choice(DONE, labels[DONE]),
            Choice("edit", labels["edit"], leads_to=CONCLUSION),
            *anew,
            *(
                Choice(
                    f"case:{twist.id}",
                    f"{labels['what-if']} {twist.text.pick(walk.language)}",
                    leads_to=f"{STEP}/twist/case:{twist.id}",
                )
                for twist in twists
            ),
        ),
    )  # fmt: skip


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
    if not walk.quick:
        return Question(f"{STEP}/tipped", STEP, Kind.TEXT, walk.say("close-tipped-words"), least=1)
    return Question(
        f"{STEP}/tipped", STEP, Kind.ONE, walk.say("close-tipped"), own=True, most=1,
        choices=(
            *(Choice(value.ref, value.name) for value in chosen(walk)),
            *(Choice(party.ref, party.name) for party in affected(walk)),
            *(Choice(f"test:{test.id}", test.name.pick(walk.language)) for test in walk.material.scheme.tests),
            *(Choice(label.id, label.text.pick(walk.language)) for label in walk.wording("close-tipped").choices),
        ),
    )  # fmt: skip
