"""Hands: they turn a reply that is wanted into the keys or lines that give it, for each kind of Prompter."""

import io
from collections.abc import Callable
from contextlib import ExitStack
from typing import Self

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.walk import Walk
from dilemma.ui.interface import Talking
from dilemma.ui.plain import Plain
from dilemma.ui.screen import Screen

ENTER, SPACE, DOWN = "\r", " ", "\x1b[B"
BACK, CASE, HELP, STOP, SEND = "\x14", "\x12", "\x07", "\x18", "\x13"
WIPE = "\x01\x0b"
Wanted = Callable[[Question, Walk, Entry], Reply]


def keys(reply: Reply, question: Question, ready: Entry) -> list[str]:
    """The keys that give this reply at a terminal where `ready` stands in the field."""
    match reply:
        case Given(entry):
            return [*_entered(entry, question, ready), *_sent(entry, question)]
        case Back(draft):
            return [*_drafted(draft, question, ready), BACK]
        case Left(draft):
            return [*_drafted(draft, question, ready), STOP]


def _drafted(draft: Entry, question: Question, ready: Entry) -> list[str]:
    return [] if draft == ready or question.kind is Kind.ONE else _entered(draft, question, ready)


def _sent(entry: Entry, question: Question) -> list[str]:
    if question.kind is Kind.PROSE:
        return [SEND]
    return [ENTER] if question.typed or not entry.own else []


def _entered(entry: Entry, question: Question, ready: Entry) -> list[str]:
    if question.kind is Kind.PROSE:
        return _rewritten(entry.text, ready.text)
    if question.typed:
        text = entry.text or "; ".join(entry.own)
        return [] if entry == ready else [WIPE, text]
    refs = [choice.ref for choice in question.choices]
    own = len(refs)
    words = [ENTER, WIPE, "; ".join(entry.own), ENTER] if entry.own else []
    if question.kind is Kind.ONE:
        return [*_pointed(entry, refs, ready, skip=own + question.own), *words]
    wanted = [*(ref in entry.picked for ref in refs), *([bool(entry.own)] if question.own else [])]
    stands = [*(ref in ready.picked for ref in refs), *([bool(ready.own)] if question.own else [])]
    ticks = "".join((SPACE if want != now else "") + DOWN for want, now in zip(wanted, stands, strict=True))
    return [ticks, *words]


def _pointed(entry: Entry, refs: list[str], ready: Entry, *, skip: int) -> list[str]:
    at = len(refs) if ready.own else refs.index(ready.picked[0]) if ready.picked else 0
    target = len(refs) if entry.own else refs.index(entry.picked[0]) if entry.picked else skip
    return [DOWN] * (target - at) if target >= at else ["\x1b[A"] * (at - target)


def _rewritten(text: str, ready: str) -> list[str]:
    if text == ready:
        return []
    # Ctrl+K wipes to the end of one line: as often as there are lines and line ends.
    return ["\x1b[1;5H", *["\x0b\x1b[3~"] * (ready.count("\n") + 1), f"\x1b[200~{text}\x1b[201~"]


def typed_lines(reply: Reply, question: Question, ready: Entry) -> list[str]:
    """The lines that give this reply at a plain screen."""
    match reply:
        case Back():
            return ["<"]
        case Left():
            return ["stop"]
        case Given(entry) if question.kind is Kind.PROSE:
            return [""] if entry == ready else [*entry.text.split("\n"), "."]
        case Given(entry) if entry == ready and (entry != EMPTY or not question.least):
            return [""]
        case Given(entry) if entry == EMPTY:
            return ["-" if not question.least else ""]
        case Given(entry):
            refs = [choice.ref for choice in question.choices]
            numbers = " ".join(str(refs.index(ref) + 1) for ref in entry.picked)
            return ["; ".join(filter(None, [numbers, *entry.own, entry.text]))]


class Scripted:
    """No terminal at all: the reply itself."""

    drafts = True

    def __init__(self, language: str = "nl") -> None:
        self.said: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def give(self, reply: Reply, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        if complaint is not None:
            self.said.append(complaint)
        return reply

    def first(self) -> None:
        self.said.append("first")

    def remark(self, text: str) -> None:
        self.said.append(text)

    def shown(self) -> str:
        return " ".join(self.said)


class AtTerminal:
    """The Prompter with lists and fields, through a pipe instead of a keyboard."""

    drafts = True

    def __init__(self, size: tuple[int, int] = (100, 70)) -> None:
        self._stack = ExitStack()
        self.out = io.StringIO()
        self.screen = Screen(self.out, lambda: size, colour=False)

    def __enter__(self) -> Self:
        self.pipe = self._stack.enter_context(create_pipe_input())
        self._stack.enter_context(create_app_session(input=self.pipe, output=DummyOutput()))
        self.prompter: Talking = self.screen.prompter()
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def give(self, reply: Reply, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self.pipe.send_text("".join(keys(reply, question, ready)))
        return self.prompter.ask(question, walk, ready, complaint)

    def first(self) -> None:
        self.prompter.first()

    def remark(self, text: str) -> None:
        self.prompter.remark(text)

    def shown(self) -> str:
        return " ".join(self.out.getvalue().split())


class _Keyboard(io.StringIO):
    """Lines that come when they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[str] = []

    def readline(self, _size: int | None = -1, /) -> str:
        return self.waiting.pop(0) if self.waiting else ""


class AtPlain:
    """The Prompter of plain lines."""

    drafts = False

    def __init__(self) -> None:
        self.keyboard = _Keyboard()
        self.out = io.StringIO()
        self.plain = Plain(self.keyboard, self.out, lambda: 80)
        self.prompter: Talking = self.plain.prompter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def give(self, reply: Reply, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self.keyboard.waiting = [f"{line}\n" for line in typed_lines(reply, question, ready)]
        given = self.prompter.ask(question, walk, ready, complaint)
        assert self.keyboard.waiting == []
        return given

    def first(self) -> None:
        self.prompter.first()

    def remark(self, text: str) -> None:
        self.prompter.remark(text)

    def shown(self) -> str:
        return " ".join(self.out.getvalue().split())


Hand = Scripted | AtTerminal | AtPlain
HANDS: tuple[type[Hand], ...] = (Scripted, AtTerminal, AtPlain)
