"""A user's own scheme.yaml: other words for entries that exist. It never adds, drops or changes anything else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from msgspec import UnsetType

from dilemma.library import messages
from dilemma.library.judging import Judge, Place
from dilemma.library.scheme import judge_scheme_texts
from dilemma.library.scheme_shapes import LabelShape, SchemeWords, StepWords, TestQuestionWords, TestWords, WordingWords
from dilemma.library.shapes import Maybe
from dilemma.library.texts import text
from dilemma.model.scheme import Label, Scheme, Step, Test, TestQuestion, Wording
from dilemma.model.text import Text

_FIXED = ("strand", "worry_on", "quick")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


def _by_id(entries: Iterable[_N]) -> dict[str, _N]:
    return {entry.id: entry for entry in entries}


def judge_scheme_words(judge: Judge, scheme: Scheme) -> None:
    """Tell what is wrong with a user's scheme, beyond its types, against the one that it gives words to."""
    own = judge.root
    judge_scheme_texts(judge)
    tests = _by_id(scheme.tests)
    for key, there in (
        ("steps", _by_id(scheme.steps)),
        ("tests", tests),
        ("questions", scheme.questions),
        ("answers", _by_id(scheme.answers)),
        ("verdicts", _by_id(scheme.verdicts)),
        ("speak_up", _by_id(scheme.speak_up)),
    ):
        _judge_ids(judge, own.each(key), there)
    for entry in own.each("tests"):
        test = tests.get(entry.string("id") or "")
        if test is not None:
            _judge_test(judge, entry, test)
    for entry in own.each("questions"):
        wording = scheme.questions.get(entry.string("id") or "")
        if wording is not None:
            _judge_ids(judge, entry.each("choices"), _by_id(wording.choices))


def _judge_ids(judge: Judge, entries: Iterable[Place], there: Mapping[str, object]) -> None:
    for entry in entries:
        name = entry.string("id")
        if name is not None and name not in there:
            trail = (*entry.trail, "id")
            judge.unknown(trail, name, there, messages.UNKNOWN_ENTRY, messages.UNKNOWN_ENTRY_NEAR)


def _judge_test(judge: Judge, entry: Place, test: Test) -> None:
    questions = _by_id(test.questions)
    _judge_ids(judge, entry.each("questions"), questions)
    for place in entry.each("questions"):
        question = questions.get(place.string("id") or "")
        for key in _FIXED:
            wanted = place.at(key)
            if question is not None and wanted is not None and wanted.value != getattr(question, key):
                judge.tell(wanted.trail, messages.FIXED_PART, fatal=False, at_key=True, key=key)


def reworded(scheme: Scheme, words: SchemeWords) -> Scheme:
    """The scheme with the user's words. A language that the user did not write keeps the words that it had."""
    language = words.language
    steps, tests, questions = _by_id(words.steps), _by_id(words.tests), _by_id(words.questions)
    return Scheme(
        steps=tuple(_step(one, steps.get(one.id), language) for one in scheme.steps),
        tests=tuple(_test(one, tests.get(one.id), language) for one in scheme.tests),
        questions={name: _wording(one, questions.get(name), language) for name, one in scheme.questions.items()},
        answers=_labels(scheme.answers, words.answers, language),
        verdicts=_labels(scheme.verdicts, words.verdicts, language),
        speak_up=_labels(scheme.speak_up, words.speak_up, language),
    )


def _text(old: Text, new: Maybe, language: str) -> Text:
    if isinstance(new, UnsetType):
        return old
    return Text({**old.by_language, **text(new, language).by_language}, language)


def _step(step: Step, words: StepWords | None, language: str) -> Step:
    if words is None:
        return step
    return replace(
        step,
        name=_text(step.name, words.name, language),
        help=_text(step.help, words.help, language),
        example=_text(step.example, words.example, language),
    )


def _test(test: Test, words: TestWords | None, language: str) -> Test:
    if words is None:
        return test
    questions = _by_id(words.questions)
    return replace(
        test,
        name=_text(test.name, words.name, language),
        intro=_text(test.intro, words.intro, language),
        questions=tuple(_question(one, questions.get(one.id), language) for one in test.questions),
    )


def _question(question: TestQuestion, words: TestQuestionWords | None, language: str) -> TestQuestion:
    return question if words is None else replace(question, text=_text(question.text, words.text, language))


def _wording(wording: Wording, words: WordingWords | None, language: str) -> Wording:
    if words is None:
        return wording
    hint = _text(wording.hint or Text({}), words.hint, language)
    note = _text(wording.note or Text({}), words.note, language)
    return replace(
        wording,
        text=_text(wording.text, words.text, language),
        hint=hint if hint.by_language else None,
        note=note if note.by_language else None,
        choices=_labels(wording.choices, words.choices, language),
    )


def _labels(labels: Iterable[Label], words: Iterable[LabelShape], language: str) -> tuple[Label, ...]:
    new = {one.id: one.text for one in words}
    return tuple(
        replace(label, text=_text(label.text, new[label.id], language)) if label.id in new else label
        for label in labels
    )
