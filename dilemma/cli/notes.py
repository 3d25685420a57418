"""Notes of saved sessions, for the screen and for files."""

from typing import TYPE_CHECKING

from dilemma.cli.translate import _

if TYPE_CHECKING:
    from dilemma.prose.blocks import Block
    from dilemma.store import Session, Store


def title(session: "Session", language: str) -> str:
    """What a session is called in a list."""
    return session.title.pick(language) if session.title else _("Own dilemma")


def blocks(store: "Store", session: "Session") -> "tuple[Block, ...]":
    """The note of a session. Its dates are in the time of this computer."""
    from dilemma.cli.walking import load
    from dilemma.prose.note import Moments, note

    return note(load(store, session.id), Moments(session.created.astimezone(), session.updated.astimezone()))
