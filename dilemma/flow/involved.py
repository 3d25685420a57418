"""Who is involved and what is at stake: the answers of steps 1 and 2 read back."""

from dilemma.flow.walk import SELF, Party, Walk, Worth, view
from dilemma.model.code import CodeValue, Provision
from dilemma.model.verdict import YES


@view
def everyone(walk: Walk) -> tuple[Party, ...]:
    """The person first, then own words, then what was added from the case."""
    return (_party(walk, SELF, walk.label("people", SELF)), *others(walk))


@view
def others(walk: Walk) -> tuple[Party, ...]:
    """The parties without the person."""
    own = [
        _party(walk, words.ref, words.text)
        for key in ("parties/own", "parties/seen")
        if (answer := walk.answer(key)) is not None
        for words in answer.own
    ]
    picked = walk.picked("parties/seen")
    return (*own, *(party for party in offered(walk) if party.ref in picked))


@view
def offered(walk: Walk) -> tuple[Party, ...]:
    """The parties that the case names, in its order."""
    case = walk.material.case
    if case is None:
        return ()
    return tuple(
        _party(walk, f"case:{party.id}", party.name.pick(walk.language), party.interest.pick(walk.language))
        for party in case.parties
    )


@view
def affected(walk: Walk) -> tuple[Party, ...]:
    """The most affected, at most three; everybody where nobody had to choose."""
    people = everyone(walk)
    if len(people) <= 3:
        return people
    picked = walk.picked("values/affected")
    return tuple(party for party in people if party.ref in picked)


def _party(walk: Walk, ref: str, name: str, interest: str = "") -> Party:
    return Party(ref, name, walk.text(f"values/interest/{ref}") or interest)


@view
def vocabulary(walk: Walk) -> tuple[Worth, ...]:
    """The values to choose from: the code's own, then those of the case for which the code has no word."""
    code, language = walk.material.code, walk.language
    related = {public for value in code.values for public in value.relates}
    missing = [id for id in case_values(walk) if id not in related and id in walk.material.values]
    return (
        *(_own_value(walk, value) for value in code.values),
        *(
            Worth(f"value:{value.id}", value.name.pick(language), value.meaning.pick(language))
            for value in (walk.material.values[id] for id in missing)
        ),
    )


def in_danger(walk: Walk) -> bool:
    """Whether the person says that somebody is being threatened, bullied or robbed: then this is no exercise."""
    return walk.first("reaction/danger") == YES


def case_values(walk: Walk) -> tuple[str, ...]:
    """The public values that the case speaks of."""
    return walk.material.case.values if walk.material.case else ()


@view
def chosen(walk: Walk) -> tuple[Worth, ...]:
    """The values that the person says are at play."""
    picked = walk.picked("values/chosen")
    return tuple(value for value in vocabulary(walk) if value.ref in picked)


def translate(walk: Walk, publics: tuple[str, ...]) -> tuple[str, ...]:
    """References for public values: the code's values that relate to each, in its order; else the public one."""
    code = walk.material.code
    refs: list[str] = []
    for public in publics:
        related = [f"code:{code.id}/{value.id}" for value in code.values if public in value.relates]
        refs.extend(related or [f"value:{public}"])
    return tuple(dict.fromkeys(refs))


def provisions(walk: Walk) -> tuple[Provision, ...]:
    """What the chosen code says: the provisions that the case cites, else those that share a theme, at most four."""
    code, case = walk.material.code, walk.material.case
    if case is None:
        return ()
    cited = tuple(provision for provision in code.provisions if f"{code.id}/{provision.id}" in case.provisions)
    near = tuple(provision for provision in code.provisions if set(provision.themes) & set(case.themes))
    return (cited or near)[:4]


def topics(walk: Walk) -> tuple[str, ...]:
    """What the code speaks of under the chosen values: as near as one comes without a case that cites or has themes."""
    code, picked = walk.material.code, walk.picked("values/chosen")
    under = (item for item in code.provisions if f"code:{code.id}/{item.value}" in picked)
    return tuple(item.topic.pick(walk.language) for item in under)


def _own_value(walk: Walk, value: CodeValue) -> Worth:
    language = walk.language
    return Worth(f"code:{walk.material.code.id}/{value.id}", value.name.pick(language), value.meaning.pick(language))
