"""Every question that a walk may put before its first conclusion is judged: what a worksheet leaves room for.

Which questions there are depends on the answers, so a few walks are made that between them pick everything once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dilemma.flow.answer import OWN, Entry
from dilemma.flow.answersfile.naming import refs
from dilemma.flow.answersfile.places import ROUNDS, path_of
from dilemma.flow.answersfile.written import Path
from dilemma.flow.choices import NOT_ALLOWED
from dilemma.flow.drive import Given, Reply, drive
from dilemma.flow.plan import sequence
from dilemma.flow.question import Choice, Complaint, Kind, Question
from dilemma.flow.rounds import KEEP, SAFEGUARD
from dilemma.flow.steps import closing
from dilemma.flow.walk import SELF, Walk

OWN_ROOM = 3
"""How many own words a worksheet leaves room for."""
CHOOSE = "choose"
_STAND_IN = "…"
# How many of a list can be picked at most, where there is a most.
_WINDOW = 3
_LAST = ("weigh",)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question where a file answers it. `variants` are the ways in which it may be put, the usual one first.

    Own words of the person are left out of the choices; `own_too`: they can be picked as well. What can be picked only
    where the gate says that this is not allowed makes a variant of its own. `gate` is the answer to the gate without
    which the question is not put, "" where it is put either way; CHOOSE stands for any answer but NOT_ALLOWED.
    """

    path: Path
    variants: tuple[Question, ...]
    own_too: bool
    gate: str


def survey(walk: Walk) -> tuple[Asked, ...]:
    """The questions of all these walks, in their order; of the rounds the first alone. `walk` is fresh."""
    found: dict[Path, list[tuple[str, Question]]] = {}
    # Two of the walks differ in their answer to the gate alone.
    twins: dict[str, set[Path]] = {CHOOSE: set(), NOT_ALLOWED: set()}
    order: list[Path] = []
    tops: list[str | int] = []
    for visitor in _visitors(walk):
        end, _left = drive(walk, visitor, lambda _event, _after: None, lambda _walk: _STAND_IN)
        place = 0
        for question in sequence(end):
            path = path_of(question.key, end)
            if question.key == closing.FINAL or path[:2] == (ROUNDS, 1):
                continue
            if path[0] not in tops:
                tops.append(path[0])
            if path not in found:
                order.insert(place, path)
            place = order.index(path) + 1
            found.setdefault(path, []).append((visitor.gate, question))
            if visitor.turn == 1:
                twins[visitor.gate].add(path)
    # What is keyed by alternatives stands below all of them.
    order.sort(key=lambda path: (tops.index(path[0]), path[1] in _LAST))
    gates = {path: gate for gate, paths in twins.items() for path in paths ^ (twins[CHOOSE] & twins[NOT_ALLOWED])}
    return tuple(_asked(path, found[path], gates.get(path, "")) for path in _keyed_in_order(walk, order))


def _keyed_in_order(walk: Walk, order: list[Path]) -> list[Path]:
    """The same paths, with the parties or alternatives that key a question in the order of the case, own words last."""
    case, own = walk.material.case, [f"{OWN}{number}" for number in range(1, OWN_ROOM + 1)]
    ways = [way.id for way in (case.options if case else ())] + [way.id for way in walk.material.scheme.speak_up]
    every = {
        "interest": [SELF, *(party.id for party in (case.parties if case else ())), *own],
        "weigh": [*ways, *own],
    }
    keyed: dict[Path, list[Path]] = {}
    for path in filter(_is_keyed, order):
        keyed.setdefault(path[:2], []).append(path)
    for (_step, name), paths in keyed.items():
        known = every.get(str(name), [])
        paths.sort(key=lambda path: known.index(str(path[2])) if path[2] in known else -1)
    return [keyed[path[:2]].pop(0) if _is_keyed(path) else path for path in order]


def _is_keyed(path: Path) -> bool:
    return len(path) == 3 and path[0] != ROUNDS


def _visitors(walk: Walk) -> Iterator["_Visitor"]:
    """Enough of them for every party to be among the most affected, and every option among those weighed."""
    case = walk.material.case
    people = 1 + OWN_ROOM + (len(case.parties) if case else 0)
    windows = -(-max(people, len(case.options) if case else 0) // _WINDOW)
    yield _Visitor(0, CHOOSE, SAFEGUARD)
    yield from (_Visitor(turn, CHOOSE, KEEP) for turn in range(1, windows + 1))
    windows = -(-len(walk.material.scheme.speak_up) // _WINDOW)
    yield from (_Visitor(turn, NOT_ALLOWED, KEEP) for turn in range(1, windows + 1))


class _Visitor:
    """Picks what its turn comes to. The first one writes as many own words as there is room for."""

    def __init__(self, turn: int, gate: str, then: str) -> None:
        self.turn, self.gate, self._then = turn, gate, then

    def first(self) -> None:
        """Nothing to say: a visitor never goes back."""

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """An answer that stands."""
        return Given(self._entry(question))

    def _entry(self, question: Question) -> Entry:
        if question.kind in (Kind.TEXT, Kind.PROSE):
            return Entry(text=_STAND_IN)
        if question.kind is Kind.WORDS:
            count = question.least if question.most and self.turn else OWN_ROOM
            return Entry(own=tuple(f"{_STAND_IN} {number}" for number in range(1, count + 1)))
        offered = refs(question)
        for wanted in (self.gate, self._then if question.number == 1 else KEEP):
            if wanted in offered:
                return Entry((wanted,))
        count = min(question.most or len(offered), len(offered))
        start = max(self.turn - 1, 0) * count
        return Entry(tuple(dict.fromkeys(offered[(start + step) % len(offered)] for step in range(count))))


def _asked(path: Path, questions: list[tuple[str, Question]], gate: str) -> Asked:
    usual: dict[str, set[str]] = {}
    for answer, question in questions:
        if answer == CHOOSE:
            usual.setdefault(question.text, set()).update(choice.ref for choice in question.choices)
    lists: dict[tuple[str, bool], list[Choice]] = {}
    for _answer, question in questions:
        known = usual.get(question.text)
        for gated in (False, True):
            choices = tuple(
                choice
                for choice in question.choices
                if not choice.ref.startswith(OWN) and (known is not None and choice.ref not in known) is gated
            )
            if choices or not gated:
                _merge(lists.setdefault((question.text, gated), []), choices)
    first = {question.text: question for _answer, question in reversed(questions)}
    variants = tuple(replace(first[text], choices=tuple(choices)) for (text, _gated), choices in lists.items())
    own_too = any(choice.ref.startswith(OWN) for _answer, question in questions for choice in question.choices)
    return Asked(path, variants, own_too, gate)


def _merge(known: list[Choice], more: tuple[Choice, ...]) -> None:
    """Put every choice that is new behind the one that it follows, or at the end."""
    refs_known = [choice.ref for choice in known]
    place = len(known)
    for choice in more:
        if choice.ref not in refs_known:
            refs_known.insert(place, choice.ref)
            known.insert(place, choice)
        place = refs_known.index(choice.ref) + 1
