"""The prompter that answers from a file. It goes on past a mistake where it can: one reading tells all it can."""

from operator import attrgetter

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.answersfile.entries import entry_of
from dilemma.flow.answersfile.naming import refs
from dilemma.flow.answersfile.places import ROUNDS, full_names, path_of
from dilemma.flow.answersfile.reader import Reader
from dilemma.flow.answersfile.written import Fault, Finding, Place, Written, finding
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Choice, Complaint, Kind, Question
from dilemma.flow.rounds import SAFEGUARD
from dilemma.flow.steps import check, closing
from dilemma.flow.steps.conclusion import STEP as CONCLUSION
from dilemma.flow.walk import Walk

OUTDATED = "close/outdated"
# What later questions are made of: after a wrong answer to one of these, the rest cannot be judged.
_DECIDES = (
    "reaction/danger",
    "parties/own",
    "parties/seen",
    "values/affected",
    "values/chosen",
    "alternatives/gate",
    "alternatives/own",
    "alternatives/seen",
    "conclusion/choice/",
    "check/runner-up/",
    "check/next/",
)
_STAND_IN = "…"
_LAST_DOORS = (closing.CONCLUSION, closing.ANEW)


class FilePrompter:
    """Answers every question from `root`. Its `findings` are complete when the walk has ended, or this has left it."""

    def __init__(self, root: Written, walk: Walk) -> None:
        self._reader = Reader(root)
        self._findings: list[Finding] = []
        self._top = {ROUNDS, *(step.id for step in walk.material.scheme.steps)} - {CONCLUSION}
        self._at: Place = root.place
        self._taken: set[str] = set()
        self._doubted: set[int] = set()
        self._stopped: str | None = None
        self._back_through: list[str] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is wrong with the file, in the order of the file."""
        unused = self._reader.unused(self._top, upto=self._stopped)
        return tuple(sorted((*self._findings, *self._reader.findings, *unused), key=attrgetter("place")))

    def first(self) -> None:
        """Nothing to say: this goes back at the end of a walk alone, where there is a question before."""

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """The answer in the file. Of a question with doors, those come first that the file has something behind."""
        if complaint is not None:
            self._findings.append(_refused(question, complaint, self._at))
            return self._instead(question, walk)
        if self._back_through and question.key == self._back_through[0]:
            self._back_through.pop(0)
            return Back(EMPTY if not self._back_through else ready)
        if door := self._door(question, walk):
            self._taken.add(door.leads_to)
            return Given(Entry((door.ref,)))
        if question.key == closing.FINAL:
            return self._close(walk, ready)
        written = self._look(question.key, walk, question.text)
        if written is None:
            return self._instead(question, walk)
        return self._answer(question, walk, written)

    def _answer(self, question: Question, walk: Walk, written: Written) -> Reply:
        self._at = written.mark
        entry, found = entry_of(question, written)
        self._findings.extend(found)
        if any(each.fault is not Fault.NEAR_CHOICE for each in found):
            return self._instead(question, walk)
        after = f"{check.STEP}/next/{question.number}"
        if question.key == after and question.number in self._doubted and entry.picked == (SAFEGUARD,):
            return self._stop(question, walk)
        return Given(entry)

    def _look(self, key: str, walk: Walk, text: str) -> Written | None:
        return self._reader.look(path_of(key, walk), full_names(key), text)

    def _door(self, question: Question, walk: Walk) -> Choice | None:
        doors = [
            choice
            for choice in question.choices
            if choice.leads_to
            and choice.leads_to not in self._taken
            and self._reader.filled(path_of(choice.leads_to, walk), full_names(choice.leads_to))
        ]
        if question.number in self._doubted:
            for door in doors:
                self._look(door.leads_to, walk, "")
            return None
        # The conclusion is edited when all that it rests on is there.
        return min(
            doors,
            key=lambda door: _LAST_DOORS.index(door.leads_to) + 1 if door.leads_to in _LAST_DOORS else 0,
            default=None,
        )

    def _close(self, walk: Walk, ready: Entry) -> Reply:
        """Done. Where the file says that the edited conclusion is outdated, one answer is given once more first."""
        written = None
        if closing.CONCLUSION in self._taken and OUTDATED not in self._taken:
            self._taken.add(OUTDATED)
            if self._reader.filled(path_of(OUTDATED, walk), {}):
                written = self._look(OUTDATED, walk, "")
        if written is None:
            return Given(Entry((closing.DONE,)))
        if written.value != "true":
            self._findings.append(
                finding(written.mark, Fault.NOT_ONE_OF, key="outdated", word=str(written.value), known="true")
            )
        self._back_through = [f"{closing.STEP}/tipped", f"{closing.STEP}/again"]
        return Back(ready)

    def _instead(self, question: Question, walk: Walk) -> Reply:
        """A harmless answer that lets the walk go on; the end of it where no answer is harmless."""
        offered = refs(question)
        if question.kind in (Kind.TEXT, Kind.PROSE):
            entry = Entry(text=_STAND_IN)
        else:
            entry = Entry(offered[: max(question.least, 1)])
        if question.key.startswith(_DECIDES) or question.complaint(entry) is not None:
            return self._stop(question, walk)
        if question.step == check.STEP and question.number:
            self._doubted.add(question.number)
        return Given(entry)

    def _stop(self, question: Question, walk: Walk) -> Reply:
        self._stopped = str(path_of(question.key, walk)[0])
        return Left(EMPTY, 1)


def _refused(question: Question, complaint: Complaint, place: Place) -> Finding:
    match complaint:
        case Complaint.TOO_MANY:
            return finding(place, Fault.TOO_MANY, count=str(question.most))
        case Complaint.TOO_FEW:
            return finding(place, Fault.TOO_FEW, count=str(question.least))
        case _:
            return finding(place, Fault.BLANK, question=question.text)
