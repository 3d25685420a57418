"""From a command to a walk: what it is about, the questions on the terminal, each answer into the store."""

from contextlib import suppress
from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit
from dilemma.cli.program import Program
from dilemma.cli.translate import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dilemma.flow.material import Material
    from dilemma.flow.walk import Pace, Walk
    from dilemma.store import Status, Store, StoreError
    from dilemma.ui.interface import Interface


def begin(program: Program, shown: "Interface", material: "Material", pace: "Pace") -> int:
    """Begin a session and walk it; gives the exit code."""
    with program.store() as store:
        id = store.create(language=program.language, pace=pace, material=material)
        return _walk(shown, store, load(store, id), ())


def go_on(program: Program, shown: "Interface", store: "Store", id: str) -> int:
    """Go on with a session where it stopped, a finished one at its last question; gives the exit code."""
    from dilemma.flow.plan import finished
    from dilemma.flow.steps.closing import FINAL

    walk = load(store, id)
    if finished(walk):
        walk = walk.with_state(walk.state.moved(at=FINAL))
    remarks = []
    if moved_on(program, walk):
        remarks.append(_("The library has changed since you began; you go on with the texts of then."))
    return _walk(shown, store, walk, remarks)


def load(store: "Store", id: str) -> "Walk":
    """A session as a walk: its snapshots and all its events."""
    from dilemma.flow.state import fold
    from dilemma.flow.walk import Pace, Walk

    row = store.session(id)
    return Walk(id, store.material(id), row.language, Pace(row.pace), fold(store.events(id)))


def moved_on(program: Program, walk: "Walk") -> bool:
    """Whether the case or the code of a session is no longer what the library holds."""
    from dilemma import library

    case, code = walk.material.case, walk.material.code
    now, _problems = library.load(program.folders, cases=[case.id] if case else [], codes=[code.id])
    return (case is not None and now.cases.get(case.id) != case) or now.codes.get(code.id) != code


def _walk(shown: "Interface", store: "Store", walk: "Walk", remarks: "Sequence[str]") -> int:
    from dilemma.flow.drive import NotSaved, drive
    from dilemma.flow.plan import current, finished
    from dilemma.flow.state import Event
    from dilemma.prose.panels import composed
    from dilemma.store import Busy, DiskFull, DiskTrouble, Moved, ReadOnly, StoreError, Unreadable
    from dilemma.ui.leaving import CutOff

    lease = store.leases.acquire(walk.id)
    if lease is None:
        message = _("This session seems to be open in another window. What you answer there and here is not mixed.")
        remarks = [*remarks, message]

    prompter = shown.prompter(remarks)
    # What the person may mend, or what passes by itself; after any other error nothing more can be saved here.
    passing = (Busy, DiskFull, DiskTrouble, Moved, ReadOnly, Unreadable)

    def save(event: Event, after: "Walk") -> None:
        status: Status = "finished" if finished(after) else "open"
        question = current(after)
        step = question.step if question else None
        try:
            store.append(walk.id, event.n, event.key, event.kind, event.body, status=status, step=step)
        except passing as error:
            message = _("Not saved yet. {message} What you filled in still stands here.")
            prompter.remark(message.format(message=_told(error)))
            raise NotSaved(error) from error
        if lease is not None:
            # The event is safe, so that it must not be asked again.
            with suppress(StoreError):
                store.leases.beat(lease)

    locked = False
    try:
        walk, left = drive(walk, prompter, save, composed)
    except NotSaved as refusal:
        locked = isinstance(refusal.cause, Busy)
        raise refusal.cause from None
    finally:
        # For a lock that was just waited for in vain, nobody waits again: a lease goes by itself in a while.
        if lease is not None and not locked:
            with suppress(StoreError):
                store.leases.release(lease)
    if left is None:
        _close(shown, walk)
        return Exit.OK
    if left.code != Exit.HANGUP:
        with suppress(OSError):
            shown.say(_("Saved. Go on with: dilemma resume {id}").format(id=walk.id))
    if left.code:
        raise CutOff(left.code)
    return Exit.OK


def _told(error: "StoreError") -> str:
    """What went wrong and what to do, in the person's language."""
    return " ".join(_(text).format(**error.values) for text in (error.message, error.remedy))


def _close(shown: "Interface", walk: "Walk") -> None:
    from dilemma.prose.panels import panel

    shown.show(panel("closing", walk))
    shown.say(_("Your note is saved on this computer."))
    shown.say(_("Read it again: dilemma sessions show {id}").format(id=walk.id))
    shown.say(_("Keep it as a file: dilemma export {id} --output {file}").format(id=walk.id, file=_("note.md")))
