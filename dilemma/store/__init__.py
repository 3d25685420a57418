"""The event store of sessions: durable, private, one SQLite file."""

from dilemma.store.errors import (
    Ambiguous,
    Busy,
    Conflict,
    Damaged,
    DamagedInPlace,
    DiskFull,
    DiskTrouble,
    Moved,
    NewerFormat,
    NoSession,
    NotOurs,
    ReadOnly,
    SnapshotLost,
    StoreError,
    Unreadable,
)
from dilemma.store.records import Hit, Lease, SavedEvent, Session, Status
from dilemma.store.store import Store

__all__ = [
    "Ambiguous",
    "Busy",
    "Conflict",
    "Damaged",
    "DamagedInPlace",
    "DiskFull",
    "DiskTrouble",
    "Hit",
    "Lease",
    "Moved",
    "NewerFormat",
    "NoSession",
    "NotOurs",
    "ReadOnly",
    "SavedEvent",
    "Session",
    "SnapshotLost",
    "Status",
    "Store",
    "StoreError",
    "Unreadable",
]
