"""Step 5: the four tests, to whom one accounts, and what to do with the conclusion."""

from collections.abc import Iterator

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.choices import alternatives
from dilemma.flow.involved import everyone
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.rounds import ANOTHER, KEEP, SAFEGUARD, choice, differ_key, results, runner_up, test_key, tests_to_ask
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
    differ = _differ(walk, found, number)
    if differ.choices:
        yield differ
    yield _next(walk, differ if differ.choices else None, number)
    if walk.first(f"{STEP}/next/{number}") in (SAFEGUARD, ANOTHER):
        yield _why(walk, found, number)


def _test(walk: Walk, test: Test, found: Alternative, number: int) -> Iterator[Question]:
    hints = walk.material.case.hints if walk.material.case else None
    hint = hints[test.id].pick(walk.language) if hints and test.id in hints else ""
    door: tuple[Choice, ...] = ()
    if test.id == FRONT_PAGE:
        key = f"{STEP}/headline/{found.ref}/{number}"
        headline = Question(key, STEP, Kind.TEXT, subject=found.text, hint=hint, number=number, detour=True)
        yield walk.worded("check-headline", headline)
        door = (Choice("headline", walk.label("check-headline", "write"), leads_to=key),)
    for index, question in enumerate(walk.asked(test)):
        yield Question(
            test_key(question.id, found, number),
            STEP,
            Kind.ONE,
            question.text.pick(walk.language),
            choices=yes_no(walk) + (() if index else door),
            most=1,
            hint=hint,
            subject=found.text,
            panels=() if index else (f"test:{test.id}",),
            suggested=_earlier(walk, question.id, found, number),
            number=number,
        )


def _earlier(walk: Walk, question: str, found: Alternative, number: int) -> Entry:
    """The latest answer about the same alternative in a round before."""
    for before in range(number - 1, 0, -1):
        if ref := walk.first(test_key(question, found, before)):
            return Entry((ref,))
    return EMPTY


def _offer(walk: Walk, found: Alternative, number: int) -> Question:
    rest = tuple(Choice(item.ref, item.text) for item in alternatives(walk) if item.ref != found.ref)
    none = Choice(NO_RUNNER_UP, walk.label("check-runner-up", NO_RUNNER_UP))
    suggested = Entry((rest[0].ref,) if rest else ())
    key = f"{STEP}/runner-up/{number}"
    offer = Question(key, STEP, Kind.ONE, choices=(*rest, none), most=1, suggested=suggested, number=number)
    return walk.worded("check-runner-up", offer)


def _account(walk: Walk) -> Question:
    key = f"{STEP}/account"
    if not walk.quick:
        return walk.worded("check-account-words", Question(key, STEP, Kind.TEXT, least=1, panels=("matrix",)))
    people = tuple(Choice(party.ref, party.name) for party in everyone(walk))
    present = {party.ref for party in people}
    # A supervisor whom the case names is not offered a second time as a role.
    roles = tuple(
        Choice(label.id, label.text.pick(walk.language))
        for label in walk.wording("check-account").choices
        if f"case:{label.id}" not in present
    )
    account = Question(key, STEP, Kind.MANY, choices=people + roles, own=True, panels=("matrix",))
    return walk.worded("check-account", account)


def _differ(walk: Walk, found: Alternative, number: int) -> Question:
    """Where the person sees a verdict otherwise: the other two words for each test that was completed."""
    choices = tuple(
        Choice(f"{result.test.id}:{word}", f"{result.test.name.pick(walk.language)}: {walk.verdict_name(word)}")
        for result in results(walk, found, number)
        if result.pointed != INCOMPLETE
        for word in (HOLDS, WAVERS, FAILS)
        if word != result.pointed
    )
    key = differ_key(found, number)
    differ = Question(key, STEP, Kind.MANY, choices=choices, subject=found.text, number=number, detour=True)
    return walk.worded("check-differ", differ)


def _next(walk: Walk, differ: Question | None, number: int) -> Question:
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording("check-next").choices}
    answers = tuple(Choice(ref, labels[ref]) for ref in (KEEP, SAFEGUARD, ANOTHER))
    door = (Choice("differ", labels["differ"], leads_to=differ.key),) if differ else ()
    key = f"{STEP}/next/{number}"
    after = Question(key, STEP, Kind.ONE, choices=(*answers, *door), least=1, most=1, panels=("matrix",), number=number)
    return walk.worded("check-next", after)


def _why(walk: Walk, found: Alternative, number: int) -> Question:
    tests = tuple(
        Choice(f"test:{result.test.id}", result.test.name.pick(walk.language))
        for result in results(walk, found, number)
    )
    why = Question(f"{STEP}/why/{number}", STEP, Kind.ONE, choices=tests, own=True, most=1, number=number)
    return walk.worded("check-why", why)


def last_round(walk: Walk) -> int:
    """The number of the round that is open or was kept."""
    number = 1
    while walk.first(f"{STEP}/next/{number}") in (SAFEGUARD, ANOTHER):
        number += 1
    return number
