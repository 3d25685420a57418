"""Plain mode: walk, menu and pages in plain lines, each thing said once, and nothing that moves a cursor."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import typed_lines
from robot import saved, walk_of
from scripted import agreeable
from spawned import ENTER, Spawned, plain_text

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Reply, drive
from dilemma.flow.question import Choice, Complaint, Kind, Question
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.blocks import Bullets, Heading, Quote, Table
from dilemma.prose.panels import composed
from dilemma.ui.interface import Row
from dilemma.ui.numbers import numbered
from dilemma.ui.plain import Plain
from dilemma.ui.plain_page import lines

Spawn = Callable[..., Spawned]
BOXES = {chr(code) for code in range(0x2500, 0x25A0)} | set("›»●○│→←•")


def _question(kind: Kind, *, own: bool) -> Question:
    return Question("k", "s", kind, "?", (Choice("a", "Ja"), Choice("b", "Nee"), Choice("c", "De buren")), own=own)


@pytest.mark.parametrize(
    ("typed", "kind", "own", "entry"),
    [
        ("2", Kind.ONE, False, Entry(("b",))),
        ("nee", Kind.ONE, False, Entry(("b",))),
        ("4", Kind.ONE, False, None),
        ("0", Kind.ONE, False, None),
        ("misschien", Kind.ONE, False, None),
        ("misschien", Kind.ONE, True, Entry((), ("misschien",))),
        ("2 collega's", Kind.ONE, True, Entry((), ("2 collega's",))),
        ("eerst dit; dan dat", Kind.ONE, True, Entry((), ("eerst dit; dan dat",))),
        ("1 3", Kind.MANY, False, Entry(("a", "c"))),
        ("3,1,3", Kind.MANY, False, Entry(("c", "a"))),
        ("1 3; de pers", Kind.MANY, True, Entry(("a", "c"), ("de pers",))),
        ("1, de pers", Kind.MANY, True, Entry(("a",), ("de pers",))),
        ("1 2 de pers", Kind.MANY, True, Entry(("a", "b"), ("de pers",))),
        ("2 collega's; de pers", Kind.MANY, True, Entry((), ("2 collega's", "de pers"))),
        ("de pers; 2026", Kind.MANY, True, Entry((), ("de pers", "2026"))),
        ("1; de pers", Kind.MANY, False, None),
        ("9" * 5000, Kind.MANY, False, None),
        (";;;", Kind.MANY, True, None),
    ],
)
def test_numbers_and_words(typed: str, kind: Kind, own: bool, entry: Entry | None) -> None:
    assert numbered(typed, _question(kind, own=own)) == entry


def test_blocks_in_reading_order_without_boxes() -> None:
    table = Table(("Test", "Keuze", "Ernaast"), (("Spiegel", "houdt stand", "wankelt"), ("Schouder", "", "wankelt")))
    blocks = [Heading(2, "Kop"), Quote("Een\n\nTwee"), Bullets((("A", "b"), ("", "c")), ordered=True), table]
    assert lines(blocks, 79) == [
        *("Kop", "", "Een", "", "Twee", "", "1. A: b", "2. c", ""),
        "Spiegel: Keuze: houdt stand; Ernaast: wankelt",
        "Schouder: Ernaast: wankelt",
    ]


@pytest.mark.parametrize(
    ("typed", "value"), [("2\n", "b"), ("\n", "a"), ("x\n9\n1\n", "a"), ("stop\n", None), ("<\n", None), ("", None)]
)
def test_choosing(typed: str, value: str | None) -> None:
    out = io.StringIO()
    plain = Plain(io.StringIO(typed), out, lambda: 40)
    assert plain.choose("Wat?", [Row("a", "Aap"), Row("b", "Beer", "die bromt")], "a") == value
    assert "2. Beer: die bromt" in out.getvalue()


class _PlainRobot:
    """Follows a plain walk in step."""

    def __init__(self, spawned: Spawned) -> None:
        self.spawned = spawned

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self.spawned.wait(" ".join(question.text.split())[-60:])
        while not self.spawned.text().endswith(":"):
            self.spawned.read()
        reply = agreeable(question, walk, ready)
        self.spawned.press(*(f"{line}\n" for line in typed_lines(reply, question, ready)))
        return reply

    def first(self) -> None:
        raise AssertionError


@pytest.mark.parametrize(
    ("how", "language", "case"),
    [("--plain", "nl", "gift-bottle"), ("dumb", "en", "free-concert"), ("config", "nl", "free-concert")],
)
def test_a_whole_plain_walk(spawn: Spawn, home: Path, how: str, language: str, case: str) -> None:
    if how == "config":
        home.mkdir(mode=0o700)
        (home / "config.toml").write_text("plain = true\n")
    spawned = spawn(
        *(["--plain"] if how == "--plain" else []),
        *("--lang", language, "run", case, "--code", "brugge", "--pace", "quick"),
        size=(80, 60),
        term="dumb" if how == "dumb" else "xterm",
    )
    drive(walk_of(case, language, Pace.QUICK), _PlainRobot(spawned), lambda _event, _walk: None, composed)
    assert spawned.ended() == 0
    events = saved(home)
    assert events[-1].key == "close/final"
    written = spawned.raw.decode()
    assert "\x1b" not in written
    assert BOXES & set(written) == set()
    other = {"nl": ("Type", "Chosen", "Your answer"), "en": ("Typ ", "Gekozen", "Je antwoord")}[language]
    assert [word for word in other if word in written] == []


def test_commands_help_case_and_what_stands_there(spawn: Spawn, home: Path) -> None:
    spawned = spawn("--plain", "--lang", "nl", "run", "free-concert", "--code", "brugge", "--pace", "full")
    spawned.wait("Typ een nummer:")
    written = spawned.text()
    assert written.count("Op een regel alleen") == 1
    spawned.press("?\n")
    spawned.wait("Bijvoorbeeld:")
    spawned.press("ja\n")
    spawned.wait("Gekozen: Ja")
    spawned.wait("Een lege regel slaat dit over.")
    spawned.press("de ploeg\n")
    spawned.wait("Jij staat er al bij")
    spawned.press("terug\n")
    spawned.wait("Er staat nu: de ploeg")
    spawned.press("casus\n")
    spawned.wait("Je werkt bij HR")
    spawned.press("\n")
    spawned.wait("Zet een puntkomma")
    spawned.press("stop\n")
    assert spawned.ended() == 0
    assert [event.key for event in saved(home)] == ["reaction/first", "reaction/pull", "reaction/pull", "parties/own"]


def test_the_menu_and_a_listing(spawn: Spawn) -> None:
    spawned = spawn("--plain", "--lang", "en", size=(80, 40))
    spawned.wait("Type a number, or stop:")
    spawned.press("1\n")
    spawned.wait("Whose code of conduct")
    spawned.press("1\n")
    spawned.wait("Which case")
    spawned.press("stop\n")
    assert spawned.ended() == 0
    listing = spawn("--plain", "--lang", "en", "cases", size=(60, 60))
    assert listing.ended() == 0
    page = spawn("--plain", "--lang", "en", "codes", "show", "brugge", size=(60, 60))
    assert page.ended() == 0
    for raw in (spawned.raw, listing.raw, page.raw):
        assert "\x1b" not in raw.decode()
        assert BOXES & set(raw.decode()) == set()
    assert "Title: " in listing.raw.decode()


@pytest.mark.parametrize("text", ["\x1b[31mrood", "x" * 3000, "👩‍💻 שלום", "[red]x[/red]"])
def test_hostile_lines(text: str) -> None:
    out = io.StringIO()
    plain = Plain(io.StringIO(f"{text}\n"), out, lambda: 40)
    assert plain.read("") == text
    plain.say("x" * 300)
    assert max(map(len, out.getvalue().split("\n"))) < 40


def test_no_colour_loses_no_meaning(spawn: Spawn) -> None:
    spawned = spawn(
        *("--lang", "nl", "run", "free-concert", "--code", "brugge", "--pace", "quick"), variables=[("NO_COLOR", "1")]
    )
    spawned.wait("Ga je?")
    spawned.press("j")
    spawned.wait("Wie heeft hiermee te maken")
    spawned.press(" ")
    spawned.wait("● De concertzaal")
    spawned.press(ENTER)
    spawned.wait("Welke waarden")
    assert "→ De concertzaal" in plain_text(spawned.raw)
    colours = [f"\x1b[{code}m".encode() for code in (*range(30, 38), *range(90, 98))]
    assert [colour for colour in colours if colour in spawned.raw] == []
