"""Files of answers: YAML in, a tree of what was written out, each part with its place."""

from pathlib import Path

from dilemma.flow.answersfile.written import Written
from dilemma.library.document import Document, read_document
from dilemma.library.findings import Findings, Trail
from dilemma.library.problem import Problem
from dilemma.library.reading import read_text, text_of

_NOTHING = ("null", "Null", "NULL", "~")


def read_answers(path: Path, content: bytes | None = None) -> tuple[Written | None, tuple[Problem, ...]]:
    """What a file says; None, with every problem that was found in its writing, where it cannot be taken as written.

    `content` is what was read already, of standard input for instance; `path` is then but a name for it.
    """
    findings = Findings(path)
    text = read_text(path, findings) if content is None else text_of(content, findings)
    document = read_document(text, findings) if text is not None else None
    problems = tuple(sorted(findings.problems, key=lambda one: (one.line, one.column)))
    if document is None or problems:
        return None, problems
    return _written(document, document.data, ()), ()


def _written(document: Document, value: object, trail: Trail) -> Written:
    place = document.mark(trail)
    key = document.key_mark(trail) if trail in document.keys else None
    if isinstance(value, dict):
        return Written({name: _written(document, child, (*trail, name)) for name, child in value.items()}, place, key)
    if isinstance(value, list):
        return Written(
            tuple(_written(document, child, (*trail, number)) for number, child in enumerate(value)), place, key
        )
    # Every word is taken as it stands, `yes` and `12:30` too; but an unquoted null is no word.
    if value is None or (value in _NOTHING and trail in document.misread):
        return Written(None, place, key)
    return Written(str(value), place, key)
