"""`dilemma` alone at a terminal: what one can do, in plain words."""

from dilemma.cli import choosing, notes, walking
from dilemma.cli.commands.run import practise
from dilemma.cli.errors import Exit
from dilemma.cli.program import Program
from dilemma.cli.terminal import asking
from dilemma.cli.translate import _

SHOWN = 20


def menu(program: Program) -> int:
    """Ask what the person wants, do it, and give the exit code."""
    from dilemma.ui.interface import Row

    with asking(program) as shown:
        try:
            choosing.settle_language(program, shown)
        except choosing.Stopped:
            return Exit.OK
        with program.store() as store:
            waiting = store.sessions(1, status="open")
            saved = store.sessions(SHOWN)
        rows = [Row("practise", _("Practise on a case")), Row("own", _("Think through a dilemma of my own"))]
        if waiting:
            title = notes.title(waiting[0], program.language)
            rows.append(Row("resume", _("Go on where I was"), title))
        if saved:
            rows.append(Row("notes", _("Read my notes")))
        rows.append(Row("stop", _("Stop")))
        match shown.choose(_("What would you like to do?"), rows):
            case "practise":
                return practise(program)
            case "own":
                return practise(program, own=True)
            case "resume":
                with program.store() as store:
                    return walking.go_on(program, shown, store, waiting[0].id)
            case "notes":
                return read_notes(program)
            case _:
                return Exit.OK


def read_notes(program: Program) -> int:
    """Choose a note and read it, until the person has read enough."""
    from dilemma.ui.interface import Row

    with asking(program) as shown, program.store() as store:
        saved = store.sessions(SHOWN)
        rows = [
            Row(session.id, notes.title(session, program.language), session.updated.astimezone().strftime("%Y-%m-%d"))
            for session in saved
        ]
        while (chosen := shown.choose(_("Which note?"), [*rows, Row("stop", _("Stop"))])) not in (None, "stop"):
            session = next(each for each in saved if each.id == chosen)
            shown.show(notes.blocks(store, session))
            shown.say(_("Keep it as a file: dilemma export {id} --output {file}").format(id=chosen, file=_("note.md")))
            shown.say("")
    return Exit.OK
