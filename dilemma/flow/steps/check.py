"""Step 5: the four tests, to whom one accounts, and what to do with the conclusion."""

from collections.abc import Iterator

from dilemma.flow.answer import Entry
from dilemma.flow.choices import alternatives
from dilemma.flow.involved import everyone
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.rounds import ANOTHER, KEEP, SAFEGUARD, choice, origin, results, runner_up, test_key, tests_to_ask
from dilemma.flow.steps.opening import yes_no
from dilemma.flow.walk import Alternative, Walk
from dilemma.model.scheme import Test
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, WAVERS

STEP = "check"
FRONT_PAGE = "front_page"
NO_RUNNER_UP = "none"


def questions(walk: Walk, number: int) -> Iterator[Question]:
    """The tests of a round and what follows from them."""
    found = choice(walk, number)
    if found is None:
        return
    for test in tests_to_ask(walk, number):
        yield from _test(walk, test, found, number)
    if number == 1 and not walk.quick:
        yield _offer(walk, found, number)
        second = runner_up(walk, number)
        if second:
            for test in walk.material.scheme.tests:
                yield from _test(walk, test, second, number)
    if number == 1:
        yield _account(walk)
    yield _differ(walk, found, number)
    yield _next(walk, number)
    if walk.first(f"{STEP}/next/{number}") in (SAFEGUARD, ANOTHER):
        yield _why(walk, found, number)


def _test(walk: Walk, test: Test, found: Alternative, number: int) -> Iterator[Question]:
    headline = f"{STEP}/headline/{found.ref}/{number}"
    hints = walk.material.case.hints if walk.material.case else None
    tip = hints[test.id].pick(walk.language) if hints and test.id in hints else ""
    if test.id == FRONT_PAGE:
        yield Question(
            headline, STEP, Kind.TEXT, walk.say("check-headline"), subject=found.text, hint=tip, detour=True
        )
    for index, question in enumerate(walk.asked(test)):
        door = (Choice("headline", walk.label("check-headline", "write"), leads_to=headline),)
        yield Question(
            test_key(question.id, found, number), STEP, Kind.ONE, question.text.pick(walk.language), most=1,
            choices=yes_no(walk) + (door if test.id == FRONT_PAGE and not index else ()),
            subject=found.text, hint=tip, panels=(f"test:{test.id}",) if not index else (),
            suggested=_earlier(walk, question.id, found, number),
        )  # fmt: skip


def _earlier(walk: Walk, question: str, found: Alternative, number: int) -> Entry:
    """The latest answer about the same alternative in a round before."""
    for before in range(number - 1, 0, -1):
        if ref := walk.first(test_key(question, found, before)):
            return Entry((ref,))
    return Entry()


def _offer(walk: Walk, found: Alternative, number: int) -> Question:
    rest = tuple(Choice(item.ref, item.text) for item in alternatives(walk) if item.ref != found.ref)
    return Question(
        f"{STEP}/runner-up/{number}", STEP, Kind.ONE, walk.say("check-runner-up"), most=1,
        choices=(*rest, Choice(NO_RUNNER_UP, walk.label("check-runner-up", NO_RUNNER_UP))),
        suggested=Entry((rest[0].ref,) if rest else ()),
    )  # fmt: skip


def _account(walk: Walk) -> Question:
    if not walk.quick:
        return Question(f"{STEP}/account", STEP, Kind.TEXT, walk.say("check-account-words"), least=1, panels=("matrix",))
    roles = tuple(Choice(label.id, label.text.pick(walk.language)) for label in walk.wording("check-account").choices)
    people = tuple(Choice(party.ref, party.name) for party in everyone(walk))
    return Question(
        f"{STEP}/account", STEP, Kind.MANY, walk.say("check-account"), choices=people + roles, own=True,
        panels=("matrix",),
    )  # fmt: skip


def _differ(walk: Walk, found: Alternative, number: int) -> Question:
    """Where the person sees a verdict otherwise: the other two words for each test that was completed."""
    return Question(
        f"{STEP}/differ/{number}", STEP, Kind.MANY, walk.say("check-differ"), subject=found.text, detour=True,
        choices=tuple(
            Choice(f"{result.test.id}:{word}", f"{result.test.name.pick(walk.language)}: {walk.verdict_name(word)}")
            for result in results(walk, found, number)
            if result.pointed != INCOMPLETE
            for word in (HOLDS, WAVERS, FAILS)
            if word != result.pointed
        ),
    )  # fmt: skip


def _next(walk: Walk, number: int) -> Question:
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording("check-next").choices}
    return Question(
        f"{STEP}/next/{number}", STEP, Kind.ONE, walk.say("check-next"), least=1, most=1, panels=("matrix",),
        choices=(
            *(Choice(ref, labels[ref]) for ref in (KEEP, SAFEGUARD, ANOTHER)),
            Choice("differ", labels["differ"], leads_to=f"{STEP}/differ/{number}"),
        ),
    )  # fmt: skip


def _why(walk: Walk, found: Alternative, number: int) -> Question:
    tests = tuple(
        Choice(f"test:{result.test.id}", result.test.name.pick(walk.language))
        for result in results(walk, found, number)
    )
    return Question(f"{STEP}/why/{number}", STEP, Kind.ONE, walk.say("check-why"), choices=tests, own=True, most=1)


def last_round(walk: Walk) -> int:
    """The number of the round that is open or was kept."""
    number = 1
    while walk.first(f"{STEP}/next/{number}") in (SAFEGUARD, ANOTHER):
        number += 1
    return number


def formed_in(walk: Walk) -> int:
    """The round in which the conclusion that stands was formed."""
    return origin(walk, last_round(walk))
