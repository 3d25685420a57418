"""A person who does anything that a prompter may do, by chance, and comes to an end."""

import random
from collections.abc import Sequence

from hostile import CLEAN
from scripted import Sender, agreeable

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Reply
from dilemma.flow.question import Kind, Question
from dilemma.flow.walk import Walk

_WORDS = [
    *(text for text in CLEAN.values() if len(text) < 500),
    "yes",
    "null",
    "- x",
    "own: a",
    "case:go",
    "gewone woorden",
]


def entry(chance: random.Random, question: Question, own: int = 4) -> Entry:
    """An entry that this question accepts, or nearly; at most so many own words where there is no other limit."""
    if question.kind in (Kind.TEXT, Kind.PROSE):
        return Entry(text=chance.choice(_WORDS))
    if question.kind is Kind.WORDS:
        return Entry(own=tuple(chance.sample(_WORDS, chance.randint(question.least, question.most or own))))
    offered = [choice.ref for choice in question.choices if not choice.leads_to]
    most = min(question.most or len(offered), len(offered))
    picked = tuple(chance.sample(offered, chance.randint(min(question.least, most), most)))
    if question.own and chance.random() < 0.3:
        return Entry(picked[1:], (chance.choice(_WORDS),))
    return Entry(picked)


def anyone(chance: random.Random, *, steps: int = 120, back: float = 0.1) -> Sender:
    """Answers, skips, goes through doors and back, for so many questions; then agrees to all that is left."""
    left = [steps]

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        left[0] -= 1
        if left[0] < 0:
            return agreeable(question, walk, ready)
        doors: Sequence[str] = [choice.ref for choice in question.choices if choice.leads_to]
        if doors and chance.random() < 0.4:
            return Given(Entry((chance.choice(doors),)))
        if chance.random() < back:
            return Back(entry(chance, question) if chance.random() < 0.5 else ready)
        if not question.least and chance.random() < 0.15:
            return Given(Entry())
        return Given(entry(chance, question))

    return answer
