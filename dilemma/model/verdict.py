"""From the answers of a test to what they point to. The rule stands in one place: `verdict`."""

from collections.abc import Mapping

from dilemma.model.scheme import Test

YES, NO, UNSURE = "yes", "no", "unsure"
HOLDS, WAVERS, FAILS, INCOMPLETE = "holds", "wavers", "fails", "incomplete"


def verdict(test: Test, answers: Mapping[str, str | None], *, quick: bool = False) -> str:
    """What the answers (question id to yes, no, unsure or None for skipped) point to.

    It fails when it worries in two strands, or in the only strand that the test has; else it wavers when any answer
    worries or is unsure; else it holds. An answer that is skipped or absent makes it incomplete.
    """
    asked = [question for question in test.questions if question.quick or not quick]
    given = {question.id: answers.get(question.id) for question in asked}
    if any(answer is None for answer in given.values()):
        return INCOMPLETE
    worried = {question.strand for question in asked if given[question.id] == question.worry_on}
    enough = min(2, len({question.strand for question in test.questions}))
    if len(worried) >= enough:
        return FAILS
    if worried or UNSURE in given.values():
        return WAVERS
    return HOLDS
