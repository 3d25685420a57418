"""From files to a library: each is read, judged and built, in an order in which every reference can be looked up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from dilemma.library import messages
from dilemma.library.cases import build_case, judge_case
from dilemma.library.codes import build_code, judge_code
from dilemma.library.document import Document, read_document
from dilemma.library.findings import Findings
from dilemma.library.folders import Kind, Source
from dilemma.library.judging import Judge, is_id
from dilemma.library.known import NO_SCHEME, Known
from dilemma.library.problem import Problem
from dilemma.library.reading import read_text
from dilemma.library.scheme import build_scheme, judge_scheme, judge_scheme_texts
from dilemma.library.scheme_shapes import SchemeShape, SchemeWords
from dilemma.library.scheme_words import judge_scheme_words, reworded
from dilemma.library.shapes import CaseShape, CodeShape, Shape, ThemesShape, ValuesShape
from dilemma.library.vocabulary import build_themes, build_values, judge_entries

_FORMAT = 1
# A case refers to codes, both refer to values and themes.
_ORDER: tuple[Kind, ...] = ("values", "themes", "scheme", "code", "case")
_S = TypeVar("_S", bound=Shape)


@dataclass(frozen=True, slots=True)
class _Reading:
    source: Source
    findings: Findings
    document: Document


def assemble(sources: Sequence[Source], known: Known) -> list[Problem]:
    """Add all files to what is known, the later over the earlier, and give all problems of all of them."""
    every: list[Findings] = []
    by_kind: dict[Kind, list[_Reading]] = {kind: [] for kind in _ORDER}
    for source in sources:
        findings = Findings(source.path)
        every.append(findings)
        document = _read(source, findings)
        kind = source.kind or (_kind_by_keys(document) if document else None)
        if document is not None and kind is not None:
            by_kind[kind].append(_Reading(source, findings, document))
        elif document is not None:
            findings.add(messages.UNKNOWN_KIND)
        else:
            _doubt(kind, source, known)
    for kind in _ORDER:
        for reading in by_kind[kind]:
            _ADD[kind](reading, known)
            if reading.findings.fatal:
                _doubt(kind, reading.source, known)
    return [problem for findings in every for problem in findings.problems]


def _doubt(kind: Kind | None, source: Source, known: Known) -> None:
    if kind == "code":
        known.doubtful_codes.add(source.id)
    elif kind is not None:
        known.doubtful.add(kind)


def _read(source: Source, findings: Findings) -> Document | None:
    """The document of a file of our format."""
    if source.kind in (None, "case", "code") and not is_id(source.id):
        findings.add(messages.BAD_FILE_NAME, name=source.path.name)
    text = read_text(source.path, findings)
    document = read_document(text, findings) if text is not None else None
    if document is None:
        return None
    number = document.data.get("format")
    # The keys of another format are not for us to judge.
    if type(number) is int and number != _FORMAT:
        message = messages.FORMAT_NEWER if number > _FORMAT else messages.FORMAT_UNKNOWN
        findings.add(message, document.mark(("format",)), format=number)
        return None
    return document


def _kind_by_keys(document: Document) -> Kind | None:
    """The kind of which a file has most of the required keys, where one stands out."""
    keys = set(document.data) - {"format", "language", "source"}
    of_case = len(keys & {"title", "situation", "question", "parties", "tension", "options", "reflection", "themes"})
    of_code = len(keys & {"name", "organisation", "provisions", "contacts", "reporting", "adopted", "status"})
    if of_case == of_code:
        return None
    return "case" if of_case > of_code else "code"


def _shape(reading: _Reading, judge: Judge, shape: type[_S], judged: Callable[[], None]) -> _S | None:
    """The typed content of a file after all has been told about it; None where the file must be left out."""
    try:
        typed = msgspec.convert(reading.document.data, shape)
    except msgspec.ValidationError:
        typed = None
        from dilemma.library.explain import explain  # brings in jsonschema: only for a file that went wrong

        explain(judge, shape)
    for trail, value in reading.document.misread.items():
        judge.tell(trail, messages.MISREAD, value=value)
    judge.header()
    judged()
    return None if reading.findings.fatal else typed


def _judge(reading: _Reading) -> Judge:
    return Judge(reading.document, reading.findings, reading.source.bundled)


def _add_values(reading: _Reading, known: Known) -> None:
    judge = _judge(reading)
    shape = _shape(reading, judge, ValuesShape, lambda: judge_entries(judge, "values", "name", "meaning"))
    if shape is not None:
        known.values.update(build_values(shape))


def _add_themes(reading: _Reading, known: Known) -> None:
    judge = _judge(reading)
    shape = _shape(reading, judge, ThemesShape, lambda: judge_entries(judge, "themes", "name"))
    if shape is not None:
        known.themes.update(build_themes(shape))


def _add_scheme(reading: _Reading, known: Known) -> None:
    judge = _judge(reading)
    if reading.source.bundled or (known.scheme is NO_SCHEME and "scheme" not in known.doubtful):
        whole = _shape(reading, judge, SchemeShape, lambda: judge_scheme(judge))
        if whole is not None:
            known.scheme = build_scheme(whole)
    elif known.scheme is NO_SCHEME:
        # What it gives words to was left out: only its own texts can be judged.
        _shape(reading, judge, SchemeWords, lambda: judge_scheme_texts(judge))
    else:
        words = _shape(reading, judge, SchemeWords, lambda: judge_scheme_words(judge, known.scheme))
        if words is not None:
            known.scheme = reworded(known.scheme, words)


def _add_code(reading: _Reading, known: Known) -> None:
    judge = _judge(reading)
    shape = _shape(reading, judge, CodeShape, lambda: judge_code(judge, known))
    if shape is not None:
        known.add_code(reading.source.id, build_code(reading.source.id, shape, known))


def _add_case(reading: _Reading, known: Known) -> None:
    judge = _judge(reading)
    shape = _shape(reading, judge, CaseShape, lambda: judge_case(judge, known))
    if shape is not None:
        known.cases[reading.source.id] = build_case(reading.source.id, shape, known)


_ADD: dict[Kind, Callable[[_Reading, Known], None]] = {
    "values": _add_values,
    "themes": _add_themes,
    "scheme": _add_scheme,
    "code": _add_code,
    "case": _add_case,
}
