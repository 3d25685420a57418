"""The commands around answers: worksheet, run --answers and export --format answers, without a terminal."""

import io
import json
from pathlib import Path

import pytest
from command_line import Run
from scripted import material, shipped
from test_answers_refused import GOOD

from dilemma import library
from dilemma.cli.environment import of_process
from dilemma.flow.walk import Pace
from dilemma.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "answers.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path / "answers.yaml"


def test_the_id_goes_out_and_the_rest_is_told(dilemma: Run, file: Path) -> None:
    done = dilemma("run", "--answers", str(file))
    assert done.code == 0
    id = done.out.strip()
    assert done.out == f"{id}\n"
    assert f"dilemma sessions show {id}" in done.err
    assert f"dilemma export {id}" in done.err
    (session,) = json.loads(dilemma("sessions", "--json").out)
    assert (session["id"], session["status"], session["case"]) == (id, "finished", "free-concert")
    assert (session["language"], session["pace"], session["code"]) == ("nl", "quick", "brugge")


def test_the_note_is_in_the_language_of_the_file(dilemma: Run, file: Path) -> None:
    id = dilemma("run", "--answers", str(file), lang="en").out.strip()
    assert "# Het gratis concert" in dilemma("export", id).out


def test_standard_input(dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode()), encoding="ascii"))
    assert dilemma("run", "--answers", "-").code == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"format: 2\n"), encoding="ascii"))
    done = dilemma("run", "--answers", "-")
    assert done.code == 1
    assert "-:1:9:" in done.err


@pytest.mark.parametrize("more", [["free-concert"], ["--own"], ["--pace", "full"], ["--code", "brugge"], ["--random"]])
def test_answers_go_alone(more: list[str], dilemma: Run, file: Path) -> None:
    done = dilemma("run", "--answers", str(file), *more)
    assert done.code == 2
    assert "--answers goes alone" in done.err


def test_export_and_run_again(dilemma: Run, file: Path, tmp_path: Path) -> None:
    first = dilemma("run", "--answers", str(file)).out.strip()
    done = dilemma("export", first, "--format", "answers", "--output", str(tmp_path))
    assert done.code == 0
    again = tmp_path / f"free-concert-{first}.yaml"
    second = dilemma("run", "--answers", str(again)).out.strip()
    assert second != first
    assert dilemma("export", first).out == dilemma("export", second).out
    assert dilemma("export", second, "--format", "answers").out == again.read_text(encoding="utf-8")


def test_an_unfinished_session_is_refused(dilemma: Run) -> None:
    environment = of_process()
    with Store.open(environment.sessions_file, now=environment.now, randbits=environment.randbits) as store:
        id = store.create(language="nl", pace=Pace.QUICK, material=material())
    done = dilemma("export", id, "--format", "answers")
    assert done.code == 2
    assert f"Session {id} is not finished" in done.err
    assert f"dilemma resume {id}" in done.err


def test_a_library_that_moved_on_is_told(dilemma: Run, file: Path, tmp_path: Path) -> None:
    id = dilemma("run", "--answers", str(file)).out.strip()
    own = tmp_path / "library" / "codes"
    own.mkdir(parents=True)
    text = (library.bundled() / "codes" / "brugge.yaml").read_text(encoding="utf-8")
    (own / "brugge.yaml").write_text(text.replace("Stad Brugge", "De stad Brugge"), encoding="utf-8")
    done = dilemma("--library", str(own.parent), "export", id, "--format", "answers")
    assert done.code == 0
    assert "The library has changed since session" in done.err


@pytest.mark.parametrize("format", ["md", "yaml"])
def test_worksheets_for_all_cases_in_a_folder(format: str, dilemma: Run, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    cases = list(shipped().cases)
    done = dilemma("worksheet", *cases, "--format", format, "--code", "kortrijk", "--output", str(folder))
    assert done.code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{case}.{format}" for case in cases)
    assert done.err.count("Written: ") == len(cases)
    again = dilemma("worksheet", cases[0], "--format", format, "--code", "kortrijk", "--output", str(folder))
    assert again.code == 6
    assert "--force" in again.err


def test_a_worksheet_for_an_own_dilemma(dilemma: Run, tmp_path: Path) -> None:
    assert dilemma("config", "code", "roeselare").code == 0
    text = dilemma("worksheet", "--format", "yaml").out
    assert "own: true\ncode: roeselare\nlanguage: en\npace: quick\n" in text
    assert "# What is going on?" in text
    assert dilemma("worksheet", lang="nl").out.startswith("# Werkblad\n")
    assert dilemma("worksheet", "--format", "yaml", "--output", str(tmp_path)).code == 0
    assert (tmp_path / "worksheet.yaml").read_text(encoding="utf-8") == text


def test_a_worksheet_needs_a_code_and_a_folder(dilemma: Run) -> None:
    done = dilemma("worksheet", "gift-bottle")
    assert done.code == 2
    assert "--code" in done.err
    assert "brugge, kortrijk, roeselare, vlaamse-overheid" in done.err
    done = dilemma("worksheet", "gift-bottle", "free-concert", "--code", "brugge")
    assert done.code == 2
    assert "--output FOLDER" in done.err
    assert dilemma("worksheet", "gift-botle").code == 3
