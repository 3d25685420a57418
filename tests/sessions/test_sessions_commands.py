"""The commands on saved sessions, as a person uses them."""

import json
import re
import shlex
from pathlib import Path
from typing import Self

import pytest
from command_line import Run, every_command
from kept_sessions import kept, kept_own
from store_samples import opened

from dilemma.cli import terminal
from dilemma.cli.environment import Environment
from dilemma.cli.errors import Exit
from dilemma.cli.hits import Line, best


def test_the_list_says_in_words_what_one_was_doing(home: Path, dilemma: Run) -> None:
    done, own = kept(home), kept_own(home)
    rows = {line.split()[0]: re.split(r" {2,}", line)[1:3] for line in dilemma("sessions", lang="nl").out.splitlines()}
    assert rows == {
        done: ["Het gratis concert", "af"],
        own: ["Zeg ik aan José dat ik het niet vertrouw?", "bezig: stap 3, alternatieven"],
    }
    documents = {row["id"]: row for row in json.loads(dilemma("sessions", "--json").out)}
    assert (documents[done]["step"], documents[own]["step"]) == (None, "alternatives")
    assert (documents[done]["title"], documents[own]["case"]) == ("The free concert", None)


def test_a_title_of_ones_own(home: Path, dilemma: Run) -> None:
    id = kept(home)
    ended = dilemma("sessions", "rename", id[:5], "  De tent\nvan de \x1b[31msponsor ")
    assert (ended.code, ended.out, ended.err) == (Exit.OK, "", f"{id} is now called: De tent van de ␛[31msponsor\n")
    assert dilemma("sessions").out.startswith(f"{id}  De tent van de ␛[31msponsor  ")
    assert dilemma("export", id).out.startswith("# De tent van de ␛\\[31msponsor\n")
    dilemma("sessions", "rename", id, " ")
    assert dilemma("export", id).out.startswith("# Het gratis concert\n")
    assert dilemma("sessions", "rename", id, "x" * 201).code == Exit.USAGE
    assert dilemma("sessions", "rename", "zzzz", "x").code == Exit.NOT_FOUND


def test_search(home: Path, dilemma: Run) -> None:
    assert dilemma("sessions", "search", "tent").code == Exit.OK
    done, own = kept(home), kept_own(home)
    ended = dilemma("sessions", "search", "FATMA", "concert")
    assert (ended.out, ended.err) == (f"{done}  The free concert  {ended.out.split('  ')[2]}", "")
    assert ended.out.endswith("dus moet JAN het in januari uitleggen.\n")
    assert dilemma("sessions", "search", "jose").out.startswith(own)
    (row,) = json.loads(dilemma("sessions", "search", "jans", "tent", "--json").out)
    assert (row["id"], row["key"]) == (done, "conclusion/because/1")
    assert [row["line"][start:end] for start, end in row["marks"]] == ["tent", "Jans"]
    none = dilemma("sessions", "search", "onvindbaar")
    assert (none.code, none.out, none.err.count("\n")) == (Exit.OK, "", 1)
    assert dilemma("sessions", "search", "?!").code == Exit.USAGE


@pytest.mark.parametrize(
    "query", ['"', "'; DROP TABLE event; --", "a OR b", "NEAR(a b)", "a*", "^a", "terms:a", "%", "_"]
)
def test_a_hostile_query_is_a_query(query: str, home: Path, dilemma: Run) -> None:
    kept(home)
    ended = dilemma("sessions", "search", "--", query)
    assert ended.code in (Exit.OK, Exit.USAGE)
    assert len(json.loads(dilemma("sessions", "--json").out)) == 1


def test_lines_and_marks() -> None:
    line = best(["Eerste regel\nde Tent  en het café van\tTine", "tent"], "tent cafe")
    assert line.marked(colour=False) == "de »Tent« en het »café« van Tine"
    assert line.marked(colour=True) == "de \x1b[1;4mTent\x1b[0m en het \x1b[1;4mcafé\x1b[0m van Tine"
    far = best(["woord " * 60 + "tent " + "woord " * 60], "tent").cut(40)
    assert (len(far.text), far.text[0], far.text[-1]) == (40, "…", "…")
    assert [far.text[start:end] for start, end in far.marks] == ["tent"]
    assert best(["a " * 50], "a").cut(9) == Line("a a a a …", ((0, 1), (2, 3), (4, 5), (6, 7)))
    assert best([], "a") == Line("", ())


def test_delete_takes_all_or_none(home: Path, dilemma: Run) -> None:
    one, two = kept(home), kept_own(home)
    assert dilemma("sessions", "delete", one, "zzzz", "--yes").code == Exit.NOT_FOUND
    refused = dilemma("sessions", "delete", one)
    assert (refused.code, refused.out, refused.err.count("\n")) == (Exit.NO_TERMINAL, "", 1)
    assert "--yes" in refused.err
    assert len(dilemma("sessions").out.splitlines()) == 2
    ended = dilemma("sessions", "delete", one, two, one[:6], "--yes")
    assert (ended.code, ended.err.splitlines()[-1]) == (Exit.OK, "2 sessions deleted.")
    assert dilemma("sessions", "--json").out == "[]\n"


class Answers:
    """A screen on which somebody chooses."""

    def __init__(self, chosen: str | None) -> None:
        self.chosen, self.asked = chosen, ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def choose(self, title: str, rows: object, chosen: str = "") -> str | None:
        self.asked = title
        assert chosen == "no"
        return self.chosen


@pytest.mark.parametrize(("chosen", "left"), [("no", 1), (None, 1), ("yes", 0)])
@pytest.mark.parametrize("command", [("delete",), ("erase",)])
def test_it_asks_first(
    command: tuple[str], chosen: str | None, left: int, home: Path, dilemma: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, screen = kept(home), Answers(chosen)
    monkeypatch.setattr(Environment, "interactive", True)
    monkeypatch.setattr(terminal, "asking", lambda _program: screen)
    monkeypatch.setattr("dilemma.cli.confirming.asking", lambda _program: screen)
    ended = dilemma("sessions", *command, *([id] if command == ("delete",) else []))
    assert (ended.code, screen.asked[-1:] in "?.") == (Exit.OK, True)
    assert len(json.loads(dilemma("sessions", "--json").out)) == left


def test_erase_leaves_nothing_of_the_person(home: Path, dilemma: Run) -> None:
    kept(home)
    (home / "sessions.db").write_bytes(b"GEHEIM " * 999)
    assert dilemma("sessions").code == Exit.STORE
    kept(home)
    (home / "fault.txt").write_text("GEHEIM")
    dilemma("cases")
    dilemma("config", "language", "nl")
    before = {file.name for file in home.iterdir()}
    assert {"cache", "fault.txt", "config.toml"} < before
    refused = dilemma("sessions", "erase")
    assert (refused.code, refused.err.count("\n"), "--yes" in refused.err) == (Exit.NO_TERMINAL, 1, True)
    assert {file.name for file in home.iterdir()} == before
    ended = dilemma("sessions", "erase", "--yes")
    assert (ended.code, ended.out) == (Exit.OK, "")
    assert all(name in ended.err for name in before if "damaged" in name)
    assert "back-ups" in ended.err
    assert {file.name for file in home.iterdir()} == {"sessions.db", "config.toml"}
    assert b"GEHEIM" not in (home / "sessions.db").read_bytes()
    assert b"Fatma" not in (home / "sessions.db").read_bytes()


def test_erase_takes_a_store_that_is_damaged_now(home: Path, dilemma: Run) -> None:
    kept(home)
    (home / "sessions.db").write_bytes(b"GEHEIM " * 999)
    assert dilemma("sessions", "erase", "--yes").code == Exit.OK
    assert [file.name for file in home.iterdir()] == ["sessions.db"]


def test_erase_where_nothing_is_saved_makes_nothing(home: Path, dilemma: Run) -> None:
    assert dilemma("sessions", "erase", "--yes").code == Exit.OK
    assert not home.exists()


def test_the_examples_of_the_help_work(
    home: Path, dilemma: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with opened(home / "sessions.db") as store:
        ids = iter(("7k3qabcd", "9xb2abcd"))
        monkeypatch.setattr(type(store), "_free_id", lambda *_: next(ids))
    kept(home)
    kept(home)
    examples = [
        line
        for words, context in every_command()
        if words[:1] in (("sessions",), ("export",))
        for line in (context.command.epilog or "").splitlines()
    ]
    # What others need comes first, and what takes everything away last.
    examples.sort(key=lambda line: ("--yes" in line, "erase" in line, "import" in line))
    for line in examples:
        words = shlex.split(line)[1:]
        ended = dilemma(*words)
        dangerous = {"delete", "erase"} & {*words} and "--yes" not in words
        assert ended.code == (Exit.NO_TERMINAL if dangerous else Exit.OK), (line, ended.err)
