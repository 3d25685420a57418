import re

import pytest
from hostile import CLEAN
from hypothesis import given
from hypothesis import strategies as st

from dilemma.prose.folding import fold, runs
from dilemma.prose.hiding import hide

TABLE = [
    ("Jan", "Jan komt.", "[naam] komt."),
    ("Jan", "JAN, jan en Jan-verhaal", "[naam], [naam] en [naam]-verhaal"),
    ("Jan", "Jans fiets, Jan's fiets, Jan’s fiets", "[naam] fiets, [naam] fiets, [naam] fiets"),
    ("Jan", "Jantje, Jannetje en Janneke", "[naam], [naam] en [naam]"),
    ("Jan", "in januari, een kanjer, Janssens, ban", "in januari, een kanjer, Janssens, ban"),
    ("Jan", "'Jan' (Jan) jan@stad jan_p jan2", "'[naam]' ([naam]) [naam]@stad [naam]_p [naam]2"),
    ("Jan", "J\u00adan en J\u200ban en Ｊａｎ", "[naam] en [naam] en [naam]"),
    ("José", "Jose, JOSÉ's en Jose\u0301", "[naam], [naam] en [naam]"),
    ("Zoe", "Zoë en Zoës", "[naam] en [naam]"),
    ("Emma", "Emma'tje en Emma's", "[naam] en [naam]"),
    ("Hans", "Hans' idee", "[naam]' idee"),
    ("Jan Peeters", "Jan Peeters, Peeters en Jan", "[naam], [naam] en [naam]"),
    ("Jan Peeters", "Peeters, Jan", "[naam], [naam]"),
    ("Jan Peeters", "JanPeeters en jan.peeters@example.org", "[naam] en [naam]@example.org"),
    ("Jan Peeters", "Jan\nPeeters", "[naam]"),
    ("Jan Peeters", "Jan\n\n\n\nPeeters", "[naam]\n\n\n\n[naam]"),
    ("Jan de Vries", "Jan de Vries, mevrouw de Vries", "[naam], mevrouw de [naam]"),
    ("Jan de Vries", "de vriend van de buren", "de vriend van de buren"),
    ("Van Damme", "Vandamme komt van ver", "[naam] komt van ver"),
    ("An-Sofie", "An-Sofie, Ansofie, Sofie", "[naam], [naam], [naam]"),
    ("D'hondt", "D’Hondt en Dhondts plan", "[naam] en [naam] plan"),
    ("J. Claes", "J. Claes en j en Claes", "[naam] en j en [naam]"),
    ("K3", "K3 is geen K", "[naam] is geen K"),
    ("Ben Ali", "Ben en Ali", "[naam] en [naam]"),
    ("Yasmina Ben Ali", "ik ben Yasmina", "ik ben [naam]"),
    ("Łukasz", "Lukasz", "[naam]"),
    ("!", "Niets!", "Niets!"),
    ("", "Niets", "Niets"),
    ("naam", "mijn naam", "mijn [naam]"),
]
SEVERAL = [
    (["Jan", "Piet"], "JAN, Piets en Jantje", "[naam 1], [naam 2] en [naam 1]"),
    (["Piet", "Jan"], "Jan", "[naam 2]"),
    (["Jan Peeters", "Piet"], "Jan en Peeters, Piet", "[naam 1] en [naam 1], [naam 2]"),
    (["José", "jose", "JOSE"], "José en Jose", "[naam] en [naam]"),
    (["An-Sofie", "Ansofie", "Jan"], "Ansofie, An-Sofie, Jan", "[naam 1], [naam 1], [naam 2]"),
    (["!", "Jan"], "Jan!", "[naam]!"),
    (["Jan", "Janneke"], "Janneke, Jans en Jannekes", "[naam 2], [naam 1] en [naam 2]"),
    (["Jan Peeters", "Jan"], "Jan Peeters en Jan", "[naam 1] en [naam 2]"),
    (["Han Claes", "Hans De Smet"], "Hans", "[naam 2]"),
    (["naam", "1"], "naam 1", "[naam 1] [naam 2]"),
]


@pytest.mark.parametrize(("name", "text", "shown"), TABLE)
def test_what_is_a_name(name: str, text: str, shown: str) -> None:
    found = hide(text, [name])
    assert found.text == shown
    assert sum(found.counts.values()) == shown.count("[naam]")
    assert hide(found.text, [name]) == (found.text, {})


@pytest.mark.parametrize(("names", "text", "shown"), SEVERAL)
def test_two_people_stay_two(names: list[str], text: str, shown: str) -> None:
    found = hide(text, names)
    assert found.text == shown
    assert hide(found.text, names) == hide(found.text, names[:1]) == (found.text, {})


def test_counts_by_name_and_the_longest_wins() -> None:
    assert hide("Jan Peeters en Jan", ["Jan", "Jan Peeters", "Piet"]) == (
        "[naam 2] en [naam 1]",
        {"Jan Peeters": 1, "Jan": 1},
    )


def test_with_a_capital_only() -> None:
    assert hide("Wil wil Wils fiets", ["Wil"], "[naam]", capitalised=True).text == "[naam] wil [naam] fiets"


NAME = st.text("abcdeéëiouJANS -'", min_size=1, max_size=12)
PIECE = st.sampled_from(
    ["Jan", "de", "Vries", "é", "s", "'", "’", " ", "\n", "-", "x", "1", "\u0301", "\u00ad", "[naam]", "[naam 2]"]
)


@given(st.lists(PIECE, max_size=12).map("".join), st.lists(NAME, max_size=4))
def test_hiding_again_changes_nothing(text: str, names: list[str]) -> None:
    once = hide(text, names)
    assert hide(once.text, names) == (once.text, {})
    put, before = (len(re.findall(r"\[naam(?: \d+)?\]", each)) for each in (once.text, text))
    assert put == before + sum(once.counts.values())


@given(st.sampled_from(["Jan", "Fatma", "José", "De Smet"]), st.sampled_from(list(CLEAN.values())), st.booleans())
def test_no_name_stays_in_any_text(name: str, text: str, upper: bool) -> None:
    said = f"{text} {name.upper() if upper else name} {text}"
    whole = [word.folded for word in runs(hide(said, [name]).text)]
    assert not any(fold(part) in whole for part in name.split() if part != "De")


@given(st.text(max_size=60))
def test_without_names_the_text_stays(text: str) -> None:
    assert hide(text, []) == (text, {})
