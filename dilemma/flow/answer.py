"""What a person enters at a question, and what is saved of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dilemma.model.text import clean

OWN = "own:"


@dataclass(frozen=True, slots=True)
class Entry:
    """Raw input: references picked from the list, own words beside it, or running text. Also the form of a draft."""

    picked: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    text: str = ""

    def cleaned(self) -> "Entry":
        """The same entry, safe to keep: controls visible, blanks around it gone, nothing empty and nothing twice."""
        own = (words for words in (clean(text).strip() for text in self.own) if words)
        return Entry(tuple(dict.fromkeys(self.picked)), tuple(dict.fromkeys(own)), clean(self.text).strip())

    def body(self) -> dict[str, Any]:
        """The entry as JSON-ready data, empty parts left out."""
        parts = {"picked": list(self.picked), "own": list(self.own), "text": self.text}
        return {name: part for name, part in parts.items() if part}

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> "Entry":
        """The inverse of `body`."""
        return cls(tuple(body.get("picked", ())), tuple(body.get("own", ())), body.get("text", ""))


EMPTY = Entry()


@dataclass(frozen=True, slots=True)
class Own:
    """Words that the person typed, under a number that is never used again: `own:N`."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A saved answer."""

    picked: tuple[str, ...] = ()
    own: tuple[Own, ...] = ()
    text: str = ""

    def entry(self) -> Entry:
        """The answer as the entry that would give it again."""
        return Entry(self.picked, tuple(words.text for words in self.own), self.text)

    def body(self) -> dict[str, Any]:
        """The answer as JSON-ready data, empty parts left out."""
        own = [{"ref": words.ref, "text": words.text} for words in self.own]
        parts = {"picked": list(self.picked), "own": own, "text": self.text}
        return {name: part for name, part in parts.items() if part}

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> "Answer":
        """The inverse of `body`."""
        own = tuple(Own(words["ref"], words["text"]) for words in body.get("own", ()))
        return cls(tuple(body.get("picked", ())), own, body.get("text", ""))


def number(texts: Iterable[str], before: Answer | None, used: int) -> tuple[Own, ...]:
    """Give own words their numbers: words that stood in the answer before keep theirs, others count on from `used`."""
    known = {words.text: words.ref for words in before.own} if before else {}
    result: list[Own] = []
    for text in dict.fromkeys(texts):
        if text not in known:
            used += 1
        result.append(Own(known.get(text, f"{OWN}{used}"), text))
    return tuple(result)
