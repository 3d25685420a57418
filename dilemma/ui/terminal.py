"""The Prompter of a person at a terminal with lists and fields."""

from collections.abc import Sequence
from gettext import gettext as _

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.prose.blocks import Block
from dilemma.prose.panels import panel
from dilemma.ui import wording
from dilemma.ui.editor import Unusable
from dilemma.ui.entering import Cut, Entering
from dilemma.ui.interface import Action
from dilemma.ui.leaving import HANGUP, INTERRUPTED, CutOff, gone
from dilemma.ui.screen import Screen
from dilemma.ui.wrap import count

_ECHO = 6


class Terminal:
    """Asks the questions of a walk with lists and fields, and shows what belongs above them."""

    def __init__(self, screen: Screen, remarks: Sequence[str] = ()) -> None:
        self.screen = screen
        self._entering = Entering(screen)
        self._remarks = list(remarks)
        self._place = ""
        self._shown = ""
        self._subject = ""
        self._told: tuple[Sequence[str], int] = ((), 0)
        self._on_page: list[tuple[Block, ...]] = []

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """Show the question with what belongs above it, and take one reply."""
        try:
            return self._ask(question, walk, ready, complaint)
        except Cut as cut:
            return Left(cut.draft, cut.code)
        except KeyboardInterrupt:
            return Left(ready, INTERRUPTED)
        except EOFError:
            return Left(ready, HANGUP)
        except OSError as error:
            if not gone(error):
                raise
            return Left(ready, HANGUP)
        except CutOff as cut_off:
            return Left(ready, cut_off.code)

    def first(self) -> None:
        """Said above the question, which is asked again."""
        self.remark(wording.first_question())

    def remark(self, text: str) -> None:
        """As Talking says."""
        self._remarks.append(text)

    def _ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        action, entry = self._open(question, walk, complaint), ready
        while True:
            if action is None:
                action, entry = self._entering.enter(question, walk, entry)
            match action:
                case None:
                    action = self._present(question, (), fresh=True)
                case Action.SEND:
                    self._echo(question, entry)
                    return Given(entry)
                case Action.BACK:
                    self._shown = ""
                    self.screen.say(_("← back") + "\n")
                    return Back(entry)
                case Action.STOP:
                    return Left(entry)
                case Action.CASE:
                    action = self._present(question, wording.case_page(walk), fresh=True)
                case Action.EDIT:
                    entry = self._edited(entry)
                    action = self._present(question, (), fresh=True)
                case Action.HELP:
                    action = self._present(question, wording.help_page(question, walk), fresh=True)

    def _edited(self, entry: Entry) -> Entry:
        """The text as the person's own editor leaves it; the same one, with a remark, where that cannot be used."""
        if self.screen.editor is None:
            return entry
        try:
            return Entry(text=self.screen.editor(entry.text))
        except Unusable as refusal:
            self.remark(str(refusal))
            return entry

    def _open(self, question: Question, walk: Walk, complaint: Complaint | None) -> Action | None:
        """Put the question on the page, or on a fresh one with its panels where it would not be whole here."""
        again = self._shown == question.key
        place = wording.place(question.step, walk)
        turn = place != self._place or question.kind is Kind.PROSE
        self._place, self._shown = place, question.key
        if again:
            return self._again(question, complaint)
        panels = [panel(name, walk) for name in question.panels]
        # The same table twice on one page would only push the question down.
        new = [block for blocks in panels if blocks not in self._on_page for block in blocks]
        fresh = turn or self.screen.height_of(new) + self._lines(question) > self.screen.room
        if fresh:
            new = [block for blocks in panels for block in blocks]
        left = self._present(question, new, fresh=fresh)
        if left is None:
            self._on_page.extend(panels)
        return left

    def _again(self, question: Question, complaint: Complaint | None) -> Action | None:
        """Say what is the matter right under the question, which still stands there."""
        matter = [wording.objection(question, complaint)] if complaint is not None else self._remarks
        if complaint is not None and (matter, self.screen.room) == self._told:
            # It stands there already, and nothing came under it since.
            return None
        if self._lines(question) > self.screen.room:
            self._remarks = list(matter)
            return self._present(question, (), fresh=True)
        for remark in matter:
            self.screen.say(f"! {remark}")
        self._told = matter, self.screen.room
        self._remarks = []
        return None

    def _present(self, question: Question, blocks: Sequence[Block], *, fresh: bool) -> Action | None:
        """Blocks with the question under them. Gives the key by which the person left while reading."""
        if fresh:
            self._on_page.clear()
            self._subject = ""
            self.screen.page(self._place)
        left = self.screen.read(blocks, self._lines(question))
        if left is not None:
            return left
        for remark in self._remarks:
            self.screen.say(f"! {remark}")
        told, self._remarks = self._remarks, []
        if question.subject and question.subject != self._subject:
            self.screen.say(question.subject, "bold cyan" if self.screen.colour else "bold")
        self._subject = question.subject
        self.screen.say(question.text, "bold")
        self._told = told, self.screen.room
        return None

    def _lines(self, question: Question) -> int:
        """What the question needs on a page: its text and its field."""
        text = "\n".join([*self._remarks, *filter(None, [question.subject]), question.text])
        return count(text, self.screen.width) + self._entering.height(question)

    def _echo(self, question: Question, entry: Entry) -> None:
        if not question.door(entry) and question.complaint(question.read(entry)):
            return
        told = set(self._entering.told)
        rest = Entry(tuple(ref for ref in entry.picked if ref not in told), entry.own, entry.text)
        text = wording.said(question, rest) or ("" if told else _("(skipped)"))
        shown = text.splitlines()
        more = ["…"] if len(shown) > _ECHO else []
        text = "→ " + "\n".join([*shown[:_ECHO], *more]) if shown else ""
        self.screen.say(f"{text}\n", "cyan" if self.screen.colour else "")
