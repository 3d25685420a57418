"""Choosing outside a walk: menus, the case, the pace, the settings of the first run."""

from collections.abc import Sequence
from gettext import gettext as _

from dilemma.ui import fields
from dilemma.ui.fields import Action, Look, Row
from dilemma.ui.screen import Screen, more



def choose(screen: Screen, title: str, rows: Sequence[Row], chosen: str = "") -> str | None:
    """Let the person choose a row; None where they stop. Raises KeyboardInterrupt, EOFError or OSError as they come."""
    screen.say(title, "bold")
    while True:
        look = Look(_("Choose with the arrows, then Enter"), _("Ctrl+X stop"), screen.width, screen.height, screen.colour)
        field = fields.one(rows, chosen, look)
        match field.ask():
            case Action.SEND:
                value = field.draft()
                screen.say(f"→ {next(row.label for row in rows if row.value == value)}\n")
                return value
            case Action.STOP | Action.BACK:
                return None
            case _:
                continue


def pause() -> None:
    """Wait for Enter before the next screenful. Raises KeyboardInterrupt, EOFError or OSError as they come."""
    import questionary

    from dilemma.ui.fields import PLAIN_STYLE

    question = questionary.press_any_key_to_continue(more(), style=PLAIN_STYLE)
    question.application.erase_when_done = True
    question.application.run()
