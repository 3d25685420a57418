import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from store_samples import opened

from dilemma.store import Store

NOBODY = 65534

_ANY_CHILD = """
import os, signal, sqlite3, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import msgspec, shutil, hashlib, difflib, dilemma.prose.folding
from store_samples import *
from dilemma.store import *
path = Path(sys.argv[1])
"""

# Root may write anywhere, so a child that root starts stops being root, after it has imported all that it needs.
_UNPRIVILEGED = f"""
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dilemma" / "sessions.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with opened(path) as store:
        yield store


@pytest.fixture
def start(path: Path) -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    """Start a Python process in which `path`, the store's names and the samples are at hand."""
    children: list[subprocess.Popen[str]] = []

    def start(script: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", _ANY_CHILD + script, str(path), str(Path(__file__).parent)]
        children.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return children[-1]

    yield start
    for child in children:
        child.kill()
        child.communicate()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that belongs to whom `unprivileged` runs as; pytest's own lie below one that only root may enter."""
    folder = Path(tempfile.mkdtemp())
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    yield folder
    for inner in (folder, *folder.rglob("*")):
        inner.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def unprivileged(open_folder: Path) -> Callable[[str], str]:
    """Run a script as a user whom permissions bind; `path` is sessions.db in `open_folder`. Gives what it prints."""
    if sys.platform == "win32":
        pytest.skip("Windows keeps its permissions in access lists, which chmod does not change")

    def run(script: str) -> str:
        where = str(open_folder / "sessions.db")
        command = [sys.executable, "-c", _ANY_CHILD + _UNPRIVILEGED + script, where, str(Path(__file__).parent)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    return run
