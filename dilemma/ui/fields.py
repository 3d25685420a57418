"""The three fields that questionary draws for us (one of a list, several of a list, a text), with our keys on them.

questionary knows no way back and hard-codes English: this module adds the keys, the line that names them, wrapping
for narrow screens and a draft that can be read at any moment.
"""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always, Condition, Filter, is_done, to_filter
from prompt_toolkit.key_binding import KeyBindings, KeyBindingsBase, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, FormattedTextControl, HSplit, ScrollOffsets, Window
from questionary.prompts.common import InquirerControl

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
_INDENT = 5
Draft = TypeVar("Draft")


class Action(StrEnum):
    """What a key asks for, besides an answer."""

    SEND = "send"
    BACK = "back"
    CASE = "case"
    HELP = "help"
    STOP = "stop"


KEYS = {"c-t": Action.BACK, "c-r": Action.CASE, "c-g": Action.HELP, "f1": Action.HELP, "c-x": Action.STOP}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: its value, its label, a word of explanation, and the keys that choose it at once."""

    value: str
    label: str
    detail: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What every field shares. `keys` is the line that names the keys; `width` and `height` are the screen's."""

    instruction: str
    keys: str
    width: int
    height: int
    colour: bool


@dataclass(frozen=True, slots=True)
class Field(Generic[Draft]):
    """A field that can be asked once. `draft` reads what stands in it, also after it was cut off."""

    application: Application[Action]
    draft: Callable[[], Draft]

    def ask(self) -> Action:
        """Let the person answer. Raises KeyboardInterrupt, EOFError, OSError or what a signal handler raises."""
        return self.application.run()


def one(rows: Sequence[Row], chosen: str, look: Look) -> Field[str]:
    """A list to choose one row of; `chosen` is where the pointer stands at first. The draft is the value chosen."""
    inline = _fits(rows, look)
    question = questionary.select(
        look.instruction,
        choices=[questionary.Choice(_title(row, look.width, inline=inline), value=row.value) for row in rows],
        default=chosen or None,
        qmark="›",
        instruction=" ",
        use_jk_keys=False,
        use_indicator=False,
        style=STYLE if look.colour else PLAIN_STYLE,
    )
    control = _control(question.application)
    picked: list[str] = []

    def send(event: KeyPressEvent) -> None:
        picked[:] = [str(control.get_pointed_at().value)]
        event.app.exit(result=Action.SEND)

    bindings = KeyBindings()
    bindings.add(Keys.ControlM, eager=True)(send)
    for row in rows:
        for key in row.keys:
            bindings.add(key, eager=True)(_chooser(picked, row.value))
    return _finish(question.application, bindings, look, lambda: picked[0] if picked else "", _detail(rows, control, inline))


def many(rows: Sequence[Row], ticked: Sequence[str], look: Look) -> Field[tuple[str, ...]]:
    """A list to tick rows of. The draft is the tuple of values ticked, in the order of the list."""
    inline = _fits(rows, look)
    question = questionary.checkbox(
        look.instruction,
        choices=[
            questionary.Choice(_title(row, look.width, inline=inline), value=row.value, checked=row.value in ticked)
            for row in rows
        ],
        qmark="›",
        instruction=" ",
        use_jk_keys=False,
        style=STYLE if look.colour else PLAIN_STYLE,
    )
    control = _control(question.application)
    bindings = KeyBindings()
    for letter in ("i", "a"):
        # questionary's own keys for all and invert: with a slip of the finger they undo what was ticked.
        bindings.add(letter, eager=True)(lambda _event: None)

    @bindings.add(Keys.ControlM, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Action.SEND)

    def ticks() -> tuple[str, ...]:
        return tuple(row.value for row in rows if row.value in control.selected_options)

    return _finish(question.application, bindings, look, ticks, _detail(rows, control, inline))


def text(ready: str, look: Look, *, lines: bool = False) -> Field[str]:
    """A field to type in. With `lines`, Enter begins a new line and Ctrl+S sends. The draft is the text in it."""
    question = questionary.text(
        look.instruction,
        default=ready,
        qmark="›",
        instruction="",
        multiline=lines,
        style=STYLE if look.colour else PLAIN_STYLE,
        reserve_space_for_menu=0,
        wrap_lines=True,
    )
    application = question.application
    buffer = application.current_buffer
    # Without this an unbracketed paste of 100,000 characters keeps a copy of the text for each of them.
    buffer.save_to_undo_stack = lambda clear_redo_stack=True: None  # type: ignore[method-assign]
    bindings = KeyBindings()

    def send(event: KeyPressEvent) -> None:
        event.app.exit(result=Action.SEND)

    bindings.add("c-s", eager=True)(send)
    if lines:
        bindings.add("c-o", eager=True)(lambda event: event.current_buffer.open_in_editor())
    else:
        bindings.add(Keys.ControlM, eager=True)(send)
    empty = Condition(lambda: not buffer.text)
    return _finish(application, bindings, look, lambda: buffer.text, None, stop_when=empty)


def _finish(
    application: Application[Any],
    bindings: KeyBindings,
    look: Look,
    draft: Callable[[], Draft],
    detail: Callable[[], str] | None,
    stop_when: Filter = Always(),  # noqa: B008 (a filter is immutable)
) -> Field[Draft]:
    """Give a field its keys, the line that names them and a clean end."""
    for key, action in KEYS.items():
        bindings.add(key, eager=True)(_exit(action))
    bindings.add("c-d", eager=True, filter=stop_when)(_exit(Action.STOP))
    bindings.add("c-q", eager=True)(_exit(Action.STOP))

    @bindings.add(Keys.ControlC, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    # An unbracketed paste with escape sequences in it would otherwise be read as mouse events, and crash.
    bindings.add(Keys.Vt100MouseEvent, eager=True)(lambda _event: None)
    application.key_bindings = merge_key_bindings([_own_keys(application), bindings])
    application.erase_when_done = True
    container = application.layout.container
    if not isinstance(container, HSplit):
        raise TypeError("questionary lays its prompts out otherwise than this module knows")
    if detail is not None:
        container.children.append(_line(detail, "class:detail", look))
    container.children.append(_line(lambda: f"\n{_wrapped(look.keys, look.width)}", "class:keys", look))
    for window in application.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            window.wrap_lines = to_filter(True)
            window.scroll_offsets = ScrollOffsets(top=1, bottom=4)
    return Field(application, draft)


def _own_keys(application: Application[Any]) -> KeyBindingsBase:
    if application.key_bindings is None:
        raise TypeError("questionary binds its keys otherwise than this module knows")
    return application.key_bindings


def _line(content: Callable[[], str], style: str, look: Look) -> ConditionalContainer:
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


def _chooser(picked: list[str], value: str) -> Callable[[KeyPressEvent], None]:
    def choose(event: KeyPressEvent) -> None:
        picked[:] = [value]
        event.app.exit(result=Action.SEND)

    return choose


def _control(application: Application[Any]) -> InquirerControl:
    return next(
        window.content
        for window in application.layout.find_all_windows()
        if isinstance(window.content, InquirerControl)
    )


def _fits(rows: Sequence[Row], look: Look) -> bool:
    """Whether the explanations fit inside the list; else only that of the row pointed at is shown, below it."""
    count = sum(_title(row, look.width, inline=True).count("\n") + 1 for row in rows)
    return count <= look.height - 9


def _title(row: Row, width: int, *, inline: bool) -> str:
    label = f"{row.keys[0]}  {row.label}" if row.keys else row.label
    content = f"{label}: {row.detail}" if inline and row.detail else label
    return _wrapped(content, width - _INDENT, indent=" " * _INDENT)


def _detail(rows: Sequence[Row], control: InquirerControl, inline: bool) -> Callable[[], str] | None:  # noqa: FBT001
    details = {row.value: row.detail for row in rows}
    if inline or not any(details.values()):
        return None
    return lambda: f"\n{details.get(str(control.get_pointed_at().value), '')}"


def _wrapped(content: str, width: int, indent: str = "") -> str:
    flat = " ".join(content.split())
    return textwrap.fill(flat, max(width, 10), subsequent_indent=indent, break_on_hyphens=False)


