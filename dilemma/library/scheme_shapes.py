"""The two shapes of scheme.yaml: whole, as the bundled one, and the user's own, in which only ids are required."""

from msgspec import UNSET, UnsetType

from dilemma.library.shapes import Maybe, Shape, Texts


class StepShape(Shape, frozen=True):
    """A step of the walk."""

    id: str
    name: Texts
    help: Texts
    example: Texts


class TestQuestionShape(Shape, frozen=True):
    """A question of a test."""

    id: str
    strand: str
    text: Texts
    worry_on: str
    quick: bool = False


class TestShape(Shape, frozen=True):
    """One of the four tests."""

    id: str
    name: Texts
    intro: Texts
    questions: list[TestQuestionShape]


class LabelShape(Shape, frozen=True):
    """An answer that can be picked."""

    id: str
    text: Texts


class WordingShape(Shape, frozen=True):
    """A question of the walk."""

    id: str
    text: Texts
    hint: Maybe = UNSET
    note: Maybe = UNSET
    choices: list[LabelShape] = []


class SchemeShape(Shape, frozen=True):
    """A whole scheme.yaml."""

    format: int
    steps: list[StepShape]
    tests: list[TestShape]
    questions: list[WordingShape]
    answers: list[LabelShape]
    verdicts: list[LabelShape]
    speak_up: list[LabelShape]
    language: str = "nl"


class StepWords(Shape, frozen=True):
    """Words for a step."""

    id: str
    name: Maybe = UNSET
    help: Maybe = UNSET
    example: Maybe = UNSET


class TestQuestionWords(Shape, frozen=True):
    """Words for a question of a test; what else it has may be repeated, not changed."""

    id: str
    text: Maybe = UNSET
    strand: str | UnsetType = UNSET
    worry_on: str | UnsetType = UNSET
    quick: bool | UnsetType = UNSET


class TestWords(Shape, frozen=True):
    """Words for a test."""

    id: str
    name: Maybe = UNSET
    intro: Maybe = UNSET
    questions: list[TestQuestionWords] = []


class WordingWords(Shape, frozen=True):
    """Words for a question of the walk."""

    id: str
    text: Maybe = UNSET
    hint: Maybe = UNSET
    note: Maybe = UNSET
    choices: list[LabelShape] = []


class SchemeWords(Shape, frozen=True):
    """A user's scheme.yaml: texts for entries that exist already."""

    format: int
    steps: list[StepWords] = []
    tests: list[TestWords] = []
    questions: list[WordingWords] = []
    answers: list[LabelShape] = []
    verdicts: list[LabelShape] = []
    speak_up: list[LabelShape] = []
    language: str = "nl"
