"""Where the files go that commands write, and what they never replace."""

import os
from pathlib import Path

import pytest
from command_line import Run

from dilemma.cli import files
from dilemma.cli.errors import Exit, Failure

WRITING = {
    "worksheet": (("worksheet", "gift-bottle", "--code", "brugge"), "gift-bottle.md"),
    "cases": (("cases", "new", "my-case"), "my-case.yaml"),
    "codes": (("codes", "new", "my-town"), "my-town.yaml"),
}
links = pytest.mark.skipif(os.name == "nt", reason="links and devices of Unix")


@pytest.mark.parametrize(("line", "name"), WRITING.values(), ids=WRITING)
@pytest.mark.parametrize("ending", ["/", "/.", "/sub/"])
def test_a_separator_at_the_end_makes_a_folder(
    line: tuple[str, ...], name: str, ending: str, tmp_path: Path, dilemma: Run
) -> None:
    target = f"{tmp_path}/new{ending}"
    ended = dilemma(*line, "--output", target)
    assert (ended.code, ended.out) == (Exit.OK, "")
    assert (Path(target) / name).is_file()
    assert f"Written: {Path(target) / name}\n" in ended.err
    again = dilemma(*line, "--output", target)
    assert again.code == Exit.CONFIG
    assert "--force" in again.err
    assert dilemma(*line, "--output", target, "--force").code == Exit.OK


def test_without_one_it_is_a_file(tmp_path: Path, dilemma: Run) -> None:
    for line, _name in WRITING.values():
        target = tmp_path / line[0] / "sheet"
        assert dilemma(*line, "--output", str(target)).code == Exit.OK
        assert target.is_file()


def test_a_home_is_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert files.place("~", "a.md") == tmp_path / "a.md"
    assert files.place("~/", "a.md") == tmp_path / "a.md"
    assert files.place("~/new/", "a.md") == tmp_path / "new" / "a.md"
    assert files.place("~/new", "a.md") == tmp_path / "new"
    assert files.place("~nobody-of-that-name/x", "a.md") == Path("~nobody-of-that-name/x")


@links
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real, link = tmp_path / "elsewhere" / "real.md", tmp_path / "link.md"
    link.symlink_to(Path("elsewhere") / "real.md")
    files.write(link, "one", force=False)
    with pytest.raises(Failure, match="--force"):
        files.write(link, "two", force=False)
    assert (link.is_symlink(), real.read_text()) == (True, "one")
    files.write(link, "two", force=True)
    assert (link.is_symlink(), real.is_symlink(), real.read_text()) == (True, False, "two")
    assert [file.name for file in real.parent.iterdir()] == ["real.md"]


@links
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_file_is_never_replaced(force: bool, tmp_path: Path) -> None:
    pipe, folder, link, loop = (tmp_path / name for name in ("pipe", "folder", "link", "loop"))
    os.mkfifo(pipe)
    folder.mkdir()
    link.symlink_to(pipe)
    loop.symlink_to(loop)
    for target in (pipe, folder, link):
        with pytest.raises(Failure, match="not an ordinary file"):
            files.write(target, "text", force=force)
    with pytest.raises(Failure, match="cannot be written"):
        files.write(loop, "text", force=force)
    assert pipe.is_fifo()
    assert folder.is_dir()
    assert link.is_symlink()
    assert loop.is_symlink()


@links
def test_a_device_is_refused(dilemma: Run) -> None:
    ended = dilemma("worksheet", "gift-bottle", "--code", "brugge", "--output", "/dev/null", "--force")
    assert (ended.code, ended.out, ended.err.count("\n")) == (Exit.CONFIG, "", 1)
    assert "/dev/null: this is not an ordinary file" in ended.err
    assert Path("/dev/null").is_char_device()
