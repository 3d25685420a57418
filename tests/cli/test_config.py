"""The configuration: shown with its origin, changed without loss, named when broken."""

import json
import os
import stat
import sys
import tomllib
from pathlib import Path

import pytest
from command_line import Run

from dilemma.cli.config import read, write
from dilemma.cli.errors import Exit, Failure

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


def test_what_is_set_is_read_back(dilemma: Run, home: Path) -> None:
    assert dilemma("config", "language", "nl").code == Exit.OK
    assert dilemma("config", "code", "brugge").code == Exit.OK
    assert tomllib.loads((home / "config.toml").read_text()) == {"language": "nl", "code": "brugge"}
    assert dilemma("config", "code").out == "brugge\n"
    shown = json.loads(dilemma("config", "--json", lang=None).out)
    assert shown == {
        "file": str(home / "config.toml"),
        "language": {"value": "nl", "origin": "configuration"},
        "code": {"value": "brugge", "origin": "configuration"},
        "plain": {"value": "false", "origin": "default"},
    }


def test_plain_is_true_or_false(dilemma: Run, home: Path) -> None:
    assert dilemma("config", "plain", "yes").code == Exit.USAGE
    assert dilemma("config", "plain", "true").code == Exit.OK
    assert tomllib.loads((home / "config.toml").read_text()) == {"plain": True}
    assert dilemma("config", "plain").out == "true\n"
    (home / "config.toml").write_text('# mine\nplain = "true"\n')
    broken = dilemma("config")
    assert broken.code == Exit.CONFIG
    assert "config.toml:2:9:" in broken.err


def test_nothing_set(dilemma: Run) -> None:
    shown = json.loads(dilemma("config", "--json", lang=None).out)
    assert shown["language"] == {"value": "nl", "origin": "default"}
    assert shown["code"] == {"value": None, "origin": "default"}
    assert "not set" in dilemma("config").out
    assert dilemma("config", "code").out == "\n"


def test_unset_forgets_one(dilemma: Run, home: Path) -> None:
    dilemma("config", "language", "en")
    dilemma("config", "code", "brugge")
    assert dilemma("config", "code", "--unset").code == Exit.OK
    assert read(home / "config.toml").code is None
    assert read(home / "config.toml").language == "en"
    assert dilemma("config", "code", "--unset").code == Exit.OK


@pytest.mark.parametrize("line", [("--unset",), ("code", "brugge", "--unset")])
def test_unset_needs_a_key_alone(line: tuple[str, ...], dilemma: Run) -> None:
    assert dilemma("config", *line).code == Exit.USAGE


def test_comments_and_other_keys_survive(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('# mine\ncolour = "blue" # later\nlanguage = "nl" # for me\n\n[house]\nlogo = "x.svg"\n')
    write(file, "language", "en")
    write(file, "code", "brugge")
    text = file.read_text()
    assert all(part in text for part in ("# mine", 'colour = "blue" # later', 'language = "en" # for me', "[house]"))
    assert read(file).code == "brugge"
    assert read(file).unknown == ("colour", "house")


def test_a_key_that_is_not_known_is_told(dilemma: Run, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text('langauge = "en"\n')
    ended = dilemma("config")
    assert ended.code == Exit.OK
    assert "langauge" in ended.err


@POSIX
def test_the_file_is_private(dilemma: Run, home: Path) -> None:
    dilemma("config", "language", "en")
    assert stat.S_IMODE((home / "config.toml").stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert [path.name for path in home.iterdir()] == ["config.toml"]


@POSIX
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    (tmp_path / "dotfiles/dilemma.toml").write_text('language = "nl"\n')
    (tmp_path / "config.toml").symlink_to(tmp_path / "dotfiles/dilemma.toml")
    write(tmp_path / "config.toml", "language", "en")
    assert (tmp_path / "config.toml").is_symlink()
    assert read(tmp_path / "dotfiles/dilemma.toml").language == "en"


def test_windows_line_ends_and_a_mark_are_read(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b'\xef\xbb\xbflanguage = "en"\r\ncode = "brugge"\r\n')
    assert read(tmp_path / "config.toml").code == "brugge"
    write(tmp_path / "config.toml", "language", "nl")
    assert read(tmp_path / "config.toml").language == "nl"


BROKEN = [
    (b'language = "nl"\ncode brugge\n', ":2:"),
    (b'language = "nl\n', ":1:"),
    (b"[[\n\n\n", ":"),
    (b'code = "brugge"\nlanguage = "fr"\n', ":2:12:"),
    (b'  language = "NL"\n', ":1:14:"),
    (b"language = true\n", ":1:12:"),
    (b'[language]\nnl = "x"\n', ":1:1:"),
    (b"code = 12\n", ":1:8:"),
    (b'language = "nl"\nlanguage = "en"\n', ":2:"),
    (b'code = "\xff"\n', ":1:1:"),
    (b"code = [\n", ":"),
]


@pytest.mark.parametrize(("content", "place"), BROKEN, ids=[repr(content) for content, _ in BROKEN])
@pytest.mark.parametrize("line", [("config",), ("config", "--json"), ("config", "language", "en")], ids=" ".join)
def test_a_broken_file_is_named_and_left_alone(
    content: bytes, place: str, line: tuple[str, ...], dilemma: Run, home: Path
) -> None:
    home.mkdir()
    file = home / "config.toml"
    file.write_bytes(content)
    ended = dilemma(*line)
    assert (ended.code, ended.out) == (Exit.CONFIG, "")
    assert ended.err.startswith(f"Error: {file}:")
    assert f"config.toml{place}" in ended.err
    assert ended.err.count("\n") == 1
    assert file.read_bytes() == content


def test_help_and_library_work_beside_a_broken_file(dilemma: Run, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text("??")
    assert dilemma("--help").code == Exit.OK
    assert dilemma("cases").code == Exit.OK


def test_what_is_no_file_is_told(home: Path, dilemma: Run) -> None:
    (home / "config.toml").mkdir(parents=True)
    ended = dilemma("config")
    assert ended.code == Exit.CONFIG
    assert ended.err.count("\n") == 1


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only_is_told(dilemma: Run, home: Path) -> None:
    home.mkdir(mode=0o500)
    ended = dilemma("config", "language", "en")
    assert ended.code == Exit.CONFIG
    assert str(home / "config.toml") in ended.err


def test_a_file_in_the_place_of_the_folder_is_told(dilemma: Run, home: Path) -> None:
    home.write_text("not a folder")
    ended = dilemma("config", "language", "en")
    assert ended.code == Exit.CONFIG
    assert ended.err.count("\n") == 1


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "config.toml"
    file.write_text('language = "nl"\n')

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failure) as failure:
        write(file, "language", "en")
    assert failure.value.exit_code == Exit.CONFIG
    assert file.read_text() == 'language = "nl"\n'
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]


@pytest.mark.parametrize(
    ("line", "code", "named"),
    [
        (("languag", "nl"), Exit.NOT_FOUND, "language"),
        (("language", "fr"), Exit.USAGE, "nl or en"),
        (("code", "bruge"), Exit.NOT_FOUND, "brugge"),
    ],
)
def test_wrong_keys_and_values(line: tuple[str, ...], code: Exit, named: str, dilemma: Run, home: Path) -> None:
    ended = dilemma("config", *line)
    assert ended.code == code
    assert named in ended.err
    assert ended.err.count("\n") == 1
    assert not (home / "config.toml").exists()
