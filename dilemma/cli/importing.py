"""Session files taken in: read whole, judged, and only then saved."""

from pathlib import Path

from dilemma.cli.errors import Exit, reason
from dilemma.cli.program import Program
from dilemma.cli.translate import _
from dilemma.model.text import clean


def take_in(program: Program, file: Path) -> Exit:
    """Save the session in a file and write its id; what keeps it from that is told, and gives the exit code."""
    from dilemma.cli.bundle import put
    from dilemma.export.reading import LARGEST, Refused, read

    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        _tell(program, _("{file}: cannot be read: {reason}").format(file=file, reason=reason(error)))
        return Exit.NOT_FOUND if isinstance(error, FileNotFoundError) else Exit.CONFIG
    try:
        saved = read(content)
    except Refused as refused:
        message = _(refused.message).format(**{name: clean(value)[:80] for name, value in refused.values.items()})
        _tell(program, f"{file}:{refused.line}:{refused.column}: {message}")
        return Exit.CONFIG
    with program.store() as store:
        id, new = put(store, saved)
    program.write(id)
    if not new:
        program.note(_("{file}: this session is here already: {id}").format(file=file, id=id))
    elif id != saved.id:
        program.note(_("{file}: taken in under a new id: {id}").format(file=file, id=id))
    else:
        program.note(_("{file}: taken in: {id}").format(file=file, id=id))
    return Exit.OK


def _tell(program: Program, message: str) -> None:
    program.note(clean(message).replace("\n", "␊"))
