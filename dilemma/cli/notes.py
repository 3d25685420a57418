"""Saved sessions in words: what one is called, what the person was doing, and its note."""

import textwrap
from typing import TYPE_CHECKING

from dilemma.cli.translate import N_, _

if TYPE_CHECKING:
    from dilemma.prose.blocks import Block
    from dilemma.store import Session, Store

_LONGEST = 60
# The five steps of the scheme count; the first reaction and the close stand outside them.
_STEPS = {
    "reaction": N_("first reaction"),
    "parties": N_("step 1, involved parties"),
    "values": N_("step 2, values and interests"),
    "alternatives": N_("step 3, alternatives"),
    "conclusion": N_("step 4, conclusion"),
    "check": N_("step 5, check"),
    "close": N_("closing"),
}


def title(session: "Session", language: str) -> str:
    """What a session is called: by the person's own title, the case, or the first words of the person's question."""
    if session.name:
        return session.name
    if session.title:
        return session.title.pick(language)
    return textwrap.shorten(session.question or "", _LONGEST, placeholder=" …") or _("Own dilemma")


def doing(session: "Session") -> str:
    """What the person was doing when they stopped."""
    if session.status == "finished":
        return _("done")
    step = _STEPS.get(session.step or "", _STEPS["reaction"])
    return _("in progress: {step}").format(step=_(step))


def blocks(store: "Store", session: "Session") -> "tuple[Block, ...]":
    """The note of a session."""
    from dilemma.cli.bundle import note_of, take, walk_of

    saved = take(store, session)
    return note_of(saved, walk_of(saved))
