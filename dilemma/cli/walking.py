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
    from dilemma.store import Status, Store
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
    from dilemma.flow.drive import drive
    from dilemma.flow.plan import current, finished
    from dilemma.flow.state import Event
    from dilemma.prose.panels import composed
    from dilemma.ui.leaving import CutOff

    lease = store.leases.acquire(walk.id)
    if lease is None:
        message = _("This session seems to be open in another window. What you answer there and here is not mixed.")
        remarks = [*remarks, message]

    def save(event: Event, after: "Walk") -> None:
        status: Status = "finished" if finished(after) else "open"
        question = current(after)
        step = question.step if question else None
        store.append(walk.id, event.n, event.key, event.kind, event.body, status=status, step=step)
        if lease is not None:
            store.leases.beat(lease)

    try:
        walk, left = drive(walk, shown.prompter(remarks), save, composed)
    finally:
        if lease is not None:
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


def _close(shown: "Interface", walk: "Walk") -> None:
    from dilemma.prose.panels import panel

    shown.show(panel("closing", walk))
    shown.say(_("Your note is saved on this computer."))
    shown.say(_("Read it again: dilemma sessions show {id}").format(id=walk.id))
    shown.say(_("Keep it as a file: dilemma export {id} --output {file}").format(id=walk.id, file=_("note.md")))
