"""From what was written for a question to the entry that a person would have given.

What stands straight after the key is picked from the list; own words beside a list stand under `own`, the picks beside
them under `picked`. A question without a list takes words as they are. Nothing, or an empty list, skips.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from dilemma.flow.answer import EMPTY, Entry
from dilemma.flow.answersfile.naming import names, reference, refs
from dilemma.flow.answersfile.written import Fault, Finding, Written, finding
from dilemma.flow.question import Kind, Question

PICKED, OWN = "picked", "own"
ALIKE = 0.75
"""How much two words must look alike, from 0 to 1, for one to be taken for the other."""


def entry_of(question: Question, written: Written) -> tuple[Entry, tuple[Finding, ...]]:
    """The entry and all that is wrong with it; of a wrong word the entry holds what it most looks like, if anything."""
    found: list[Finding] = []
    if written.blank:
        return EMPTY, ()
    if question.kind in (Kind.TEXT, Kind.PROSE):
        return Entry(text=next(_texts(written, found, one=True), "")), tuple(found)
    if question.kind is Kind.WORDS:
        return Entry(own=tuple(_texts(written, found))), tuple(found)
    if not isinstance(written.value, Mapping):
        return Entry(_picks(question, written, found)), tuple(found)
    if not question.own:
        found.append(finding(written.mark, Fault.NO_OWN_WORDS, known=known(question)))
        return EMPTY, tuple(found)
    parts = dict(written.value)
    picked, own = parts.pop(PICKED, None), parts.pop(OWN, None)
    found.extend(finding(part.mark, Fault.UNUSED, key=key) for key, part in parts.items())
    entry = Entry(
        _picks(question, picked, found) if picked is not None else (),
        tuple(_texts(own, found)) if own is not None else (),
    )
    return entry, tuple(found)


def known(question: Question) -> str:
    """All that can be picked, by the names that a file uses."""
    return ", ".join(names(refs(question)).values())


def _texts(written: Written, found: list[Finding], *, one: bool = False) -> Iterator[str]:
    """The texts in a list, or the single one; blank ones, which a worksheet leaves to be filled in, say nothing."""
    if isinstance(written.value, str):
        yield written.value
    elif one or not isinstance(written.value, tuple):
        if not written.blank:
            found.append(finding(written.place, Fault.WANTS_TEXT if one else Fault.WANTS_LIST))
    else:
        for item in written.value:
            yield from _texts(item, found, one=True)


def _picks(question: Question, written: Written, found: list[Finding]) -> tuple[str, ...]:
    picked: dict[str, None] = {}
    for word, item in _words(question, written, found):
        ref = reference(question, word)
        if ref is None:
            ref = _nearest(question, word)
            found.append(_unknown(question, word, item, ref))
            # What must have been meant is taken, so that the rest of the file can be judged.
            picked.update({} if ref is None else {ref: None})
        elif ref in picked:
            found.append(finding(item.place, Fault.TWICE, word=word))
        else:
            picked[ref] = None
    return tuple(picked)


def _words(question: Question, written: Written, found: list[Finding]) -> Iterator[tuple[str, Written]]:
    if isinstance(written.value, str):
        # No reference holds a comma: several on one line are several.
        several = written.value.split(",") if question.kind is Kind.MANY else [written.value]
        yield from ((word.strip(), written) for word in several if word.strip())
    elif isinstance(written.value, tuple):
        for item in written.value:
            if isinstance(item.value, str):
                if item.value.strip():
                    yield item.value.strip(), item
            elif not item.blank:
                found.append(finding(item.place, Fault.WANTS_PICKS, known=known(question)))
    elif not written.blank:
        found.append(finding(written.place, Fault.WANTS_PICKS, known=known(question)))


def _nearest(question: Question, word: str) -> str | None:
    by_name = {name: ref for ref, name in names(refs(question)).items()}
    close = get_close_matches(word.casefold()[:100], by_name, n=1, cutoff=ALIKE)
    return by_name[close[0]] if close else None


def _unknown(question: Question, word: str, item: Written, ref: str | None) -> Finding:
    if ref is not None:
        return finding(item.place, Fault.NEAR_CHOICE, word=word, near=names(refs(question))[ref])
    fault = Fault.NOT_A_CHOICE_OR_OWN if question.own else Fault.NOT_A_CHOICE
    return finding(item.place, fault, word=word, known=known(question))
