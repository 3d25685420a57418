"""How each kind of question is entered at a terminal with lists and fields.

The module that draws them takes longer to import than all the rest of the start; it is imported where a field is drawn,
when the question can be read already.
"""

from collections.abc import Callable
from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.question import Kind, Question
from dilemma.flow.walk import Walk
from dilemma.model.verdict import NO, UNSURE, YES
from dilemma.ui import wording
from dilemma.ui.interface import Action, Row
from dilemma.ui.leaving import HANGUP, INTERRUPTED, CutOff, gone
from dilemma.ui.look import Look, height
from dilemma.ui.screen import Screen

if TYPE_CHECKING:
    from dilemma.ui.keys import Field

_OWN, _SKIP = "\0own", "\0skip"
_KEYS = {YES: "jy", NO: "n", UNSURE: "?"}
_ENGLISH_KEYS = {**_KEYS, YES: "yj"}
_Draft = TypeVar("_Draft")


class Cut(BaseException):
    """A field was left in a way that ends the program: what stood in it goes along."""

    def __init__(self, draft: Entry, code: int) -> None:
        super().__init__(code)
        self.draft = draft
        self.code = code


class Entering:
    """The fields of questions. `told`: the picks that already stand on the screen as an answer."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self.told: tuple[str, ...] = ()

    def enter(self, question: Question, walk: Walk, ready: Entry) -> tuple[Action | None, Entry]:
        """Let the person enter an answer; `ready` is what stands in the field. Raises Cut.

        Without an action the person went from their own words back to the list, which is to be asked anew.
        """
        self.told = ()
        match question.kind:
            case Kind.ONE:
                return self._one(question, walk, ready)
            case Kind.MANY:
                return self._many(question, ready)
            case Kind.WORDS:
                return self._words(question, ready)
            case Kind.TEXT | Kind.PROSE:
                return self._text(question, ready)

    def height(self, question: Question) -> int:
        """The lines that the field takes, at least."""
        rows = [] if question.typed else _rows(question, {})
        return height(rows, self._look(_optional(question)))

    def _one(self, question: Question, walk: Walk, ready: Entry) -> tuple[Action | None, Entry]:
        from dilemma.ui import fields

        rows = _rows(question, _ENGLISH_KEYS if walk.language == "en" else _KEYS)
        if not question.least:
            rows.append(Row(_SKIP, _("Skip")))
        at = _OWN if ready.own else next(iter(ready.picked), "")
        single = any(row.keys for row in rows)
        instruction = _("A key, or arrows and Enter") if single else _("Choose with the arrows, then Enter")
        action, value = _run(fields.one(rows, at, self._look(instruction)), lambda _value: ready)
        if action is not Action.SEND:
            return action, ready
        if value == _OWN:
            return self._own(question, ready, ())
        return action, EMPTY if value == _SKIP else Entry((value,))

    def _many(self, question: Question, ready: Entry) -> tuple[Action | None, Entry]:
        from dilemma.ui import fields

        ticked = [*ready.picked, *([_OWN] if ready.own else [])]
        look = self._look(_("Space to tick, Enter to go on"))

        def draft(values: tuple[str, ...]) -> Entry:
            return Entry(tuple(value for value in values if value != _OWN), ready.own if _OWN in values else ())

        action, values = _run(fields.many(_rows(question, {}), ticked, look), draft)
        entry = draft(values)
        if action is Action.SEND and _OWN in values:
            return self._own(question, ready, entry.picked)
        return action, entry

    def _own(self, question: Question, ready: Entry, picked: tuple[str, ...]) -> tuple[Action | None, Entry]:
        """Own words beside the list: a line in the same question."""
        from dilemma.ui import fields

        several = question.kind is Kind.MANY
        if picked:
            self.told = picked
            self._screen.say("→ " + wording.said(question, Entry(picked)))
        self._screen.say(_("In your own words; a semicolon between two answers") if several else _("In your own words"))

        def draft(typed: str) -> Entry:
            own = wording.split(typed) if several else (typed,) if typed.strip() else ()
            return Entry(picked, own)

        action, typed = _run(fields.text("; ".join(ready.own), self._look("")), draft)
        entry = draft(typed)
        if action is not Action.BACK:
            return action, entry
        # One back from here is the list, with what was typed kept under its last row.
        return None, entry

    def _words(self, question: Question, ready: Entry) -> tuple[Action, Entry]:
        from dilemma.ui import fields

        field = fields.text("; ".join(ready.own), self._look(_optional(question)))
        action, typed = _run(field, lambda typed: Entry(own=wording.split(typed)))
        return action, Entry(own=wording.split(typed))

    def _text(self, question: Question, ready: Entry) -> tuple[Action, Entry]:
        from dilemma.ui import fields

        prose = question.kind is Kind.PROSE
        instruction = self._sending() if prose else _optional(question)
        field = fields.text(ready.text or question.opening, self._look(instruction), lines=prose)
        action, typed = _run(field, lambda typed: Entry(text=typed))
        return action, Entry(text=typed)

    def _sending(self) -> str:
        if self._screen.editor is not None:
            return _("Ctrl+S: ready · Enter: a new line · Ctrl+O: write in your own editor")
        return _("Ctrl+S: ready · Enter: a new line")

    def _look(self, instruction: str) -> Look:
        keys = _("Ctrl+T back · Ctrl+R case · Ctrl+G help · Ctrl+X stop")
        screen = self._screen
        return Look(instruction, keys, screen.width, screen.room, screen.colour, screen.editor is not None)


def _rows(question: Question, keys: dict[str, str]) -> list[Row]:
    closed = {choice.ref for choice in question.choices} >= {YES, NO}
    found = keys if closed else {}
    rows = [Row(choice.ref, choice.label, choice.detail, found.get(choice.ref, "")) for choice in question.choices]
    if question.own:
        rows.append(Row(_OWN, _("Something else: write it yourself")))
    return rows


def _run(field: "Field[_Draft]", draft: Callable[[_Draft], Entry]) -> tuple[Action, _Draft]:
    """Ask a field; when it is cut off, raise with what stood in it, which `draft` turns into an entry."""
    try:
        action = field.ask()
    except KeyboardInterrupt:
        raise Cut(draft(field.draft()), INTERRUPTED) from None
    except EOFError:
        raise Cut(draft(field.draft()), HANGUP) from None
    except OSError as error:
        if not gone(error):
            raise
        raise Cut(draft(field.draft()), HANGUP) from None
    except CutOff as cut_off:
        raise Cut(draft(field.draft()), cut_off.code) from None
    return action, field.draft()


def _optional(question: Question) -> str:
    return "" if question.least else _("(Enter on an empty line skips this)")
