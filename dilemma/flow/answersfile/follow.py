"""Walking a whole file of answers, in thought: nothing is saved."""

from collections.abc import Callable
from dataclasses import dataclass

from dilemma.flow.answersfile.prompter import FilePrompter
from dilemma.flow.answersfile.written import Finding, Written
from dilemma.flow.drive import drive
from dilemma.flow.state import Event
from dilemma.flow.walk import Walk


@dataclass(frozen=True, slots=True)
class Followed:
    """Where the answers led: the walk, the events to save, and what is wrong; the walk is complete where nothing is."""

    walk: Walk
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]


def follow(walk: Walk, root: Written, compose: Callable[[Walk], str]) -> Followed:
    """Walk from the beginning by what was written. `compose` writes the conclusion that can be edited."""
    events: list[Event] = []
    prompter = FilePrompter(root, walk)
    walk, _left = drive(walk, prompter, lambda event, _after: events.append(event), compose)
    return Followed(walk, tuple(events), prompter.findings)
