"""Saving that fails for a while: the same question comes again with what was filled in, and nothing is lost."""

import errno
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hands import HANDS, AtPlain, AtTerminal, Hand
from robot import saved
from scripted import fresh, leave, pick, write
from spawned import ENTER, STOP, Spawned

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Left, NotSaved, Reply, drive
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.state import CURSOR, Event
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.panels import composed

Spawn = Callable[..., Spawned]
FIRST, PULL, OWN = "reaction/first", "reaction/pull", "parties/own"
REFUSED = "Not saved yet"
AGAIN = "as it stands"


class Failing:
    """A hand at a walk whose saving fails the given times: the first reply is number 0."""

    def __init__(self, hand: Hand, replies: list[Reply | str], failures: set[int]) -> None:
        self.hand, self.replies, self.failures = hand, replies, failures
        self.events: list[Event] = []
        self.asked: list[tuple[str, Entry]] = []
        self.left: Left | None = None

    def walk(self) -> Walk:
        walk, self.left = drive(fresh(language="en", pace=Pace.FULL), self, self.save, composed)
        return walk

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        reply = self.replies[len(self.asked)]
        self.asked.append((question.key, ready))
        if isinstance(reply, str):
            reply = Given(ready)
        return self.hand.give(reply, question, walk, ready, complaint)

    def first(self) -> None:
        self.hand.first()

    def save(self, event: Event, _after: Walk) -> None:
        if len(self.asked) - 1 in self.failures:
            self.hand.remark(REFUSED)
            raise NotSaved(OSError(errno.ENOSPC, "full"))
        assert event.n == len(self.events) + 1
        self.events.append(event)


@pytest.fixture(params=HANDS, ids=lambda kind: kind.__name__)
def hand(request: pytest.FixtureRequest) -> Iterator[Hand]:
    with request.param() as made:
        yield made


def test_an_answer_that_was_not_saved_stands_in_the_field_again(hand: Hand) -> None:
    walk = Failing(hand, [pick("no"), AGAIN, write("Ik wil gaan"), AGAIN, AGAIN, leave()], {0, 2, 3})
    end = walk.walk()
    answer = Entry(text="Ik wil gaan")
    assert walk.asked[:2] == [(FIRST, Entry()), (FIRST, Entry(("no",)))]
    assert walk.asked[2:] == [(PULL, Entry()), (PULL, answer), (PULL, answer), (OWN, Entry())]
    assert end.text(PULL) == "Ik wil gaan"
    assert [event.n for event in walk.events] == [1, 2, 3]
    assert hand.shown().count(REFUSED) == 3
    if isinstance(hand, AtPlain):
        assert hand.shown().count("It says now: Ik wil gaan") == 2


def test_back_and_stop_that_were_not_saved_keep_the_draft(hand: Hand) -> None:
    if not hand.drafts:
        pytest.skip("a plain line is sent or not: it has no draft")
    draft = Entry(text="half a sen")
    walk = Failing(hand, [pick("no"), Back(draft), Left(draft), Left(draft)], {1, 2})
    end = walk.walk()
    assert [ready for _key, ready in walk.asked[2:]] == [draft, draft]
    assert walk.left == Left(draft)
    assert (walk.events[-1].kind, end.state.drafts) == (CURSOR, {PULL: draft})


def test_a_second_stop_ends_and_one_that_was_cut_off_does_at_once(hand: Hand) -> None:
    with pytest.raises(NotSaved):
        Failing(hand, [pick("no"), leave(), leave()], {1, 2}).walk()
    cut = Failing(HANDS[0](), [leave(code=143)], {0})
    with pytest.raises(NotSaved):
        cut.walk()
    assert len(cut.asked) == 1


@contextmanager
def _held(home: Path) -> Iterator[None]:
    """Another program that keeps the sessions locked."""
    other = sqlite3.connect(home / "sessions.db", isolation_level=None, timeout=5)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


def _at_field(spawn: Spawn, *options: str) -> Spawned:
    spawned = spawn(
        *options, "--lang", "en", "run", "free-concert", "--code", "brugge", "--pace", "full", size=(80, 40)
    )
    spawned.wait("Do you go?")
    spawned.press(*(["1", ENTER] if options else ["y"]))
    spawned.wait("What pulls you")
    spawned.settle()
    return spawned


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_sessions_that_are_locked_for_a_while_cost_no_answer(
    spawn: Spawn, home: Path, options: tuple[str, ...]
) -> None:
    spawned = _at_field(spawn, *options)
    with _held(home):
        spawned.press("What I typed", ENTER)
        spawned.wait("Not saved yet. Another program is keeping your sessions locked")
        if options:
            spawned.wait("It says now: What I typed")
    spawned.press(ENTER)
    spawned.wait("Who is involved")
    assert saved(home)[-1].body == {"text": "What I typed"}
    assert spawned.child.isalive()


def test_a_second_stop_at_locked_sessions_says_so_and_waits_once(spawn: Spawn, home: Path) -> None:
    spawned = _at_field(spawn)
    with _held(home):
        spawned.press("half a sen")
        spawned.wait("half a sen")
        spawned.press(STOP)
        spawned.wait("Not saved yet.")
        begun = time.monotonic()
        spawned.press(STOP)
        assert spawned.ended() == 5
        assert time.monotonic() - begun < 8
    assert "Error: Another program is keeping your sessions locked" in spawned.text()
    assert "Traceback" not in spawned.text()


def test_a_file_that_was_moved_and_put_back_costs_no_answer(spawn: Spawn, home: Path) -> None:
    spawned = _at_field(spawn)
    aside = home / "elsewhere.db"
    (home / "sessions.db").rename(aside)
    spawned.press("What I typed", ENTER)
    spawned.wait("Not saved yet. The file with your sessions was moved")
    aside.rename(home / "sessions.db")
    spawned.press(ENTER)
    spawned.wait("Who is involved")
    assert saved(home)[-1].body == {"text": "What I typed"}


@pytest.mark.parametrize("kind", [AtTerminal, AtPlain])
def test_only_a_terminal_that_has_gone_is_a_hang_up(
    kind: type[AtTerminal | AtPlain], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(code: int) -> Callable[[str], int]:
        def write(_text: str) -> int:
            raise OSError(code, "refused")

        return write

    with kind() as hand:
        one, other = (Question(key, "reaction", Kind.TEXT, "Why?") for key in (PULL, OWN))
        monkeypatch.setattr(hand.out, "write", refuse(errno.EIO))
        assert hand.prompter.ask(one, fresh(), Entry(text="a"), None) == Left(Entry(text="a"), 129)
        monkeypatch.setattr(hand.out, "write", refuse(errno.ENOSPC))
        with pytest.raises(OSError, match="refused"):
            hand.prompter.ask(other, fresh(), Entry(text="a"), None)


def test_a_question_without_a_page_above_it_never_pauses_on_an_empty_one() -> None:
    with AtTerminal((40, 14)) as hand:
        assert hand.screen.read((), below=100) is None
        assert hand.shown() == ""
