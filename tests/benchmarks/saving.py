"""One saved answer against a bare SQLite commit of the same bytes, and the peak memory of a whole walk."""

import json
import resource
import secrets
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dilemma.flow.material import Material
from dilemma.library import bundled, load
from dilemma.store import Store

BODY = {"text": "Ik zeg het vandaag zelf, en ik laat het noteren. " * 4}


def store(folder: Path) -> Store:
    """A store in a folder."""
    return Store.open(folder / "sessions.db", now=lambda: datetime.now(UTC), randbits=secrets.randbits)


def material() -> Material:
    """What a walk through the ice-breaker is about."""
    library, _problems = load([bundled()])
    return Material(library.cases["free-concert"], library.codes["brugge"], library.scheme, library.values)


def saved(folder: Path) -> Callable[[], float]:
    """A measure: the milliseconds of one saved answer; each call saves the next."""
    kept = store(folder)
    stream = kept.create(language="nl", pace="quick", material=material())
    count = 0

    def measure() -> float:
        nonlocal count
        count += 1
        begun = time.perf_counter()
        kept.append(stream, count, "conclusion/because/1", "answered", BODY, status="open")
        return (time.perf_counter() - begun) * 1000

    return measure


def bare(folder: Path) -> Callable[[], float]:
    """A measure: the milliseconds of one commit of the same bytes at the same safety, in a table of one column."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)")
    text = json.dumps(BODY)

    def measure() -> float:
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event (body) VALUES (?)", (text,))
        connection.execute("COMMIT")
        return (time.perf_counter() - begun) * 1000

    return measure


def peak_of_children() -> float:
    """The most memory, in megabytes, that any child of this process has used so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
