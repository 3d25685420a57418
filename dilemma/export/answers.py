"""Files of answers as YAML, from a finished walk. A person may read them, change them, and walk them again."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Union

from dilemma.export import yaml_text
from dilemma.flow.answer import EMPTY, OWN, Entry
from dilemma.flow.answersfile.entries import OWN as OWN_KEY
from dilemma.flow.answersfile.entries import PICKED
from dilemma.flow.answersfile.given import Answered, given, header, outdated, outdated_path
from dilemma.flow.answersfile.naming import names, refs
from dilemma.flow.answersfile.places import ROUNDS
from dilemma.flow.answersfile.written import Path
from dilemma.flow.question import Kind, Question
from dilemma.flow.walk import Walk
from dilemma.prose.languages import worksheet_words

Lines = list[str]
Branch = dict[str | int, Union["Branch", Lines]]
"""A file in the making: by key or position what stands there, at the end of each path whole lines."""


def answers(walk: Walk) -> str:
    """The file that walks to the same note as this finished walk. Raises Unfinished for any other."""
    words = worksheet_words(walk.language)
    tree: Branch = {}
    for each in given(walk):
        plant(tree, each.path, [*_asks(each.path, each.question), *_answer(each)])
    if outdated(walk):
        path = outdated_path(walk)
        plant(tree, path, [*comment(path, words.outdated), f"{key_of(path)} true"])
    return whole(walk, [words.exported, walk.title], tree, {})


def plant(tree: Branch, path: Path, lines: Lines) -> None:
    """Put lines at a path, under every key that leads there."""
    for step in path[:-1]:
        below = tree.setdefault(step, {})
        if isinstance(below, list):
            raise TypeError(f"there is an answer above {path}")
        tree = below
    tree[path[-1]] = lines


def whole(walk: Walk, head: Iterable[str], tree: Branch, notes: Mapping[Path, Lines]) -> str:
    """The text of a file. `head` becomes comments above it; `notes` are lines above the keys at some paths."""
    lines = [line for text in head for line in yaml_text.comment(text, 0, hang="  ")]
    # The format is a number, and `own` a boolean: neither is a word.
    lines += [f"{key}: {value if key in ('format', 'own') else yaml_text.word(value)}" for key, value in header(walk)]
    for key, below in tree.items():
        lines += ["", *_grown({key: below}, (), notes)]
    return "\n".join(lines) + "\n"


def comment(path: Path, text: str) -> Lines:
    """A comment above the key at a path."""
    return yaml_text.comment(text, indent_of(path))


def key_of(path: Path) -> str:
    """The key at a path, with its colon."""
    return f"{' ' * indent_of(path)}{yaml_text.word(str(path[-1]))}:"


def indent_of(path: Path) -> int:
    """The spaces before the key at a path."""
    return 2 * (len(path) - 1)


def _grown(tree: Branch, path: Path, notes: Mapping[Path, Lines]) -> Iterator[str]:
    for step, below in tree.items():
        at = (*path, step)
        if isinstance(below, list):
            yield from below
            continue
        yield from notes.get(at, ())
        inside = list(_grown(below, at, notes))
        if isinstance(step, int):
            # A round begins with a key, never with a comment.
            yield f"{' ' * indent_of(at)}- {inside[0].lstrip()}"
            yield from inside[1:]
        else:
            yield key_of(at)
            yield from inside


def _asks(path: Path, question: Question) -> Lines:
    """The question above its key, with what it is about where the key alone does not tell."""
    subject = f"{yaml_text.shortened(question.subject)} " if question.subject and path[0] != ROUNDS else ""
    return comment(path, f"{subject}{question.text}")


def _answer(given: Answered) -> Lines:
    question, entry, key, indent = given.question, given.entry, key_of(given.path), indent_of(given.path)
    if entry == EMPTY:
        return [f"{key} null"]
    if question.kind in (Kind.TEXT, Kind.PROSE):
        return [f"{key} {yaml_text.text(entry.text, indent + 2)}"]
    if question.kind is Kind.WORDS:
        return [key, *_texts(entry.own, indent + 2)]
    picked = _picked(question, entry)
    if not entry.own:
        return [f"{key} {picked}"]
    inner = " " * (indent + 2)
    beside = [f"{inner}{PICKED}: {picked}"] if entry.picked else []
    return [key, *beside, f"{inner}{OWN_KEY}:", *_texts(entry.own, indent + 4)]


def _picked(question: Question, entry: Entry) -> str:
    known = names(refs(question))
    picked = [ref if ref.startswith(OWN) else known[ref] for ref in entry.picked]
    if question.kind is Kind.ONE and picked:
        return yaml_text.word(picked[0])
    return yaml_text.flow(picked)


def _texts(texts: Iterable[str], indent: int) -> Lines:
    return [f"{' ' * indent}- {yaml_text.text(text, indent + 2)}" for text in texts]
