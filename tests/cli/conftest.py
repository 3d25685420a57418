"""The command line in this process, with a home of its own."""

import os
from pathlib import Path

import pytest
from command_line import Ended, Run

from dilemma.cli.boundary import run

_ASIDE = ("DILEMMA_LANG", "DILEMMA_LIBRARY", "NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without a configuration, and a process without a language."""
    for name in _ASIDE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("DILEMMA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def dilemma(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: ARG001 (a fixture)
    """Run `dilemma` with these arguments, in English unless they or the environment say otherwise."""

    def call(*line: str, lang: str | None = "en") -> Ended:
        before = os.environ.get("LANGUAGE")
        code = run([*line] if lang is None else ["--lang", lang, *line])
        os.environ["LANGUAGE"] = before or ""
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call
