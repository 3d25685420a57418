"""Session ids: short and random, in Crockford's base 32, which has no letters that look like digits."""

from collections.abc import Callable, Iterable

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8
_ALIKE = 0.7
_LOOK_ALIKES = str.maketrans("oil", "011", "- \t\n")


def fresh(randbits: Callable[[int], int]) -> str:
    """A new id of 40 random bits; `randbits` gives that many as a number."""
    bits = randbits(5 * LENGTH)
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(0, 5 * LENGTH, 5))


def fold(typed: str) -> str:
    """What a person typed as the id that they meant: o is 0, i and l are 1, case, blanks and hyphens do not count."""
    return typed.lower().translate(_LOOK_ALIKES)


def nearest(prefix: str, known: Iterable[str]) -> list[str]:
    """At most three of the ids that begin much like `prefix`, the most alike first."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, "", prefix)
    alike: list[tuple[float, str]] = []
    for name in known:
        matcher.set_seq1(name[: len(prefix)])
        if matcher.quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
            alike.append((ratio, name))
    return [name for _, name in sorted(alike, reverse=True)[:3]]
