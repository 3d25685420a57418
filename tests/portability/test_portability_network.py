"""Nothing reaches for the network: not the tests, and not one command in a process of its own."""

import shlex
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import every_command

SCRIPT = Path(__file__).with_name("no_network.py")


def test_tests_cannot_reach_the_network() -> None:
    # As a warning, which is an error here, or as an error of its own: by the version of pytest-socket.
    with pytest.raises(Exception, match=r"tried to use socket\.socket"):
        socket.socket(socket.AF_INET)


def alarmed(mode: str, variables: dict[str, str], folder: Path) -> tuple[str, subprocess.CompletedProcess[str]]:
    marker = folder / "attempts"
    ended = subprocess.run(
        [sys.executable, str(SCRIPT), str(marker), mode],
        env={**variables, "DILEMMA_LANG": "en"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        stdin=-3,
        check=False,
        timeout=300,
    )
    return marker.read_text(encoding="utf-8") if marker.exists() else "", ended


def test_the_alarm_goes_off(outside: dict[str, str], tmp_path: Path) -> None:
    attempts, _ended = alarmed("reach", outside, tmp_path)
    assert attempts.splitlines()[0].startswith("socket.connect")
    assert "socket.getaddrinfo ('example.invalid'" in attempts


def test_no_command_reaches_for_the_network(outside: dict[str, str], tmp_path: Path) -> None:
    attempts, ended = alarmed("commands", outside, tmp_path)
    assert attempts == ""
    assert ended.returncode == 0, ended.stderr[-2000:]
    for words, context in every_command():
        for example in (context.command.epilog or "").splitlines():
            assert f" {' '.join(shlex.split(example)[1:])}\n" in ended.stderr, words
