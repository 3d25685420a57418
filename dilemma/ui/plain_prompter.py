"""The Prompter of a person at a plain screen."""

from collections.abc import Sequence
from gettext import gettext as _

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.prose.blocks import Block, Quote
from dilemma.prose.panels import panel
from dilemma.ui import wording
from dilemma.ui.editor import Unusable
from dilemma.ui.interface import Action, Row
from dilemma.ui.leaving import HANGUP, INTERRUPTED, CutOff, gone
from dilemma.ui.numbers import numbered
from dilemma.ui.plain import COMMANDS, Plain

_EMPTIES, _ENDS = "-", "."
_EDITOR = "editor"


class PlainPrompter:
    """Asks the questions of a walk one line at a time."""

    def __init__(self, plain: Plain, remarks: Sequence[str] = ()) -> None:
        self._plain = plain
        self._remarks = [*remarks, _commands()]
        self._place = ""
        self._asked = ""
        self._shown: list[tuple[Block, ...]] = []
        self._typed: list[str] = []

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """Put the question with what belongs before it, and take one reply."""
        self._typed = []
        try:
            return self._ask(question, walk, ready, complaint)
        except KeyboardInterrupt:
            return Left(self._draft(ready), INTERRUPTED)
        except EOFError:
            return Left(self._draft(ready), HANGUP)
        except OSError as error:
            if not gone(error):
                raise
            return Left(self._draft(ready), HANGUP)
        except CutOff as cut_off:
            return Left(self._draft(ready), cut_off.code)

    def first(self) -> None:
        """Said before the question, which is asked again."""
        self._remarks.append(wording.first_question())

    def remark(self, text: str) -> None:
        """As Talking says; the question is put in full with it."""
        self._remarks.append(text)
        self._asked = ""

    def _ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self._open(question, walk, ready, complaint)
        while True:
            answer = self._prose(question, ready) if question.kind is Kind.PROSE else self._line(question, ready)
            match answer:
                case Entry():
                    self._confirm(question, answer)
                    return Given(answer)
                case Action.BACK:
                    self._plain.say("")
                    return Back(self._draft(ready))
                case Action.CASE:
                    self._again(question, ready, wording.case_page(walk))
                case Action.HELP:
                    self._again(question, ready, wording.help_page(question, walk))
                    self._plain.say(_commands())
                case Action.STOP:
                    return Left(self._draft(ready))

    def _open(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> None:
        say = self._plain.say
        if complaint is not None and self._asked == question.key:
            say(wording.objection(question, complaint))
            return
        for remark in self._remarks:
            say(remark + "\n")
        self._remarks = []
        if self._asked == question.key:
            return
        self._asked = question.key
        place = wording.place(question.step, walk)
        if place != self._place:
            self._place = place
            say(f"{place}\n")
            self._shown.clear()
        for name in question.panels:
            blocks = panel(name, walk)
            if blocks not in self._shown:
                self._shown.append(blocks)
                self._plain.show(blocks)
        self._put(question, ready)

    def _put(self, question: Question, ready: Entry) -> None:
        """The question, its choices, and what stands there already."""
        say = self._plain.say
        if question.subject:
            say(question.subject)
        say(question.text)
        self._plain.number([Row(each.ref, each.label, each.detail) for each in question.choices], ready.picked)
        words = "; ".join(ready.own) or ready.text
        if question.kind is Kind.PROSE:
            if not any(Quote(words) in blocks for blocks in self._shown):
                say(words)
            say(_prose(with_editor=self._plain.editor is not None))
        elif words:
            say(_("It says now: {text}").format(text=words))
        if question.kind is not Kind.PROSE and (words or ready.picked):
            say(_("An empty line keeps this.") if question.least else _("An empty line keeps this, a hyphen skips it."))
        elif not question.least:
            say(_("An empty line skips this."))

    def _again(self, question: Question, ready: Entry, blocks: Sequence[Block]) -> None:
        self._plain.show(blocks)
        self._put(question, ready)

    def _line(self, question: Question, ready: Entry) -> Entry | Action:
        """An answer of one line, or a command."""
        while True:
            line = self._plain.read(_prompt(question))
            if line is None:
                return Action.STOP
            typed = line.strip()
            if command := COMMANDS.get(typed.lower()):
                return command
            if not typed:
                return ready if ready != Entry(text=question.opening) else EMPTY
            if typed == _EMPTIES and not question.least:
                return EMPTY
            entry = _entry(question, typed)
            if entry is not None:
                return entry
            self._plain.say(_("That number is not in the list."))

    def _prose(self, question: Question, ready: Entry) -> Entry | Action:
        """A text of several lines, up to a line with a single dot; an empty first line keeps what stands there."""
        while True:
            line = self._plain.read("")
            if line is None:
                return Action.STOP
            typed = line.strip()
            if command := COMMANDS.get(typed.lower()):
                return command
            if not typed and not self._typed:
                return ready
            if typed == _EDITOR and not self._typed and self._plain.editor is not None:
                try:
                    return Entry(text=self._plain.editor(ready.text) or ready.text)
                except Unusable as refusal:
                    self._plain.say(f"{refusal}\n")
                    self._put(question, ready)
                    continue
            if typed == _ENDS:
                return Entry(text="\n".join(self._typed)) if self._typed else ready
            self._typed.append(line)

    def _draft(self, ready: Entry) -> Entry:
        return Entry(text="\n".join(self._typed)) if self._typed else ready

    def _confirm(self, question: Question, entry: Entry) -> None:
        """Say what numbers stood for; words need not be said again by whoever typed them."""
        if not question.door(entry) and question.complaint(question.read(entry)):
            return
        if question.read(entry) == EMPTY:
            self._plain.say(_("Skipped.") + "\n")
        elif entry.picked:
            self._plain.say(_("Chosen: {text}").format(text=wording.said(question, entry)) + "\n")
        else:
            self._plain.say("")


def _entry(question: Question, typed: str) -> Entry | None:
    """What a line says as an answer to the question; None where it names no choice and there is no room for words."""
    match question.kind:
        case Kind.ONE | Kind.MANY:
            return numbered(typed, question)
        case Kind.WORDS:
            return Entry(own=wording.split(typed))
        case _:
            opening = question.opening
            begun = not opening or typed.casefold().startswith(opening.strip().casefold())
            return Entry(text=typed if begun else f"{opening.rstrip()} {typed}")


def _prompt(question: Question) -> str:
    match question.kind, question.own:
        case Kind.ONE, False:
            return _("Type a number: ")
        case Kind.ONE, _own:
            return _("Type a number, or your own words: ")
        case Kind.MANY, False:
            return _("Type the numbers, with a space between them: ")
        case Kind.MANY, _own:
            return _("Type the numbers, with a space between them; your own words after a semicolon: ")
        case _:
            return f"{question.opening.rstrip()} " if question.opening else _("Your answer: ")


def _prose(*, with_editor: bool) -> str:
    text = _("Type the whole text again and end with a line with a single dot. An empty first line keeps it as it is.")
    return " ".join([text, _("Type editor to change it in your own editor.")] if with_editor else [text])


def _commands() -> str:
    return _(
        "On a line of its own: < goes one question back, ? explains the step, case shows the case again,"
        " stop saves everything and stops."
    )
