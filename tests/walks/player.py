"""A player that knows only the Prompter's law: what a question takes, and that one may go back or leave."""

import random

from hostile import RAW

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.prose.panels import panel

TEXTS = [text for text in RAW.values() if len(text) < 400]
RESTLESS = 120


class Player:
    """Answers at random. After RESTLESS moves it no longer turns back or leaves, so that every walk ends."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.moves = 0

    def first(self) -> None:
        """There was no question before: nothing to do."""

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """Look at what is shown, then answer, turn back or leave."""
        for name in question.panels:
            assert panel(name, walk) is not None
        self.moves += 1
        restless = self.moves < RESTLESS
        turn = self.chance.random()
        if restless and turn < 0.08:
            return Back(self._entry(question))
        if restless and turn < 0.11:
            return Left(self._entry(question))
        if turn < 0.35 and not question.door(ready):
            return Given(ready if complaint is None else self._right(question))
        if restless and turn < 0.45:
            return Given(self._entry(question))
        return Given(self._right(question))

    def _entry(self, question: Question) -> Entry:
        """Anything at all: right, wrong, empty or hostile."""
        refs = [choice.ref for choice in question.choices] + ["own:99", "case:gone", "yes"]
        picked = tuple(self.chance.sample(refs, self.chance.randint(0, min(3, len(refs)))))
        own = tuple(self.chance.sample(TEXTS, self.chance.randint(0, 2)))
        return self.chance.choice([EMPTY, Entry(picked), Entry(own=own), Entry(text=self.chance.choice(TEXTS))])

    def _right(self, question: Question) -> Entry:
        """Something that the question takes."""
        if question.kind in (Kind.TEXT, Kind.PROSE):
            return Entry(text=self.chance.choice(TEXTS))
        low = max(question.least, 0 if self.chance.random() < 0.2 else 1)
        high = max(low, min(question.most or 4, 4))
        count = self.chance.randint(low, high)
        if question.kind is Kind.WORDS:
            return Entry(own=tuple(self.chance.sample(TEXTS, count)))
        offered = [choice.ref for choice in question.choices if not choice.leads_to or self.moves < RESTLESS]
        if question.kind is Kind.ONE:
            if question.own and self.chance.random() < 0.2:
                return Entry(own=(self.chance.choice(TEXTS),))
            return Entry((self.chance.choice(offered),)) if low else EMPTY
        count = min(count, len(offered))
        picked = [ref for ref in offered if ref in self.chance.sample(offered, count)]
        if question.own and len(picked) < high and self.chance.random() < 0.3:
            return Entry(tuple(picked), (self.chance.choice(TEXTS),))
        return Entry(tuple(picked))
