"""What a conclusion says, language apart: the answers of a walk as plain strings for a language module to write out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dilemma.flow.involved import everyone, vocabulary
from dilemma.flow.plan import sequence
from dilemma.flow.question import Question
from dilemma.flow.rounds import Round, rounds
from dilemma.flow.walk import SELF, Party, Walk, by_ref
from dilemma.model.verdict import INCOMPLETE


class Sort(StrEnum):
    """What kind of thing a name stands for: it decides how a sentence takes it up."""

    VALUE = "value"
    NAME = "name"
    TEST = "test"
    LABEL = "label"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that is referred to in a sentence: `text` as it stands in the library, or as it was typed."""

    sort: Sort
    text: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A round that was left: what was chosen, what came of it (safeguard or another), and what made the person move."""

    choice: str
    then: str
    why: Named | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the composed conclusion can speak of. Empty strings and tuples were skipped or do not apply."""

    title: str
    question: str
    choice: str
    values: tuple[str, ...]
    because: str
    hard: tuple[str, ...]
    hard_for_self: bool
    tell: str
    safeguards: tuple[str, ...]
    verdicts: Mapping[str, tuple[str, ...]]
    earlier: tuple[Earlier, ...]
    account: tuple[str, ...]
    account_to_self: bool
    account_words: str
    first: str
    again: str
    tipped: Named | None
    twists: tuple[tuple[str, str], ...]


def facts(walk: Walk, mine: tuple[str, str] = ("", "")) -> Facts | None:
    """The facts of the conclusion that stands, or None before there is one.

    `mine` turns how the case speaks to the person ("Your ") into how the person speaks ("My ").
    """
    history = rounds(walk)
    if not history:
        return None
    now = history[-1]
    people = by_ref(everyone(walk))
    account = walk.picked("check/account")
    return Facts(
        title=walk.title,
        question=walk.question,
        choice=now.choice.text,
        values=tuple(value.name for value in now.values),
        because=now.because,
        hard=tuple(_name(party, mine) for party in now.hard if party.ref != SELF),
        hard_for_self=any(party.ref == SELF for party in now.hard),
        tell=now.tell,
        safeguards=now.safeguards,
        verdicts=_verdicts(walk, now),
        earlier=tuple(_earlier(walk, left) for left in history[:-1]),
        account=(
            *(_name(people[ref], mine) for ref in account if ref in people and ref != SELF),
            *_labels(walk, "check-account", account),
            *_own(walk, "check/account"),
        ),
        account_to_self=SELF in account,
        account_words=_typed(walk, "check/account"),
        first=walk.first("reaction/first"),
        again=walk.first("close/again"),
        tipped=named(walk, "close/tipped", "close-tipped", mine),
        twists=_twists(walk),
    )


def named(walk: Walk, key: str, wording: str = "", mine: tuple[str, str] = ("", "")) -> Named | None:
    """The one thing picked or typed at a key."""
    typed = walk.text(key)
    if typed:
        return Named(Sort.WORDS, typed)
    ref = walk.first(key)
    values = by_ref(vocabulary(walk))
    people = by_ref(everyone(walk))
    if ref in values:
        return Named(Sort.VALUE, values[ref].name)
    if ref in people:
        return Named(Sort.NAME, _name(people[ref], mine))
    for test in walk.material.scheme.tests:
        if ref == f"test:{test.id}":
            return Named(Sort.TEST, test.name.pick(walk.language))
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording(wording).choices} if wording else {}
    return Named(Sort.LABEL, labels[ref]) if ref in labels else None


def _name(party: Party, mine: tuple[str, str]) -> str:
    """The name of a party as the person would say it; own words stay as they were typed."""
    yours, my = mine
    adopted = party.ref.startswith("case:") and yours and party.name.startswith(yours)
    return my + party.name.removeprefix(yours) if adopted else party.name


def display(walk: Walk, question: Question) -> tuple[str, ...]:
    """The answer to a question as it reads in a list: labels of what was picked, own words verbatim; empty: skipped."""
    answer = walk.answer(question.key)
    if answer is None:
        return ()
    labels = {choice.ref: choice.label for choice in question.choices}
    picked = (labels[ref] for ref in answer.picked if ref in labels)
    return (*picked, *(words.text for words in answer.own), *((answer.text,) if answer.text else ()))


def _verdicts(walk: Walk, now: Round) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for result in now.results:
        if result.seen != INCOMPLETE:
            found[result.seen] = (*found.get(result.seen, ()), result.test.name.pick(walk.language))
    return found


def _earlier(walk: Walk, left: Round) -> Earlier:
    return Earlier(left.choice.text, left.then, named(walk, f"check/why/{left.number}"))


def _labels(walk: Walk, wording: str, refs: tuple[str, ...]) -> tuple[str, ...]:
    labels = {label.id: label.text.pick(walk.language) for label in walk.wording(wording).choices}
    return tuple(labels[ref] for ref in refs if ref in labels)


def _own(walk: Walk, key: str) -> tuple[str, ...]:
    answer = walk.answer(key)
    return tuple(words.text for words in answer.own) if answer else ()


def _typed(walk: Walk, key: str) -> str:
    answer = walk.answer(key)
    return answer.text if answer else ""


def _twists(walk: Walk) -> tuple[tuple[str, str], ...]:
    case = walk.material.case
    return tuple(
        (twist.text.pick(walk.language), walk.first(f"close/twist/case:{twist.id}"))
        for twist in (case.twists if case else ())
        if walk.first(f"close/twist/case:{twist.id}")
    )


def asked(walk: Walk) -> tuple[Question, ...]:
    """The questions that were put, detours only where they were taken."""
    return tuple(
        question
        for question in sequence(walk)
        if question.key in walk.state.answers and (not question.detour or display(walk, question))
    )
