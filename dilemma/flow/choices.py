"""What one could do, and whether there is a choice at all: the answers of step 3 read back."""

from dilemma.flow.involved import chosen, translate
from dilemma.flow.walk import Alternative, Walk, view

NOT_ALLOWED = "not-allowed"
GAIN, LOSS = "gain:", "loss:"
LEAST, MOST = 2, 3


def speaking_up(walk: Walk) -> bool:
    """Whether the question has become how to speak up: the case or the person says that this is not allowed."""
    case = walk.material.case
    return (case is not None and case.violation is not None) or walk.first("alternatives/gate") == NOT_ALLOWED


@view
def offered(walk: Walk) -> tuple[Alternative, ...]:
    """The alternatives to pick from: those of the case, or the ways to speak up where the case is no way out."""
    case, language = walk.material.case, walk.language
    if case is not None and (case.violation is not None or not speaking_up(walk)):
        return tuple(
            Alternative(
                f"case:{option.id}",
                option.text.pick(language),
                option.gain.pick(language),
                option.loss.pick(language),
                translate(walk, option.serves),
                translate(walk, option.harms),
            )
            for option in case.options
        )
    if not speaking_up(walk):
        return ()
    return tuple(
        Alternative(f"scheme:{label.id}", label.text.pick(language)) for label in walk.material.scheme.speak_up
    )


@view
def alternatives(walk: Walk) -> tuple[Alternative, ...]:
    """The alternatives that the person weighs: own words first, then those adopted."""
    ready = offered(walk)
    # Where a list comes first, words typed before it came are asked for no more; with enough of one's own, the list.
    own = [] if walk.quick and ready else _typed(walk, "alternatives/own")
    if len(own) < MOST:
        picked = walk.picked("alternatives/seen")
        own += [*_typed(walk, "alternatives/seen"), *(item for item in ready if item.ref in picked)]
    return tuple(_weighed(walk, found) for found in own)


def _typed(walk: Walk, key: str) -> list[Alternative]:
    answer = walk.answer(key)
    return [Alternative(words.ref, words.text) for words in answer.own] if answer else []


def weights(walk: Walk, found: Alternative) -> tuple[str, ...]:
    """What wins and loses as references to pick: gain:REF and loss:REF, for the chosen values only."""
    values = [value.ref for value in chosen(walk)]
    return (
        *(GAIN + ref for ref in values if ref in found.wins),
        *(LOSS + ref for ref in values if ref in found.loses),
    )


def _weighed(walk: Walk, found: Alternative) -> Alternative:
    key = f"alternatives/weigh/{found.ref}"
    from_case = (*(GAIN + ref for ref in found.wins), *(LOSS + ref for ref in found.loses))
    picked = walk.picked(key) if key in walk.state.answers else from_case
    values = [value.ref for value in chosen(walk)]
    return Alternative(
        found.ref,
        found.text,
        found.gain,
        found.loss,
        tuple(ref for ref in values if GAIN + ref in picked),
        tuple(ref for ref in values if LOSS + ref in picked),
    )
