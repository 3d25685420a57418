"""A code of conduct: an organisation's values, provisions, contacts and reporting routes."""

from collections.abc import Mapping
from dataclasses import dataclass

from dilemma.model.text import Text

ROUTES = ("people", "rules", "means")


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A value in the code's own words. `relates` holds ids of public values; `derived`: drawn from the text by us."""

    id: str
    name: Text
    meaning: Text
    relates: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Provision:
    """What the code says about one topic. `value` is the id of a value of the same code."""

    id: str
    topic: Text
    value: str
    themes: tuple[str, ...]
    summary: Text
    example: Text | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to turn to, by role: for what, and not for what."""

    role: Text
    purpose: Text
    not_for: Text | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """Where a violation goes, step by step; `around` is for when the first step is itself involved."""

    steps: tuple[Text, ...]
    around: Text | None = None
    protection: Text | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """One code file. `reporting` maps people, rules or means to its route; a route that the source lacks is absent."""

    id: str
    name: Text
    organisation: Text
    values: tuple[CodeValue, ...]
    provisions: tuple[Provision, ...]
    contacts: tuple[Contact, ...]
    reporting: Mapping[str, Route]
    applies_to: Text | None = None
    adopted: str | None = None
    status: Text | None = None
    source: Text | None = None
    sanctions: Text | None = None
