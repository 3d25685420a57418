"""The formats that a session can be exported in: a name and an entry in FORMATS each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.translate import _

if TYPE_CHECKING:
    from dilemma.export.session import Saved
    from dilemma.flow.walk import Walk


class Format(StrEnum):
    """What --format takes."""

    MD = "md"
    JSON = "json"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Exported:
    """What is exported: the session, made anonymous or not, and its walk. `typed` is the id for messages."""

    saved: "Saved"
    walk: "Walk"
    typed: str


@dataclass(frozen=True, slots=True)
class Written:
    """How a session is written in a format, and what the names of its files end in."""

    write: Callable[[Program, Exported], str]
    ending: str


def _markdown(_run: Program, session: Exported) -> str:
    from dilemma.cli.bundle import note_of
    from dilemma.export.markdown import markdown

    return markdown(note_of(session.saved, session.walk))


def _json(_run: Program, session: Exported) -> str:
    from dilemma.export.session import to_json

    return to_json(session.saved)


def _answers(run: Program, session: Exported) -> str:
    from dilemma.cli.walking import moved_on
    from dilemma.export.answers import answers
    from dilemma.flow.answersfile.given import Unfinished

    try:
        text = answers(session.walk)
    except Unfinished as unfinished:
        message = _(
            "Session {id} is not finished, and a file of answers holds a whole walk. Finish it first: {command}"
        )
        command = f"dilemma resume {session.typed}"
        raise Failure(message.format(id=session.typed, command=command), Exit.USAGE) from unfinished
    if moved_on(run, session.walk):
        run.note(
            _("The library has changed since session {id}: its answers may no longer fit.").format(id=session.typed)
        )
    return text


FORMATS: Mapping[Format, Written] = {
    Format.MD: Written(_markdown, "md"),
    Format.JSON: Written(_json, "json"),
    Format.ANSWERS: Written(_answers, "yaml"),
}
