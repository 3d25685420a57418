"""What a person may type or paste: kept as it is once cleaned, shown harmlessly, and soon."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import CLEAN, RAW
from robot import saved
from spawned import ENTER, Spawned, plain_text

Spawn = Callable[..., Spawned]
LONG = "woord en nog een woord " * 4348
BEGIN, END = "\x1b[200~", "\x1b[201~"


def _at_field(spawn: Spawn, *options: str) -> Spawned:
    spawned = spawn(*options, "--lang", "en", "run", "free-concert", "--code", "brugge", "--pace", "full")
    spawned.wait("Do you go?")
    spawned.press(*(["1", ENTER] if "--plain" in options else ["y"]))
    spawned.wait("What pulls you")
    return spawned


def _answer(home: Path) -> str:
    return next(event.body["text"] for event in saved(home) if event.key == "reaction/pull")


def _send(spawned: Spawned, text: str) -> None:
    """Send without filling the terminal's buffer: read what comes back meanwhile."""
    data = text.encode("utf-8", "surrogatepass")
    for start in range(0, len(data), 4096):
        spawned.child.send(data[start : start + 4096])
        spawned.read(0)


def test_a_bracketed_paste_of_100_000_characters(spawn: Spawn, home: Path) -> None:
    spawned = _at_field(spawn)
    begun = time.monotonic()
    _send(spawned, BEGIN + LONG + END)
    spawned.wait("woord en nog een")
    spawned.press(ENTER)
    spawned.wait("Who is involved")
    assert time.monotonic() - begun < 10
    assert len(LONG) > 100_000 - 10
    assert _answer(home) == LONG.strip()
    # The echo tells what was answered without pushing all else away.
    assert "…" in plain_text(spawned.raw).partition("→")[2]


def test_an_unbracketed_paste_of_50_000_characters(spawn: Spawn, home: Path) -> None:
    spawned = _at_field(spawn)
    text = LONG[:50_000].strip()
    _send(spawned, text + "\x1b[31m!")
    _send(spawned, ENTER)
    end = time.monotonic() + 40
    while len(saved(home)) < 2 and time.monotonic() < end:
        spawned.read(0.05)
    assert _answer(home).startswith(text)
    assert "Traceback" not in spawned.settle()


@pytest.mark.parametrize(
    "name", ["colour", "title", "null", "crlf", "rich", "emoji", "rtl", "bidi", "combining", "only_dot"]
)
def test_hostile_texts_are_kept_and_shown_harmlessly(spawn: Spawn, home: Path, name: str) -> None:
    spawned = _at_field(spawn)
    before = len(spawned.raw)
    _send(spawned, BEGIN + RAW[name] + END)
    spawned.settle()
    spawned.press(ENTER)
    spawned.wait("Who is involved")
    assert _answer(home) == CLEAN[name]
    written = spawned.raw[before:]
    assert b"\x1b]0;owned" not in written
    assert b"\x00after" not in written
    assert "Traceback" not in spawned.text()


def test_escape_sequences_that_were_typed_do_not_break_a_list(spawn: Spawn, home: Path) -> None:
    spawned = spawn("--lang", "en", "run", "free-concert", "--code", "brugge", "--pace", "quick")
    spawned.wait("Do you go?")
    _send(spawned, BEGIN + RAW["colour"] + LONG + END + "\x1b[31m\x1b[M   \x1b[<0;1;1M")
    spawned.settle()
    spawned.press("\x1b[A\x1b[B", "n")
    spawned.wait("Who is involved")
    assert saved(home)[0].body == {"picked": ["no"]}


def test_a_blank_answer_is_asked_again_where_the_method_needs_one(spawn: Spawn, home: Path) -> None:
    spawned = spawn("--lang", "en", "run", "free-concert", "--code", "brugge", "--pace", "quick")
    spawned.wait("Do you go?")
    spawned.press("y")
    spawned.wait("Who is involved")
    spawned.press(ENTER)
    spawned.wait("! An answer is needed here")
    assert spawned.text().count("Who is involved") == 1
    assert len(saved(home)) == 1


def test_blank_answers_on_a_small_screen_are_told_once_and_leave_no_blank_page(spawn: Spawn, home: Path) -> None:
    from robot import Robot, walk_of
    from scripted import agreeable

    from dilemma.flow.answer import Entry
    from dilemma.flow.drive import Given, Left, Reply
    from dilemma.flow.question import Question
    from dilemma.flow.walk import Pace, Walk

    case, told = "ex-looked-up", "! An answer is needed here"
    spawned = spawn("--lang", "en", "run", case, "--code", "brugge", "--pace", "quick", size=(40, 24))

    def wanted(question: Question, walk: Walk, ready: Entry) -> Reply:
        if question.key == "alternatives/gate":
            return Given(Entry(("not-allowed",)))
        return Left(ready) if question.key == "alternatives/seen" else agreeable(question, walk, ready)

    Robot(spawned, home, wanted).walk(walk_of(case, "en", Pace.QUICK))
    assert spawned.ended() == 0
    again = spawn("--lang", "en", "resume", size=(40, 24))
    while "Space to tick" not in again.settle():
        again.leaf("Press Enter to read on", ENTER)
    for _ in range(4):
        again.press(ENTER)
        shown = again.settle()
        assert shown.count(told) == 1
        assert "How could you raise this?" in shown
        assert "Press Enter to read on" not in shown


@pytest.mark.parametrize("line", [("run", "free-concert"), ("resume",), ("--plain", "run")])
def test_without_a_terminal_it_says_so_and_does_not_hang(home: Path, line: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "dilemma", "--lang", "en", *line],
        env={"DILEMMA_HOME": str(home), "PATH": "/usr/bin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 4
    assert ended.stderr.count("\n") == 1
    assert "no terminal" in ended.stderr
    assert not (home / "sessions.db").exists()


def test_the_editor_is_offered_only_where_there_is_one(spawn: Spawn, home: Path, tmp_path: Path) -> None:
    from robot import Robot, walk_of
    from scripted import pick, with_answers

    from dilemma.flow.drive import Left
    from dilemma.flow.walk import Pace

    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'Geschreven in mijn editor.' > \"$1\"\n")
    editor.chmod(0o755)
    spawned = spawn(
        *("--lang", "nl", "run", "free-concert", "--code", "brugge", "--pace", "quick"),
        variables=[("EDITOR", str(editor))],
    )
    answers = {"close/final": pick("edit"), "close/conclusion": lambda _question, _walk, ready: Left(ready)}
    Robot(spawned, home, with_answers(answers)).walk(walk_of("free-concert", "nl", Pace.QUICK))
    assert spawned.ended() == 0
    again = spawn("--lang", "nl", "resume", variables=[("EDITOR", str(editor))])
    again.wait("teksteditor")
    again.press("\x0f")
    again.wait("Geschreven in mijn editor.")
    again.press("\x13")
    again.wait("Ben je klaar?")
    assert saved(home)[-1].body["text"] == "Geschreven in mijn editor."
    again.press("\x18")
    assert again.ended() == 0
