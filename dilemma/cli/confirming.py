"""Asking twice before something is gone."""

from collections.abc import Iterable

from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.terminal import asking
from dilemma.cli.translate import _


def confirmed(program: Program, about: Iterable[str], question: str, *, yes: bool) -> bool:
    """Whether the person wants it, after the lines that say what it is about; `yes` says so beforehand.

    Raises Failure where nobody can be asked.
    """
    if not yes and not program.environment.interactive:
        message = _("This cannot be undone, and there is no terminal to ask you on. Add --yes if you are sure.")
        raise Failure(message, Exit.NO_TERMINAL)
    for line in about:
        program.note(line)
    if yes:
        return True
    from dilemma.ui.interface import Row

    with asking(program) as shown:
        return shown.choose(question, [Row("no", _("No")), Row("yes", _("Yes"))], "no") == "yes"
