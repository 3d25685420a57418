"""Two hundred random kills of a spawned walk, each followed by a check that all acknowledged answers are there."""

import random
import secrets
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dilemma.flow.material import Material
from dilemma.library import bundled, load
from dilemma.store import Store

WALK = Path(__file__).parent.parent / "walks" / "killable.py"
BATCHES, KILLS = 20, 10


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_was_acknowledged_survives_a_kill(batch: int, tmp_path: Path) -> None:
    chance = random.Random(batch)
    file = tmp_path / "sessions.db"
    session = _begin(file, chance)
    known: list[str] = []
    killed = 0
    for attempt in range(10 * KILLS):
        told, ended = _walk_and_kill(file, session, seed=1000 * batch + attempt, after=chance.randint(1, 6))
        known += told
        assert _saved(file, session)[: len(known)] == known
        # What was saved in the instant before the kill, and no longer told, stays too.
        known = _saved(file, session)
        killed += not ended
        if ended == "finished":
            session, known = _begin(file, chance), []
        if killed == KILLS:
            return
    pytest.fail(f"only {killed} kills")


def _begin(file: Path, chance: random.Random) -> str:
    library, _problems = load([bundled()])
    case = chance.choice([None, *library.cases.values()])
    material = Material(case, library.codes["brugge"], library.scheme, library.values)
    with _store(file) as store:
        return store.create(language="nl", pace=chance.choice(["quick", "full"]), material=material)


def _walk_and_kill(file: Path, session: str, *, seed: int, after: int) -> tuple[list[str], str]:
    """Walk until `after` answers are acknowledged, then kill; the answers told, and how the walk ended by itself."""
    child = subprocess.Popen(
        [sys.executable, str(WALK), str(file), session, str(seed)], stdout=subprocess.PIPE, encoding="utf-8"
    )
    told: list[str] = []
    assert child.stdout is not None
    with child, child.stdout as lines:
        for line in lines:
            if line.strip() in ("left", "finished"):
                return told, line.strip()
            told.append(line.strip())
            if len(told) == after:
                child.kill()
        told = told[:after] if child.wait() else told
    return told, ""


def _saved(file: Path, session: str) -> list[str]:
    with _store(file) as store:
        return [f"{event.n} {event.key}" for event in store.events(session)]


def _store(file: Path) -> Store:
    return Store.open(file, now=lambda: datetime.now(UTC), randbits=secrets.randbits)
