"""Windows-minded: without what POSIX alone has, on odd paths, with other line ends and code pages."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from as_on_windows import ABSENT

from dilemma import library
from dilemma.cli.authoring import target
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.filenames import portable, reserved
from dilemma.flow.material import Material
from dilemma.model.library import Library
from dilemma.store import Store

SCRIPT = Path(__file__).with_name("as_on_windows.py")
LINUX = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
Ended = subprocess.CompletedProcess[bytes]


@pytest.fixture(scope="module")
def shipped() -> Library:
    return library.load([library.bundled()])[0]


def dilemma(variables: dict[str, str], *line: str, folder: Path | None = None) -> Ended:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *line], env=variables, cwd=folder, capture_output=True, stdin=-3, check=False
    )


def saved(variables: dict[str, str], everything: Library, case_id: str = "gift-bottle") -> str:
    case = replace(everything.cases["gift-bottle"], id=case_id)
    material = Material(case, everything.codes["brugge"], everything.scheme, everything.values)
    with Store.open(
        Path(variables["DILEMMA_HOME"]) / "sessions.db",
        now=lambda: datetime(2026, 11, 21, 12, tzinfo=UTC),
        randbits=lambda _: 0x1234567890,
    ) as store:
        name = store.create(language="nl", pace="quick", material=material)
        store.append(name, 1, "reaction/first", "answered", {"picked": ["yes"]})
    return name


@LINUX
def test_what_windows_lacks_is_really_gone(outside: dict[str, str], tmp_path: Path) -> None:
    test = (
        "import as_on_windows; as_on_windows.prepare(); import importlib, os, signal\n"
        "for name in as_on_windows.ABSENT:\n"
        "    try: importlib.import_module(name)\n"
        "    except ImportError: pass\n"
        "    else: raise SystemExit(name)\n"
        "assert not hasattr(os, 'fork') and not hasattr(os, 'getuid') and not hasattr(signal, 'SIGHUP')\n"
        "file = open('held', 'w')\n"
        "try: os.replace('held', 'other')\n"
        "except PermissionError: print('guarded', len(as_on_windows.ABSENT))\n"
    )
    variables = {**outside, "PYTHONPATH": str(SCRIPT.parent)}
    ended = subprocess.run(
        [sys.executable, "-c", test], env=variables, cwd=tmp_path, capture_output=True, text=True, check=False, stdin=-3
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"guarded {len(ABSENT)}\n", "")


LINES = [
    ("--help",), ("--version",), ("cases",), ("cases", "--json"), ("cases", "show", "gift-bottle"), ("cases", "check"),
    ("cases", "search", "ticket"), ("cases", "schema"), ("codes",), ("codes", "show", "kortrijk"), ("codes", "schema"),
    ("method",), ("completion", "powershell"), ("config",), ("config", "language", "en"), ("config", "code", "brugge"),
    ("config", "code", "--unset"), ("sessions",), ("sessions", "--json"),
]  # fmt: skip


@LINUX
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_commands(line: tuple[str, ...], outside: dict[str, str]) -> None:
    ended = dilemma(outside, *line)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False), ended.stderr
    assert ended.stdout or line[0] in {"config", "sessions"} or line == ("cases", "check")
    assert not list(Path(outside["DILEMMA_HOME"]).rglob("fault.txt"))


@LINUX
def test_a_session_is_listed_shown_and_exported(outside: dict[str, str], shipped: Library, tmp_path: Path) -> None:
    name = saved(outside, shipped)
    listed = json.loads(dilemma(outside, "sessions", "--json").stdout)
    assert [row["id"] for row in listed] == [name]
    assert "Je" in dilemma(outside, "sessions", "show", name).stdout.decode()
    target = tmp_path / "Café notities" / "één verslag.md"
    ended = dilemma(outside, "export", name, "--output", str(target))
    assert (ended.returncode, target.exists()) == (0, True), ended.stderr
    again = dilemma(outside, "export", name, "--output", str(target))
    assert again.returncode == Exit.CONFIG
    forced = dilemma(outside, "export", name, "--output", str(target), "--force")
    assert forced.returncode == 0, forced.stderr


@LINUX
@pytest.mark.parametrize("case_id", ["con", "nul", "com1", "aux"])
def test_no_exported_file_has_a_name_that_windows_refuses(
    case_id: str, outside: dict[str, str], shipped: Library, tmp_path: Path
) -> None:
    name = saved(outside, shipped, case_id)
    folder = tmp_path / "verslagen"
    folder.mkdir()
    assert dilemma(outside, "export", name, "--output", str(folder)).returncode == 0
    names = [file.name for file in folder.iterdir()]
    assert len(names) == 1
    assert names == [portable(name) for name in names]


@LINUX
def test_new_files(outside: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "Casussen van mij"
    folder.mkdir()
    for line, file in ((("cases", "new", "my-case"), "my-case.yaml"), (("codes", "new", "my-town"), "my-town.yaml")):
        assert dilemma(outside, *line, folder=folder).returncode == 0
        checked = dilemma(outside, "cases", "check", file, folder=folder)
        assert checked.returncode == Exit.PROBLEMS
        # The command line of Windows leaves patterns to the program.
        assert dilemma(outside, "cases", "check", f"{file[:4]}*.yaml", folder=folder).stdout == checked.stdout


@LINUX
def test_a_question_without_a_terminal_is_an_error_and_no_fault(outside: dict[str, str]) -> None:
    assert dilemma(outside, "run").returncode == Exit.NO_TERMINAL


@LINUX
def test_a_damaged_store_is_set_aside_though_no_open_file_can_be_moved(outside: dict[str, str]) -> None:
    home = Path(outside["DILEMMA_HOME"])
    home.mkdir(parents=True)
    (home / "sessions.db").write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    ended = dilemma(outside, "sessions")
    assert ended.returncode == Exit.STORE
    assert list(home.glob("sessions.db.damaged-*"))


def crlf_library(folder: Path) -> Path:
    for file in library.bundled().rglob("*.yaml"):
        target = folder / file.relative_to(library.bundled())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    return folder


def test_files_with_the_line_ends_of_windows_say_the_same(tmp_path: Path, shipped: Library) -> None:
    (tmp_path / "scheme.yaml").unlink(missing_ok=True)
    folder = crlf_library(tmp_path / "Bibliotheek (é)")
    loaded, problems = library.load([library.bundled(), folder])
    assert problems == ()
    assert loaded == shipped
    assert library.check([folder], shipped) == ()


@LINUX
def test_line_ends_places_and_separators(outside: dict[str, str], tmp_path: Path) -> None:
    """Two folders, one with a colon in its name as a drive has, joined as Windows joins them; all in CRLF."""
    folders = [tmp_path / "C:" / "één map", tmp_path / "C:" / "twee"]
    for folder, name in zip(folders, ("own-one", "own-two"), strict=True):
        (folder / "dilemmas").mkdir(parents=True)
        text = (library.bundled() / "dilemmas/gift-bottle.yaml").read_text(encoding="utf-8")
        (folder / f"dilemmas/{name}.yaml").write_text(text, encoding="utf-8", newline="\r\n")
    broken = folders[0] / "dilemmas/own-three.yaml"
    broken.write_bytes(b"format: 1\r\ntitle: a\r\n  b: c\r\n")
    home = Path(outside["DILEMMA_HOME"])
    home.mkdir(parents=True)
    (home / "config.toml").write_bytes(b'\xef\xbb\xbflanguage = "en"\r\ncode = "brugge"\r\n')
    variables = {**outside, "DILEMMA_LIBRARY": ";".join(map(str, folders))}
    ended = dilemma(variables, "cases", "--json")
    assert {"own-one", "own-two"} <= {case["id"] for case in json.loads(ended.stdout)}
    assert f"{broken}:3:".encode() in ended.stderr
    assert b"language = en (" in dilemma(variables, "config").stdout


def test_a_long_path(outside: dict[str, str], shipped: Library, tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*(f"een heel lange map nummer {number} é" for number in range(12)))
    assert len(str(deep)) > 300
    variables = {**outside, "DILEMMA_HOME": str(deep)}
    name = saved(variables, shipped)
    ended = dilemma(variables, "export", name, "--output", str(deep / "notities" / "verslag.md"))
    assert ended.returncode == 0, ended.stderr
    assert dilemma(variables, "config", "language", "nl").returncode == 0


@pytest.mark.parametrize("page", ["cp1252", "cp437", "ascii"])
@pytest.mark.parametrize("line", [("codes", "show", "brugge"), ("cases", "show", "nonsense-é")], ids=" ".join)
def test_output_is_utf8_on_every_code_page(line: tuple[str, ...], page: str, outside: dict[str, str]) -> None:
    variables = {
        **outside,
        "PYTHONIOENCODING": f"{page}:strict",
        "PYTHONUTF8": "0",
        "LC_ALL": "C.UTF-8",
        "DILEMMA_LANG": "nl",
    }
    ended = dilemma(variables, *line)
    assert ended.returncode == (Exit.NOT_FOUND if "nonsense-é" in line else 0)
    text = ended.stdout.decode("utf-8") + ended.stderr.decode("utf-8")
    assert any(letter in text for letter in "éë…")


DEVICES = ["con", "CON", "nul", "prn", "aux", "com1", "LPT9", "con.txt", "nul .md", "com¹"]


@pytest.mark.parametrize("name", DEVICES)
def test_devices_are_recognised(name: str) -> None:
    assert reserved(name)
    assert not reserved(portable(name))


@pytest.mark.parametrize("name", ["console", "com10", "nul-1", "gift-bottle", "conference.md", "lpt"])
def test_other_names_stay(name: str) -> None:
    assert not reserved(name)
    assert portable(name) == name


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "a\\b", "a:b", "x. ", "x...", " x", 'a"<>|?*', "a\nb", "é" * 400]
)
def test_names_that_a_system_refuses_become_others(name: str) -> None:
    made = portable(name)
    assert made == portable(made)
    assert 0 < len(made) <= 101
    assert not set(made) & set('<>:"/\\|?*\n')
    assert made.strip(". ") == made


@LINUX
def test_no_new_file_has_a_name_that_windows_refuses(outside: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "leeg"
    folder.mkdir()
    for name in ("con", "nul", "aux", "com1", "a:b", "x.", "a b", "../x", "Kast", ""):
        with pytest.raises(Failure) as refused:
            target(name, None)
        assert refused.value.exit_code == Exit.USAGE
    for group in ("cases", "codes"):
        assert dilemma(outside, group, "new", "con", folder=folder).returncode == Exit.USAGE
    assert list(folder.iterdir()) == []
