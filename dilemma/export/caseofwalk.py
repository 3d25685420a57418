"""From a walk through an own dilemma to a case in the making."""

from dilemma.export.casefile import Draft, DraftOption, DraftParty
from dilemma.flow.choices import alternatives, speaking_up
from dilemma.flow.involved import chosen, others
from dilemma.flow.walk import Walk


def draft_of(walk: Walk, title: str = "") -> Draft:
    """What the person wrote, in the places that a case has for it. `title` is what they called the session, if so."""
    return Draft(
        title=title,
        situation=walk.situation,
        question=walk.question,
        parties=tuple(DraftParty(party.name, party.interest) for party in others(walk)),
        values=_publics(walk, tuple(value.ref for value in chosen(walk))),
        tension=walk.text("values/tension"),
        options=tuple(
            DraftOption(found.text, _publics(walk, found.wins), _publics(walk, found.loses))
            for found in alternatives(walk)
        ),
        violation=speaking_up(walk),
    )


def _publics(walk: Walk, refs: tuple[str, ...]) -> tuple[str, ...]:
    """The public values behind these: a value of the code stands for all that it relates to."""
    code = walk.material.code
    related = {f"code:{code.id}/{value.id}": value.relates for value in code.values}
    found = (id for ref in refs for id in related.get(ref, (ref.removeprefix("value:"),)))
    return tuple(dict.fromkeys(id for id in found if id in walk.material.values))
