"""The method on one page: made from the scheme, so that it says what the walk asks and nothing else."""

from collections.abc import Iterator, Sequence

from dilemma.model.scheme import Scheme, Step, Test
from dilemma.model.text import Text
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, WAVERS
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Table
from dilemma.prose.languages import method_words
from dilemma.prose.sentences import listed, lowered
from dilemma.prose.shapes import MethodWords


def method_page(scheme: Scheme, language: str) -> tuple[Block, ...]:
    """The whole method as a page: what a dilemma is, the steps, the tests, their rule, and whose word is the last."""
    words = method_words(language)
    return (
        Heading(1, words.title),
        Paragraph(words.purpose),
        Heading(2, words.dilemma_or_violation),
        Bullets(((words.dilemma, words.dilemma_meaning), (words.violation, words.violation_meaning))),
        *_steps(scheme.steps, language, words),
        *_tests(scheme, language, words),
        *_rule(scheme, language, words),
        Heading(2, words.last_word),
        Paragraph(words.last_word_text),
        Paragraph(words.no_channel),
    )


def _steps(steps: Sequence[Step], language: str, words: MethodWords) -> Iterator[Block]:
    """The steps and why they are there. The first reaction and the close stand outside the numbered ones."""
    yield Heading(2, words.steps)
    yield Paragraph(words.steps_intro.format(count=len(steps[1:-1])))
    for part, ordered in ((steps[:1], False), (steps[1:-1], True), (steps[-1:], False)):
        items = tuple((_line(step.name, language), _line(step.help, language)) for step in part)
        if items:
            yield Bullets(items, ordered=ordered)


def _tests(scheme: Scheme, language: str, words: MethodWords) -> Iterator[Block]:
    answers = {label.id: _line(label.text, language) for label in scheme.answers}
    questions = [question for test in scheme.tests for question in test.questions]
    yield Heading(2, words.tests)
    yield Paragraph(words.tests_intro)
    for test in scheme.tests:
        yield Heading(3, _line(test.name, language))
        yield Paragraph(_line(test.intro, language))
        yield _questions(test, answers, language, words)
    quick = sum(question.quick for question in questions)
    yield Paragraph(words.pace.format(quick=quick, count=len(questions)), quiet=True)


def _questions(test: Test, answers: dict[str, str], language: str, words: MethodWords) -> Table:
    """Each question with the answer that warns, and with its direction where the test looks in more than one."""
    directions = _directions(test)
    rows = [
        (_line(question.text, language), str(directions.index(question.strand) + 1), answers[question.worry_on])
        for question in test.questions
    ]
    if len(directions) > 1:
        return Table((words.question, words.direction, words.warning), tuple(rows))
    return Table((words.question, words.warning), tuple((question, warning) for question, _, warning in rows))


def _directions(test: Test) -> list[str]:
    return list(dict.fromkeys(question.strand for question in test.questions))


def _rule(scheme: Scheme, language: str, words: MethodWords) -> Iterator[Block]:
    names = {label.id: _line(label.text, language) for label in scheme.verdicts}
    wide = listed(
        [lowered(_line(test.name, language)) for test in scheme.tests if len(_directions(test)) > 1], words.and_
    )
    rules = {
        INCOMPLETE: words.incomplete,
        FAILS: words.fails.format(tests=wide),
        WAVERS: words.wavers.format(tests=wide),
        HOLDS: words.holds,
    }
    yield Heading(2, words.rule)
    yield Paragraph(words.rule_intro)
    yield Bullets(
        tuple((names[id][:1].upper() + names[id][1:], text) for id, text in rules.items() if id in names), ordered=True
    )
    yield Paragraph(words.rule_more)


def _line(text: Text, language: str) -> str:
    return " ".join(text.pick(language).split())
