"""Makes the helpers of other folders importable, and runs the command line in a home of its own."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_TESTS / "walks"), str(_TESTS / "cli"), str(_TESTS / "store")]

from command_line import Ended, Run  # noqa: E402 (found by the line above)
from store_samples import opened  # noqa: E402

from dilemma.cli.boundary import run  # noqa: E402
from dilemma.store import Store  # noqa: E402

_ASIDE = ("DILEMMA_LANG", "DILEMMA_LIBRARY", "NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    with opened(home / "sessions.db") as store:
        yield store


@pytest.fixture
def dilemma(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `dilemma` with these arguments, in English unless told otherwise, without a terminal."""
    for name in _ASIDE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("DILEMMA_HOME", str(home))

    def call(*line: str, lang: str = "en") -> Ended:
        before = os.environ.get("LANGUAGE")
        code = run(["--lang", lang, *line])
        os.environ["LANGUAGE"] = before or ""
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call
