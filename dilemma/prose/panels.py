"""What a walk shows above a question: the case, the foothold, the route, the table, the tests, the conclusion."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dilemma.flow.choices import alternatives
from dilemma.flow.involved import chosen, provisions, topics
from dilemma.flow.rounds import Result, rounds
from dilemma.flow.steps.closing import edited, outdated
from dilemma.flow.walk import Alternative, Walk
from dilemma.model.code import ROUTES, Route
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from dilemma.prose.facts import facts
from dilemma.prose.languages import conclusion as composed_in
from dilemma.prose.languages import mine, note_words, page_words
from dilemma.prose.sentences import ended
from dilemma.prose.shapes import NoteWords


def panel(name: str, walk: Walk) -> tuple[Block, ...]:
    """The blocks of a panel, as `Question.panels` names it."""
    if name.startswith("test:"):
        return tuple(_test(walk, name.removeprefix("test:")))
    return tuple(_PANELS[name](walk))


def case(walk: Walk) -> Iterator[Block]:
    """The situation, to be read and reread."""
    if walk.situation:
        yield Heading(1, walk.title or note_words(walk.language).note_own)
        yield Paragraph(walk.situation)


def warning(walk: Walk) -> Iterator[Block]:
    """Before an own dilemma: name nobody, and who can read what is typed."""
    yield Heading(1, note_words(walk.language).note_own)
    yield Paragraph(note_words(walk.language).own_warning)


def danger(walk: Walk) -> Iterator[Block]:
    """Somebody is being threatened, bullied or robbed: where to go, before anything else."""
    words = note_words(walk.language)
    yield Heading(2, words.danger)
    yield Paragraph(words.danger_now)
    yield from _routes(walk, ROUTES)
    yield Paragraph(words.danger_on)


def foothold(walk: Walk) -> Iterator[Block]:
    """The provisions of the code that bear on the case."""
    words = note_words(walk.language)
    yield Heading(2, words.foothold)
    yield from provision_list(walk)


def provision_list(walk: Walk) -> Iterator[Block]:
    """The provisions themselves, or that there are none."""
    words = note_words(walk.language)
    if walk.material.case is None and topics(walk):
        yield Paragraph(words.own_topics)
        yield Bullets(tuple(("", topic) for topic in topics(walk)))
        yield Paragraph(words.read_code.format(code=walk.material.code.id), quiet=True)
        return
    found = provisions(walk)
    items = tuple((item.topic.pick(walk.language), item.summary.pick(walk.language)) for item in found)
    yield Bullets(items) if items else Paragraph(words.code_silent)


def route(walk: Walk) -> Iterator[Block]:
    """How to raise what is not allowed: the route of the violation, or every route of the code."""
    words, pages = note_words(walk.language), page_words(walk.language)
    code, found = walk.material.code, walk.material.case
    violation = found.violation if found else None
    if violation is not None:
        yield Heading(2, words.why_breach)
        yield Paragraph(violation.why.pick(walk.language))
    yield Heading(2, words.routes)
    if violation is not None and violation.route in code.reporting:
        yield from _routes(walk, (violation.route,))
    else:
        if violation is not None:
            yield Paragraph(words.no_route)
            if code.reporting:
                yield Paragraph(words.other_routes)
        yield from _routes(walk, ROUTES)
    yield Paragraph(pages.no_channel, quiet=True)


def _routes(walk: Walk, kinds: Sequence[str]) -> Iterator[Block]:
    """The routes of these kinds that the code has, titled where there are more; else what to do without one."""
    code, pages = walk.material.code, page_words(walk.language)
    found = [(kind, code.reporting[kind]) for kind in kinds if kind in code.reporting]
    for kind, each in found:
        if len(kinds) > 1:
            yield Heading(3, pages.routes[kind])
        yield from _route(walk, each)
    if not found and len(kinds) > 1:
        yield Paragraph(note_words(walk.language).no_route)


def _route(walk: Walk, found: Route) -> Iterator[Block]:
    pages, language = page_words(walk.language), walk.language
    yield Bullets(tuple(("", ended(step.pick(language))) for step in found.steps), ordered=True)
    around = found.around.pick(language) if found.around else note_words(language).around_unsaid
    yield Paragraph(f"{pages.around}: {ended(around)}")
    if found.protection:
        yield Paragraph(f"{pages.protection}: {ended(found.protection.pick(language))}")


def table(walk: Walk) -> Iterator[Block]:
    """The alternatives by the chosen values, under a title."""
    if any(found.wins or found.loses for found in alternatives(walk)):
        yield Heading(2, note_words(walk.language).alternatives)
        yield weighing(walk)


def weighing(walk: Walk) -> Table:
    """The alternatives by the chosen values: what wins and what loses."""
    words = note_words(walk.language)
    values = chosen(walk)
    return Table(
        (words.alternative, *(value.name for value in values)),
        tuple(
            (found.text, *(_weight(words, value.ref in found.wins, value.ref in found.loses) for value in values))
            for found in alternatives(walk)
        ),
    )


def _weight(words: NoteWords, wins: bool, loses: bool) -> str:  # noqa: FBT001 (a truth table)
    if wins and loses:
        return words.both
    return words.wins if wins else words.loses if loses else "–"


def _test(walk: Walk, id: str) -> Iterator[Block]:
    test = next(test for test in walk.material.scheme.tests if test.id == id)
    yield Heading(2, test.name.pick(walk.language))
    yield Paragraph(test.intro.pick(walk.language))


@dataclass(frozen=True, slots=True)
class Column:
    """A tested alternative: its name in the matrix, the round it was tested in, and its verdicts."""

    name: str
    number: int
    alternative: Alternative
    results: tuple[Result, ...]


def columns(walk: Walk) -> tuple[Column, ...]:
    """A column for each round, and one for the alternative that was put beside it."""
    words, history = note_words(walk.language), rounds(walk)
    found: list[Column] = []
    for each in history:
        name = words.choice if len(history) == 1 else words.round.format(number=each.number)
        found.append(Column(name, each.number, each.choice, each.results))
        if each.runner_up is not None:
            found.append(Column(words.runner_up, each.number, each.runner_up, each.compared))
    return tuple(found)


def matrix(walk: Walk) -> Iterator[Block]:
    """All verdicts so far."""
    words = note_words(walk.language)
    tested = columns(walk)
    yield Heading(2, words.tests)
    yield Bullets(tuple((column.name, column.alternative.text) for column in tested))
    yield Table(
        (words.test, *(column.name for column in tested)),
        tuple(
            (test.name.pick(walk.language), *(_cell(walk, column.results[row]) for column in tested))
            for row, test in enumerate(walk.material.scheme.tests)
        ),
    )


def _cell(walk: Walk, result: Result) -> str:
    seen = walk.verdict_name(result.seen)
    if result.seen == result.pointed:
        return seen
    mine = note_words(walk.language).mine.format(pointed=walk.verdict_name(result.pointed))
    return f"{seen} ({mine})"


def reaction(walk: Walk) -> Iterator[Block]:
    """What the person answered at the beginning."""
    first = walk.first("reaction/first")
    if first:
        yield Paragraph(f"{note_words(walk.language).first}: {lowered_answer(walk, first)}", quiet=True)


def lowered_answer(walk: Walk, id: str) -> str:
    """Yes, no or not sure, for use after a colon."""
    return walk.answer_name(id).lower()


def composed(walk: Walk) -> str:
    """The conclusion as the tool writes it, paragraphs apart by a blank line; "" before there is one."""
    found = facts(walk, mine(walk.language))
    return "\n\n".join(composed_in(walk.language, found)) if found else ""


def conclusion(walk: Walk) -> Iterator[Block]:
    """The conclusion that stands: the person's own prose where they edited it, else the composed one."""
    words = note_words(walk.language)
    own = edited(walk)
    yield Heading(2, words.conclusion)
    yield Quote(own.text if own else composed(walk))
    if outdated(walk):
        yield Paragraph(words.outdated, quiet=True)


def closing(walk: Walk) -> Iterator[Block]:
    """After the last question: what others say, and whom to turn to."""
    words, pages, language = note_words(walk.language), page_words(walk.language), walk.language
    found = walk.material.case
    if found is not None:
        yield Heading(2, pages.reflection)
        yield Paragraph(found.reflection.pick(language))
    yield Heading(2, words.turn_to)
    yield from contacts(walk)
    yield Paragraph(pages.no_channel, quiet=True)


def contacts(walk: Walk) -> Iterator[Block]:
    """Whom the code points to, for what and not for what."""
    pages, language = page_words(walk.language), walk.language
    items = []
    for contact in walk.material.code.contacts:
        text = ended(contact.purpose.pick(language))
        if contact.not_for:
            text += f" {pages.not_for}: {ended(contact.not_for.pick(language))}"
        items.append((contact.role.pick(language), text))
    yield Bullets(tuple(items))


_PANELS: Mapping[str, Callable[[Walk], Iterator[Block]]] = {
    "case": case,
    "warning": warning,
    "danger": danger,
    "provisions": foothold,
    "route": route,
    "table": table,
    "matrix": matrix,
    "reaction": reaction,
    "conclusion": conclusion,
    "closing": closing,
}
