"""What a walk needs to know before it begins, asked where no option says it: language, code, case and pace."""

from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program, code_of
from dilemma.cli.translate import Choice, _, activate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dilemma.flow.walk import Pace
    from dilemma.model.case import Case
    from dilemma.model.code import Code
    from dilemma.ui.interface import Interface


class Stopped(Exception):
    """The person stopped before there was anything to save."""


def settle_language(program: Program, screen: "Interface") -> None:
    """At the very first run: the language, kept in the configuration. An option or variable settles it for now."""
    if program.settings.language or program.chosen.origin in ("option", "variable"):
        return
    from dilemma.ui.interface import Row

    rows = [Row("nl", "Nederlands"), Row("en", "English")]
    title = "Welkom bij dilemma. In welke taal? / Welcome to dilemma. Which language?"
    language = screen.choose(title, rows, program.language)
    if language is None:
        raise Stopped
    program.keep("language", language)
    program.chosen = Choice(language, "configuration")
    activate(language)


def settle_code(program: Program, screen: "Interface", wanted: str | None) -> "Code":
    """The code of conduct: the option, else the configuration, else the person's choice, which is then kept."""
    known = wanted or program.settings.code
    if known:
        return code_of(program, known)
    from dilemma.ui.interface import Row

    language = program.language
    rows = [
        Row(code.id, code.organisation.pick(language), code.name.pick(language))
        for code in program.library.codes.values()
    ]
    if not rows:
        raise Failure(_("There is no code of conduct in the library. `dilemma cases check` tells why."), Exit.NOT_FOUND)
    chosen = screen.choose(_("Whose code of conduct do you work under? You can change this later."), rows)
    if chosen is None:
        raise Stopped
    program.keep("code", chosen)
    return program.library.codes[chosen]


def choose_case(program: Program, screen: "Interface", cases: "Sequence[Case]") -> "Case":
    """The case, from a list with the easiest first."""
    from dilemma.prose.pages import level
    from dilemma.ui.interface import Row

    language = program.language
    ordered = sorted(cases, key=lambda case: (case.level, case.title.pick(language)))
    rows = [
        Row(
            case.id,
            case.title.pick(language),
            _("{level}, {minutes} minutes").format(level=level(case.level, language), minutes=case.minutes),
        )
        for case in ordered
    ]
    chosen = screen.choose(_("Which case do you practise on?"), rows)
    if chosen is None:
        raise Stopped
    return program.library.cases[chosen]


def choose_pace(screen: "Interface") -> "Pace":
    """Quick or full, quick first."""
    from dilemma.flow.walk import Pace
    from dilemma.ui.interface import Row

    rows = [
        Row(Pace.QUICK, _("Quick"), _("about ten minutes, mostly picking from lists")),
        Row(Pace.FULL, _("Full"), _("about twenty-five minutes, more in your own words")),
    ]
    chosen = screen.choose(_("How thoroughly?"), rows)
    if chosen is None:
        raise Stopped
    return Pace(chosen)
