"""What the program makes is for the person alone, and what it deletes is its own."""

import os
import stat
from pathlib import Path

import pytest
from command_line import Run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")


@pytest.fixture
def deep(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of which even the folder above is not there yet."""
    deep = home.parent / "above" / "home"
    monkeypatch.setenv("DILEMMA_HOME", str(deep))
    return deep


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("line", ["cases", "config language en"])
def test_every_folder_that_is_made_is_private(dilemma: Run, deep: Path, line: str) -> None:
    assert dilemma(*line.split()).code == 0
    made = [deep.parent, deep, *deep.rglob("*")]
    assert {mode(path) for path in made if path.is_dir()} == {0o700}
    assert {mode(path) for path in made if path.is_file()} == {0o600}


def test_a_store_that_was_put_back_open_to_all_is_closed(dilemma: Run, home: Path) -> None:
    dilemma("sessions", "show", "0")
    store = home / "sessions.db"
    store.chmod(0o644)
    dilemma("sessions")
    assert mode(store) == 0o600


def test_erase_leaves_files_that_are_not_ours(dilemma: Run, home: Path) -> None:
    assert dilemma("cases").code == 0
    photo = home / "cache" / "mine" / "photo.txt"
    photo.parent.mkdir()
    photo.write_text("mine", encoding="utf-8")
    assert dilemma("sessions", "erase", "--yes").code == 0
    assert photo.exists()
    assert not (home / "cache" / "cases.json").exists()


def test_a_change_is_seen_beside_a_link_to_nowhere(dilemma: Run, home: Path) -> None:
    case = Path(__file__).parents[2] / "cases" / "dilemmas" / "free-concert.yaml"
    mine = home / "library" / "dilemmas" / "mine.yaml"
    mine.parent.mkdir(parents=True)
    text = case.read_text(encoding="utf-8")
    mine.write_text(text.replace("Het gratis concert", "Eerste titel"), encoding="utf-8")
    (mine.parent / ".#mine.yaml").symlink_to("nobody@nowhere.1234")
    assert "Eerste titel" in dilemma("cases", lang="nl").out
    mine.write_text(text.replace("Het gratis concert", "Tweede titel"), encoding="utf-8")
    assert "Tweede titel" in dilemma("cases", lang="nl").out


def test_the_path_of_a_problem_is_data(dilemma: Run, home: Path) -> None:
    folder = home / "library" / "dilemmas"
    folder.mkdir(parents=True)
    (folder / "\x1b[31mred.yaml").write_text("format: 1\n", encoding="utf-8")
    ended = dilemma("cases", "check")
    assert "\x1b" not in ended.out + ended.err
