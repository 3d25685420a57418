"""Pages for readers: a case as a trainer reads it, a code as one hands it to a new colleague."""

from collections.abc import Iterator, Sequence

from dilemma.model.case import Case
from dilemma.model.code import ROUTES, Code, Provision, Route
from dilemma.model.library import Library
from dilemma.model.text import Text
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Table
from dilemma.prose.languages import page_words
from dilemma.prose.sentences import ended
from dilemma.prose.shapes import PageWords


def case_page(case: Case, library: Library, language: str, *, facilitator: bool = False) -> tuple[Block, ...]:
    """The case as a page. `facilitator` adds hints, provisions, what others say and the note for the trainer."""
    words = page_words(language)
    return tuple(_case(case, library, language, words, facilitator))


def code_page(code: Code, language: str) -> tuple[Block, ...]:
    """The code of conduct as a page."""
    words = page_words(language)
    return (*_code_head(code, language, words), *_code_body(code, language, words), *_code_end(code, language, words))


def date(written: str, language: str) -> str:
    """A date (YYYY-MM-DD) or a year as one writes it in `language`; anything else as it stands."""
    year, *rest = written.split("-")
    if len(rest) != 2 or not all(part.isdecimal() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return written
    return f"{int(rest[1])} {page_words(language).months[int(rest[0]) - 1]} {year}"


def level(number: int, language: str) -> str:
    """The word for a level: 1 starter, 2 practised, 3 hard."""
    return page_words(language).levels[number - 1]


def _case(case: Case, library: Library, language: str, words: PageWords, facilitator: bool) -> Iterator[Block]:  # noqa: FBT001
    yield Heading(1, _one_line(case.title, language))
    yield Paragraph(_about(case, library, language, words), quiet=True)
    yield Paragraph(_flow(case.situation, language))
    yield from _section(words.question, [Paragraph(_flow(case.question, language))])
    if case.violation:
        why = ended(_flow(case.violation.why, language))
        yield from _section(words.violation, [Paragraph(f"{words.violation_intro} {why}")])
    parties = [(_one_line(party.name, language), _one_line(party.interest, language)) for party in case.parties]
    yield from _list(words.parties, parties)
    values = [library.values[value] for value in case.values if value in library.values]
    yield from _list(words.values, [(_one_line(v.name, language), _one_line(v.meaning, language)) for v in values])
    yield from _section(words.tension, [Paragraph(_flow(case.tension, language))])
    rows = tuple(
        (_one_line(option.text, language), _one_line(option.gain, language), _one_line(option.loss, language))
        for option in case.options
    )
    yield from _section(words.options, [Table((words.option, words.gain, words.loss), rows)])
    yield from _list(words.twists, [("", _one_line(twist.text, language)) for twist in case.twists])
    if facilitator:
        yield from _for_facilitator(case, library, language, words)
    if case.source:
        yield Paragraph(f"{words.source}: {_one_line(case.source, language)}", quiet=True)


def _for_facilitator(case: Case, library: Library, language: str, words: PageWords) -> Iterator[Block]:
    names = {test.id: _one_line(test.name, language) for test in library.scheme.tests}
    hints = [(names.get(test, test), _one_line(hint, language)) for test, hint in (case.hints or {}).items()]
    yield from _list(words.hints, hints)
    yield from _list(words.provisions, list(_cited(case, library, language)))
    yield from _section(words.reflection, [Paragraph(_flow(case.reflection, language))])
    if case.facilitator:
        yield from _section(words.facilitator, [Paragraph(_flow(case.facilitator, language))])


def _cited(case: Case, library: Library, language: str) -> Iterator[tuple[str, str]]:
    for reference in case.provisions:
        code_id, _, provision_id = reference.partition("/")
        code = library.codes.get(code_id)
        for provision in code.provisions if code else ():
            if code and provision.id == provision_id:
                label = f"{_one_line(code.organisation, language)}, {_one_line(provision.topic, language)}"
                yield label, _one_line(provision.summary, language)


def _about(case: Case, library: Library, language: str, words: PageWords) -> str:
    themes = [_one_line(library.themes[theme].name, language) for theme in case.themes if theme in library.themes]
    parts = [f"{words.level}: {level(case.level, language)}", words.minutes.format(minutes=case.minutes)]
    if themes:
        parts.append(f"{words.themes}: {', '.join(themes)}")
    if case.audience:
        parts.append(f"{words.audience}: {', '.join(words.audiences.get(group, group) for group in case.audience)}")
    return " · ".join(parts)


def _code_head(code: Code, language: str, words: PageWords) -> Iterator[Block]:
    yield Heading(1, _one_line(code.name, language))
    facts = [
        (words.organisation, _one_line(code.organisation, language)),
        (words.adopted, date(code.adopted, language) if code.adopted else ""),
        (words.applies_to, _one_line(code.applies_to, language)),
        (words.status, _one_line(code.status, language)),
    ]
    yield Bullets(tuple((label, text) for label, text in facts if text))


def _code_body(code: Code, language: str, words: PageWords) -> Iterator[Block]:
    derived = bool(code.values) and all(value.derived for value in code.values)
    values = [
        (
            _one_line(value.name, language) + (f" ({words.derived})" if value.derived and not derived else ""),
            _one_line(value.meaning, language),
        )
        for value in code.values
    ]
    yield from _list(words.values_of_code, values, intro=words.derived_all if derived else "")
    if code.provisions:
        yield Heading(2, words.says)
        for provision in code.provisions:
            yield from _provision(provision, language, words)


def _provision(provision: Provision, language: str, words: PageWords) -> Iterator[Block]:
    yield Heading(3, _one_line(provision.topic, language))
    yield Paragraph(_flow(provision.summary, language))
    if provision.example:
        yield Paragraph(f"{words.example}: {_flow(provision.example, language)}", quiet=True)


def _code_end(code: Code, language: str, words: PageWords) -> Iterator[Block]:
    contacts = []
    for contact in code.contacts:
        told = ended(_one_line(contact.purpose, language))
        if contact.not_for:
            told += f" {words.not_for}: {ended(_one_line(contact.not_for, language))}"
        contacts.append((_one_line(contact.role, language), told))
    yield from _list(words.contacts, contacts)
    if code.reporting:
        yield from _section(words.reporting, [Paragraph(words.violation_intro)])
        for kind in (kind for kind in ROUTES if kind in code.reporting):
            yield Heading(3, words.routes[kind])
            yield from _route(code.reporting[kind], language, words)
        yield Paragraph(words.no_channel, quiet=True)
    if code.sanctions:
        yield from _section(words.sanctions, [Paragraph(_flow(code.sanctions, language))])
    if code.source:
        yield Paragraph(f"{words.source}: {_one_line(code.source, language)}", quiet=True)


def _route(route: Route, language: str, words: PageWords) -> Iterator[Block]:
    yield Bullets(tuple(("", ended(_one_line(step, language))) for step in route.steps), ordered=True)
    if route.around:
        yield Paragraph(f"{words.around}: {ended(_flow(route.around, language))}")
    if route.protection:
        yield Paragraph(f"{words.protection}: {ended(_flow(route.protection, language))}")


def _section(title: str, blocks: Sequence[Block]) -> Iterator[Block]:
    yield Heading(2, title)
    yield from blocks


def _list(title: str, items: Sequence[tuple[str, str]], *, intro: str = "") -> Iterator[Block]:
    if items:
        yield Heading(2, title)
        if intro:
            yield Paragraph(intro, quiet=True)
        yield Bullets(tuple(items))


def _one_line(text: Text | None, language: str) -> str:
    return " ".join(text.pick(language).split()) if text else ""


def _flow(text: Text, language: str) -> str:
    """The text without its author's line ends; blank lines still separate paragraphs."""
    paragraphs = text.pick(language).strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
