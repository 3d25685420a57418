"""The error boundary, in real processes: pipes that close, disks that are full, faults, interrupts."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

import dilemma as package
from dilemma.cli import boundary, commands
from dilemma.cli.errors import Exit

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
MODULE = [sys.executable, "-m", "dilemma"]


@pytest.fixture
def outside(home: Path) -> dict[str, str]:
    """The variables for a process of its own."""
    assert os.environ["DILEMMA_HOME"] == str(home)
    return {**os.environ, "DILEMMA_LANG": "en", "PYTHONDEVMODE": ""}


def test_version(outside: dict[str, str]) -> None:
    for line in (["--version"], ["-V"], ["--lang", "nl", "--version"]):
        ended = subprocess.run([*MODULE, *line], env=outside, capture_output=True, text=True, check=True)
        assert (ended.stdout, ended.stderr) == (f"dilemma {package.__version__}\n", "")


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        ("['--version']", {"typer", "click", "gettext", "dataclasses", "pathlib"}),
        ("['--help']", {"rich", "yaml", "msgspec", "jsonschema", "questionary", "sqlite3", "tomlkit", "platformdirs"}),
        ("['cases']", {"rich", "jsonschema", "questionary", "sqlite3", "tomlkit"}),
    ],
)
def test_start_up_imports_no_more_than_it_needs(line: str, absent: set[str], outside: dict[str, str]) -> None:
    code = f"import sys; sys.argv[1:] = {line}; from dilemma.__main__ import main; main(); print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], env=outside, capture_output=True, text=True, check=True)
    assert absent & set(ended.stdout.splitlines()[-1].split()) == set()


@POSIX
def test_a_reader_that_leaves_is_no_error(outside: dict[str, str]) -> None:
    line = f"'{sys.executable}' -m dilemma cases | true; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", line], env=outside, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_the_output_is_told(outside: dict[str, str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run([*MODULE, "--help"], env=outside, stdout=full, stderr=-1, text=True, check=False)
    assert ended.returncode == Exit.CONFIG
    assert ended.stderr == "Error: the output: cannot be read or written: the disk is full\n"


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(closed: str, outside: dict[str, str], home: Path) -> None:
    for line, code in (("cases", 0), ("cases show nonsense", Exit.NOT_FOUND)):
        script = f"'{sys.executable}' -m dilemma {line} {closed}"
        ended = subprocess.run(["bash", "-c", script], env=outside, capture_output=True, text=True, check=False)
        assert ended.returncode == code
        assert "Traceback" not in ended.stderr
    assert not (home / "fault.txt").exists()


def test_output_is_utf8_whatever_the_locale(outside: dict[str, str]) -> None:
    variables = {**outside, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    ended = subprocess.run([*MODULE, "codes", "show", "brugge"], env=variables, capture_output=True, check=True)
    assert "city's" in ended.stdout.decode("utf-8")
    dutch = subprocess.run([*MODULE, "--lang", "nl", "codes", "show", "brugge"], env=variables, stdout=-1, check=True)
    assert "ë" in dutch.stdout.decode("utf-8")


def test_control_characters_of_an_argument_do_not_reach_the_terminal(dilemma: Run) -> None:
    for line in (("cases", "show", "\x1b[31mred\nnew"), ("cases", "list", "\x1b]0;title\x07"), ("\x1b[2J",)):
        ended = dilemma(*line)
        assert ended.code in {Exit.NOT_FOUND, Exit.USAGE}
        assert "\x1b" not in ended.err
        assert "\x07" not in ended.err


def _broken(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_arguments: object) -> int:
        raise error

    monkeypatch.setattr(boundary, "_run", fail)


def test_a_fault_of_the_program_is_one_line_and_a_private_file(
    dilemma: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _broken(monkeypatch, ZeroDivisionError("words of a person"))
    for _ in range(2):
        ended = dilemma("cases")
        assert ended.code == Exit.FAULT
        assert ended.err.count("\n") == 1
        assert str(home / "fault.txt") in ended.err
        assert "words of a person" not in ended.err
    assert "ZeroDivisionError: words of a person" in (home / "fault.txt").read_text()
    if sys.platform != "win32":
        assert stat.S_IMODE((home / "fault.txt").stat().st_mode) == 0o600


def test_a_fault_whose_details_cannot_be_kept(dilemma: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.write_text("not a folder")
    _broken(monkeypatch, ZeroDivisionError())
    ended = dilemma("cases")
    assert ended.code == Exit.FAULT
    assert "ZeroDivisionError" in ended.err
    assert ended.err.count("\n") == 1


def test_an_interrupt_is_quiet(dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _broken(monkeypatch, KeyboardInterrupt())
    assert dilemma("cases").code == Exit.INTERRUPTED


@POSIX
def test_ctrl_c_in_a_real_process_ends_with_130(outside: dict[str, str]) -> None:
    # A library behind a pipe that nobody writes to keeps the program waiting in the middle of its work.
    code = (
        "import sys, time; from dilemma.cli import boundary\n"
        "boundary._run = lambda *_: (print('ready', flush=True), time.sleep(60))\n"
        "from dilemma.__main__ import main; sys.exit(main())"
    )
    with subprocess.Popen([sys.executable, "-c", code], env=outside, stdout=-1, stderr=-1, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (Exit.INTERRUPTED, "")


def test_the_commands_are_the_modules() -> None:
    from dilemma.cli.app import COMMANDS

    folder = Path(commands.__file__).parent
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(COMMANDS)
