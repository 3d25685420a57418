"""What was written in a file of answers: a tree of texts, lists and keys, each part with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

Place = tuple[int, int]
"""Line and column, counted from 1."""
Path = tuple[str | int, ...]
"""Keys and positions from the root down, as in ("rounds", 0, "conclusion", "because")."""


@dataclass(frozen=True, slots=True)
class Written:
    """One part of a file. `value` None: nothing stands there. `place` is where it begins, `key` where its key does."""

    value: "str | tuple[Written, ...] | Mapping[str, Written] | None"
    place: Place
    key: Place | None = None

    @property
    def mark(self) -> Place:
        """Where to point a reader: the key, or the part itself where it has none."""
        return self.key or self.place

    @property
    def blank(self) -> bool:
        """Whether nothing is filled in, here or anywhere below."""
        if isinstance(self.value, str):
            return not self.value.strip()
        return all(child.blank for _step, child in self.children())

    def children(self) -> Iterator[tuple[str | int, "Written"]]:
        """The parts right below, with the key or position of each."""
        if isinstance(self.value, tuple):
            yield from enumerate(self.value)
        elif isinstance(self.value, Mapping):
            yield from self.value.items()


class Fault(Enum):
    """What can be wrong with a file of answers. The names in brackets are those of the values that come along."""

    MISSING = auto()  # key, question
    MISSING_KEY = auto()  # key
    MISSING_ROUND = auto()  # number
    UNUSED = auto()  # key
    UNUSED_ROUND = auto()  # number
    NEAR_KEY = auto()  # key, near
    NOT_A_CHOICE = auto()  # word, known
    NEAR_CHOICE = auto()  # word, near
    NOT_A_CHOICE_OR_OWN = auto()  # word, known
    TWICE = auto()  # word
    BLANK = auto()  # question
    TOO_FEW = auto()  # count
    TOO_MANY = auto()  # count
    WANTS_TEXT = auto()
    WANTS_LIST = auto()
    WANTS_PICKS = auto()  # known
    WANTS_KEYS = auto()
    NO_OWN_WORDS = auto()  # known
    FORMAT = auto()  # word
    UNKNOWN_CASE = auto()  # word, known
    UNKNOWN_CODE = auto()  # word, known
    CASE_OR_OWN = auto()
    CASE_AND_OWN = auto()
    NOT_ONE_OF = auto()  # key, word, known


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where. `values` are what the message about it names."""

    place: Place
    fault: Fault
    values: Mapping[str, str]


def finding(place: Place, fault: Fault, **values: str) -> Finding:
    """A finding with its values by name."""
    return Finding(place, fault, values)
