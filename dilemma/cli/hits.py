"""Where searched words stand in a text: the line, cut to size around them, and the words marked."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dilemma.cli.program import Program
from dilemma.prose.folding import vocabulary, words

_MARK, _PLAIN = ("\x1b[1;4m", "\x1b[0m"), ("»", "«")
_BEFORE = 24
_IN_A_PIPE = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, and the places in it (start, end) of the words that were looked for."""

    text: str
    marks: tuple[tuple[int, int], ...]

    def cut(self, width: int) -> "Line":
        """At most `width` characters of it, the first mark among them, and an ellipsis where something was left out."""
        if len(self.text) <= width:
            return self
        first = self.marks[0][0] if self.marks else 0
        start = max(min(first - _BEFORE, len(self.text) - width), 0)
        before = "…" if start else ""
        room = width - len(before)
        after = "…" if start + room < len(self.text) else ""
        end = start + room - len(after)
        shift = len(before) - start
        marks = tuple((left + shift, min(right, end) + shift) for left, right in self.marks if start <= left < end)
        return Line(f"{before}{self.text[start:end]}{after}", marks)

    def marked(self, *, colour: bool) -> str:
        """The line with its marks: by style, or by signs where the screen has no styles."""
        left, right = _MARK if colour else _PLAIN
        parts, end = [], 0
        for start, stop in self.marks:
            parts += [self.text[end:start], left, self.text[start:stop], right]
            end = stop
        return "".join((*parts, self.text[end:]))


def best(texts: Iterable[str], typed: str) -> Line:
    """The line of these texts that holds most of the words that were typed; blanks as single spaces."""
    wanted = vocabulary(typed)
    lines = [_line(" ".join(line.split()), wanted) for text in texts for line in text.split("\n") if line.strip()]
    return max(lines, key=lambda found: len(found.marks), default=Line("", ()))


def found(texts: Sequence[str], typed: str) -> tuple[int, Line] | None:
    """Which of these texts has the best line, and that line; None where not every word that was typed is there."""
    wanted = vocabulary(typed)
    there = {word for text in texts for word in vocabulary(text)}
    if not wanted or not all(any(word.startswith(start) for word in there) for start in wanted):
        return None
    lines = [best([text], typed) for text in texts]
    place = max(range(len(lines)), key=lambda place: len(lines[place].marks))
    return place, lines[place]


def short(line: Line) -> str:
    """The line without marks, cut to the size that it has in a pipe."""
    return line.cut(_IN_A_PIPE).text


def write(found: Iterable[tuple[str, str, Line]], program: Program) -> None:
    """Write the hits: id, title and line. On a screen the line stands under the title, with its words marked."""
    environment = program.environment
    for id, title, line in found:
        if not environment.stdout_is_terminal:
            program.write(f"{id}  {title}  {short(line)}")
            continue
        width = environment.width - 1
        program.write("\n".join(textwrap.wrap(f"{id}  {title}", width, subsequent_indent="  ")))
        # The signs that mark take room, too. Who listens to the screen only hears them between the words.
        signs = not environment.colour and not environment.plain
        cut = line.cut(max(width - 2 - (2 * len(line.marks) if signs else 0), 16))
        program.write(f"  {cut.text if environment.plain else cut.marked(colour=environment.colour)}")


def _line(text: str, wanted: Sequence[str]) -> Line:
    return Line(text, tuple((word.start, word.end) for word in words(text) if word.folded.startswith(tuple(wanted))))
