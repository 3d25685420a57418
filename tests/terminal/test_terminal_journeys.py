"""Real terminals: whole walks, the first run, and the ways out and back in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from robot import Robot, saved, walk_of
from scripted import agreeable, pick, with_answers, write
from spawned import BACK, CTRL_C, CTRL_D, DOWN, ENTER, HELP, SPACE, STOP, Spawned

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Given, Reply
from dilemma.flow.question import Question
from dilemma.flow.walk import Pace, Walk

Spawn = Callable[..., Spawned]
WIDE, NARROW = (80, 24), (40, 24)


def _run(spawn: Spawn, case: str, language: str, pace: Pace, size: tuple[int, int]) -> Spawned:
    return spawn("--lang", language, "run", case, "--code", "brugge", "--pace", pace, size=size)


@pytest.mark.parametrize(
    ("case", "language", "pace", "size"),
    [
        ("free-concert", "nl", Pace.QUICK, WIDE),
        ("free-concert", "en", Pace.QUICK, NARROW),
        ("gift-bottle", "nl", Pace.QUICK, NARROW),
        ("gift-bottle", "en", Pace.QUICK, WIDE),
        ("free-concert", "nl", Pace.FULL, NARROW),
    ],
)
def test_a_whole_walk(spawn: Spawn, home: Path, case: str, language: str, pace: Pace, size: tuple[int, int]) -> None:
    """Nothing is cut off on the way; at the end the note stands on the disk as the model has it."""
    spawned = _run(spawn, case, language, pace, size)
    edit = {"close/final": [pick("edit"), pick("done")], "close/conclusion": write("Mijn tekst.\n\nTwee alinea's.")}
    robot = Robot(spawned, home, with_answers(edit))
    robot.walk(walk_of(case, language, pace))
    while spawned.child.isalive():
        spawned.leaf({"nl": "verder te lezen", "en": "read on"}[language], ENTER)
    assert spawned.ended() == 0
    assert saved(home) == robot.events
    assert "dilemma export" in spawned.text()


def test_every_branch(spawn: Spawn, home: Path) -> None:
    """Own words, the headline, a verdict seen otherwise, a safeguard, another alternative, a twist, composed anew."""
    turns = {"next/1": ["differ", "safeguard"], "next/2": ["another"], "next/3": ["keep"]}
    final = ["edit", "anew", "", "done"]

    def wanted(question: Question, walk: Walk, ready: Entry) -> Reply:  # noqa: PLR0911 (a table of turns)
        refs = [choice.ref for choice in question.choices]
        if question.key == "parties/seen":
            return Given(Entry((refs[0],), ("de buren", "de pers")))
        for end, left in turns.items():
            if question.key.endswith(end):
                return pick(left.pop(0))
        if "headline" in refs and question.key not in robot.asked[:-1]:
            return pick("headline")
        if question.key == "close/final":
            wish = final.pop(0)
            return pick(wish or next(ref for ref in refs if ref.startswith("case:")))
        if question.key == "close/conclusion":
            return write("Helemaal anders.")
        if question.key.startswith("check/"):
            # Two verdicts that waver keep the safeguard round awake.
            return pick("unsure") if refs[:3] == ["yes", "no", "unsure"] else agreeable(question, walk, ready)
        return agreeable(question, walk, ready)

    spawned = _run(spawn, "free-concert", "nl", Pace.QUICK, NARROW)
    robot = Robot(spawned, home, wanted)
    robot.walk(walk_of("free-concert", "nl", Pace.QUICK))
    assert any(key.startswith("check/headline") for key in robot.asked)
    assert any(key.startswith("close/twist") for key in robot.asked)
    assert any(key.startswith("check/differ") for key in robot.asked)
    assert {"conclusion/choice/3", "close/anew"} <= set(robot.asked)
    spawned.wait("Wat anderen hierover zeggen")
    assert saved(home) == robot.events


def test_the_first_run_asks_for_language_and_code_once(spawn: Spawn, home: Path) -> None:
    first = spawn(variables=[("LANG", "C")])
    first.wait("In welke taal?")
    first.press(DOWN, ENTER)
    first.wait("What would you like to do?")
    first.press(ENTER)
    first.wait("Whose code of conduct")
    first.press(ENTER)
    first.wait("Which case")
    assert 'language = "en"' in (home / "config.toml").read_text()
    first.press(STOP)
    assert first.ended() == 0
    again = spawn(variables=[("LANG", "C")])
    again.wait("What would you like to do?")
    again.press(ENTER)
    again.wait("Which case")


def test_back_help_reread_stop_and_resume(spawn: Spawn) -> None:
    spawned = _run(spawn, "free-concert", "en", Pace.FULL, WIDE)
    spawned.wait("Do you go?")
    spawned.press("y")
    spawned.wait("What pulls you")
    spawned.press("half a sentence")
    spawned.wait("half a sentence")
    spawned.press(HELP)
    spawned.wait("For example")
    assert "half a sentence" in spawned.text()
    spawned.press(BACK)
    spawned.wait("What is your first feeling")
    spawned.press(ENTER)
    spawned.wait("half a sentence")
    spawned.press(STOP)
    assert spawned.ended() == 0
    assert "dilemma resume" in spawned.text()
    resumed = spawn("--lang", "en", "resume")
    resumed.wait("half a sentence")
    assert "What pulls you" in resumed.text()
    resumed.press(CTRL_C)
    assert resumed.ended() == 130


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_note_is_read_page_by_page_from_the_menu(spawn: Spawn, size: tuple[int, int]) -> None:
    started = _run(spawn, "free-concert", "nl", Pace.QUICK, WIDE)
    started.wait("Ga je?")
    started.press("j")
    started.wait("Wie heeft hiermee te maken")
    # The question can be read a moment before the field is there, and until then Ctrl+D is the terminal's own.
    started.wait("Spatie om")
    started.press(CTRL_D)
    assert started.ended() == 0
    menu = spawn("--lang", "nl", size=size)
    menu.wait("Wat wil je doen?")
    assert "Verdergaan waar ik was: Het gratis concert" in menu.text()
    menu.press(DOWN, DOWN, DOWN, ENTER)
    menu.wait("Welk verslag?")
    menu.press(ENTER)
    pages = 0
    while "Bewaar het als bestand" not in menu.text():
        pages += menu.leaf("verder te lezen", SPACE)
    assert pages > 1
    menu.wait("Welk verslag?")
    menu.press(STOP)
    assert menu.ended() == 0
