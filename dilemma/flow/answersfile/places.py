"""Where in a file the answer to each question stands."""

from dilemma.flow.answersfile.naming import short
from dilemma.flow.answersfile.written import Path
from dilemma.flow.rounds import choice
from dilemma.flow.steps.check import STEP as CHECK
from dilemma.flow.steps.conclusion import STEP as CONCLUSION
from dilemma.flow.walk import Walk

FORMAT = 1
ROUNDS, DIFFER = "rounds", "differ"
HEADER = ("format", "case", "own", "code", "language", "pace")
_OF_ROUND = {"next": ("then",), "why": ("why",), DIFFER: (DIFFER,), "runner-up": ("compare", "with")}


def path_of(key: str, walk: Walk) -> Path:
    """The path to the answer of the question with this key; references in it are short.

    The questions of a conclusion and its tests stand in their round, tests of the second alternative under `compare`.
    All others stand under their step.
    """
    step, name, *rest = key.split("/")
    if step in (CONCLUSION, CHECK) and rest:
        return (ROUNDS, int(rest[-1]) - 1, *_in_round(walk, step, name, rest))
    return (step, name, *map(short, rest))


def _in_round(walk: Walk, step: str, name: str, rest: list[str]) -> Path:
    if step == CONCLUSION:
        return (CONCLUSION, name)
    if name in _OF_ROUND:
        return _OF_ROUND[name]
    ref, number = rest
    main = choice(walk, int(number))
    return ("tests", name) if main is not None and main.ref == ref else ("compare", "tests", name)


def full_names(key: str) -> dict[str, str]:
    """For the references in a key: the short form to the full one, which a file may use as well."""
    return {short(part): part for part in key.split("/")[2:] if short(part) != part}
