"""The typed shape of every file of a library, as strict as msgspec allows. Ids and references are judged elsewhere."""

import msgspec
from msgspec import UNSET, UnsetType

Texts = str | dict[str, str]
Maybe = str | dict[str, str] | UnsetType


class Shape(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A mapping that knows all its keys."""


class PartyShape(Shape, frozen=True):
    """Somebody with something at stake."""

    id: str
    name: Texts
    interest: Texts


class OptionShape(Shape, frozen=True):
    """An alternative."""

    id: str
    text: Texts
    serves: list[str]
    harms: list[str]
    gain: Texts = msgspec.field(name="for")
    loss: Texts = msgspec.field(name="against")


class TwistShape(Shape, frozen=True):
    """A change of the facts."""

    id: str
    text: Texts


class ViolationShape(Shape, frozen=True):
    """Why a case is a breach."""

    route: str
    why: Texts


class CaseShape(Shape, frozen=True):
    """A case file."""

    format: int
    title: Texts
    themes: list[str]
    situation: Texts
    question: Texts
    parties: list[PartyShape]
    values: list[str]
    tension: Texts
    options: list[OptionShape]
    reflection: Texts
    language: str = "nl"
    audience: list[str] = []
    level: int = 1
    minutes: int = 10
    hints: dict[str, Texts] = msgspec.field(name="tests", default_factory=dict)
    provisions: list[str] = []
    twists: list[TwistShape] = msgspec.field(name="what_if", default_factory=list)
    facilitator: Maybe = UNSET
    violation: ViolationShape | UnsetType = UNSET
    source: Maybe = UNSET


class CodeValueShape(Shape, frozen=True):
    """A value in the code's own words."""

    id: str
    name: Texts
    meaning: Texts
    relates: list[str] = []
    derived: bool = False


class ProvisionShape(Shape, frozen=True):
    """What the code says about one topic."""

    id: str
    topic: Texts
    value: str
    themes: list[str]
    summary: Texts
    example: Maybe = UNSET


class ContactShape(Shape, frozen=True):
    """Whom to turn to, by role."""

    role: Texts
    purpose: Texts = msgspec.field(name="for")
    not_for: Maybe = UNSET


class RouteShape(Shape, frozen=True):
    """Where a violation goes."""

    steps: list[Texts]
    around: Maybe = UNSET
    protection: Maybe = UNSET


class CodeShape(Shape, frozen=True):
    """A code file."""

    format: int
    name: Texts
    organisation: Texts
    values: list[CodeValueShape]
    provisions: list[ProvisionShape]
    contacts: list[ContactShape]
    reporting: dict[str, RouteShape]
    language: str = "nl"
    adopted: str | UnsetType = UNSET
    status: Maybe = UNSET
    applies_to: Maybe = UNSET
    source: Maybe = UNSET
    sanctions: Maybe = UNSET


class ValueShape(Shape, frozen=True):
    """A public value."""

    id: str
    name: Texts
    meaning: Texts


class ValuesShape(Shape, frozen=True):
    """values.yaml."""

    format: int
    values: list[ValueShape]
    language: str = "nl"


class ThemeShape(Shape, frozen=True):
    """A theme."""

    id: str
    name: Texts


class ThemesShape(Shape, frozen=True):
    """themes.yaml."""

    format: int
    themes: list[ThemeShape]
    language: str = "nl"
