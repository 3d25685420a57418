"""What a line of numbers and words says as an answer to a question with choices."""

import re

from dilemma.flow.answer import Entry
from dilemma.flow.question import Kind, Question

_NUMBER = re.compile(r"\d{1,3}(?!\d)")
_NUMBERS = re.compile(r"(?:\d{1,3}(?:[\s,]+|$))+")


def numbered(typed: str, question: Question) -> Entry | None:
    """The picks and own words of a line; None where it names no choice and there is no room for words.

    Numbers stand first, with blanks or commas between them; words follow after a semicolon, a comma or two numbers.
    One number with words right behind it ("2 colleagues") is words. The text of a choice in full says that choice, and
    so does its beginning ("j" for "Ja") where there is no room for words and no other choice begins so.
    """
    several = question.kind is Kind.MANY
    if (named := _named(typed, question)) is not None:
        return named
    numbers, words = _parted(typed)
    if not several and len(numbers) + bool(words) > 1:
        numbers, words = [], typed
    if any(not 0 < number <= len(question.choices) for number in numbers) or (words and not question.own):
        return None
    own = tuple(filter(None, map(str.strip, words.split(";")))) if several else (words,) if words else ()
    picked = dict.fromkeys(question.choices[number - 1].ref for number in numbers)
    return Entry(tuple(picked), own) if picked or own else None


def _named(typed: str, question: Question) -> Entry | None:
    """The choice whose text was typed, or begun."""
    labels = {choice.ref: choice.label.casefold() for choice in question.choices}
    whole = [ref for ref, label in labels.items() if label == typed.casefold()]
    begun = [ref for ref, label in labels.items() if label.startswith(typed.casefold())]
    if whole:
        return Entry((whole[0],))
    free = question.own or question.kind is Kind.MANY
    return None if free or len(begun) != 1 or not typed else Entry((begun[0],))


def _parted(typed: str) -> tuple[list[int], str]:
    """The numbers at the beginning, and the words behind them."""
    first, _mark, rest = typed.partition(";")
    if _NUMBERS.fullmatch(first.strip()):
        return _read(first), rest.strip()
    found = _NUMBERS.match(typed)
    if found and (found[0].rstrip().endswith(",") or len(_read(found[0])) > 1):
        return _read(found[0]), typed[found.end() :].strip()
    return [], typed


def _read(text: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(text)]
