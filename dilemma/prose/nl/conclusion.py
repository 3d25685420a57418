"""Dutch: the composed conclusion."""

from collections.abc import Iterator

from dilemma.model.verdict import FAILS, HOLDS, NO, UNSURE, WAVERS, YES
from dilemma.prose.facts import Earlier, Facts, Named, Sort
from dilemma.prose.sentences import clauses, listed, lowered, named, parted, quoted, sentence

AND = "en"
_ANSWER = {YES: "ja", NO: "nee"}
MINE = ("Je ", "Mijn ")
_VERBS = {
    HOLDS: ("houdt stand", "houden stand"),
    WAVERS: ("wankelt", "wankelen"),
    FAILS: ("houdt geen stand", "houden geen stand"),
}

_ALL = 4
_WHOLE = {
    HOLDS: "Mijn keuze houdt stand in alle vier de tests.",
    WAVERS: "In alle vier de tests wankelt mijn keuze.",
    FAILS: "Mijn keuze houdt in geen van de vier tests stand.",
}


def conclusion(facts: Facts) -> tuple[str, ...]:
    """The conclusion in the first person, a paragraph a string. What was skipped leaves no trace."""
    paragraphs = (_choice(facts), _objection(facts), _tests(facts), _account(facts), _change(facts))
    return tuple(text for text in (" ".join(paragraph) for paragraph in paragraphs) if text)


def _choice(facts: Facts) -> Iterator[str]:
    if facts.title:
        yield f"De casus heet “{facts.title}”, en de vraag was: {quoted(facts.question)}"
    elif facts.question:
        yield f"De vraag was: {quoted(facts.question)}"
    yield f"Ik kies dit: {quoted(facts.choice)}"
    if facts.values:
        word = "de waarde" if len(facts.values) == 1 else "de waarden"
        yield f"Die keuze rust op {word} {listed(facts.values, AND)}."
    if facts.because:
        yield f"Mijn reden: {quoted(facts.because)}"


def _objection(facts: Facts) -> Iterator[str]:
    if facts.hard:
        yield f"Ik weet voor wie dit moeilijk is: {listed(named(facts.hard), AND)}."
    if facts.hard_for_self:
        yield (
            "Ook voor mezelf is dit niet gemakkelijk."
            if facts.hard
            else "Ik weet dat dit vooral voor mezelf moeilijk is."
        )
    if facts.tell:
        yield f"Ik zeg tegen {'hen' if facts.hard else 'mezelf'}: {quoted(facts.tell)}"
    for index, text in enumerate(facts.safeguards):
        yield (
            f"Om het nadeel kleiner te maken, zorg ik hiervoor: {quoted(text)}"
            if not index
            else f"En ook hiervoor: {quoted(text)}"
        )


def _tests(facts: Facts) -> Iterator[str]:
    left, added = parted(facts.earlier)
    for index, each in enumerate(left):
        yield _left(facts.choice, each, index)
        if each.why:
            yield _moved(each.why)
    if added:
        several = (
            "De laatste waarborg voegde ik toe na de tests."
            if len(added) == 1
            else "Na de tests voegde ik nog waarborgen toe."
        )
        yield several if len(facts.safeguards) > 1 else "Die waarborg voegde ik toe na de tests."
        yield from dict.fromkeys(_moved(each.why) for each in added if each.why)
    if facts.verdicts:
        whole = len(facts.verdicts) == 1 and len(next(iter(facts.verdicts.values()))) == _ALL
        said = sentence(clauses(facts.verdicts, _VERBS, "de", AND))
        yield _WHOLE[next(iter(facts.verdicts))] if whole else said


def _left(choice: str, left: Earlier, index: int) -> str:
    """An alternative that was chosen on the way; the one that stands is never called something else."""
    if left.choice == choice:
        return "Onderweg koos ik dit ook al." if index else "Dat was ook mijn eerste keuze."
    return (
        f"Daarna werd het dit: {quoted(left.choice)}" if index else f"Eerst koos ik iets anders: {quoted(left.choice)}"
    )


def _moved(why: Named) -> str:
    if why.sort is Sort.TEST:
        return f"De {lowered(why.text)} deed me bijsturen."
    return f"Wat me deed bijsturen: {quoted(why.text)}"


def _account(facts: Facts) -> Iterator[str]:
    if facts.account:
        also = " Ik leg ook verantwoording af aan mezelf." if facts.account_to_self else ""
        yield f"Ik leg hierover verantwoording af aan: {listed(named(facts.account), AND)}.{also}"
    elif facts.account_to_self:
        yield "Ik leg hierover verantwoording af aan mezelf."
    if facts.account_words:
        yield f"Aan wie ik verantwoording afleg, en wat ik dan zeg: {quoted(facts.account_words)}"


def _change(facts: Facts) -> Iterator[str]:
    if facts.first and facts.again:
        yield _answers(facts.first, facts.again)
    if facts.tipped:
        yield f"De doorslag gaf: {_tipped(facts.tipped)}"
    for text, answer in facts.twists:
        reply = "Dan ben ik niet zeker." if answer == UNSURE else f"Dan antwoord ik {_ANSWER[answer]}."
        yield f"En stel nu: {quoted(text)} {reply}"


def _answers(first: str, again: str) -> str:
    if first == again == UNSURE:
        return "In het begin was ik niet zeker van mijn antwoord op de vraag, en dat ben ik nog altijd niet."
    if first == again:
        return f"In het begin antwoordde ik {_ANSWER[first]}, en dat blijft mijn antwoord."
    if first == UNSURE:
        return f"In het begin was ik niet zeker. Nu antwoord ik {_ANSWER[again]}."
    if again == UNSURE:
        return f"In het begin antwoordde ik {_ANSWER[first]}. Nu ben ik niet meer zeker."
    return f"In het begin antwoordde ik {_ANSWER[first]}. Nu antwoord ik {_ANSWER[again]}."


def _tipped(tipped: Named) -> str:
    match tipped.sort:
        case Sort.VALUE:
            return f"de waarde {tipped.text}."
        case Sort.TEST:
            return f"de {lowered(tipped.text)}."
        case Sort.LABEL:
            return sentence(tipped.text)[:1].lower() + sentence(tipped.text)[1:]
        case Sort.NAME:
            return f"{listed(named([tipped.text]), AND)}."
        case Sort.WORDS:
            return quoted(tipped.text)
