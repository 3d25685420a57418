"""English: the composed conclusion."""

from collections.abc import Iterator

from dilemma.model.verdict import FAILS, HOLDS, NO, UNSURE, WAVERS, YES
from dilemma.prose.facts import Earlier, Facts, Named, Sort
from dilemma.prose.sentences import clauses, listed, lowered, named, parted, quoted, sentence

AND = "and"
_ANSWER = {YES: "yes", NO: "no"}
MINE = ("Your ", "My ")
_VERBS = {
    HOLDS: ("holds", "hold"),
    WAVERS: ("wavers", "waver"),
    FAILS: ("fails", "fail"),
}

_ALL = 4
_WHOLE = {
    HOLDS: "My choice holds in all four tests.",
    WAVERS: "My choice wavers in all four tests.",
    FAILS: "My choice fails all four tests.",
}


def conclusion(facts: Facts) -> tuple[str, ...]:
    """The conclusion in the first person, a paragraph a string. What was skipped leaves no trace."""
    paragraphs = (_choice(facts), _objection(facts), _tests(facts), _account(facts), _change(facts))
    return tuple(text for text in (" ".join(paragraph) for paragraph in paragraphs) if text)


def _choice(facts: Facts) -> Iterator[str]:
    if facts.title:
        yield f"The case is called “{facts.title}”, and the question was: {quoted(facts.question)}"
    elif facts.question:
        yield f"The question was: {quoted(facts.question)}"
    yield f"I choose this: {quoted(facts.choice)}"
    if facts.values:
        word = "the value" if len(facts.values) == 1 else "the values"
        yield f"That choice rests on {word} {listed(facts.values, AND)}."
    if facts.because:
        yield f"My reason: {quoted(facts.because)}"


def _objection(facts: Facts) -> Iterator[str]:
    if facts.hard:
        yield f"I know who finds this hard: {listed(named(facts.hard), AND)}."
    if facts.hard_for_self:
        yield "It is not easy for me either." if facts.hard else "I know that this is hard for me above all."
    if facts.tell:
        yield f"I tell {'them' if facts.hard else 'myself'}: {quoted(facts.tell)}"
    for index, text in enumerate(facts.safeguards):
        yield (
            f"To make the harm smaller, I make sure of this: {quoted(text)}"
            if not index
            else f"And of this too: {quoted(text)}"
        )


def _tests(facts: Facts) -> Iterator[str]:
    left, added = parted(facts.earlier)
    for index, each in enumerate(left):
        yield _left(facts.choice, each, index)
        if each.why:
            yield _moved(each.why)
    if added:
        several = (
            "I added the last safeguard after the tests."
            if len(added) == 1
            else "After the tests I added more safeguards."
        )
        yield several if len(facts.safeguards) > 1 else "I added that safeguard after the tests."
        yield from dict.fromkeys(_moved(each.why) for each in added if each.why)
    if facts.verdicts:
        whole = len(facts.verdicts) == 1 and len(next(iter(facts.verdicts.values()))) == _ALL
        said = sentence(clauses(facts.verdicts, _VERBS, "the", AND))
        yield _WHOLE[next(iter(facts.verdicts))] if whole else said


def _left(choice: str, left: Earlier, index: int) -> str:
    """An alternative that was chosen on the way; the one that stands is never called something else."""
    if left.choice == choice:
        return "I had already chosen this along the way." if index else "That was my first choice too."
    return (
        f"Then it became this: {quoted(left.choice)}"
        if index
        else f"At first I chose something else: {quoted(left.choice)}"
    )


def _moved(why: Named) -> str:
    if why.sort is Sort.TEST:
        return f"The {lowered(why.text)} made me think again."
    return f"What made me think again: {quoted(why.text)}"


def _account(facts: Facts) -> Iterator[str]:
    if facts.account:
        also = " I answer to myself as well." if facts.account_to_self else ""
        yield f"I answer for this to: {listed(named(facts.account), AND)}.{also}"
    elif facts.account_to_self:
        yield "I answer for this to myself."
    if facts.account_words:
        yield f"To whom I answer for this, and what I say: {quoted(facts.account_words)}"


def _change(facts: Facts) -> Iterator[str]:
    if facts.first and facts.again:
        yield _answers(facts.first, facts.again)
    if facts.tipped:
        yield f"What tipped the balance: {_tipped(facts.tipped)}"
    for text, answer in facts.twists:
        reply = "Then I am not sure." if answer == UNSURE else f"Then I answer {_ANSWER[answer]}."
        yield f"And suppose this: {quoted(text)} {reply}"


def _answers(first: str, again: str) -> str:
    if first == again == UNSURE:
        return "At the beginning I was not sure of my answer to the question, and I am still not."
    if first == again:
        return f"At the beginning I answered {_ANSWER[first]}, and that is still my answer."
    if first == UNSURE:
        return f"At the beginning I was not sure. Now I answer {_ANSWER[again]}."
    if again == UNSURE:
        return f"At the beginning I answered {_ANSWER[first]}. Now I am no longer sure."
    return f"At the beginning I answered {_ANSWER[first]}. Now I answer {_ANSWER[again]}."


def _tipped(tipped: Named) -> str:
    match tipped.sort:
        case Sort.VALUE:
            return f"the value {tipped.text}."
        case Sort.TEST:
            return f"the {lowered(tipped.text)}."
        case Sort.LABEL:
            return sentence(tipped.text)[:1].lower() + sentence(tipped.text)[1:]
        case Sort.NAME:
            return f"{listed(named([tipped.text]), AND)}."
        case Sort.WORDS:
            return quoted(tipped.text)
