"""A session without what tells who, where and when: names, ids, the hours of its dates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from dilemma.export.session import Dated, Saved
from dilemma.model.text import Text
from dilemma.prose.hiding import REPLACEMENT, Hidden, hide

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A session without the names, and what was taken out of it: each name with how often, and the other things.

    `hours` counts the dates that lost theirs; `ids`: whether it had an id, a workshop or a group.
    """

    saved: Saved
    names: Mapping[str, int]
    hours: int
    ids: bool


def anonymous(saved: Saved, names: Sequence[str], day: Callable[[datetime], date]) -> Anonymous:
    """The session without these names. `day` gives the date of a moment as the person's calendar has it.

    What the person typed loses the names in any form; the texts of the case and the code, which may have come from a
    file of their own, where they stand with a capital. The texts of the method are left as they are. Of several names
    each has a number, by their order.
    """
    counts = dict.fromkeys(names, 0)
    moments = (saved.started, saved.updated, *(event.at for event in saved.events))

    def without(found: Hidden) -> str:
        for name, count in found.counts.items():
            counts[name] += count
        return found.text

    def typed(text: str) -> str:
        return without(hide(text, names, REPLACEMENT[saved.language]))

    def printed(text: Text) -> Text:
        return Text(
            {
                language: without(hide(words, names, REPLACEMENT.get(language, "[…]"), capitalised=True))
                for language, words in text.by_language.items()
            },
            text.language,
        )

    def whole_day(moment: date) -> date:
        return day(moment) if isinstance(moment, datetime) else moment

    material = replace(
        saved.material, case=_texts(saved.material.case, printed), code=_texts(saved.material.code, printed)
    )
    hidden = replace(
        saved,
        id=None,
        workshop=None,
        group=None,
        hidden=(),
        title=typed(saved.title) if saved.title else None,
        started=whole_day(saved.started),
        updated=whole_day(saved.updated),
        material=material,
        events=tuple(
            Dated(event.n, event.key, event.kind, _typed(event.body, typed), whole_day(event.at))
            for event in saved.events
        ),
    )
    hours = sum(isinstance(moment, datetime) for moment in moments)
    return Anonymous(hidden, counts, hours, any((saved.id, saved.workshop, saved.group)))


def _typed(body: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """The body of an event with its typed texts changed; references stay as they are."""
    return {name: part if name == "picked" else _words(part, change) for name, part in body.items()}


def _words(part: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 (JSON, whichever it is)
    if isinstance(part, str):
        return change(part)
    if isinstance(part, list):
        return [_words(each, change) for each in part]
    if isinstance(part, Mapping):
        return {name: each if name in ("ref", "picked") else _words(each, change) for name, each in part.items()}
    return part


def _texts(thing: T, change: Callable[[Text], Text]) -> T:
    """A thing of the model with each text in it changed."""
    if isinstance(thing, Text):
        return change(thing)  # type: ignore[return-value]
    if isinstance(thing, tuple):
        return tuple(_texts(each, change) for each in thing)  # type: ignore[return-value]
    if isinstance(thing, Mapping):
        return {name: _texts(each, change) for name, each in thing.items()}  # type: ignore[return-value]
    if is_dataclass(thing) and not isinstance(thing, type):
        changes = {field.name: _texts(getattr(thing, field.name), change) for field in fields(thing)}
        return replace(thing, **changes)
    return thing
