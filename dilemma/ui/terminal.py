"""The Prompter of a person at a terminal."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from typing import TypeVar

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Choice, Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.model.verdict import NO, UNSURE, YES
from dilemma.prose.blocks import Block, Heading, Paragraph
from dilemma.prose.panels import panel
from dilemma.ui import fields
from dilemma.ui.fields import Action, Field, Look, Row
from dilemma.ui.leaving import HANGUP, INTERRUPTED, CutOff
from dilemma.ui.screen import Screen

_OWN, _SKIP = "\0own", "\0skip"
_KEYS = {YES: "jy", NO: "n", UNSURE: "?"}
_ENGLISH_KEYS = {**_KEYS, YES: "yj"}
_Draft = TypeVar("_Draft")


class Terminal:
    """Asks the questions of a walk with lists and fields, and shows what belongs above them."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._step = ""
        self._shown = ""
        self._remark = ""
        self._on_page: dict[str, tuple[Block, ...]] = {}

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """Show the question with what belongs above it, and take one reply."""
        try:
            self._head(question, walk)
            self._put(question, complaint)
            while True:
                action, entry = self._field(question, walk, ready)
                match action:
                    case Action.SEND:
                        self._echo(question, entry)
                        return Given(entry)
                    case Action.BACK:
                        self.screen.say(_("← back") + "\n")
                        return Back(entry)
                    case Action.STOP:
                        return Left(entry)
                    case Action.CASE:
                        self.screen.show(_case(walk), below=_lines_of(question) + 6)
                    case Action.HELP:
                        self.screen.show(_help(question, walk), below=_lines_of(question) + 6)
                ready = entry
                self._put(question, None)
        except _Cut as cut:
            return Left(cut.draft, cut.code)
        except KeyboardInterrupt:
            return Left(ready, INTERRUPTED)
        except (EOFError, OSError):
            return Left(ready, HANGUP)
        except CutOff as cut_off:
            return Left(ready, cut_off.code)

    def first(self) -> None:
        """Said above the question, which is asked again."""
        self._remark = _("This is the first question.")

    def _head(self, question: Question, walk: Walk) -> None:
        if self._shown == question.key:
            return
        self._shown = question.key
        if question.step != self._step:
            self._step = question.step
            self._on_page.clear()
            self.screen.clear()
            self.screen.rule(_place(question.step, walk))
            self.screen.say("")
        for name in question.panels:
            blocks = panel(name, walk)
            # The same table twice on one page would only push the question down.
            if self._on_page.get(name) != blocks:
                self._on_page[name] = blocks
                self.screen.show(blocks, below=_lines_of(question) + 6)

    def _put(self, question: Question, complaint: Complaint | None) -> None:
        if complaint is not None:
            self.screen.say(f"! {_complaint(question, complaint)}")
            return
        if question.subject:
            self.screen.say(question.subject, "bold cyan" if self.screen.colour else "bold")
        self.screen.say(question.text, "bold")
        if self._remark:
            self.screen.say(f"! {self._remark}")
            self._remark = ""

    def _echo(self, question: Question, entry: Entry) -> None:
        if not question.door(entry) and question.complaint(question.read(entry)):
            return
        labels = {choice.ref: choice.label for choice in question.choices}
        said = [*(labels[ref] for ref in entry.picked), *entry.own, *((entry.text,) if entry.text else ())]
        text = "; ".join(said) if question.read(entry) != Entry() else _("(skipped)")
        shown = text if len(text) <= 2000 else f"{text[:2000]}…"
        self.screen.say(f"→ {shown}\n", "cyan" if self.screen.colour else "")

    def _field(self, question: Question, walk: Walk, ready: Entry) -> tuple[Action, Entry]:
        match question.kind:
            case Kind.ONE:
                return self._one(question, walk, ready)
            case Kind.MANY:
                return self._many(question, walk, ready)
            case Kind.WORDS:
                return self._words(question, ready)
            case Kind.TEXT | Kind.PROSE:
                return self._text(question, ready)

    def _one(self, question: Question, walk: Walk, ready: Entry) -> tuple[Action, Entry]:
        rows = _rows(question, _ENGLISH_KEYS if walk.language == "en" else _KEYS)
        if question.own:
            rows.append(Row(_OWN, _("Something else: write it yourself")))
        if not question.least:
            rows.append(Row(_SKIP, _("Skip")))
        at = _OWN if ready.own else next(iter(ready.picked), "")
        single = any(row.keys for row in rows)
        instruction = _("A key, or arrows and Enter") if single else _("Choose with the arrows, then Enter")
        action, value = run(fields.one(rows, at, self._look(instruction)), lambda _value: ready)
        if action is not Action.SEND:
            return action, ready
        if value == _OWN:
            return self._own(question, walk, ready, ())
        return action, Entry() if value == _SKIP else Entry((value,))

    def _many(self, question: Question, walk: Walk, ready: Entry) -> tuple[Action, Entry]:
        rows = _rows(question, {})
        if question.own:
            rows.append(Row(_OWN, _("Something else: write it yourself")))
        ticked = [*ready.picked, *([_OWN] if ready.own else [])]
        instruction = _("Space to tick, Enter to go on")

        def draft(values: tuple[str, ...]) -> Entry:
            return Entry(tuple(value for value in values if value != _OWN), ready.own if _OWN in values else ())

        action, values = run(fields.many(rows, ticked, self._look(instruction)), draft)
        entry = draft(values)
        if action is Action.SEND and _OWN in values:
            return self._own(question, walk, ready, entry.picked)
        return action, entry

    def _own(
        self, question: Question, walk: Walk, ready: Entry, picked: tuple[str, ...]
    ) -> tuple[Action, Entry]:
        """Own words beside the list: a line in the same question."""
        several = question.kind is Kind.MANY
        self.screen.say(_("In your own words; a semicolon between two") if several else _("In your own words"))

        def draft(typed: str) -> Entry:
            return Entry(picked, split(typed) if several else (typed,) if typed.strip() else ())

        field = fields.text("; ".join(ready.own), self._look(""))
        action, typed = run(field, draft)
        if action is Action.BACK:
            return self._field(question, walk, draft(typed))
        return action, draft(typed)

    def _words(self, question: Question, ready: Entry) -> tuple[Action, Entry]:
        field = fields.text("; ".join(ready.own), self._look(_optional(question)))
        action, typed = run(field, lambda typed: Entry(own=split(typed)))
        return action, Entry(own=split(typed))

    def _text(self, question: Question, ready: Entry) -> tuple[Action, Entry]:
        prose = question.kind is Kind.PROSE
        start = ready.text or question.opening
        if prose:
            self.screen.say(_("Ctrl+S sends the text; Ctrl+O opens it in your editor."))
        look = self._look(_optional(question))
        action, typed = run(fields.text(start, look, lines=prose), lambda typed: Entry(text=typed))
        return action, Entry(text=typed)

    def _look(self, instruction: str) -> Look:
        return Look(instruction, keys_line(), self.screen.width, self.screen.height, self.screen.colour)


class _Cut(BaseException):
    """A field was left in a way that ends the program: what stood in it goes along."""

    def __init__(self, draft: Entry, code: int) -> None:
        super().__init__(code)
        self.draft = draft
        self.code = code


def run(field: Field[_Draft], draft: Callable[[_Draft], Entry]) -> tuple[Action, _Draft]:
    """Ask a field; when it is cut off, raise with what stood in it, which `draft` turns into an entry."""
    try:
        action = field.ask()
    except KeyboardInterrupt:
        raise _Cut(draft(field.draft()), INTERRUPTED) from None
    except (EOFError, OSError):
        raise _Cut(draft(field.draft()), HANGUP) from None
    except CutOff as cut_off:
        raise _Cut(draft(field.draft()), cut_off.code) from None
    return action, field.draft()


def split(typed: str) -> tuple[str, ...]:
    """Own words, apart at semicolons and line ends."""
    parts = (part.strip() for line in typed.splitlines() for part in line.split(";"))
    return tuple(part for part in parts if part)


def keys_line() -> str:
    """The keys that work at every question."""
    return _("Ctrl+T back · Ctrl+R case · Ctrl+G help · Ctrl+X stop")


def _rows(question: Question, keys: dict[str, str]) -> list[Row]:
    closed = {choice.ref for choice in question.choices} >= {YES, NO}
    return [_row(choice, keys if closed else {}) for choice in question.choices]


def _row(choice: Choice, keys: dict[str, str]) -> Row:
    return Row(choice.ref, choice.label, choice.detail, keys.get(choice.ref, ""))


def _optional(question: Question) -> str:
    return "" if question.least else _("(Enter on an empty line skips this)")


def _complaint(question: Question, complaint: Complaint) -> str:
    match complaint:
        case Complaint.TOO_MANY:
            return _("That is too many: at most {count}.").format(count=question.most)
        case Complaint.TOO_FEW:
            return _("That is too few: at least {count}.").format(count=question.least)
        case _:
            return question.hint or _("An answer is needed here to go on.")


def _lines_of(question: Question) -> int:
    return 3 if question.typed else len(question.choices) + 2


def _place(step: str, walk: Walk) -> str:
    """Where one is: progress counts steps, and the first reaction and the close stand outside the five."""
    steps = walk.material.scheme.steps
    index = [item.id for item in steps].index(step)
    name = steps[index].name.pick(walk.language)
    if index in (0, len(steps) - 1):
        return name
    return _("Step {number} of {count}: {name}").format(number=index, count=len(steps) - 2, name=name)


def _case(walk: Walk) -> Sequence[Block]:
    return panel("case", walk)


def _help(question: Question, walk: Walk) -> Sequence[Block]:
    step = next(item for item in walk.material.scheme.steps if item.id == question.step)
    blocks: list[Block] = [
        Heading(2, step.name.pick(walk.language)),
        Paragraph(step.help.pick(walk.language)),
        Paragraph(_("For example: {example}").format(example=step.example.pick(walk.language))),
    ]
    if question.hint:
        blocks.append(Paragraph(question.hint))
    return blocks
