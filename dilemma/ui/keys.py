"""The keys that work in every field, and what a field looks like around what questionary draws."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Generic, TypeVar

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always, Filter, is_done
from prompt_toolkit.key_binding import KeyBindings, KeyBindingsBase, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, FormattedTextControl, HSplit, Window

from dilemma.ui.interface import Action
from dilemma.ui.leaving import interruptible
from dilemma.ui.look import Look, key_lines

STYLE = questionary.Style(
    [
        ("qmark", "fg:ansicyan bold"),
        ("question", ""),
        ("instruction", ""),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", "fg:ansicyan"),
        ("answer", ""),
        ("keys", "fg:ansibrightblack"),
        ("detail", "italic"),
    ]
)
PLAIN_STYLE = questionary.Style(
    [
        *((name, "noinherit") for name in ("qmark", "question", "instruction", "selected", "answer", "keys", "detail")),
        ("pointer", "noinherit bold"),
        ("highlighted", "noinherit bold"),
    ]
)
_TYPED_AT_ONCE = 20
Draft = TypeVar("Draft")


KEYS = {
    "c-t": Action.BACK,
    "c-r": Action.CASE,
    "c-g": Action.HELP,
    "f1": Action.HELP,
    "c-x": Action.STOP,
    "c-q": Action.STOP,
}


def style(look: Look) -> questionary.Style:
    """The styles that this screen understands."""
    return STYLE if look.colour else PLAIN_STYLE


@dataclass(frozen=True, slots=True)
class Field(Generic[Draft]):
    """A field that can be asked once. `draft` reads what stands in it, also after it was cut off."""

    application: Application[Action]
    draft: Callable[[], Draft]

    def ask(self) -> Action:
        """Let the person answer. Raises KeyboardInterrupt, EOFError, OSError or CutOff."""
        with interruptible():
            return self.application.run()


def bind(application: Application[Any], bindings: KeyBindings, stop_when: Filter = Always()) -> None:  # noqa: B008 (a filter is immutable)
    """Put our keys before those of the application; Ctrl+D stops while `stop_when` holds."""
    for key, action in KEYS.items():
        bindings.add(key, eager=True)(_exit(action))
    bindings.add("c-d", eager=True, filter=stop_when)(_exit(Action.STOP))

    def interrupt(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    bindings.add(Keys.ControlC, eager=True)(interrupt)
    # `kill -INT` comes as a key of its own, which lists would otherwise ignore.
    bindings.add(Keys.SIGINT, eager=True)(interrupt)
    # An unbracketed paste with escape sequences in it would otherwise be read as mouse events, and crash.
    bindings.add(Keys.Vt100MouseEvent, eager=True)(lambda _event: None)
    application.key_bindings = merge_key_bindings([_own_keys(application), bindings])
    application.erase_when_done = True
    feed = application.key_processor.feed_multiple

    def feed_gathered(key_presses: list[KeyPress], first: bool = False) -> None:  # noqa: FBT001, FBT002 (its signature)
        feed(_gathered(key_presses), first)

    application.key_processor.feed_multiple = feed_gathered  # type: ignore[method-assign]


def dress(application: Application[Any], look: Look, detail: Callable[[], str] | None = None) -> None:
    """Add what stands below a field: the explanation of the row pointed at, and the line that names the keys."""
    container = application.layout.container
    if not isinstance(container, HSplit):
        raise TypeError("questionary lays its prompts out otherwise than this module knows")
    if detail is not None:
        container.children.append(_below(detail, "class:detail", look))
    names = "\n".join(["", *key_lines(look.keys, look.width)])
    container.children.append(_below(lambda: names, "class:keys", look))


def pause(message: str, *, colour: bool) -> Action:
    """Wait for a key before the next screenful; SEND is to read on. Raises as `Field.ask` does."""
    question = questionary.press_any_key_to_continue(message, style=STYLE if colour else PLAIN_STYLE)
    bindings = KeyBindings()
    # Bound before the keys of `bind`, so these win only where those have none.
    bindings.add(Keys.Any)(_exit(Action.SEND))
    bindings.add(Keys.BracketedPaste, eager=True)(lambda _event: None)
    bind(question.application, bindings)
    field: Field[None] = Field(question.application, lambda: None)
    return field.ask()


def _gathered(presses: Sequence[KeyPress]) -> list[KeyPress]:
    """Characters that came at once, as one paste: by themselves 100,000 of them would take a minute."""
    found: list[KeyPress] = []
    for printable, run in groupby(presses, lambda press: press.key == press.data and press.data.isprintable()):
        keys = list(run)
        if printable and len(keys) > _TYPED_AT_ONCE:
            keys = [KeyPress(Keys.BracketedPaste, "".join(press.data for press in keys))]
        found.extend(keys)
    return found


def _own_keys(application: Application[Any]) -> KeyBindingsBase:
    if application.key_bindings is None:
        raise TypeError("questionary binds its keys otherwise than this module knows")
    return application.key_bindings


def _below(content: Callable[[], str], style: str, look: Look) -> ConditionalContainer:
    return ConditionalContainer(
        Window(
            FormattedTextControl(lambda: [(style if look.colour else "", content())]),
            dont_extend_height=True,
            wrap_lines=True,
        ),
        filter=~is_done,
    )


def _exit(action: Action) -> Callable[[KeyPressEvent], None]:
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=action)

    return leave
