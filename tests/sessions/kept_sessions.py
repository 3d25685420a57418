"""Walks of the bundled cases, saved as the program saves them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripted import finish, follow, fresh, material, own_material, until, with_answers, write
from store_samples import opened

from dilemma.flow.material import Material
from dilemma.flow.plan import current, finished
from dilemma.flow.state import fold
from dilemma.store import Store

NAMES = "Jan Peeters zei dat Fatma's sponsor de tent betaalt. Het was Jans idee, dus moet JAN het in januari uitleggen."


def keep(store: Store, answers: Mapping[str, Any], of: Material | None = None, *, until_key: str = "") -> str:
    """Walk with these answers, to the end or to a question, and save it event by event."""
    walk = fresh(of or material())
    journey = follow(walk, until(until_key, with_answers(answers))) if until_key else finish(walk, answers)
    id = store.create(language=walk.language, pace=walk.pace, material=walk.material)
    for number, event in enumerate(journey.events, start=1):
        after = walk.with_state(fold(journey.events[:number]))
        question = current(after)
        store.append(
            id,
            event.n,
            event.key,
            event.kind,
            event.body,
            status="finished" if finished(after) else "open",
            step=question.step if question else None,
        )
    return id


def kept(
    home: Path, answers: Mapping[str, Any] | None = None, of: Material | None = None, *, until_key: str = ""
) -> str:
    """The same in the home of a command line that is still to run."""
    with opened(home / "sessions.db", seed=len(list(home.glob("*")) * 7) + 1) as store:
        return keep(store, answers or {"conclusion/because/1": write(NAMES)}, of, until_key=until_key)


def kept_own(home: Path, *, until_key: str = "alternatives/gate") -> str:
    """An own dilemma, left halfway."""
    answers = {
        "reaction/situation": write("José wil dat ik teken."),
        "reaction/question": write("Zeg ik aan José dat ik het niet vertrouw?"),
    }
    return kept(home, answers, own_material(), until_key=until_key)
