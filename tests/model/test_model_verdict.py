"""From answers to what they point to: every combination of answers, for the four tests as they are shipped."""

from itertools import product

import pytest
from scripted import shipped

from dilemma.model import scheme
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, NO, UNSURE, WAVERS, YES, verdict

TESTS = {test.id: test for test in shipped().scheme.tests}
RANK = {HOLDS: 0, WAVERS: 1, FAILS: 2}
STRANDS = {
    "start": "a", "precedent": "a", "objectivity": "b", "everyone": "c", "always": "c",
    "spare": "front page", "explain": "front page", "watched": "shoulder", "face": "mirror", "who": "mirror",
}  # fmt: skip
WORRIES = {
    "start": YES, "precedent": YES, "objectivity": YES, "everyone": NO, "always": NO,
    "spare": YES, "explain": NO, "watched": NO, "face": NO, "who": NO,
}  # fmt: skip
QUICK = {
    "slope": ("start", "objectivity", "everyone"),
    "front_page": ("spare", "explain"),
    "shoulder": ("watched",),
    "mirror": ("face",),
}
FULL = {
    "slope": ("start", "precedent", "objectivity", "everyone", "always"),
    "front_page": ("spare", "explain"),
    "shoulder": ("watched",),
    "mirror": ("face", "who"),
}
BOTH = pytest.mark.parametrize(("quick", "asked"), [(False, FULL), (True, QUICK)], ids=["full", "quick"])
EACH = pytest.mark.parametrize("test", TESTS.values(), ids=TESTS)


def test_the_shipped_tests_are_those_of_the_method() -> None:
    """What PRODUCT.md lays down: which answer worries, in which strand it lies, and what a quick walk asks."""
    questions = [question for test in TESTS.values() for question in test.questions]
    assert {question.id: question.worry_on for question in questions} == WORRIES
    assert {test.id: tuple(question.id for question in test.questions) for test in TESTS.values()} == FULL
    assert {test.id: tuple(q.id for q in test.questions if q.quick) for test in TESTS.values()} == QUICK
    together = {(a.id, b.id) for a in questions for b in questions if a.strand == b.strand}
    assert together == {(a, b) for a in STRANDS for b in STRANDS if STRANDS[a] == STRANDS[b]}


def _combinations(test: scheme.Test, asked: dict[str, tuple[str, ...]]) -> list[dict[str, str | None]]:
    ids = asked[test.id]
    return [dict(zip(ids, answers, strict=True)) for answers in product((YES, NO, UNSURE, None), repeat=len(ids))]


@BOTH
@EACH
def test_every_combination_of_answers_points_to_what_the_rule_says(
    test: scheme.Test, quick: bool, asked: dict[str, tuple[str, ...]]
) -> None:
    for answers in _combinations(test, asked):
        worried = {STRANDS[id] for id, answer in answers.items() if answer == WORRIES[id]}
        if None in answers.values():
            expected = INCOMPLETE
        elif len(worried) >= (2 if test.id == "slope" else 1):
            expected = FAILS
        elif worried or UNSURE in answers.values():
            expected = WAVERS
        else:
            expected = HOLDS
        assert verdict(test, answers, quick=quick) == expected, answers


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("no no no yes yes", HOLDS),
        ("no no no yes unsure", WAVERS),
        ("yes no no yes yes", WAVERS),
        ("yes yes no yes yes", WAVERS),  # two worries, one strand
        ("no no no no no", WAVERS),  # two worries, one strand
        ("yes no yes yes yes", FAILS),
        ("no no yes yes no", FAILS),
        ("unsure unsure unsure unsure unsure", WAVERS),
        ("yes yes yes no no", FAILS),
        ("yes yes yes no -", INCOMPLETE),
        ("- - - - -", INCOMPLETE),
    ],
)
def test_the_slope_in_examples(answers: str, expected: str) -> None:
    given = dict(zip(FULL["slope"], (None if word == "-" else word for word in answers.split()), strict=True))
    assert verdict(TESTS["slope"], given) == expected


@BOTH
@EACH
def test_more_worry_never_gives_a_better_verdict(
    test: scheme.Test, quick: bool, asked: dict[str, tuple[str, ...]]
) -> None:
    for answers in _combinations(test, asked):
        if None in answers.values():
            continue
        before = RANK[verdict(test, answers, quick=quick)]
        for id in answers:
            calm = NO if WORRIES[id] == YES else YES
            for milder, graver in ((calm, UNSURE), (UNSURE, WORRIES[id]), (calm, WORRIES[id])):
                if answers[id] == milder:
                    assert RANK[verdict(test, {**answers, id: graver}, quick=quick)] >= before


@EACH
def test_an_answer_to_a_question_that_this_pace_does_not_ask_counts_for_nothing(test: scheme.Test) -> None:
    calm = {id: NO if WORRIES[id] == YES else YES for id in QUICK[test.id]}
    beyond = {id: WORRIES[id] for id in FULL[test.id] if id not in QUICK[test.id]}
    assert verdict(test, calm, quick=True) == HOLDS
    assert verdict(test, {**calm, **beyond}, quick=True) == HOLDS


@BOTH
@EACH
def test_no_answer_at_all_is_not_completed(test: scheme.Test, quick: bool, asked: dict[str, tuple[str, ...]]) -> None:
    assert verdict(test, {}, quick=quick) == INCOMPLETE
    assert verdict(test, dict.fromkeys(asked[test.id]), quick=quick) == INCOMPLETE
