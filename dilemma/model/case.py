"""A case: a dilemma as its author wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dilemma.model.text import Text


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody with something at stake. The person who walks is not among them: the tool adds `self`."""

    id: str
    name: Text
    interest: Text


@dataclass(frozen=True, slots=True)
class Option:
    """An alternative that a decent colleague could defend. `serves` and `harms` hold ids of public values."""

    id: str
    text: Text
    serves: tuple[str, ...]
    harms: tuple[str, ...]
    gain: Text
    loss: Text


@dataclass(frozen=True, slots=True)
class Twist:
    """A change of the facts that searches for the tipping point."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Violation:
    """Why this is a breach and not a dilemma, and which route of the code it takes: people, rules or means."""

    route: str
    why: Text


@dataclass(frozen=True, slots=True)
class Case:
    """One case file. `hints` maps the id of a test to its hint; `provisions` holds CODE/PROVISION references."""

    id: str
    title: Text
    themes: tuple[str, ...]
    situation: Text
    question: Text
    parties: tuple[Party, ...]
    values: tuple[str, ...]
    tension: Text
    options: tuple[Option, ...]
    reflection: Text
    audience: tuple[str, ...] = ()
    level: int = 1
    minutes: int = 10
    hints: Mapping[str, Text] | None = None
    provisions: tuple[str, ...] = ()
    twists: tuple[Twist, ...] = ()
    facilitator: Text | None = None
    violation: Violation | None = None
    source: Text | None = None
