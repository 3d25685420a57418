"""A person at a spawned terminal who follows a walk in step: what must stand on the screen, then the keys."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from hands import ENTER, keys
from scripted import agreeable, fresh, material
from spawned import PATIENCE, Spawned

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Reply, drive
from dilemma.flow.plan import current, default
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.state import Event, fold
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.panels import composed

READ_ON = {"nl": "Druk op Enter om verder te lezen", "en": "Press Enter to read on"}
STOPPED_KEY = {"nl": "Ctrl+X\N{NO-BREAK SPACE}stoppen", "en": "Ctrl+X\N{NO-BREAK SPACE}stop"}
Wanted = Callable[[Question, Walk, Entry], Reply]


def saved(home: Path) -> list[Event]:
    """The events of the only session, as another program reads them from the disk."""
    with closing(sqlite3.connect(f"file:{home / 'sessions.db'}?mode=ro", uri=True, timeout=5)) as store:
        import json

        rows = store.execute("SELECT n, key, kind, body FROM event ORDER BY n").fetchall()
    return [Event(n, key, kind, json.loads(body)) for n, key, kind, body in rows]


def walk_of(case: str, language: str, pace: Pace, events: Sequence[Event] = ()) -> Walk:
    """The walk that the spawned program is on."""
    return fresh(material(case), language, pace).with_state(fold(events))


class Robot:
    """A Prompter that looks at a spawned terminal and presses its keys."""

    def __init__(self, spawned: Spawned, home: Path, wanted: Wanted = agreeable, events: Sequence[Event] = ()) -> None:
        self.spawned = spawned
        self.home = home
        self.wanted = wanted
        self.events = list(events)
        self.asked: list[str] = []

    def walk(self, walk: Walk) -> Walk:
        """Walk to the end, or until `wanted` leaves."""
        walk, _left = drive(walk, self, lambda event, _walk: self.events.append(event), composed)
        return walk

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self.asked.append(question.key)
        self.opened(question, walk)
        self.whole(question, walk)
        reply = self.wanted(question, walk, ready)
        self.spawned.press("".join(keys(reply, question, ready)))
        return reply

    def first(self) -> None:
        raise AssertionError("the robot never goes back from the first question")

    def opened(self, question: Question, walk: Walk) -> None:
        """Wait until all that was answered is on the disk and the question stands on the screen, its field with it."""
        self._until_saved()
        end = time.monotonic() + PATIENCE
        words = " ".join(question.text.split())
        while time.monotonic() < end:
            self.spawned.leaf(READ_ON[walk.language], ENTER)
            if words in self.spawned.text() and self._live(walk.language) and not self.spawned.read(0.02):
                return
        raise AssertionError(f"{words!r} did not come; the screen is:\n" + "\n".join(self.spawned.lines()))

    def whole(self, question: Question, walk: Walk) -> None:
        """Nothing is cut off: the header, each choice and the line of the keys stand on the screen in full."""
        lines, text = self.spawned.lines(), self.spawned.text()
        step = next(item for item in walk.material.scheme.steps if item.id == question.step)
        assert step.name.pick(walk.language) in lines[0], lines
        for choice in question.choices:
            label = " ".join(choice.label.split())
            assert label in text, f"{label!r} is not whole on the screen:\n" + "\n".join(lines)
        if question.kind is not Kind.PROSE:
            assert not self.spawned.screen.cursor.hidden or question.choices

    def _live(self, language: str) -> bool:
        last = next((line for line in reversed(self.spawned.lines()) if line), "")
        return last.endswith(STOPPED_KEY[language].replace("\N{NO-BREAK SPACE}", " "))

    def _until_saved(self) -> None:
        if not self.events:
            return
        end = time.monotonic() + PATIENCE
        while len(saved(self.home)) < len(self.events):
            assert time.monotonic() < end, "an answer was not saved"
            self.spawned.read(0.01)


def open_question(walk: Walk) -> tuple[Question, Entry]:
    """The question that must open, and what must stand in its field."""
    question = current(walk)
    assert question is not None
    return question, default(walk, question, composed(walk) if question.kind is Kind.PROSE else "")
