"""The blank analysis scheme on paper: every step of the walk, with room to write."""

from collections.abc import Iterator

from dilemma.flow.involved import vocabulary
from dilemma.flow.walk import Walk
from dilemma.model.scheme import Label
from dilemma.model.verdict import INCOMPLETE
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Table
from dilemma.prose.languages import note_words, worksheet_words
from dilemma.prose.shapes import WorksheetWords

# What fits on a line of an A4 page in an ordinary letter.
_LINE = "." * 150
_HALF = "." * 60
_PARTIES, _WAYS = 5, 3


def worksheet(walk: Walk) -> tuple[Block, ...]:
    """The scheme for a walk that has yet to begin: with its case, or with room for a dilemma of one's own."""
    return tuple(_worksheet(walk, worksheet_words(walk.language)))


def _worksheet(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    fixed = note_words(walk.language)
    yield Heading(1, words.of_case.format(title=walk.title) if walk.title else words.title)
    yield Paragraph(f"{words.date} {_HALF[:30]}  {words.group} {_HALF}")
    yield Heading(2, fixed.situation)
    yield from [Paragraph(walk.situation)] if walk.situation else _lines(4)
    yield Heading(2, words.question)
    yield from [Paragraph(walk.question)] if walk.question else _lines(1)
    parts = (_reaction, _parties, _values, _alternatives, _conclusion, _check, _close)
    for number, (step, part) in enumerate(zip(walk.material.scheme.steps, parts, strict=True)):
        name = step.name.pick(walk.language)
        # The first reaction and the close stand outside the five steps.
        yield Heading(2, f"{number}. {name}" if 0 < number < len(parts) - 1 else name)
        yield from part(walk, words)


def _reaction(walk: Walk, _words: WorksheetWords) -> Iterator[Block]:
    yield Paragraph(f"{_asked(walk, 'reaction-first')} {_boxes(walk, walk.material.scheme.answers)}")
    if not walk.quick:
        yield Paragraph(_asked(walk, "reaction-pull"))
        yield from _lines(1)


def _parties(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    yield Table((words.who, words.at_stake), (("", ""),) * _PARTIES)
    if not walk.quick:
        yield Paragraph(_asked(walk, "parties-facts"))
        yield from _lines(2)
        yield Paragraph(f"{_asked(walk, 'parties-decides')} {_HALF}")


def _values(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    names = ", ".join(value.name for value in vocabulary(walk))
    yield Paragraph(f"{_asked(walk, 'values-chosen')} {words.values.format(names=names)}")
    yield from _lines(1)
    want, also = words.tension
    yield Paragraph(f"{want} {_HALF}, {also} {_HALF}")


def _alternatives(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    yield Paragraph(_asked(walk, "gate"))
    yield _options(walk, walk.wording("gate").choices)
    yield Table((note_words(walk.language).alternative, words.wins, words.loses), (("", "", ""),) * _WAYS)


def _conclusion(_walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    for start in (words.choose, words.because, words.even_though, words.so):
        yield Paragraph(f"{start} {_LINE[len(start) :]}")


def _check(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    scheme, language, fixed = walk.material.scheme, walk.language, note_words(walk.language)
    rows = tuple(
        ("" if index else test.name.pick(language), question.text.pick(language), _boxes(walk, scheme.answers))
        for test in scheme.tests
        for index, question in enumerate(walk.asked(test))
    )
    yield Table((fixed.test, fixed.question, words.answer), rows)
    verdicts = tuple(label for label in scheme.verdicts if label.id != INCOMPLETE)
    yield Table(
        (fixed.test, words.seen), tuple((test.name.pick(language), _boxes(walk, verdicts)) for test in scheme.tests)
    )
    yield Paragraph(words.account)
    yield from _lines(1)
    yield Paragraph(words.then)
    yield _options(walk, tuple(label for label in walk.wording("check-next").choices if label.id != "differ"))


def _close(walk: Walk, words: WorksheetWords) -> Iterator[Block]:
    yield Paragraph(f"{_asked(walk, 'close-again')} {_boxes(walk, walk.material.scheme.answers)}")
    yield Paragraph(f"{words.tipped} {_LINE[len(words.tipped) :]}")


def _asked(walk: Walk, id: str) -> str:
    return walk.wording(id).text.pick(walk.language)


def _boxes(walk: Walk, labels: tuple[Label, ...]) -> str:
    return "  ".join(f"☐ {label.text.pick(walk.language).lower()}" for label in labels)


def _options(walk: Walk, labels: tuple[Label, ...]) -> Block:
    return Bullets(tuple(("", f"☐ {label.text.pick(walk.language)}") for label in labels))


def _lines(count: int) -> Iterator[Block]:
    for _ in range(count):
        yield Paragraph(_LINE)
