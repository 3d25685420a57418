"""A question of the walk as data: what is asked, what may be answered, and what is wrong with an answer."""

from dataclasses import dataclass
from enum import StrEnum

from dilemma.flow.answer import EMPTY, Entry


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"  # one of the choices
    MANY = "many"  # several of the choices
    WORDS = "words"  # several own words or short phrases
    TEXT = "text"  # own words, one answer
    PROSE = "prose"  # a longer text that stands ready to be changed


class Complaint(StrEnum):
    """What keeps an entry from being an answer."""

    BLANK = "blank"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    NOT_A_CHOICE = "not-a-choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick. `leads_to` makes it a door: it is no answer, but goes to the question with that key."""

    ref: str
    label: str
    detail: str = ""
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt.

    `least` 0 means that it may be skipped; `most` bounds picks and own words together. `own`: room for own words
    beside the choices. `hint` helps whoever left it blank; `note` is what a note calls the answer. `subject` is what
    the question is about (a party, an alternative), as a title above it; `panels` name what is shown first. `opening`
    stands ready in the field to be completed, and is no answer by itself; `number` is the round, where the question
    belongs to one. A `detour` is never asked of itself: only a choice leads to it.
    """

    key: str
    step: str
    kind: Kind
    text: str = ""
    choices: tuple[Choice, ...] = ()
    own: bool = False
    least: int = 0
    most: int | None = None
    hint: str = ""
    note: str = ""
    subject: str = ""
    panels: tuple[str, ...] = ()
    suggested: Entry = EMPTY
    opening: str = ""
    number: int = 0
    detour: bool = False

    @property
    def typed(self) -> bool:
        """Whether the answer is written rather than picked."""
        return self.kind in (Kind.WORDS, Kind.TEXT, Kind.PROSE)

    def door(self, entry: Entry) -> str:
        """The key that the picked choice leads to, or ""."""
        return next((choice.leads_to for choice in self.choices if choice.ref in entry.picked), "")

    def known(self, entry: Entry) -> Entry:
        """The entry without what can no longer be picked."""
        offered = {choice.ref for choice in self.choices if not choice.leads_to}
        return Entry(tuple(ref for ref in entry.picked if ref in offered), entry.own, entry.text)

    def read(self, entry: Entry) -> Entry:
        """What the entry says once cleaned; an opening that was not completed says nothing."""
        entry = entry.cleaned()
        return Entry(entry.picked, entry.own) if entry.text == self.opening.strip() else entry

    def complaint(self, entry: Entry) -> Complaint | None:
        """What is wrong with a cleaned entry, or None. An empty entry is right where the question may be skipped."""
        written = self.kind in (Kind.TEXT, Kind.PROSE)
        misplaced = (entry.picked or entry.own) if written else entry.text
        if misplaced or self.known(entry) != entry or (entry.own and not self.own and self.kind is not Kind.WORDS):
            return Complaint.NOT_A_CHOICE
        if written:
            return Complaint.BLANK if self.least and not entry.text else None
        count = len(set(entry.picked)) + len(entry.own)
        if count < self.least:
            return Complaint.TOO_FEW if self.least > 1 and count else Complaint.BLANK
        if self.most is not None and count > self.most:
            return Complaint.TOO_MANY
        return None
