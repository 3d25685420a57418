"""`export --format json` and `sessions import`: there and back, and what is refused."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from command_line import Run
from hostile import RAW
from kept_sessions import kept, kept_own
from scripted import write
from store_samples import opened

from dilemma.cli.errors import Exit
from dilemma.export.locating import place
from dilemma.export.reading import LARGEST, Refused, read
from dilemma.export.shapes import schema


def exported(dilemma: Run, id: str, *more: str) -> str:
    ended = dilemma("export", id, "--format", "json", *more)
    assert ended.code == Exit.OK
    return ended.out


def taken_in(dilemma: Run, file: Path, text: str, code: int = Exit.OK) -> str:
    file.write_text(text, encoding="utf-8", newline="")
    ended = dilemma("sessions", "import", str(file))
    assert (ended.code, ended.err.count("\n")) == (code, 1)
    return ended.out.strip() or ended.err


@pytest.fixture
def away(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Path]:
    """Go on in another home."""

    def go() -> Path:
        other = home.with_name("other")
        monkeypatch.setenv("DILEMMA_HOME", str(other))
        return other

    return go


@pytest.mark.parametrize("text", RAW.values(), ids=RAW)
def test_there_and_back_gives_the_same_note_and_the_same_file(
    text: str, home: Path, dilemma: Run, away: Callable[[], Path], tmp_path: Path
) -> None:
    id = kept(home, {"conclusion/because/1": write(f"a {text} z")})
    dilemma("sessions", "rename", id, text or "x")
    note, file = dilemma("sessions", "show", id).out, exported(dilemma, id)
    jsonschema.validate(json.loads(file), schema())
    away()
    assert taken_in(dilemma, tmp_path / "a.json", file) == id
    assert dilemma("sessions", "show", id).out == note
    assert exported(dilemma, id) == file


def test_an_own_dilemma_left_halfway_goes_on_elsewhere(
    home: Path, dilemma: Run, away: Callable[[], Path], tmp_path: Path
) -> None:
    id = kept_own(home)
    note, listed, file = dilemma("sessions", "show", id).out, dilemma("sessions", "--json").out, exported(dilemma, id)
    away()
    assert taken_in(dilemma, tmp_path / "a.json", file.replace("\n", "\r\n")) == id
    assert (dilemma("sessions", "show", id).out, dilemma("sessions", "--json").out) == (note, listed)
    assert dilemma("sessions", "search", "jose").out.startswith(id)


def test_the_same_session_twice_is_taken_in_once_and_another_under_a_new_id(
    home: Path, dilemma: Run, tmp_path: Path
) -> None:
    id = kept(home)
    file = exported(dilemma, id)
    assert taken_in(dilemma, tmp_path / "a.json", file) == id
    other = taken_in(dilemma, tmp_path / "b.json", file.replace("Fatma", "Yasmina"))
    assert other != id
    assert len(json.loads(dilemma("sessions", "--json").out)) == 2
    assert "Yasmina" in dilemma("sessions", "show", other).out
    assert "Fatma" in dilemma("sessions", "show", id).out


def test_names_to_hide_and_the_title_travel_along(
    home: Path, dilemma: Run, away: Callable[[], Path], tmp_path: Path
) -> None:
    id = kept(home)
    dilemma("export", id, "--anonymous", "--hide", "Fatma")
    dilemma("sessions", "rename", id, "De tent")
    file = exported(dilemma, id)
    other = away()
    taken_in(dilemma, tmp_path / "a.json", file)
    with opened(other / "sessions.db") as store:
        assert (store.session(id).hidden, store.session(id).name) == (("Fatma",), "De tent")


def without(*path: Any) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]

    return change


def put(*path: Any, value: Any) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


REFUSED = {
    "no events": (without("events"), "1:1", 'the part "events" is missing here'),
    "no scheme": (without("snapshots", "scheme"), "", 'the part "scheme" is missing here'),
    "no case title": (without("snapshots", "case", "title"), "", 'the part "title" is missing here'),
    "no key": (without("events", 2, "key"), "", 'the part "key" is missing here'),
    "not ours": (put("dilemma", value="plan"), "1:1", "this is no session that dilemma exported"),
    "newer": (put("format", value=2), "3:12", "a newer version of dilemma wrote this (format 2"),
    "format zero": (put("format", value=0), "3:12", "this value cannot stand here"),
    "number": (put("events", 2, "n", value="3"), "", "a whole number belongs here"),
    "text": (put("language", value=5), "", "a text belongs here"),
    "language": (put("language", value="fr"), "", "this value cannot stand here"),
    "key": (put("events", 2, "key", value=["a/b"]), "", "a text belongs here"),
    "list": (put("events", value={}), "", "a list belongs here"),
    "object": (put("snapshots", value="x"), "", "an object with keys belongs here"),
    "flag": (
        put("snapshots", "scheme", "tests", 0, "questions", 0, "quick", value=1),
        "",
        "true or false belongs here",
    ),
    "kind": (put("events", 2, "kind", value="shouted"), "", "this value cannot stand here"),
    "order": (put("events", 2, "n", value=4), "", "event 4 is in the place of event 3"),
    "gone": (without("events", 2), "", "event 4 is in the place of event 3"),
    "date": (put("events", 2, "at", value="2026-02-31"), "", "this is no date"),
    "no date": (put("started", value="yesterday"), "", "this value cannot stand here"),
    "id": (put("id", value="../../x"), "", "this value cannot stand here"),
    "case id": (put("snapshots", "case", "id", value="../../x"), "", "this value cannot stand here"),
    "own number": (put("events", 2, "body", value={"own": [{"ref": "own:x", "text": "a"}]}), "", "this value cannot"),
    "no questions": (put("snapshots", "scheme", "questions", value={}), "1:1", "the parts do not belong together"),
    "no steps": (put("snapshots", "scheme", "answers", value=[]), "1:1", "the parts do not belong together"),
}


@pytest.mark.parametrize(("change", "where", "told"), REFUSED.values(), ids=REFUSED)
def test_refused_with_place_and_reason(
    change: Callable[[Any], None], where: str, told: str, home: Path, dilemma: Run, tmp_path: Path
) -> None:
    file = json.loads(exported(dilemma, kept(home)))
    change(file)
    text = json.dumps(file, indent=1)
    said = taken_in(dilemma, tmp_path / "a.json", text, Exit.CONFIG)
    path, line, column, message = said.split(":", 3)
    assert (path, message.strip()[: len(told)]) == (str(tmp_path / "a.json"), told)
    if where:
        assert f"{line}:{column}" == where
    else:
        assert 1 < int(line) <= text.count("\n") + 1
        assert text.split("\n")[int(line) - 1][int(column) - 1 :].strip()
    assert len(json.loads(dilemma("sessions", "--json").out)) == 1


BROKEN = {
    "empty": (b"", "1:1", "this is not JSON"),
    "cut": (b'{"dilemma": "session",\n "format"', "2:10", "this is not JSON"),
    "binary": (b'{"dilemma": "s\xff"}', "1:15", "this is not UTF-8"),
    "utf-16": ('{"dilemma": 1}'.encode("utf-16"), "1:1", "this is not UTF-8"),
    "list": (b"[1]", "1:1", "this is no session"),
    "number": (b"7", "1:1", "this is no session"),
    "twice": (b'{"dilemma": "session",\n"format": 1,\n"format": 1}', "3:1", 'the key "format" is here twice'),
    "deep": (b'{"dilemma": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "1:1", "this is nested deeper"),
    "digits": (b'{"dilemma": "session", "format": ' + b"9" * 9000 + b"}", "1:1", "this is not JSON"),
    "large": (b" " * (LARGEST + 1), "1:1", "this file is larger"),
}


@pytest.mark.parametrize(("content", "where", "told"), BROKEN.values(), ids=BROKEN)
def test_broken_files(content: bytes, where: str, told: str, dilemma: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    ended = dilemma("sessions", "import", str(tmp_path / "a.json"))
    assert (ended.code, ended.out) == (Exit.CONFIG, "")
    assert ended.err.startswith(f"{tmp_path / 'a.json'}:{where}: {told}")


def test_the_good_ones_are_taken_in_beside_a_bad_one(home: Path, dilemma: Run, tmp_path: Path) -> None:
    id = kept(home)
    (tmp_path / "good.json").write_text(exported(dilemma, id))
    (tmp_path / "bad.json").write_text("{}")
    dilemma("sessions", "delete", id, "--yes")
    ended = dilemma("sessions", "import", *(str(tmp_path / name) for name in ("bad.json", "none.json", "good.json")))
    assert (ended.code, ended.out) == (Exit.CONFIG, f"{id}\n")
    assert dilemma("sessions", "import", str(tmp_path / "none.json")).code == Exit.NOT_FOUND


def test_everything_taken_in_is_clean(home: Path, dilemma: Run, tmp_path: Path) -> None:
    file = exported(dilemma, kept(home)).replace("Fatma", "Fat\\u001b[31mma\\ud83d")
    file = file.replace("Het gratis concert", "Het \\u0007gratis concert")
    other = taken_in(dilemma, tmp_path / "a.json", file)
    shown = dilemma("sessions", "show", other).out + dilemma("sessions", lang="nl").out
    assert "Fat␛[31mma\ufffd" in shown
    assert "Het ␇gratis concert" in shown


def test_mutated_files_are_taken_in_or_refused(home: Path, dilemma: Run) -> None:
    content = exported(dilemma, kept_own(home)).encode()
    chance = random.Random(20261121)
    outcomes = set()
    for _ in range(300):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 1, 3))):
            at = chance.randrange(len(changed))
            match chance.randrange(4):
                case 0:
                    changed[at] = chance.randrange(256)
                case 1:
                    del changed[at : at + chance.randrange(1, 200)]
                case 2:
                    changed[at:at] = changed[chance.randrange(len(changed)) :][: chance.randrange(1, 80)]
                case 3:
                    lines = changed.split(b"\n")
                    chance.shuffle(middle := lines[at % len(lines) :][:6])
                    lines[at % len(lines) :][:6] = middle
                    changed = bytearray(b"\n".join(lines))
        try:
            read(bytes(changed))
            outcomes.add("read")
        except Refused as refused:
            outcomes.add("refused" if refused.line >= 1 else "nowhere")
    assert outcomes == {"read", "refused"}


def test_places_in_json() -> None:
    text = '{"a": [1, {"b": "x"}],\n "c": {"d": null, "a": 2}}'
    for trail, where in (
        ([], (1, 1)),
        (["a"], (1, 7)),
        (["a", 0], (1, 8)),
        (["a", 1, "b"], (1, 17)),
        (["a", 9], (1, 7)),
        (["c", "a"], (2, 24)),
        (["c", "a", "x"], (2, 24)),
        (["zz"], (1, 1)),
    ):
        assert place(text, trail) == where, trail


def test_the_schema_is_printed_and_is_a_schema(dilemma: Run) -> None:
    printed = json.loads(dilemma("sessions", "schema").out)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == json.loads(msgspec.json.encode(schema()))
