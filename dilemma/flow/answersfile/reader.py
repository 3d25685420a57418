"""Looking answers up in a file: what is there, what is missing, and what nothing asked for."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from dilemma.flow.answersfile.entries import ALIKE
from dilemma.flow.answersfile.places import HEADER, ROUNDS
from dilemma.flow.answersfile.written import Fault, Finding, Path, Written, finding


class Reader:
    """A file while it is read. `findings` gathers what is missing on the way; each thing is told once."""

    def __init__(self, root: Written) -> None:
        self.findings: list[Finding] = []
        self._root = root
        self._used: set[Path] = {(key,) for key in HEADER}
        self._told: set[Path] = set()
        self._mistyped: dict[Path, str] = {}

    def filled(self, path: Path, full: Mapping[str, str]) -> bool:
        """Whether something is filled in at a path; nothing counts as used or missing by this."""
        at, taken = self._down(path, full)
        return len(taken) == len(path) and not at.blank

    def look(self, path: Path, full: Mapping[str, str], question: str) -> Written | None:
        """What stands at a path; None, and told, where there is nothing. A part left blank leaves all below it blank.

        `full` gives the full form of short references in the path; `question` is the text of what is asked.
        """
        at, taken = self._down(path, full)
        while len(taken) < len(path) and not (taken and at.blank):
            if not self._alike(at, taken, path[len(taken)]):
                self._missing(at, path, len(taken), question)
                return None
            at, taken = self._down(path, full)
        self._used.add(taken)
        return at

    def unused(self, known: Collection[str], *, upto: str | None = None) -> Iterator[Finding]:
        """What is filled in and was not asked for.

        `known` are the keys that a file can have at the top. `upto` is the one at which reading stopped: of it, and of
        those that reading never came to, nothing can be said.
        """
        reached = {path[0] for path in self._used} - {upto}
        for key, child in self._root.children():
            if upto is None or key in reached or key not in known:
                yield from self._unused((key,), child)

    def _down(self, path: Path, full: Mapping[str, str]) -> tuple[Written, Path]:
        """As far down a path as there is something, and the path by the names that stand there."""
        at, taken = self._root, Path()
        for step in path:
            for name in (step, full.get(str(step)), self._mistyped.get((*taken, step))):
                child = None if name is None else dict(at.children()).get(name)
                if child is not None and name is not None:
                    at, taken = child, (*taken, name)
                    break
            else:
                break
        return at, taken

    def _alike(self, at: Written, taken: Path, step: str | int) -> bool:
        """Whether a key that nothing used looks so much like this one that it must be meant; it is told, and taken."""
        if not isinstance(step, str) or not isinstance(at.value, Mapping):
            return False
        free = [key for key in at.value if not self._uses((*taken, key))]
        near = get_close_matches(step, free, n=1, cutoff=ALIKE)
        if near:
            self._mistyped[(*taken, step)] = near[0]
            self.findings.append(finding(at.value[near[0]].mark, Fault.NEAR_KEY, key=near[0], near=step))
        return bool(near)

    def _missing(self, at: Written, path: Path, depth: int, question: str) -> None:
        missing, step = path[: depth + 1], path[depth]
        if missing in self._told:
            return
        self._told.add(missing)
        if isinstance(step, int):
            several = isinstance(at.value, tuple)
            fault = finding(at.mark, Fault.MISSING_ROUND, number=str(step + 1)) if several else None
            self.findings.append(fault or finding(at.mark, Fault.WANTS_LIST))
        elif not isinstance(at.value, Mapping):
            self.findings.append(finding(at.mark, Fault.WANTS_KEYS))
            self._used.add(path[:depth])
        elif depth + 1 < len(path):
            self.findings.append(finding(at.mark, Fault.MISSING_KEY, key=step))
        else:
            self.findings.append(finding(at.mark, Fault.MISSING, key=step, question=question))

    def _uses(self, path: Path) -> bool:
        return any(used[: len(path)] == path for used in self._used)

    def _unused(self, path: Path, written: Written) -> Iterator[Finding]:
        if path in self._used or written.blank:
            return
        step = path[-1]
        if self._uses(path):
            for name, child in written.children():
                yield from self._unused((*path, name), child)
        elif isinstance(step, str):
            yield finding(written.mark, Fault.UNUSED, key=step)
        elif path[0] == ROUNDS:
            yield finding(written.mark, Fault.UNUSED_ROUND, number=str(step + 1))
