"""Makes the helpers of the other folders importable, and gives processes a home of their own."""

import os
import sys
from pathlib import Path

import pytest

_TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_TESTS / "walks"), str(_TESTS / "cli"), str(_TESTS / "portability")]
_ASIDE = {"DILEMMA_LANG", "DILEMMA_LIBRARY", "NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"}


@pytest.fixture
def outside(tmp_path: Path) -> dict[str, str]:
    """The variables of a process with a home on a path as people have it."""
    home = tmp_path / "Mijn documenten é ñ" / "Wat 'n map (2)" / "home"
    kept = {name: value for name, value in os.environ.items() if name not in _ASIDE}
    return {**kept, "DILEMMA_HOME": str(home), "PYTHONDEVMODE": ""}
