"""A finished session can be gone on with: it opens at its last question, where everything before it can be changed."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

from dilemma.cli import walking
from dilemma.cli.config import Settings
from dilemma.cli.environment import of_process
from dilemma.cli.program import Program
from dilemma.cli.translate import Choice
from dilemma.flow.answer import Entry
from dilemma.flow.drive import Given, Left, Reply
from dilemma.flow.material import Material
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.library import bundled, load
from dilemma.store import Store


class Agreeable:
    """An interface that takes the first of everything, and then, at the last question, leaves when told to."""

    def __init__(self, *, leave: bool) -> None:
        self.leave = leave
        self.asked: list[str] = []

    def prompter(self, _remarks: object) -> "Agreeable":
        return self

    def ask(self, question: Question, _walk: Walk, ready: Entry, _complaint: Complaint | None) -> Reply:
        self.asked.append(question.key)
        if self.leave and question.key == "close/final":
            return Left(ready)
        if question.typed:
            return Given(Entry(text="Daarom"))
        count = 1 if question.kind is Kind.ONE else max(question.least, 1)
        return Given(Entry(tuple(choice.ref for choice in question.choices[:count])))

    def first(self) -> None: ...

    def show(self, _blocks: object) -> None: ...

    def say(self, _text: str, _style: str = "") -> None: ...


def test_a_finished_walk_opens_at_its_last_question(tmp_path: Path) -> None:
    library, _problems = load([bundled()])
    material = Material(library.cases["free-concert"], library.codes["brugge"], library.scheme, library.values)
    program = Program(of_process(), Choice("nl", "default"), Settings(), ())
    with Store.open(tmp_path / "s.db", now=lambda: datetime.now(UTC), randbits=secrets.randbits) as store:
        id = store.create(language="nl", pace="quick", material=material)
        walker = Agreeable(leave=False)
        walking.go_on(program, walker, store, id)  # type: ignore[arg-type]
        assert walker.asked[-1] == "close/final"
        assert store.session(id).status == "finished"
        again = Agreeable(leave=True)
        walking.go_on(program, again, store, id)  # type: ignore[arg-type]
        assert again.asked == ["close/final"]
        assert store.session(id).status == "finished"
