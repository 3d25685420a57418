"""The person's own editor, on both screens: one that works, one that saves another encoding, one that fails."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from robot import saved
from scripted import follow, fresh, leave, material, pick, with_answers
from spawned import CTRL_O, CTRL_S, STOP, Spawned, plain_text

from dilemma.flow.answer import Entry
from dilemma.flow.walk import Pace
from dilemma.store import Store
from dilemma.ui.editor import Unusable, edit

Spawn = Callable[..., Spawned]
SCRIPTS = {
    "good": 'printf "Uit mijn editor: caf\\303\\251." > "$1"',
    "latin-1": 'printf "Uit mijn editor: caf\\351." > "$1"',
    "exit 1": 'printf "Half een zin" > "$1"; exit 1',
}
READ = {"good": "Uit mijn editor: café.", "latin-1": "Uit mijn editor: caf\N{REPLACEMENT CHARACTER}."}
REFUSAL = "Your editor could not be used:"


def _editor(folder: Path, script: str) -> str:
    """A command that a shell would split in two, the first part with a blank in it."""
    file = folder / "my editor"
    file.write_text(f'#!/bin/sh\n[ "$1" = --wait ] || exit 9\nshift\n{script}\n')
    file.chmod(0o755)
    return f"'{file}' --wait"


@pytest.mark.parametrize("name", ["good", "latin-1"])
def test_what_the_editor_saved_is_read_whatever_its_encoding(tmp_path: Path, name: str) -> None:
    assert edit("Was", _editor(tmp_path, SCRIPTS[name])) == READ[name]


def test_the_editor_gets_the_text_in_a_file_that_nobody_else_can_read_and_that_goes_away(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    look = f'(ls -l "$1" | cut -c 1-10; dirname "$1"; cat "$1"; touch "$1~") > {seen}'
    script = f'{look}; printf "\\357\\273\\277a\\r\\nb\\n" > "$1"'
    assert edit("één\ntwee", _editor(tmp_path, script)) == "a\nb"
    mode, folder, *text = seen.read_text(encoding="utf-8").splitlines()
    assert (mode, text) == ("-rw-------", ["één", "twee"])
    assert not Path(folder).exists()


@pytest.mark.parametrize(
    "command",
    ["/nowhere/editor", "'not closed", "/", "exit 1", "removes"],
    ids=["absent", "quote", "folder", "1", "rm"],
)
def test_an_editor_that_fails_is_told(tmp_path: Path, command: str) -> None:
    scripts = {"exit 1": SCRIPTS["exit 1"], "removes": 'rm "$1"'}
    if command in scripts:
        command = _editor(tmp_path, scripts[command])
    with pytest.raises(Unusable, match=REFUSAL):
        edit("Was", command)


@pytest.fixture
def resumable(home: Path) -> Path:
    """The home of a walk that stands at the text of its conclusion, with "Mijn tekst." in the field."""
    answers = {"close/final": pick("edit"), "close/conclusion": leave(Entry(text="Mijn tekst."))}
    of = material()
    journey = follow(fresh(of, "en", Pace.QUICK), with_answers(answers))
    with Store.open(home / "sessions.db", now=lambda: datetime.now(UTC), randbits=secrets.randbits) as store:
        id = store.create(language="en", pace="quick", material=of)
        for event in journey.events:
            store.append(id, event.n, event.key, event.kind, event.body)
    return home


@pytest.mark.parametrize("name", SCRIPTS)
def test_on_a_full_screen(spawn: Spawn, resumable: Path, tmp_path: Path, name: str) -> None:
    command = _editor(tmp_path, SCRIPTS[name])
    spawned = spawn("--lang", "en", "resume", size=(80, 40), variables=[("VISUAL", command)])
    spawned.wait("Ctrl+O")
    assert "Mijn tekst." in spawned.settle()
    spawned.press(CTRL_O)
    spawned.wait("Uit mijn editor" if name in READ else REFUSAL)
    shown = spawned.settle()
    assert ("Mijn tekst." in shown) == (name not in READ)
    assert shown.count(REFUSAL) == (name not in READ)
    spawned.press(CTRL_S)
    spawned.wait("Are you done?")
    assert saved(resumable)[-1].body["text"] == READ.get(name, "Mijn tekst.")
    spawned.press(STOP)
    assert spawned.ended() == 0
    assert "Traceback" not in plain_text(spawned.raw)


@pytest.mark.parametrize("name", SCRIPTS)
def test_on_a_plain_screen(spawn: Spawn, resumable: Path, tmp_path: Path, name: str) -> None:
    command = _editor(tmp_path, SCRIPTS[name])
    spawned = spawn("--plain", "--lang", "en", "resume", size=(80, 60), variables=[("EDITOR", command)])
    spawned.wait("Type editor to change it")
    spawned.press("editor\n")
    if name not in READ:
        shown = spawned.wait(REFUSAL).partition(REFUSAL)[2]
        assert "Mijn tekst." in shown
        assert "Type editor to change it" in shown
        spawned.press("\n")
    spawned.wait("Type a number")
    assert saved(resumable)[-1].body["text"] == READ.get(name, "Mijn tekst.")
    spawned.press("stop\n")
    assert spawned.ended() == 0


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_an_editor_that_is_not_there_ends_nothing(spawn: Spawn, resumable: Path, options: tuple[str, ...]) -> None:
    spawned = spawn(*options, "--lang", "en", "resume", size=(80, 60), variables=[("EDITOR", "/nowhere/editor")])
    spawned.wait("Type editor to" if options else "Ctrl+O")
    spawned.press("editor\n" if options else CTRL_O)
    spawned.wait(f"{REFUSAL} /nowhere/editor: it does not exist")
    spawned.press("stop\n" if options else STOP)
    assert spawned.ended() == 0
    assert saved(resumable)[-1].key == "close/conclusion"
