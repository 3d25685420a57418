"""A walk that can be killed at any moment: `killable.py STORE SESSION SEED` tells each answer once it is safe."""

import random
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from player import Player

from dilemma.cli.walking import load
from dilemma.flow.drive import drive
from dilemma.flow.state import Event
from dilemma.flow.walk import Walk
from dilemma.prose.panels import composed
from dilemma.store import Store


def main(file: str, session: str, seed: str) -> None:
    """Resume the session and walk on at random; a line with number and key is an acknowledged event."""
    with Store.open(Path(file), now=lambda: datetime.now(UTC), randbits=secrets.randbits) as store:

        def save(event: Event, _after: Walk) -> None:
            store.append(session, event.n, event.key, event.kind, event.body)
            sys.stdout.write(f"{event.n} {event.key}\n")
            sys.stdout.flush()

        walk = load(store, session)
        _walk, left = drive(walk, Player(random.Random(int(seed))), save, composed)
        sys.stdout.write("left\n" if left else "finished\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
