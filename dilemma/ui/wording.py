"""What every kind of screen says in the same words, and how it reads what was typed."""

from collections.abc import Sequence
from gettext import gettext as _

from dilemma.flow.answer import Entry
from dilemma.flow.question import Complaint, Question
from dilemma.flow.steps.check import STEP as CHECK
from dilemma.flow.walk import Walk
from dilemma.prose.blocks import Block, Paragraph
from dilemma.prose.panels import panel


def place(step: str, walk: Walk) -> str:
    """Where one is: progress counts steps, and the first reaction and the close stand outside the five."""
    steps = walk.material.scheme.steps
    index = [item.id for item in steps].index(step)
    name = steps[index].name.pick(walk.language)
    if index in (0, len(steps) - 1):
        return name
    return _("Step {number} of {count}: {name}").format(number=index, count=len(steps) - 2, name=name)


def objection(question: Question, complaint: Complaint) -> str:
    """What was wrong with the answer, as a hint for the next."""
    match complaint:
        case Complaint.TOO_MANY:
            return _("That is too many: at most {count}.").format(count=question.most)
        case Complaint.TOO_FEW:
            return _("That is too few: at least {count}.").format(count=question.least)
        case _:
            return question.hint or _("An answer is needed here to go on.")


def case_page(walk: Walk) -> Sequence[Block]:
    """The case, to be read again."""
    return panel("case", walk)


def help_page(question: Question, walk: Walk) -> Sequence[Block]:
    """What the step is for, an example, and the hint of this question."""
    step = next(item for item in walk.material.scheme.steps if item.id == question.step)
    blocks: list[Block] = [
        Paragraph(step.help.pick(walk.language)),
        Paragraph(_("For example: {example}").format(example=step.example.pick(walk.language))),
    ]
    if question.step == CHECK:
        blocks.append(Paragraph(_("How a test gets its outcome: dilemma method")))
    if question.hint:
        blocks.append(Paragraph(question.hint))
    return blocks


def first_question() -> str:
    """Said when there is no way back."""
    return _("This is the first question.")


def said(question: Question, entry: Entry) -> str:
    """The answer in words, at most 400 characters of it; "" for none."""
    entry = question.read(entry)
    labels = {choice.ref: choice.label for choice in question.choices}
    parts = [*(labels[ref] for ref in entry.picked if ref in labels), *entry.own]
    text = "; ".join([*parts, *((entry.text,) if entry.text else ())])
    return text if len(text) <= 400 else f"{text[:400]}…"


def split(typed: str) -> tuple[str, ...]:
    """Own words, apart at semicolons and line ends."""
    parts = (part.strip() for line in typed.splitlines() for part in line.split(";"))
    return tuple(part for part in parts if part)
