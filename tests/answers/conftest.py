"""Makes the helpers of tests/walks and tests/cli importable, and runs the command line in a home of its own."""

import os
import sys
from pathlib import Path

import pytest

_TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_TESTS / "walks"), str(_TESTS / "cli")]

from command_line import Ended, Run  # noqa: E402 (found by the line above)

from dilemma.cli.boundary import run  # noqa: E402

_ASIDE = ("DILEMMA_LANG", "DILEMMA_LIBRARY", "NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def dilemma(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `dilemma` with these arguments, in English unless told otherwise, without a terminal."""
    for name in _ASIDE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("DILEMMA_HOME", str(tmp_path / "home"))

    def call(*line: str, lang: str = "en") -> Ended:
        before = os.environ.get("LANGUAGE")
        code = run(["--lang", lang, *line])
        os.environ["LANGUAGE"] = before or ""
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call
