"""The blank file of answers: every question above its key, and all that can be picked."""

from dataclasses import replace

from dilemma.export import yaml_text
from dilemma.export.answers import Branch, Lines, comment, indent_of, key_of, plant, whole
from dilemma.flow.answer import OWN
from dilemma.flow.answersfile.entries import OWN as OWN_KEY
from dilemma.flow.answersfile.entries import PICKED
from dilemma.flow.answersfile.naming import names, refs
from dilemma.flow.answersfile.places import DIFFER, ROUNDS
from dilemma.flow.answersfile.survey import OWN_ROOM, Asked, survey
from dilemma.flow.answersfile.written import Path
from dilemma.flow.choices import NOT_ALLOWED
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.steps import closing
from dilemma.flow.walk import Walk
from dilemma.model.verdict import FAILS, HOLDS, NO, WAVERS, YES
from dilemma.prose.languages import worksheet_words

_QUOTES = '""'
# A label beside a choice to tick stands on one line.
_LABEL = 160


def blank_answers(walk: Walk) -> str:
    """The file to fill in for a walk that has yet to begin, in the walk's language."""
    return _Worksheet(walk).text()


class _Worksheet:
    """One file in the making. `told` are the references of which the label was given, `values` those of the code."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._words = worksheet_words(walk.language)
        self._tree: Branch = {}
        self._notes: dict[Path, Lines] = {(ROUNDS,): comment((ROUNDS,), self._words.round_one)}
        self._told: set[str] = set()
        self._values: list[str] = []

    def text(self) -> str:
        for asked in survey(self._walk):
            question, path = asked.variants[0], asked.path
            if question.key == closing.ANEW:
                continue
            if question.key == "values/chosen":
                self._values = list(names(refs(question)).values())
            if len(path) == 3 and path[0] != ROUNDS:
                if path[:2] not in self._notes:
                    self._notes[path[:2]] = [*comment(path[:2], question.text), *self._of_group(path[:2], question)]
                plant(self._tree, path, self._keyed(asked))
            else:
                plant(self._tree, path, self._alone(asked))
        more = [line for text in self._words.another_round for line in yaml_text.comment(text, 2)]
        plant(self._tree, (ROUNDS, 1), more)
        about = [self._walk.title, self._walk.situation, self._walk.question]
        return whole(self._walk, [*self._words.manual, *about], self._tree, self._notes)

    def _of_group(self, path: Path, question: Question) -> Lines:
        """What holds for every party or alternative under a key."""
        if question.kind is Kind.ONE:
            return self._others(path, question)
        if question.kind is not Kind.MANY:
            return []
        example = yaml_text.flow((f"gain:{self._values[0]}", f"loss:{self._values[-1]}"))
        return comment(path, self._words.weigh.format(example=example, names=", ".join(self._values)))

    def _keyed(self, asked: Asked) -> Lines:
        """A blank about one party or alternative; what is asked stands above all of them."""
        question, ref = asked.variants[0], str(asked.path[-1])
        own = ref.startswith(OWN)
        subject = self._words.own_word.format(number=ref.removeprefix(OWN)) if own else question.subject
        blank = {Kind.MANY: " []", Kind.ONE: ""}.get(question.kind, f" {_QUOTES}")
        return [*comment(asked.path, subject), f"{key_of(asked.path)}{blank}"]

    def _alone(self, asked: Asked) -> Lines:
        question, path = asked.variants[0], asked.path
        about_case = self._walk.material.case is not None and path[0] != ROUNDS
        subject = f"{question.subject} " if about_case and question.subject else ""
        if question.kind is Kind.PROSE:
            return [*comment(path, self._words.prose), f"{key_of(path)} {_QUOTES}"]
        lines = comment(path, f"{subject}{question.text}")
        for other in asked.variants[1:]:
            if other.text != question.text:
                lines += comment(path, f"{self._words.if_not_allowed} {other.text}")
        if asked.gate:
            words = self._words
            lines += comment(path, words.only_if_not_allowed if asked.gate == NOT_ALLOWED else words.unless_not_allowed)
        if question.detour:
            lines += comment(path, self._words.detour)
        if question.kind is Kind.TEXT:
            return [*lines, f"{key_of(path)} {_QUOTES}"]
        if question.kind is Kind.ONE:
            lines += self._to_name(asked)
            beside = [f"{PICKED}:", f"{OWN_KEY}: {_QUOTES}"] if question.own else []
            return [*lines, key_of(path), *(f"{' ' * indent_of(path)}  {line}" for line in beside)]
        return [*lines, *self._several(asked)]

    def _several(self, asked: Asked) -> Lines:
        question, path = asked.variants[0], asked.path
        indent = indent_of(path) + 2
        if question.kind is Kind.WORDS:
            return [*comment(path, self._words.one_a_line), key_of(path), *_room(question, indent)]
        if path[-1] == DIFFER:
            asked = replace(asked, variants=(replace(question, choices=self._verdicts()),))
        if not question.own:
            return [key_of(path), *self._to_tick(asked, indent)]
        inner = " " * indent
        ticks, room = self._to_tick(asked, indent + 2), _room(question, indent + 2)
        return [key_of(path), f"{inner}{PICKED}:", *ticks, f"{inner}{OWN_KEY}:", *room]

    def _verdicts(self) -> tuple[Choice, ...]:
        """Every test with every verdict: which of them differ is not known before the tests are done."""
        walk = self._walk
        return tuple(
            Choice(f"{test.id}:{word}", f"{test.name.pick(walk.language)}: {walk.verdict_name(word)}")
            for test in walk.material.scheme.tests
            for word in (HOLDS, WAVERS, FAILS)
        )

    def _to_tick(self, asked: Asked, indent: int) -> Lines:
        """A line a choice, to be freed of its mark of comment."""
        lines: Lines = []
        for number, variant in enumerate(asked.variants):
            lines += yaml_text.comment(self._words.these_if_not_allowed, indent) if number else []
            called = names(refs(variant))
            lines += [
                f"{' ' * indent}#- {yaml_text.word(called[choice.ref])}  # {yaml_text.shortened(choice.label, _LABEL)}"
                for choice in variant.choices
                if choice.ref in called
            ]
        return [*lines, *(yaml_text.comment(self._words.own_refs, indent) if asked.own_too else [])]

    def _to_name(self, asked: Asked) -> Lines:
        """What can be picked: a line a choice the first time that it comes up, and names alone after that."""
        indent = indent_of(asked.path)
        lines: Lines = []
        for number, variant in enumerate(asked.variants):
            called = names(refs(variant))
            if not called:
                continue
            if number and self._told >= set(called):
                shown = f"{self._words.these_if_not_allowed} {', '.join(called.values())}"
                lines += yaml_text.comment(shown, indent, hang="  ")
                continue
            lines += yaml_text.comment(self._words.these_if_not_allowed, indent) if number else []
            if {YES, NO} <= set(called) or self._told >= set(called):
                lines += self._others(asked.path, variant)
                continue
            self._told |= set(called)
            width = max(map(len, called.values()), default=0)
            for choice in variant.choices:
                if choice.ref in called:
                    lines += yaml_text.entry(called[choice.ref], choice.label, indent, width)
        return [*lines, *(comment(asked.path, self._words.own_refs) if asked.own_too else [])]

    def _others(self, path: Path, question: Question) -> Lines:
        called = names(refs(question))
        closed = {YES, NO} <= set(called)
        labels = {choice.ref: f" ({choice.label})" if closed else "" for choice in question.choices}
        shown = ", ".join(f"{name}{labels[ref]}" for ref, name in called.items())
        return yaml_text.comment(self._words.others.format(names=shown), indent_of(path), hang="  ")


def _room(question: Question, indent: int) -> Lines:
    return [f"{' ' * indent}- {_QUOTES}"] * (question.most or OWN_ROOM)
