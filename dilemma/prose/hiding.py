"""Names taken out of texts: as given, inflected, in any case and with or without accents; whole words only."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dilemma.prose.folding import Word, runs

REPLACEMENT = {"nl": "[naam]", "en": "[name]"}

# What a name may end in, besides itself: genitive, plural and the diminutives of Dutch and of Flemish.
_DIMINUTIVES = tuple(
    f"{stem}{plural}" for stem in ("je", "tje", "pje", "kje", "etje", "ke", "eke") for plural in ("", "s")
)
_ENDINGS = frozenset(("", "s", *_DIMINUTIVES))
# After a doubled last letter: Jannetje, Janneke.
_DOUBLED = frozenset(ending for ending in _DIMINUTIVES if ending.startswith("e"))
_AFTER_APOSTROPHE = frozenset(("s", *_DIMINUTIVES))
_APOSTROPHES = frozenset("'’‘`´ʼ′")
# Words inside a name that are no name by themselves. In front of one, "Ben" and "Bin" are first names.
_PARTICLES = frozenset(
    ("van", "vande", "vanden", "vander", "de", "den", "der", "des", "het", "ten", "ter", "te", "of", "en")
)
_PARTICLES |= frozenset(("la", "le", "les", "du", "di", "da", "dos", "el", "al", "y", "von", "zu", "und", "and"))
_NOT_IN_FRONT = frozenset(("ben", "bin", "ibn", "abu"))
# What may stand between the words of one name: blanks, a line end, a hyphen, an initial's full stop.
_BETWEEN = frozenset(" \t\n\u00a0\u202f-‐‑‒–—.,_/") | _APOSTROPHES
_WIDEST_GAP = 3


class Hidden(NamedTuple):
    """A text without the names, and how often each of them stood in it; a name that did not is absent."""

    text: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Name:
    given: str
    number: int
    parts: tuple[str, ...]
    alone: frozenset[str]


def hide(text: str, names: Sequence[str], replacement: str = REPLACEMENT["nl"], *, capitalised: bool = False) -> Hidden:
    """Put `replacement` in the place of every name, and of each part of a name that is a name by itself.

    Of several names each has its number in it, by their order: "[naam 1]", so that two people stay two. "Jan" is also
    found as Jans, JAN, Jan's, Jantje and in Jan-project, and "José" as Jose; not in januari. With `capitalised` only
    words that begin with a capital count. Hiding again changes nothing.
    """
    counts: dict[str, int] = {}
    known = _known(tuple(names))
    several = any(name.number > 1 for name in known)
    shown = {name.number: f"{replacement[:-1]} {name.number}]" if several else replacement for name in known}
    # What was put in the place of a name is no name, whether there was one name then or several.
    pieces = re.split(rf"({re.escape(replacement[:-1])}(?: [0-9]+)?\])", text)
    pieces[::2] = [_hide(piece, known, shown, counts, capitalised) for piece in pieces[::2]]
    return Hidden("".join(pieces), counts)


def _hide(
    text: str,
    names: Sequence[_Name],
    shown: Mapping[int, str],
    counts: dict[str, int],
    capitalised: bool,  # noqa: FBT001
) -> str:
    found = list(runs(text)) if names else []
    kept, end, place = [], 0, 0
    while place < len(found):
        name, length = _at(text, found, place, names)
        if name is None or (capitalised and not text[found[place].start].isupper()):
            place += 1
            continue
        kept += [text[end : found[place].start], shown[name.number]]
        place = _past_ending(text, found, place + length)
        end = found[place - 1].end
        counts[name.given] = counts.get(name.given, 0) + 1
    return "".join((*kept, text[end:]))


def _at(text: str, found: Sequence[Word], place: int, names: Sequence[_Name]) -> tuple[_Name | None, int]:
    """The name that begins here and how many words it takes.

    Of several the longest; then the one with the most of its own letters there (Jannekes is of Janneke, where Jan is
    hidden too), and one that stands there whole.
    """
    best: tuple[_Name | None, int] = (None, 0)
    best_rank = (0, 0, False)
    for name in names:
        whole = _whole(text, found[place : place + len(name.parts)], name.parts)
        endings = name.parts[-1:] if whole else [part for part in name.alone if _is(found[place].folded, part)]
        if not endings:
            continue
        length = len(name.parts) if whole else 1
        rank = (length, max(map(len, endings)), whole)
        if rank > best_rank:
            best, best_rank = (name, length), rank
    return best


def _whole(text: str, words: Sequence[Word], parts: Sequence[str]) -> bool:
    if len(words) != len(parts) or any(word.folded != part for word, part in zip(words[:-1], parts[:-1], strict=True)):
        return False
    gaps = (text[left.end : right.start] for left, right in pairwise(words))
    return _is(words[-1].folded, parts[-1]) and all(len(gap) <= _WIDEST_GAP and set(gap) <= _BETWEEN for gap in gaps)


def _is(word: str, part: str) -> bool:
    if not word.startswith(part):
        return False
    rest = word[len(part) :]
    return rest in _ENDINGS or (rest[:1] == part[-1:] and rest[1:] in _DOUBLED)


def _past_ending(text: str, found: Sequence[Word], place: int) -> int:
    """The place behind an ending that follows after an apostrophe: Anna's, Emma'tje."""
    if place < len(found):
        before, ending = found[place - 1], found[place]
        gap = text[before.end : ending.start]
        if len(gap) == 1 and gap in _APOSTROPHES and ending.folded in _AFTER_APOSTROPHE:
            return place + 1
    return place


@lru_cache(maxsize=8)
def _known(names: tuple[str, ...]) -> tuple[_Name, ...]:
    """The names with letters. Forms of one name, such as José and jose, or An-Sofie and Ansofie, share its number."""
    numbers: dict[str, int] = {}
    known = []
    for name in dict.fromkeys(names):
        parts = tuple(word.folded for word in runs(name))
        if parts:
            number = numbers.setdefault("".join(parts), len(numbers) + 1)
            known.append(_Name(name, number, parts, frozenset(_alone(parts))))
    return tuple(known)


def _alone(parts: Sequence[str]) -> Iterator[str]:
    """The words that give the name away by themselves: its parts, and parts that are also written as one word."""
    if len(parts) == 1:
        yield parts[0]
        return
    for place, part in enumerate(parts):
        if (
            len(part) > 1
            and not part.isdigit()
            and part not in _PARTICLES
            and (place == 0 or part not in _NOT_IN_FRONT)
        ):
            yield part
        for end in range(place + 2, len(parts) + 1):
            joined = parts[place:end]
            if joined[-1] not in _PARTICLES:
                yield "".join(joined)
