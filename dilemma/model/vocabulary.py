"""The shared words of the library: public values and themes."""

from dataclasses import dataclass

from dilemma.model.text import Text


@dataclass(frozen=True, slots=True)
class Value:
    """A public value that cases speak of and codes relate to."""

    id: str
    name: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Theme:
    """What a case or a provision is about."""

    id: str
    name: Text
