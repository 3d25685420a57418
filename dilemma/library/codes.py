"""Code files: what they must mean, and what becomes of them."""

import re
from datetime import date

from msgspec import UnsetType

from dilemma.library import messages
from dilemma.library.judging import Judge
from dilemma.library.known import Known
from dilemma.library.shapes import CodeShape, ProvisionShape, RouteShape
from dilemma.library.texts import maybe, text
from dilemma.library.vocabulary import judge_themes, judge_values, only
from dilemma.model.code import ROUTES, Code, CodeValue, Contact, Provision, Route

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def judge_code(judge: Judge, known: Known) -> None:
    """Tell what is wrong with a code beyond its types."""
    code = judge.root
    judge.texts(code, "name", "organisation", "applies_to", "status", "source", "sanctions")
    adopted = code.string("adopted")
    if adopted is not None and not _is_date(adopted):
        judge.tell(("adopted",), messages.BAD_DATE, fatal=False, value=adopted)
    values, provisions = code.each("values"), code.each("provisions")
    judge.ids(values)
    judge.ids(provisions)
    judge.filled(code, "values")
    for value in values:
        judge.texts(value, "name", "meaning")
        judge_values(judge, value, "relates", known)
    own = [name for value in values if (name := value.string("id")) is not None]
    for provision in provisions:
        judge.texts(provision, "topic", "summary", "example")
        judge_themes(judge, provision, known)
        name = provision.string("value")
        if name is not None and name not in own:
            trail = (*provision.trail, "value")
            judge.unknown(trail, name, own, messages.UNKNOWN_OWN_VALUE, messages.UNKNOWN_OWN_VALUE_NEAR)
    for contact in code.each("contacts"):
        judge.texts(contact, "role", "for", "not_for")
    for name, route in code.entries("reporting").items():
        if name not in ROUTES:
            judge.tell(route.trail, messages.UNKNOWN_ROUTE, fatal=False, at_key=True, id=name, known=ROUTES)
        judge.filled(route, "steps")
        for step in route.each("steps"):
            judge.text(step)
        judge.texts(route, "around", "protection")


def _is_date(written: str) -> bool:
    match = _DATE.fullmatch(written)
    if match is None:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def build_code(code_id: str, shape: CodeShape, known: Known) -> Code:
    """The code of a file without fatal problems; what refers to nothing is dropped."""
    language = shape.language
    own = {value.id for value in shape.values}
    return Code(
        id=code_id,
        name=text(shape.name, language),
        organisation=text(shape.organisation, language),
        values=tuple(
            CodeValue(
                id=value.id,
                name=text(value.name, language),
                meaning=text(value.meaning, language),
                relates=only(value.relates, known.values),
                derived=value.derived,
            )
            for value in shape.values
        ),
        provisions=tuple(_provision(one, language, known) for one in shape.provisions if one.value in own),
        contacts=tuple(
            Contact(text(one.role, language), text(one.purpose, language), maybe(one.not_for, language))
            for one in shape.contacts
        ),
        reporting={name: _route(route, language) for name, route in shape.reporting.items() if name in ROUTES},
        applies_to=maybe(shape.applies_to, language),
        adopted=None if isinstance(shape.adopted, UnsetType) else shape.adopted,
        status=maybe(shape.status, language),
        source=maybe(shape.source, language),
        sanctions=maybe(shape.sanctions, language),
    )


def _provision(shape: ProvisionShape, language: str, known: Known) -> Provision:
    return Provision(
        id=shape.id,
        topic=text(shape.topic, language),
        value=shape.value,
        themes=only(shape.themes, known.themes),
        summary=text(shape.summary, language),
        example=maybe(shape.example, language),
    )


def _route(shape: RouteShape, language: str) -> Route:
    return Route(
        steps=tuple(text(step, language) for step in shape.steps),
        around=maybe(shape.around, language),
        protection=maybe(shape.protection, language),
    )
