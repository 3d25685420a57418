"""The three fields that questionary draws for us: one of a list, several of a list, a text.

questionary knows no way back and hard-codes English: `keys` adds the keys and the line that names them; this module
adds wrapping for narrow screens and a draft that can be read at any moment.
"""

from collections.abc import Callable, Sequence
from typing import Any

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, ScrollbarMargin, ScrollOffsets, Window
from questionary.prompts.common import InquirerControl

from dilemma.model.text import harmless
from dilemma.ui.interface import Action, Row
from dilemma.ui.keys import Field, bind, dress, style
from dilemma.ui.look import MANY, ONE, Look, around, fits, foot, row_lines
from dilemma.ui.soft_wrap import SoftWrap
from dilemma.ui.wrap import wrap

_MARK = "›"
_PROMPT = 3
_LEAST = 3


def one(rows: Sequence[Row], chosen: str, look: Look) -> Field[str]:
    """A list to choose one row of; `chosen` is where the pointer stands at first. The draft is the value chosen."""
    inline = fits(rows, look, ONE)
    question = questionary.select(
        _head(look),
        choices=[questionary.Choice(_title(row, look, ONE, inline=inline), value=row.value) for row in rows],
        default=chosen or None,
        qmark=_MARK,
        instruction=" ",
        use_jk_keys=False,
        use_indicator=False,
        style=style(look),
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
    _finish(question.application, bindings, rows, look, ONE, inline=inline)
    return Field(question.application, lambda: picked[0] if picked else "")


def many(rows: Sequence[Row], ticked: Sequence[str], look: Look) -> Field[tuple[str, ...]]:
    """A list to tick rows of. The draft is the tuple of values ticked, in the order of the list."""
    inline = fits(rows, look, MANY)
    question = questionary.checkbox(
        _head(look),
        choices=[
            questionary.Choice(_title(row, look, MANY, inline=inline), value=row.value, checked=row.value in ticked)
            for row in rows
        ],
        qmark=_MARK,
        instruction=" ",
        use_jk_keys=False,
        style=style(look),
    )
    control = _control(question.application)
    bindings = KeyBindings()
    for letter in ("i", "a"):
        # questionary's own keys for all and invert: with a slip of the finger they undo what was ticked.
        bindings.add(letter, eager=True)(lambda _event: None)

    @bindings.add(Keys.ControlM, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Action.SEND)

    _finish(question.application, bindings, rows, look, MANY, inline=inline)
    return Field(
        question.application, lambda: tuple(row.value for row in rows if row.value in control.selected_options)
    )


def text(ready: str, look: Look, *, lines: bool = False) -> Field[str]:
    """A field to type in. With `lines`, Enter begins a new line and Ctrl+S sends. The draft is the text in it."""
    question = questionary.text(
        "",
        default=ready,
        qmark=_MARK,
        instruction="",
        multiline=lines,
        style=style(look),
        reserve_space_for_menu=0,
        wrap_lines=True,
        input_processors=[SoftWrap(_PROMPT, _PROMPT if lines else 0)],
    )
    application = question.application
    buffer = application.current_buffer
    # Without this an unbracketed paste of 100,000 characters keeps a copy of the text for each of them.
    buffer.save_to_undo_stack = lambda *_, **__: None  # type: ignore[method-assign]
    bindings = KeyBindings()

    def send(event: KeyPressEvent) -> None:
        event.app.exit(result=Action.SEND)

    bindings.add("c-s", eager=True)(send)
    if not lines:
        bindings.add(Keys.ControlM, eager=True)(send)
    elif look.editor:
        bindings.add("c-o", eager=True)(lambda event: event.app.exit(result=Action.EDIT))
    bind(application, bindings, stop_when=Condition(lambda: not buffer.text))
    below = ["", *wrap(look.instruction, look.width)] if look.instruction else []
    dress(application, look, (lambda: "\n".join(below)) if below else None)
    for window in application.layout.find_all_windows():
        if window.content is application.layout.current_control:
            # A text that is longer than the screen scrolls in itself, under its question.
            window.height = Dimension(min=1, max=max(look.room - len(below) - foot(look), _LEAST))
    return Field(application, lambda: buffer.text)


def _head(look: Look) -> str:
    return "\n".join(wrap(look.instruction, look.width - 2, indent="  "))


def _title(row: Row, look: Look, indent: int, *, inline: bool) -> str:
    return "\n".join(row_lines(row, look, indent, inline=inline))


def _finish(
    application: Application[Any],
    bindings: KeyBindings,
    rows: Sequence[Row],
    look: Look,
    indent: int,
    *,
    inline: bool,
) -> None:
    """Give a list its keys, the lines below it, and a height that leaves the question above it on the screen."""
    control = _control(application)
    details = {row.value: wrap(harmless(row.detail), look.width) for row in rows if row.detail and not inline}

    def detail() -> str:
        return "\n".join(["", *details.get(str(control.get_pointed_at().value), ())])

    bind(application, bindings)
    dress(application, look, detail if details else None)
    taken = sum(len(row_lines(row, look, indent, inline=inline)) for row in rows)
    free = max(look.room - around(rows, look), _LEAST)
    for window in application.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            _scroll(window, free if taken > free and not inline else None)


def _scroll(window: Window, height: int | None) -> None:
    """Let a list wrap; where it is longer than `height` it scrolls, with a bar that says so."""
    window.wrap_lines = Always()
    window.scroll_offsets = ScrollOffsets(top=1, bottom=2)
    if height is not None:
        window.height = Dimension(max=height)
        window.right_margins = [ScrollbarMargin(display_arrows=True)]


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
