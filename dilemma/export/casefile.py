"""A case file to go on with: whatever is known of the case filled in, the rest empty, a comment at every key."""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dilemma.export import yaml_text
from dilemma.prose.languages import template_words
from dilemma.prose.shapes import TemplateWords

_WIDTH = 100
_LONGEST_SLUG = 40
_AT_LEAST = 3
# Words of a case at level 1.
_SHORT = 90


@dataclass(frozen=True, slots=True)
class DraftParty:
    """A party of a case in the making; empty strings are still to be written."""

    name: str = ""
    interest: str = ""


@dataclass(frozen=True, slots=True)
class DraftOption:
    """An option of a case in the making. `serves` and `harms` hold ids of public values."""

    text: str = ""
    serves: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A case in the making; what is empty is still to be written. `violation`: it is told as a breach."""

    title: str = ""
    situation: str = ""
    question: str = ""
    parties: tuple[DraftParty, ...] = ()
    values: tuple[str, ...] = ()
    tension: str = ""
    options: tuple[DraftOption, ...] = ()
    violation: bool = False

    def changed(self, change: Callable[[str], str]) -> "Draft":
        """The same case with `change` applied to each of its texts."""
        return replace(
            self,
            title=change(self.title),
            situation=change(self.situation),
            question=change(self.question),
            parties=tuple(DraftParty(change(one.name), change(one.interest)) for one in self.parties),
            tension=change(self.tension),
            options=tuple(replace(one, text=change(one.text)) for one in self.options),
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """The ids to choose from, with their names in the language of the file."""

    themes: Mapping[str, str]
    values: Mapping[str, str]
    audiences: Collection[str]


def case_file(draft: Draft, choices: Choices, language: str, file: str) -> str:
    """The text of a case file that will be called `file`, with comments in its language."""
    words = template_words(language)
    return joined([*head(words.case_head.format(file=file)), *_lines(draft, choices, language, words)])


def _lines(draft: Draft, choices: Choices, language: str, words: TemplateWords) -> Iterator[str]:
    told = words.case
    level = 1 if len(draft.situation.split()) <= _SHORT else 2
    yield "format: 1"
    yield from field(told["language"], f"language: {language}")
    yield from field(told["title"], *prose("title", draft.title, 0))
    yield from field(f"{told['themes']} {known(words, choices.themes)}", "themes: []")
    yield from field(f"{told['audience']} {words.known.format(names=', '.join(choices.audiences))}", "audience: []")
    yield from field(told["level"], f"level: {level}")
    yield from field(told["minutes"], "minutes: 10")
    yield from field(told["situation"], *prose("situation", draft.situation, 0))
    yield from field(told["question"], *prose("question", draft.question, 0))
    yield from field(told["parties"], "parties:", *_parties(draft.parties))
    yield from field(f"{told['values']} {known(words, choices.values)}", f"values: {yaml_text.flow(draft.values)}")
    yield from field(told["tension"], *prose("tension", draft.tension, 0))
    yield from field(told["options"], "options:", *_options(draft.options))
    yield from field(told["reflection"], *prose("reflection", "", 0))
    if draft.violation:
        yield from field(told["violation"], "violation:", "  route:", *prose("why", "", 2))
    yield from field(words.or_leave_out)
    yield from _optional(draft, told)


def _optional(draft: Draft, told: Mapping[str, str]) -> Iterator[str]:
    block = ("  slope: |", "    …", "  front_page: |", "    …", "  shoulder: |", "    …", "  mirror: |", "    …")
    yield from asleep(told["tests"], "tests:", *block)
    yield from asleep(told["provisions"], "provisions: [brugge/means]")
    yield from asleep(told["what_if"], "what_if:", "  - id: …", "    text: |", "      …")
    yield from asleep(told["facilitator"], "facilitator: |", "  …")
    if not draft.violation:
        yield from asleep(told["violation"], "violation:", "  route: rules", "  why: |", "    …")
    yield from asleep(told["source"], "source: |", "  …")


def _parties(parties: Iterable[DraftParty]) -> Iterator[str]:
    found = [*parties]
    slugs = _Slugs("party")
    for party in (*found, *(DraftParty() for _ in range(_AT_LEAST - len(found)))):
        yield f"  - id: {slugs.of(party.name)}".rstrip()
        yield from prose("name", party.name, 4)
        yield from prose("interest", party.interest, 4)


def _options(options: Iterable[DraftOption]) -> Iterator[str]:
    found = [*options]
    slugs = _Slugs("option")
    for option in (*found, *(DraftOption() for _ in range(_AT_LEAST - len(found)))):
        yield f"  - id: {slugs.of(option.text)}".rstrip()
        yield from prose("text", option.text, 4)
        yield f"    serves: {yaml_text.flow(option.serves)}"
        yield f"    harms: {yaml_text.flow(option.harms)}"
        yield from prose("for", "", 4)
        yield from prose("against", "", 4)


class _Slugs:
    """Ids made from names: each its own, and none that YAML reads as something else."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._taken: set[str] = set()

    def of(self, name: str) -> str:
        """An id for a name; "" for an empty one."""
        if not name:
            return ""
        bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall("[a-z0-9]+", bare))[:_LONGEST_SLUG].rstrip("-")
        if not slug or slug[0].isdigit() or len(slug) < _AT_LEAST or yaml_text.word(slug) != slug:
            slug = f"{self._kind}-{slug}".rstrip("-")
        wanted, number = slug, 1
        while slug in self._taken:
            number += 1
            slug = f"{wanted}-{number}"
        self._taken.add(slug)
        return slug


def joined(lines: Iterable[str]) -> str:
    """The lines as a text, with one blank line where there would be several."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def head(text: str) -> Iterator[str]:
    """The comment at the top of a file, a paragraph of `text` after another."""
    for number, part in enumerate(text.split("\n\n")):
        if number:
            yield "#"
        yield from yaml_text.comment(part, 0)
    yield ""


def known(words: TemplateWords, names: Mapping[str, str]) -> str:
    """The ids to choose from, as a sentence."""
    return words.known.format(names=", ".join(f"{id} ({name})" for id, name in names.items()))


def prose(key: str, text: str, indent: int) -> Iterator[str]:
    """A key with its text in block style, wrapped; an empty block where there is no text yet."""
    start, inner = " " * indent, " " * (indent + 2)
    paragraphs = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if not all(character.isprintable() for paragraph in paragraphs for character in paragraph):
        yield f"{start}{key}: {yaml_text.text(text, indent + 2)}"
        return
    yield f"{start}{key}: |"
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        width = _WIDTH - indent
        lines = textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
        yield from (inner + line for line in lines)
    if not paragraphs:
        yield ""


def field(told: str, *lines: str) -> Iterator[str]:
    """A comment, and the lines of the key below it."""
    yield ""
    yield from yaml_text.comment(told, 0)
    yield from lines


def asleep(told: str, *lines: str) -> Iterator[str]:
    """A key that may be left out, behind a #."""
    yield from field(told, *(f"# {line}" for line in lines))
