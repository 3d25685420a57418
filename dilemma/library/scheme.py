"""scheme.yaml, whole: what it must mean, and what becomes of it."""

from dilemma.library import messages
from dilemma.library.cases import TESTS
from dilemma.library.judging import Judge, Place
from dilemma.library.scheme_shapes import LabelShape, SchemeShape, TestShape, WordingShape
from dilemma.library.texts import maybe, text
from dilemma.model.scheme import Label, Scheme, Step, Test, TestQuestion, Wording
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, NO, UNSURE, WAVERS, YES

WORRIES = (YES, NO)
ANSWERS = (YES, NO, UNSURE)
VERDICTS = (HOLDS, WAVERS, FAILS, INCOMPLETE)


def judge_scheme(judge: Judge) -> None:
    """Tell what is wrong with a whole scheme beyond its types."""
    scheme = judge.root
    judge_scheme_texts(judge)
    for key, allowed in (("tests", TESTS), ("answers", ANSWERS), ("verdicts", VERDICTS)):
        _judge_row(judge, scheme, key, allowed)
    for test in scheme.each("tests"):
        judge.filled(test, "questions")
        for question in test.each("questions"):
            worry = question.string("worry_on")
            if worry is not None and worry not in WORRIES:
                judge.tell((*question.trail, "worry_on"), messages.WRONG_ENTRY, id=worry, known=WORRIES)


def judge_scheme_texts(judge: Judge) -> None:
    """Tell what is wrong with the ids and texts of a scheme, whole or not."""
    scheme = judge.root
    for key, texts in (
        ("steps", ("name", "help", "example")),
        ("tests", ("name", "intro")),
        ("questions", ("text", "hint", "note")),
        ("answers", ("text",)),
        ("verdicts", ("text",)),
        ("speak_up", ("text",)),
    ):
        entries = scheme.each(key)
        judge.ids(entries, underscore=key == "tests")
        for entry in entries:
            judge.texts(entry, *texts)
            for inner_key in ("questions", "choices"):
                inner = entry.each(inner_key)
                judge.ids(inner)
                for item in inner:
                    judge.texts(item, "text")


def _judge_row(judge: Judge, scheme: Place, key: str, allowed: tuple[str, ...]) -> None:
    """The entries under `key` have exactly these ids: the method counts on them."""
    row = scheme.at(key)
    if row is None or not isinstance(row.value, list):
        return
    found = set()
    for entry in scheme.each(key):
        name = entry.string("id")
        found.add(name)
        if name is not None and name not in allowed:
            judge.tell((*entry.trail, "id"), messages.WRONG_ENTRY, id=name, known=allowed)
    for name in allowed:
        if name not in found:
            mark = judge.document.key_mark(row.trail)
            judge.findings.add(messages.MISSING_ENTRY, mark, id=name)


def build_scheme(shape: SchemeShape) -> Scheme:
    """The scheme of a file without fatal problems."""
    language = shape.language
    return Scheme(
        steps=tuple(
            Step(one.id, text(one.name, language), text(one.help, language), text(one.example, language))
            for one in shape.steps
        ),
        tests=tuple(_test(one, language) for one in shape.tests),
        questions={one.id: _wording(one, language) for one in shape.questions},
        answers=_labels(shape.answers, language),
        verdicts=_labels(shape.verdicts, language),
        speak_up=_labels(shape.speak_up, language),
    )


def _test(shape: TestShape, language: str) -> Test:
    questions = tuple(
        TestQuestion(one.id, text(one.text, language), one.worry_on, one.strand, one.quick) for one in shape.questions
    )
    return Test(shape.id, text(shape.name, language), text(shape.intro, language), questions)


def _wording(shape: WordingShape, language: str) -> Wording:
    hint = maybe(shape.hint, language)
    note = maybe(shape.note, language)
    return Wording(shape.id, text(shape.text, language), hint, note, _labels(shape.choices, language))


def _labels(shapes: list[LabelShape], language: str) -> tuple[Label, ...]:
    return tuple(Label(one.id, text(one.text, language)) for one in shapes)
