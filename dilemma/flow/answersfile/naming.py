"""The short names that a file may use for what can be picked, and the way back to the reference."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dilemma.flow.question import Question
from dilemma.flow.walk import SELF
from dilemma.model.verdict import NO, UNSURE, YES

_TAGS = ("case:", "scheme:", "test:", "value:")
_SIGNS = ("gain:", "loss:")
# What YAML calls booleans, and what a person writes for them.
_CLOSED = {
    YES: ("ja", "true", "on", "y"),
    NO: ("nee", "false", "off", "n"),
    UNSURE: ("niet zeker", "not sure"),
}


def short(ref: str) -> str:
    """A reference without its tag: `team` for `case:team`, `quality` for `code:brugge/quality`."""
    for sign in _SIGNS:
        if ref.startswith(sign):
            return sign + short(ref.removeprefix(sign))
    if ref.startswith("code:"):
        return ref.partition("/")[2]
    for tag in _TAGS:
        if ref.startswith(tag) and ref != f"case:{SELF}":
            return ref.removeprefix(tag)
    return ref


def refs(question: Question) -> tuple[str, ...]:
    """What can be picked, doors apart."""
    return tuple(choice.ref for choice in question.choices if not choice.leads_to)


def names(offered: Iterable[str]) -> Mapping[str, str]:
    """The name by which a file calls each reference: short where that can mean nothing else, else in full."""
    every = tuple(offered)
    count = Counter(short(ref) for ref in every)
    return {ref: short(ref) if short(ref) == ref or (count[short(ref)] == 1) else ref for ref in every}


def reference(question: Question, word: str) -> str | None:
    """The reference that a word stands for at a question, in whatever case it was typed; None where there is none."""
    offered = refs(question)
    if word in offered:
        return word
    by_name = {name.casefold(): ref for ref, name in names(offered).items()}
    if {YES, NO} <= set(offered):
        by_name.update({other: ref for ref, others in _CLOSED.items() if ref in offered for other in others})
    return by_name.get(" ".join(word.casefold().split()))
