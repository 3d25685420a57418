"""Finding words in texts, whatever their accents and capitals, and showing them in their line."""

from collections.abc import Sequence

from dilemma.prose.folding import Word, words

_AROUND = 30


def wanted(typed: str) -> tuple[str, ...]:
    """The words to look for; none where nothing was typed but signs."""
    return tuple(dict.fromkeys(word.folded for word in words(typed)))


def found(looked_for: Sequence[str], texts: Sequence[str]) -> tuple[int, str] | None:
    """Where the words begin that are looked for: each must begin a word of one of the texts.

    Gives the place of the first text with such a word, and a piece of it around that word.
    """
    hits = [[word for word in words(text) if word.folded.startswith(tuple(looked_for))] for text in texts]
    there = {start for row in hits for word in row for start in looked_for if word.folded.startswith(start)}
    if not looked_for or there != set(looked_for):
        return None
    place = next(index for index, row in enumerate(hits) if row)
    return place, piece(texts[place], hits[place][0])


def piece(text: str, hit: Word) -> str:
    """The words around a hit, on one line, with … where something was left out."""
    start = text.rfind(" ", 0, max(hit.start - _AROUND, 0)) + 1
    end = text.find(" ", min(hit.end + _AROUND, len(text)))
    end = len(text) if end < 0 else end
    line = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{line}{' …' if end < len(text) else ''}"
