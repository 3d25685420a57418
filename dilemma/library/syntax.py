"""What a mistake in the writing of YAML means for the person who wrote it.

PyYAML and the C library word the same mistake differently; both are recognised by fragments, and by the line itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from dilemma.library import messages
from dilemma.library.findings import Mark
from dilemma.library.messages import Message

LINE_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_EARLIER_COLON = re.compile(r"\S\s*:\s+\S")
_SPECIAL_START = re.compile(r"^\s*(?:- +)*(?:[^\s:]+:\s+)?(?P<character>[*&!])\S")
_NAMELESS = ("while scanning an anchor", "while scanning an alias")


@dataclass(frozen=True, slots=True)
class _Mistake:
    """What the reader was at (`context`), what it found (`problem`), and the line up to and from where it stopped."""

    context: str
    problem: str
    before: str
    after: str

    @property
    def special(self) -> re.Match[str] | None:
        return _SPECIAL_START.match(self.before + self.after)


# The first rule that fits tells what is wrong. `True`: told where the broken part begins, not where reading stopped.
_RULES: tuple[tuple[Callable[[_Mistake], bool], Message, bool], ...] = (
    (lambda it: re.search("escape|hexa?decimal", it.problem) is not None, messages.UNKNOWN_ESCAPE, False),
    (lambda it: "quoted scalar" in it.context, messages.UNCLOSED_QUOTE, True),
    (lambda it: "tab character" in it.problem, messages.TAB, False),
    (lambda it: it.after.startswith("\t") and not it.before.strip(), messages.TAB, False),
    (lambda it: "cannot start any token" in it.problem, messages.START_CHARACTER, False),
    (lambda it: it.context in _NAMELESS, messages.START_CHARACTER, True),
    (lambda it: it.special is not None, messages.START_CHARACTER, False),
    (lambda it: "flow" in it.context, messages.BRACKETS, True),
    (lambda it: it.after.startswith(("]", "}")), messages.BRACKETS, False),
    (
        lambda it: "mapping values" in it.problem and _EARLIER_COLON.search(it.before) is not None,
        messages.COLON,
        False,
    ),
    (lambda it: "mapping values" in it.problem, messages.LOOSE_LINE, False),
    (lambda it: "simple key" in it.context, messages.NO_COLON, True),
    (lambda it: "sequence entries are not allowed" in it.problem, messages.DASH, False),
    (lambda it: "block scalar" in it.context, messages.BLOCK_START, False),
    (lambda it: it.before.rstrip().endswith(('"', "'")), messages.AFTER_QUOTE, False),
    (lambda it: "block mapping" in it.context or "block collection" in it.context, messages.INDENTATION, False),
)


def explain(error: Exception, lines: list[str]) -> tuple[Message, Mark]:
    """The message and its place for an error that the YAML reader raised on a file of these lines."""
    at = error.problem_mark or error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if not isinstance(error, yaml.MarkedYAMLError) or at is None:
        return messages.SYNTAX, (1, 1)
    line = lines[at.line] if at.line < len(lines) else ""
    mistake = _Mistake(error.context or "", error.problem or "", line[: at.column], line[at.column :])
    start = error.context_mark or at
    for fits, found, at_start in _RULES:
        if fits(mistake):
            place = start if at_start else at
            message, column = found, place.column
            if message is messages.START_CHARACTER:
                column = mistake.special.start("character") if mistake.special else column
                message = message.about(character=line[column : column + 1])
            return message, place_in(lines, place.line, column)
    return messages.SYNTAX, place_in(lines, at.line, at.column)


def place_in(lines: list[str], row: int, column: int) -> Mark:
    """A place counted from 0 as one counted from 1, never beyond the last line: the end of a file is in its text."""
    if row >= len(lines):
        return max(len(lines), 1), len(lines[-1]) + 1 if lines else 1
    return row + 1, column + 1
