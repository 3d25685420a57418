"""Between the store and the files of sessions: a session with all that belongs to it, taken out and put back."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dilemma.export.session import Saved
    from dilemma.flow.walk import Walk
    from dilemma.prose.blocks import Block
    from dilemma.store import SavedEvent, Session, Status, Store


def take(store: "Store", session: "Session") -> "Saved":
    """A session out of the store."""
    from dilemma.export.session import Dated, Saved

    return Saved(
        language=session.language,
        pace=session.pace,
        status=session.status,
        started=session.created,
        updated=session.updated,
        material=store.material(session.id),
        events=tuple(Dated(each.n, each.key, each.kind, each.body, each.at) for each in store.events(session.id)),
        id=session.id,
        title=session.name,
        workshop=session.workshop,
        group=session.group,
        hidden=session.hidden,
    )


def put(store: "Store", saved: "Saved") -> tuple[str, bool]:
    """Save a session that came from elsewhere; gives its id, and whether it is new here.

    Under its own id where that is free. Where the same answers are there already, nothing is saved.
    """
    from dilemma.store import NoSession

    if saved.id is not None:
        try:
            there = take(store, store.session(saved.id))
        except NoSession:
            pass
        else:
            if _same(there, saved):
                return saved.id, False
    return store.restore(_row(saved), saved.material, _events(saved)), True


def walk_of(saved: "Saved") -> "Walk":
    """The session as a walk."""
    from dilemma.flow.state import fold
    from dilemma.flow.walk import Pace, Walk

    return Walk(saved.id or "", saved.material, saved.language, Pace(saved.pace), fold(saved.events))


def note_of(saved: "Saved", walk: "Walk") -> "tuple[Block, ...]":
    """The note, under the person's own title where there is one. Its dates are in the time of this computer."""
    from dataclasses import replace

    from dilemma.prose.blocks import Heading
    from dilemma.prose.note import Moments, note

    blocks = note(walk, Moments(_local(saved.started), _local(saved.updated)))
    first = blocks[0]
    if saved.title and isinstance(first, Heading):
        return (replace(first, text=saved.title), *blocks[1:])
    return blocks


def _same(there: "Saved", other: "Saved") -> bool:
    return (there.language, there.pace, there.material, there.events) == (
        other.language,
        other.pace,
        other.material,
        other.events,
    )


def _row(saved: "Saved") -> "Session":
    from dilemma.flow.plan import current, finished
    from dilemma.store import Session

    walk = walk_of(saved)
    case, question = saved.material.case, current(walk)
    status: Status = "finished" if finished(walk) else "open"
    return Session(
        id=saved.id or "",
        kind="walk",
        case_id=case.id if case else None,
        title=case.title if case else None,
        language=saved.language,
        pace=saved.pace,
        code_id=saved.material.code.id,
        created=_moment(saved.started),
        updated=_moment(saved.updated),
        events=len(saved.events),
        status=status,
        workshop=saved.workshop,
        group=saved.group,
        name=saved.title,
        step=question.step if question else None,
        hidden=saved.hidden,
    )


def _events(saved: "Saved") -> "list[SavedEvent]":
    from dilemma.store import SavedEvent

    return [
        SavedEvent(event.n, event.key, event.kind, event.body, 0, saved.id or "", _moment(event.at))
        for event in saved.events
    ]


def _moment(when: date) -> datetime:
    # At noon in UTC it is the same day nearly everywhere.
    return when if isinstance(when, datetime) else datetime.combine(when, time(12), UTC)


def _local(when: date) -> datetime:
    return when.astimezone() if isinstance(when, datetime) else _moment(when)
