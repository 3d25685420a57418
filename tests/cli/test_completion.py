"""Completion: what follows on a line, in real shells, quick and never in the way."""

import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from command_line import Run, every_command

from dilemma import library
from dilemma.cli.completing import _KINDS, SHELLS
from dilemma.cli.errors import Exit
from dilemma.cli.translate import activate
from dilemma.flow.material import Material
from dilemma.store import Store

PROGRAM = Path(sys.executable).with_name("dilemma.exe" if sys.platform == "win32" else "dilemma")
INSTALLED = pytest.mark.skipif(not PROGRAM.exists(), reason="dilemma is not installed beside this Python")
Complete = Callable[..., dict[str, str]]


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"needs {shell}")


@pytest.fixture
def outside(home: Path) -> dict[str, str]:
    path = os.pathsep.join((str(PROGRAM.parent), os.environ["PATH"]))
    return {**os.environ, "DILEMMA_LANG": "en", "PATH": path, "DILEMMA_HOME": str(home), "PYTHONDEVMODE": ""}


def ask(line: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Ask as the script for zsh does: a value and what it stands for."""
    words = shlex.split(line)
    count = len(words) - (not line.endswith(" "))
    asked = {**variables, "COMP_WORDS": line, "COMP_CWORD": str(count), "_DILEMMA_COMPLETE": "zsh_complete"}
    return subprocess.run(
        [sys.executable, "-m", "dilemma"], env=asked, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def complete(outside: dict[str, str]) -> Complete:
    def call(line: str, **variables: str) -> dict[str, str]:
        ended = ask(line, {**outside, **variables})
        assert (ended.returncode, ended.stderr) == (0, "")
        lines = ended.stdout.splitlines()
        assert len(lines) % 3 == 0
        return {
            value if kind == "plain" else f"<{kind}>": "" if told == "_" else told
            for kind, value, told in zip(lines[::3], lines[1::3], lines[2::3], strict=True)
        }

    return call


@pytest.fixture(scope="module")
def material() -> Material:
    loaded, problems = library.load([library.bundled()])
    assert not problems
    return Material(loaded.cases["gift-bottle"], loaded.codes["brugge"], loaded.scheme, loaded.values)


@pytest.fixture
def session(home: Path, material: Material) -> Iterator[str]:
    from datetime import UTC, datetime

    with Store.open(
        home / "sessions.db", now=lambda: datetime(2026, 11, 21, 12, tzinfo=UTC), randbits=lambda _: 0x1234567890
    ) as store:
        yield store.create(language="nl", pace="quick", material=material)


LINES = {
    "dilemma ": {"run", "cases", "sessions", "method"},
    "dilemma ca": {"cases"},
    "dilemma cases ": {"list", "show", "check"},
    "dilemma cases sh": {"show"},
    "dilemma cases --th": {"--theme"},
    "dilemma cases --theme gif": {"gifts"},
    "dilemma cases --theme = gif": {"gifts"},
    "dilemma cases show gift-": {"gift-bottle"},
    "dilemma run gift-": {"gift-bottle"},
    "dilemma run --code bru": {"brugge"},
    "dilemma run --pace ": {"quick", "full"},
    "dilemma codes show ": {"brugge", "kortrijk", "roeselare", "vlaamse-overheid"},
    "dilemma export --format m": {"md"},
    "dilemma --lang ": {"nl", "en"},
    "dilemma run --lang e": {"en"},
    "dilemma --lang nl codes sh": {"show"},
    "dilemma --li": {"--library"},
    "dilemma --library ": {"<dir>"},
    "dilemma cases check ": {"<file>"},
    "dilemma config ": {"language", "code"},
    "dilemma config language ": {"nl", "en"},
    "dilemma config code k": {"kortrijk"},
    "dilemma config plain ": {"true", "false"},
    "dilemma completion ": {"bash", "zsh", "fish", "powershell"},
    "dilemma run --": {"--own", "--code", "--pace", "--random"},
}


@pytest.mark.parametrize("line", LINES)
def test_what_may_follow(line: str, complete: Complete) -> None:
    found = complete(line)
    assert LINES[line] <= set(found)
    typed = "" if line.endswith((" ", "<")) else line.rsplit(maxsplit=1)[-1]
    assert all(value.startswith((typed, "<")) for value in found)


def test_commands_and_options_are_told_in_the_language_of_the_person(complete: Complete, home: Path) -> None:
    assert "dilemma" in complete("dilemma ru")["run"]
    home.mkdir()
    (home / "config.toml").write_text('language = "nl"\n')
    dutch = complete("dilemma run --random", DILEMMA_LANG="")
    assert "casus" in dutch["--random"]
    assert "case" in complete("dilemma --lang en run --random", DILEMMA_LANG="")["--random"]


def test_sessions_have_their_titles(session: str, complete: Complete, material: Material) -> None:
    told = complete("dilemma sessions show ")
    assert list(told) == [session]
    assert material.case is not None
    assert told[session] == f"{material.case.title.pick('en')} (2026-11-21)"
    assert next(iter(complete(f"dilemma resume {session[:3].upper()}"))).startswith(session[:3].upper())
    assert complete("dilemma export zzzz") == {}
    assert session not in complete(f"dilemma export {session} ")


def test_only_the_newest_fifty_sessions(home: Path, complete: Complete, material: Material) -> None:
    from datetime import UTC, datetime, timedelta
    from itertools import count
    from random import Random

    seconds, random = count(), Random(1)
    with Store.open(
        home / "sessions.db",
        now=lambda: datetime(2026, 11, 21, tzinfo=UTC) + timedelta(seconds=next(seconds)),
        randbits=random.getrandbits,
    ) as store:
        names = [store.create(language="nl", pace="quick", material=material) for _ in range(60)]
    assert list(complete("dilemma resume ")) == names[:-51:-1]


def test_titles_that_a_listing_kept_are_told(complete: Complete, dilemma: Run) -> None:
    assert complete("dilemma cases show gift-bottle") == {"gift-bottle": ""}
    assert dilemma("cases").code == Exit.OK
    assert complete("dilemma cases show gift-bottle")["gift-bottle"]
    assert complete("dilemma cases --theme gifts")["gifts"] == "Gifts"


def test_a_library_of_ones_own_counts(complete: Complete, tmp_path: Path) -> None:
    for name in ("dilemmas", "codes"):
        (tmp_path / "mijn map" / name).mkdir(parents=True)
    (tmp_path / "mijn map/dilemmas/own-case.yaml").write_text("not even: [yaml")
    (tmp_path / "mijn map/codes/own-code.yaml").write_text("")
    (tmp_path / "mijn map/themes.yaml").write_text("format: 1\nthemes:\n  - id: own-theme\n    name: x\n")
    folder = {"DILEMMA_LIBRARY": str(tmp_path / "mijn map")}
    assert list(complete("dilemma run own-", **folder)) == ["own-case"]
    assert list(complete("dilemma run --code own-", **folder)) == ["own-code"]
    assert list(complete("dilemma run --theme own-", **folder)) == ["own-theme"]
    assert list(complete(f"dilemma --library '{tmp_path / 'mijn map'}' run own-")) == ["own-case"]


BROKEN = {
    "configuration": ("config.toml", b"\xff ?? = "),
    "sessions": ("sessions.db", b"this is no database, but long enough to be taken for one" * 40),
    "empty sessions": ("sessions.db", b""),
    "kept titles": ("cache/cases.json", b"{"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_nothing_broken_is_told_or_touched(what: str, complete: Complete, home: Path) -> None:
    name, content = BROKEN[what]
    (home / name).parent.mkdir(parents=True)
    (home / name).write_bytes(content)
    assert "run" in complete("dilemma ")
    assert complete("dilemma resume ") == {}
    assert "gift-bottle" in complete("dilemma run ")
    assert [file.read_bytes() for file in home.rglob("*") if file.is_file()] == [content]


def test_a_completion_leaves_no_trace(complete: Complete, home: Path) -> None:
    for line in ("dilemma ", "dilemma resume ", "dilemma run ", "dilemma cases --theme ", "dilemma config code "):
        complete(line)
    assert not home.exists()


@pytest.mark.parametrize("shell", ["tcsh_complete", "bash_source", "", "zsh_complete"])
def test_a_request_that_makes_no_sense_is_silent(shell: str, outside: dict[str, str]) -> None:
    variables = {**outside, "_DILEMMA_COMPLETE": shell or "x", "COMP_WORDS": "dilemma '", "COMP_CWORD": "many"}
    ended = subprocess.run([sys.executable, "-m", "dilemma"], env=variables, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


# What has nothing to choose from: numbers and words of one's own.
FREE = {"ID", "NAME", "NUMBER", "TEXT", "TITLE"}


def test_every_value_completes_or_is_free() -> None:
    activate("en")
    missed = set()
    for words, context in every_command():
        for parameter in context.command.params:
            name = (parameter.metavar or "").strip("[].")
            listed = isinstance(parameter.type, (click.Choice, click.types.BoolParamType))
            if words and not listed and name not in {*_KINDS, *FREE}:
                missed.add(f"{' '.join(words)}: {parameter.name} ({name})")
    assert missed == set()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_help_tells_how_to_install_each(shell: str, dilemma: Run) -> None:
    assert f"dilemma completion {shell} " in dilemma("completion", "--help").out
    ended = dilemma("completion", shell)
    assert (ended.code, ended.err) == (Exit.OK, "")
    assert f"{shell}_complete" in ended.out


@needs("bash")
@INSTALLED
def test_bash(outside: dict[str, str]) -> None:
    test = (
        'source /dev/stdin <<< "$(dilemma completion bash)"\n'
        "complete -p dilemma\n"
        "COMP_WORDS=(dilemma cases show gift-); COMP_CWORD=3; _dilemma_completion dilemma; echo ${COMPREPLY[@]}\n"
        "COMPREPLY=(); COMP_WORDS=(dilemma run --code = bru); COMP_CWORD=4\n"
        "_dilemma_completion dilemma; echo ${COMPREPLY[@]}\n"
    )
    ended = subprocess.run(
        ["bash", "--norc", "-c", test], env=outside, capture_output=True, text=True, check=True, stdin=-3
    )
    assert ended.stderr == ""
    assert ended.stdout.splitlines() == [
        "complete -o nosort -F _dilemma_completion dilemma", "gift-bottle", "brugge",
    ]  # fmt: skip


@needs("fish")
@INSTALLED
def test_fish(outside: dict[str, str], session: str) -> None:
    test = 'dilemma completion fish | source; complete -C "dilemma cases --theme gif"; complete -C "dilemma resume "'
    ended = subprocess.run(
        ["fish", "--no-config", "-c", test], env=outside, capture_output=True, text=True, check=True, stdin=-3
    )
    assert ended.stderr == ""
    gifts, saved = ended.stdout.splitlines()
    assert gifts.split("\t")[0] == "gifts"
    assert saved.split("\t")[0] == session
    assert "2026-11-21" in saved


@needs("zsh")
@INSTALLED
def test_zsh(outside: dict[str, str], tmp_path: Path) -> None:
    pexpect = pytest.importorskip("pexpect")
    (tmp_path / ".zshrc").write_text("PS1='ready> '\nunsetopt beep\nzstyle ':completion:*' insecure yes\n")
    script = subprocess.run(["dilemma", "completion", "zsh"], env=outside, capture_output=True, text=True, check=True)
    with (tmp_path / ".zshrc").open("a") as file:
        file.write(script.stdout)
    variables = {**outside, "ZDOTDIR": str(tmp_path), "HOME": str(tmp_path), "TERM": "dumb"}
    shell = pexpect.spawn("zsh", ["-i"], env=variables, encoding="utf-8", timeout=20, dimensions=(30, 120))
    try:
        found = shell.expect(["ready> ", "insecure directories"])
        if found:
            shell.send("y")
            shell.expect("ready> ")
        shell.send("dilemma cases show gift-b\t")
        shell.expect("gift-bottle")
    finally:
        shell.close(force=True)


def test_a_completion_costs_less_than_twice_the_help(outside: dict[str, str], tmp_path: Path, session: str) -> None:
    """Medians of whole processes, taken in turns."""
    assert session
    variables = {**outside, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    lines = ("dilemma ", "dilemma resume ", "dilemma cases --theme ")
    times: dict[str, list[float]] = {line: [] for line in ("help", *lines)}
    for turn in range(8):
        for line, taken in times.items():
            start = time.perf_counter()
            if line == "help":
                subprocess.run(
                    [sys.executable, "-m", "dilemma", "--help"], env=variables, capture_output=True, check=True
                )
            else:
                assert ask(line, variables).stdout
            if turn:
                taken.append(time.perf_counter() - start)
    middle = {line: statistics.median(taken) for line, taken in times.items()}
    assert max(middle[line] for line in lines) < 2 * middle["help"]
