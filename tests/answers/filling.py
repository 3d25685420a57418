"""A person with an editor: fills a blank worksheet in, line by line, as its comments say."""

import re

from dilemma.export.yaml_text import quoted
from dilemma.flow.answer import OWN, Entry
from dilemma.flow.answersfile.given import Answered
from dilemma.flow.answersfile.naming import names, refs
from dilemma.flow.answersfile.written import Path
from dilemma.flow.question import Kind, Question

_KEY = re.compile(r"^( *)(- )?([^\s#\"'-][^\s#\"']*?):(?: |$)")


class Sheet:
    """The lines of a worksheet, found by the path of the key that stands on them."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def fill(self, given: Answered) -> None:
        """Write one answer where its key is."""
        question, entry, path = given.question, given.entry, given.path
        if question.kind in (Kind.TEXT, Kind.PROSE):
            self._put(path, quoted(entry.text) if entry.text else None)
        elif question.kind is Kind.WORDS:
            self._write(path, entry.own)
        elif question.own and question.kind is Kind.MANY:
            self._tick((*path, "picked"), question, entry)
            self._write((*path, "own"), entry.own)
        elif question.own:
            self._put((*path, "picked"), _names(question, entry) or None)
            self._put((*path, "own"), quoted(entry.own[0]) if entry.own else None)
        elif question.kind is Kind.ONE:
            self._put(path, _names(question, entry) or None)
        elif self.lines[self._find(path)].endswith("[]"):
            self._put(path, f"[{_names(question, entry)}]")
        else:
            self._tick(path, question, entry)

    def _find(self, path: Path) -> int:
        wanted = [step for step in path if isinstance(step, str)]
        open_keys: list[tuple[int, str]] = []
        for number, line in enumerate(self.lines):
            if found := _KEY.match(line):
                indent = len(found[1]) + len(found[2] or "")
                open_keys = [*(key for key in open_keys if key[0] < indent), (indent, found[3])]
                if [name for _indent, name in open_keys] == wanted:
                    return number
        raise AssertionError(f"the worksheet has no room for {path}")

    def _put(self, path: Path, value: str | None) -> None:
        number = self._find(path)
        if value is not None:
            key = _KEY.match(self.lines[number])
            assert key is not None
            self.lines[number] = f"{key[0].rstrip()} {value}"

    def _write(self, path: Path, texts: tuple[str, ...]) -> None:
        number = self._find(path) + 1
        for text in texts:
            if self.lines[number].strip() == '- ""':
                self.lines[number] = self.lines[number].replace('""', quoted(text))
            else:
                indent = len(self.lines[number - 1]) - len(self.lines[number - 1].lstrip())
                self.lines.insert(number, f"{' ' * indent}- {quoted(text)}")
            number += 1

    def _tick(self, path: Path, question: Question, entry: Entry) -> None:
        """Free the lines of what is chosen of their mark, and put them on top in the order of choosing."""
        number = self._find(path) + 1
        end = number
        while self.lines[end].lstrip().startswith("#"):
            end += 1
        below = self.lines[number:end]
        on_top = []
        for name in _names(question, entry).split(", ") if entry.picked else []:
            found = [line for line in below if line.lstrip().startswith(f"#- {name} ")]
            assert found or name.startswith(OWN), f"{name} cannot be ticked at {path}"
            indent = len(below[0]) - len(below[0].lstrip())
            on_top.append(found[0].replace("#- ", "- ", 1) if found else f"{' ' * indent}- {name}")
        self.lines[number:number] = on_top


def _names(question: Question, entry: Entry) -> str:
    called = names(refs(question))
    return ", ".join(ref if ref.startswith(OWN) else called[ref] for ref in entry.picked)
