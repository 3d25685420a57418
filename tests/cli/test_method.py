"""The method on one page: whatever the scheme says stands on it, in either language, within the screen."""

from pathlib import Path

import pytest
from command_line import Run

from dilemma import library
from dilemma.cli.errors import Exit
from dilemma.model.scheme import Scheme
from dilemma.model.text import Text
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, WAVERS, verdict
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Table
from dilemma.prose.languages import LANGUAGES, method_words
from dilemma.prose.method import method_page


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    loaded, problems = library.load([library.bundled()], cases=(), codes=())
    assert not problems
    return loaded.scheme


def flat(blocks: tuple[Block, ...]) -> str:
    texts: list[str] = []
    for block in blocks:
        match block:
            case Heading(_, text) | Paragraph(text):
                texts.append(text)
            case Bullets(items):
                texts += [part for item in items for part in item]
            case Table(header, rows):
                texts += [*header, *(cell for row in rows for cell in row)]
    return " ".join(" ".join(texts).split())


def words(text: Text, language: str) -> str:
    return " ".join(text.pick(language).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_the_scheme_says_of_the_method_is_there(language: str, scheme: Scheme) -> None:
    page = flat(method_page(scheme, language))
    for step in scheme.steps:
        assert words(step.name, language) in page
        assert words(step.help, language) in page
    for test in scheme.tests:
        assert words(test.name, language) in page
        assert words(test.intro, language) in page
        assert all(words(question.text, language) in page for question in test.questions)
    for label in scheme.verdicts:
        assert words(label.text, language).lower() in page.lower()
    assert "{" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_stands_beside_the_answer_that_warns(language: str, scheme: Scheme) -> None:
    answers = {label.id: words(label.text, language) for label in scheme.answers}
    rows = {row[0]: row for block in method_page(scheme, language) if isinstance(block, Table) for row in block.rows}
    asked = [(test, question) for test in scheme.tests for question in test.questions]
    assert len(rows) == len(asked)
    for test, question in asked:
        directions = list(dict.fromkeys(each.strand for each in test.questions))
        row = rows[words(question.text, language)]
        assert row[-1] == answers[question.worry_on]
        assert len(row) == (2 if len(directions) == 1 else 3)
        if len(row) == 3:
            assert row[1] == str(directions.index(question.strand) + 1)


def test_the_rule_that_the_page_tells_is_the_rule(scheme: Scheme) -> None:
    """The sentences, in their order, as a program: it must agree with the real one on every way to answer."""
    from itertools import product

    ids = [item[0].lower() for block in method_page(scheme, "en") if isinstance(block, Bullets) for item in block.items]
    names = {label.id: label.text.pick("en") for label in scheme.verdicts}
    assert ids[-4:] == [names[id] for id in (INCOMPLETE, FAILS, WAVERS, HOLDS)]
    for test in scheme.tests:
        wide = len({question.strand for question in test.questions}) > 1
        for given in product(("yes", "no", "unsure", None), repeat=len(test.questions)):
            warned = {q.strand for q, answer in zip(test.questions, given, strict=True) if answer == q.worry_on}
            if None in given:
                told = INCOMPLETE
            elif len(warned) >= 2 if wide else warned:
                told = FAILS
            elif "unsure" in given or (wide and len(warned) == 1):
                told = WAVERS
            else:
                told = HOLDS
            answers = {question.id: answer for question, answer in zip(test.questions, given, strict=True)}
            assert verdict(test, answers) == told


def test_only_the_slope_test_looks_in_more_than_one_direction(scheme: Scheme) -> None:
    """The sentences of the rule speak of it in the singular."""
    assert [test.id for test in scheme.tests if len({question.strand for question in test.questions}) > 1] == ["slope"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("columns", [40, 80])
def test_the_command(language: str, columns: int, dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    ended = dilemma("method", lang=language)
    assert (ended.code, ended.err) == (Exit.OK, "")
    assert ended.out.startswith(method_words(language).title)
    assert max(map(len, ended.out.splitlines())) <= columns


def test_the_words_of_a_person_are_taken_over(dilemma: Run, home: Path) -> None:
    (home / "library").mkdir(parents=True)
    (home / "library/scheme.yaml").write_text(
        "format: 1\nlanguage: en\ntests:\n  - id: mirror\n    name: Bathroom test\n", encoding="utf-8"
    )
    shown = dilemma("method").out
    assert "Bathroom test" in shown
    assert "Mirror test" not in shown
