"""The few rules of typography that every language module shares."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar


class _Then(Protocol):
    @property
    def then(self) -> str: ...


Left = TypeVar("Left", bound=_Then)
_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"')


def quoted(text: str) -> str:
    """Free text between quotes, as a sentence of its own: a full stop only where it has none."""
    text = text.strip()
    return f"“{text}”" if text.endswith(_ENDS) else f"“{text}.”"


def named(texts: Iterable[str]) -> list[str]:
    """Names between quotes, without a full stop."""
    return [f"“{text.strip().removesuffix('.') or text.strip()}”" for text in texts]


def listed(items: Iterable[str], last: str) -> str:
    """The items with commas, and with `last` as the word before the last one: X, Y and Z."""
    every = list(items)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} {last} {every[-1]}"


def lowered(text: str) -> str:
    """The text with a small first letter, for use inside a sentence; abbreviations stay."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    return ended(text[:1].upper() + text[1:])


def ended(text: str) -> str:
    """The text with a full stop only where it has no end of its own."""
    text = text.strip()
    return text if not text or text.endswith((*_ENDS, ".)")) else f"{text}."


def clauses(verdicts: Mapping[str, Sequence[str]], verbs: Mapping[str, tuple[str, str]], the: str, last: str) -> str:
    """The tests grouped by verdict, a clause each: `the` is the article, `verbs` hold the singular and the plural."""
    parts = []
    for verdict, (singular, plural) in verbs.items():
        names = verdicts.get(verdict, ())
        if names:
            subject = listed([f"{the} {lowered(name)}" for name in names], last)
            parts.append(f"{subject} {plural if len(names) > 1 else singular}")
    return "; ".join(parts)


def parted(earlier: Sequence[Left]) -> tuple[Sequence[Left], Sequence[Left]]:
    """The rounds that were left for another alternative, and those that only added a safeguard to what stands.

    Safeguards of an alternative that was left went with it.
    """
    last = max((index for index, each in enumerate(earlier) if each.then == "another"), default=-1)
    return [each for each in earlier if each.then == "another"], earlier[last + 1 :]
