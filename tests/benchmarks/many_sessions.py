"""A store with as many sessions as nobody has, made quickly: for the list and the search at their limits."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dilemma.flow.material import Material
from dilemma.library import bundled, load
from dilemma.store import SavedEvent, Session, Store, adding

_BEGUN = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS = [f"{first}{last}" for first in ("ge", "ver", "be", "on", "her") for last in map(str, range(400))]
_KEYS = ("parties/own", "values/tension", "conclusion/because/1", "conclusion/safeguard/1", "check/account")


def fill(path: Path, count: int, seed: int = 1) -> None:
    """Add `count` sessions of five answers; every one holds "sponsor" and the title of its case."""
    library, _problems = load([bundled()])
    cases = list(library.cases.values())
    code = library.codes["brugge"]
    chance = random.Random(seed)
    now = _BEGUN
    with Store.open(path, now=lambda: now, randbits=chance.getrandbits) as store:
        database = store._database
        with database.transaction() as connection:
            for number in range(count):
                now = _BEGUN + timedelta(minutes=number)
                case = cases[number % len(cases)]
                row = Session(
                    id=store._free_id(connection),
                    kind="walk",
                    case_id=case.id,
                    title=case.title,
                    language="nl",
                    pace="quick",
                    code_id=code.id,
                    created=now,
                    updated=now,
                    events=0,
                    status="open",
                    workshop=None,
                    group=None,
                )
                material = Material(case, code, library.scheme, library.values)
                adding.restore(connection, row, material, list(_events(row.id, now, chance)), fts=database.fts)


def _events(stream: str, at: datetime, chance: random.Random) -> Iterator[SavedEvent]:
    for n, key in enumerate(_KEYS, start=1):
        text = " ".join(["sponsor", *chance.choices(_WORDS, k=12)])
        yield SavedEvent(n, key, "answered", {"text": text}, 0, stream, at)
