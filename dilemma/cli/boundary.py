"""The error boundary: from arguments to an exit code. Nothing that a person does ends in a traceback."""

import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TextIO

from dilemma.cli.arguments import Arguments, read_ahead
from dilemma.cli.config import Settings, read
from dilemma.cli.environment import Environment, of_process
from dilemma.cli.errors import Exit, Failure, reason
from dilemma.cli.program import Program
from dilemma.cli.translate import LANGUAGES, Choice, _, activate, choose, known
from dilemma.model.text import clean


def run(line: Sequence[str]) -> int:
    """Run the command line `line` in the real process; gives the exit code. Errors are told on standard error."""
    environment = of_process()
    try:
        code = _run(line, environment)
        environment.stdout.flush()
    except Failure as failure:
        _tell(environment, failure.message)
        return failure.exit_code
    except KeyboardInterrupt:
        if environment.stderr_is_terminal:
            environment.stderr.write("\n")
        return Exit.INTERRUPTED
    except OSError as error:
        return _refused(error, environment)
    except Exception as error:  # noqa: BLE001 (a fault of the program is told in one line, too)
        refusal = _of_store(error)
        if refusal is None:
            return _fault(error, environment)
        _tell(environment, refusal.message)
        return refusal.exit_code
    return code


def _run(line: Sequence[str], environment: Environment) -> int:
    arguments = read_ahead(line)
    language, settings = _language(arguments, environment)
    if arguments.incomplete:
        message = _("The option {option} needs a value after it.").format(option=arguments.incomplete)
        raise Failure(message, Exit.USAGE)

    import click

    from dilemma.cli.app import command

    if arguments.plain or environment.dumb or (isinstance(settings, Settings) and settings.plain):
        environment = replace(environment, plain=True)
    program = Program(environment, language, settings, arguments.library)
    # click itself never goes below 50 columns.
    width = min(environment.width, 80)
    try:
        with command().make_context("dilemma", list(arguments.rest), obj=program, terminal_width=width) as context:
            context.command.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return Exit.INTERRUPTED
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        environment.stderr.write(clean(shown.getvalue()))
        return error.exit_code
    return Exit.OK


def _language(arguments: Arguments, environment: Environment) -> tuple[Choice, Settings | Failure]:
    """Settle the language before anything is said; a broken configuration is told by the command that needs it."""
    option = known(arguments.lang) if arguments.lang is not None else None
    choice = choose(option, environment.variables, None, environment.system_language)
    activate(choice.language)
    if arguments.lang is not None and option is None:
        choices = _(" or ").join(LANGUAGES)
        message = _('There is no language "{language}". Choose {choices}.').format(
            language=arguments.lang, choices=choices
        )
        raise Failure(message, Exit.USAGE)
    try:
        settings = read(environment.config_file)
    except Failure as failure:
        return choice, failure
    choice = choose(option, environment.variables, settings.language, environment.system_language)
    activate(choice.language)
    return choice, settings


def _tell(environment: Environment, message: str) -> None:
    # A newline in the name of a file must not make two lines of one.
    line = clean(message).replace("\n", "␊")
    with suppress(OSError):
        environment.stderr.write(_("Error: {message}").format(message=line) + "\n")


def _of_store(error: Exception) -> Failure | None:
    """An error of the store as a failure; None for any other error, and where no store was opened at all."""
    errors = sys.modules.get("dilemma.store.errors")
    if errors is None or not isinstance(error, errors.StoreError):
        return None
    parts = (_(text).format(**error.values) for text in (error.message, error.remedy))
    missing = isinstance(error, (errors.NoSession, errors.Ambiguous))
    return Failure(" ".join(parts), Exit.NOT_FOUND if missing else Exit.STORE)


def _refused(error: OSError, environment: Environment) -> int:
    """The system refused something that no command expected: most often the output itself."""
    closed = isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL)
    _silence(environment.stdout)
    if closed:
        return Exit.OK
    where = error.filename if isinstance(error.filename, str) else _("the output")
    _tell(environment, _("{file}: cannot be read or written: {reason}").format(file=where, reason=reason(error)))
    return Exit.CONFIG


def _silence(stream: TextIO) -> None:
    # Whoever read the output has gone: at exit Python would flush once more, and complain.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fault(error: Exception, environment: Environment) -> int:
    what = type(error).__name__
    try:
        _keep_details(error, environment)
    except OSError as refusal:
        message = _("a fault in the program ({what}); its details could not be written to {file}: {reason}").format(
            what=what, file=environment.fault_file, reason=reason(refusal)
        )
    else:
        message = _("a fault in the program ({what}); what you answered is safe; the details are in {file}").format(
            what=what, file=environment.fault_file
        )
    _tell(environment, message)
    return Exit.FAULT


def _keep_details(error: Exception, environment: Environment) -> None:
    """Write the traceback where only the person can read it: it may hold words of theirs."""
    import platform
    import traceback

    from dilemma import __version__
    from dilemma.cli.atomic import private_folder

    file = environment.fault_file
    private_folder(file.parent)
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
        stream.write(f"dilemma {__version__}, Python {platform.python_version()}, {platform.system()}\n")
        stream.write(f"{environment.now().isoformat()}\n\n")
        stream.writelines(traceback.format_exception(error))
