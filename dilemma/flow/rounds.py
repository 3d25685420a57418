"""Conclusions and their tests, round after round: the answers of steps 4 and 5 read back.

A round is a conclusion, its tests and what was done about them. A safeguard round keeps the conclusion of the round
before and asks again only the tests that did not hold; a round with another alternative starts afresh.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dilemma.flow.choices import alternatives
from dilemma.flow.involved import chosen, everyone
from dilemma.flow.walk import Alternative, Party, Walk, Worth, by_ref, view
from dilemma.model.scheme import Test
from dilemma.model.verdict import FAILS, INCOMPLETE, WAVERS, verdict

KEEP, SAFEGUARD, ANOTHER = "keep", "safeguard", "another"


@dataclass(frozen=True, slots=True)
class Result:
    """One test of one alternative: what the answers point to, and how the person sees it (the last word)."""

    test: Test
    pointed: str
    seen: str


@dataclass(frozen=True, slots=True)
class Round:
    """A conclusion as it stood in one round. `then` is keep, safeguard, another or "" while it is open."""

    number: int
    choice: Alternative
    values: tuple[Worth, ...]
    because: str
    hard: tuple[Party, ...]
    tell: str
    safeguards: tuple[str, ...]
    results: tuple[Result, ...]
    runner_up: Alternative | None
    compared: tuple[Result, ...]
    then: str


@view
def rounds(walk: Walk) -> tuple[Round, ...]:
    """Every round that has a conclusion, the first one first."""
    return tuple(_rounds(walk))


def _rounds(walk: Walk) -> Iterator[Round]:
    number = 1
    while (found := choice(walk, number)) is not None:
        base = origin(walk, number)
        before = choice(walk, number - 1) if number > 1 else None
        if base == number and before is not None and before.ref == found.ref:
            # The round before was changed into this choice: there is no other alternative to speak of.
            return
        second = runner_up(walk, number)
        then = walk.first(f"check/next/{number}")
        people = by_ref(everyone(walk))
        hard = tuple(people[ref] for ref in walk.picked(f"conclusion/hard/{base}") if ref in people)
        yield Round(
            number,
            found,
            rests_on(walk, number),
            walk.text(f"conclusion/because/{base}"),
            hard,
            # Without anybody who finds it hard, there is nobody left to say this to.
            walk.text(f"conclusion/tell/{base}") if hard else "",
            safeguards(walk, number),
            results(walk, found, number),
            second,
            results(walk, second, number) if second else (),
            then,
        )
        if then not in (SAFEGUARD, ANOTHER):
            return
        number += 1


@view
def origin(walk: Walk, number: int) -> int:
    """The round in which this round's conclusion was formed: itself, or an earlier one that was only safeguarded."""
    while number > 1 and walk.first(f"check/next/{number - 1}") == SAFEGUARD:
        number -= 1
    return number


@view
def choice(walk: Walk, number: int) -> Alternative | None:
    """The alternative chosen in a round, or None before it is chosen."""
    ref = walk.first(f"conclusion/choice/{origin(walk, number)}")
    return by_ref(alternatives(walk)).get(ref)


def rests_on(walk: Walk, number: int) -> tuple[Worth, ...]:
    """The values that the conclusion rests on; with one value at play there is nothing to ask."""
    values = chosen(walk)
    if len(values) == 1:
        return values
    picked = walk.picked(f"conclusion/values/{origin(walk, number)}")
    return tuple(value for value in values if value.ref in picked)


def safeguards(walk: Walk, number: int) -> tuple[str, ...]:
    """The safeguards so far: each round adds its own to those of the conclusion that it keeps."""
    base = origin(walk, number)
    texts = (walk.text(f"conclusion/safeguard/{each}") for each in range(base, number + 1))
    return tuple(text for text in texts if text)


def runner_up(walk: Walk, number: int) -> Alternative | None:
    """The alternative that was tested beside the choice, where there was one."""
    found = by_ref(alternatives(walk)).get(walk.first(f"check/runner-up/{number}"))
    current = choice(walk, number)
    return found if found and current and found.ref != current.ref else None


def tests_to_ask(walk: Walk, number: int) -> tuple[Test, ...]:
    """All four; in a safeguard round only those that did not hold in the round before."""
    found = choice(walk, number)
    if origin(walk, number) == number or found is None:
        return walk.material.scheme.tests
    return tuple(before.test for before in results(walk, found, number - 1) if before.seen in (WAVERS, FAILS))


@view
def results(walk: Walk, found: Alternative, number: int) -> tuple[Result, ...]:
    """The verdicts about an alternative in a round; a test that was not asked again keeps its earlier one."""
    main = choice(walk, number)
    picked = walk.picked(differ_key(found, number)) if main and main.ref == found.ref else ()
    words = dict(ref.split(":", 1) for ref in picked)
    if origin(walk, number) == number:
        return tuple(_result(walk, test, found, number, words) for test in walk.material.scheme.tests)
    return tuple(
        _result(walk, before.test, found, number, words) if before.seen in (WAVERS, FAILS) else before
        for before in results(walk, found, number - 1)
    )


def _result(walk: Walk, test: Test, found: Alternative, number: int, words: dict[str, str]) -> Result:
    answers = {question.id: walk.first(test_key(question.id, found, number)) or None for question in walk.asked(test)}
    pointed = verdict(test, answers, quick=walk.quick)
    return Result(test, pointed, pointed if pointed == INCOMPLETE else words.get(test.id, pointed))


def differ_key(found: Alternative, number: int) -> str:
    """The key of the person's own verdicts about an alternative in a round."""
    return f"check/differ/{found.ref}/{number}"


def test_key(question: str, found: Alternative, number: int) -> str:
    """The key of a test question about an alternative in a round."""
    return f"check/{question}/{found.ref}/{number}"
