"""`dilemma config`: what is set, where it comes from, and how to change it."""

from typing import Annotated

import click
import typer

from dilemma.cli import config, program
from dilemma.cli import help as helped
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.translate import LANGUAGES, N_, _
from dilemma.model.text import clean

app = helped.single()
_SWITCH = {"true": True, "false": False}
_ORIGINS = {
    "option": N_("from --lang"),
    "variable": N_("from DILEMMA_LANG"),
    "configuration": N_("from the configuration"),
    "locale": N_("from your computer"),
    "default": N_("not set, so this"),
}


@helped.command(
    app,
    "config",
    help=N_(
        "Show or change your settings: language (nl or en), code (the id of your code of conduct) and plain (true for"
        " plain lines, for screen readers and simple terminals).\n\n"
        "Without a key it shows all; with a key it shows one; with a key and a value it sets it. With --json: an object"
        " with file, and for each key an object with value and origin (option, variable, configuration, locale or"
        " default)."
    ),
    examples=(
        "dilemma config",
        "dilemma config language en",
        "dilemma config code brugge",
        "dilemma config code --unset",
    ),
)
def configure(
    context: typer.Context,
    key: Annotated[
        str | None, typer.Argument(metavar=N_("KEY"), help=N_("language, code or plain."), show_default=False)
    ] = None,
    value: Annotated[
        str | None, typer.Argument(metavar=N_("VALUE"), help=N_("What to set it to."), show_default=False)
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help=N_("Forget this setting."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """Show or change the settings."""
    run = program.of(context)
    if key is not None and key not in config.KEYS:
        message = _('There is no setting "{id}".').format(id=key)
        raise program.not_found(message, key, config.KEYS, listing="dilemma config")
    if unset and (key is None or value is not None):
        raise click.UsageError(_("--unset needs a key, and no value."), context)
    if key is not None and unset:
        config.write(run.environment.config_file, key, None)
        run.note(_("{key} is no longer set.").format(key=key))
    elif key is not None and value is not None:
        _set(run, key, value)
    else:
        _show(run, config.KEYS if key is None else (key,), as_json=as_json, alone=key is not None)


def _set(run: program.Program, key: str, value: str) -> None:
    if key == "language" and value not in LANGUAGES:
        choices = _(" or ").join(LANGUAGES)
        message = _('There is no language "{language}". Choose {choices}.').format(language=value, choices=choices)
        raise Failure(message, Exit.USAGE)
    if key == "code":
        program.code_of(run, value)
    if key == "plain" and value not in _SWITCH:
        message = _('plain is true or false, not "{value}".').format(value=value)
        raise Failure(message, Exit.USAGE)
    config.write(run.environment.config_file, key, _SWITCH[value] if key == "plain" else value)
    run.note(_("{key} is now {value}.").format(key=key, value=value))


def _show(run: program.Program, keys: tuple[str, ...], *, as_json: bool, alone: bool) -> None:
    settings, file = run.settings, run.environment.config_file
    found = {
        "language": (run.chosen.language, run.chosen.origin),
        "code": (settings.code, "configuration" if settings.code else "default"),
        "plain": ("true" if settings.plain else "false", "configuration" if settings.plain else "default"),
    }
    if as_json:
        values = {key: {"value": found[key][0], "origin": found[key][1]} for key in keys}
        run.json({"file": str(file), **values})
        return
    if alone:
        run.write(clean(found[keys[0]][0] or ""))
        return
    for key in keys:
        value, origin = clean(found[key][0] or ""), found[key][1]
        run.write(f"{key} = {value} ({_(_ORIGINS[origin])})" if value else f"{key}: {_('not set')}")
    for name in settings.unknown:
        run.note(_('{file}: the key "{key}" is not known, and is ignored').format(file=file, key=name))
    run.note(_("Your settings are in {file}").format(file=file))
