"""At least 2,000 seeded walks by a player that knows only the Prompter's law, each ending in a note in every format.

The player answers, goes back, leaves and resumes (by folding the saved events), skips, and types hostile text. It knows
neither the method nor the cases: only what a question may be answered with.
"""

import random
from datetime import UTC, datetime

import pytest
from player import Player

from dilemma.export.answers import answers
from dilemma.export.markdown import markdown
from dilemma.export.reading import read
from dilemma.export.session import Dated, Saved, to_json
from dilemma.flow.drive import drive
from dilemma.flow.material import Material
from dilemma.flow.plan import finished
from dilemma.flow.state import Event, fold
from dilemma.flow.walk import Pace, Walk
from dilemma.library import bundled, load
from dilemma.prose.note import Moments, note
from dilemma.prose.panels import composed

BATCHES, EACH = 40, 50
MOMENT = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
LIBRARY, PROBLEMS = load([bundled()])


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_walk_ends_in_a_note(batch: int) -> None:
    assert not PROBLEMS
    for number in range(EACH):
        seed = batch * EACH + number
        walk, events = _walk(seed)
        assert finished(walk), seed
        assert fold(events).answers == walk.state.answers, seed
        assert [event.n for event in events] == list(range(1, len(events) + 1)), seed
        assert composed(walk), seed
        assert markdown(note(walk, Moments(MOMENT, MOMENT))).startswith("# "), seed
        assert answers(walk).startswith("#"), seed
        whole = to_json(_saved(walk, events))
        # Reading back walks the whole session once more, which is too slow for every one of them.
        assert number % 10 or to_json(read(whole.encode("utf-8"))) == whole, seed


def _saved(walk: Walk, events: list[Event]) -> Saved:
    dated = tuple(Dated(event.n, event.key, event.kind, event.body, MOMENT) for event in events)
    return Saved(walk.language, walk.pace, "finished", MOMENT, MOMENT, walk.material, dated, id="7k3q9xb2")


def _walk(seed: int) -> tuple[Walk, list[Event]]:
    chance = random.Random(seed)
    material = Material(
        chance.choice([None, *LIBRARY.cases.values()]),
        chance.choice(list(LIBRARY.codes.values())),
        LIBRARY.scheme,
        LIBRARY.values,
    )
    events: list[Event] = []
    walk = Walk("campaign", material, chance.choice(["nl", "en"]), chance.choice(list(Pace)), fold(events))
    player = Player(chance)
    while True:
        walk, left = drive(walk, player, lambda event, _walk: events.append(event), composed)
        if left is None:
            return walk, events
        # Resuming is folding what was saved: nothing that lived only in memory may be missed.
        walk = walk.with_state(fold(events))
