"""A finished walk, written to a file, walks to the same note."""

import pytest
from hostile import RAW
from roundtrip import there_and_back, written
from scripted import (
    LANGUAGES,
    PACES,
    agreeable,
    back,
    finish,
    follow,
    fresh,
    material,
    own,
    own_material,
    pick,
    resumed,
    shipped,
    skip,
    until,
    write,
)

from dilemma.export.answers import answers
from dilemma.flow.answer import Entry
from dilemma.flow.answersfile.given import Unfinished
from dilemma.flow.answersfile.naming import names, reference
from dilemma.flow.drive import Given, Reply
from dilemma.flow.question import Choice, Kind, Question
from dilemma.flow.walk import Pace, Walk

each_pace = pytest.mark.parametrize("pace", PACES)
each_language = pytest.mark.parametrize("language", LANGUAGES)
TRICKY = {
    "colon": "Ik vraag: mag dit?",
    "quotes": "Hij zei \"ja\" en 'nee'",
    "lines": "Een regel\n\n  en nog een: # geen commentaar",
    "emoji": "👩‍💻 en 👍🏽",
    "yes": "yes",
    "nee": "nee",
    "null": "null",
    "tilde": "~",
    "dash": "- x",
    "hash": "# weg",
    "inner hash": "Dit is # geen commentaar",
    "number": "12:30",
    "date": "2026-11-21",
    "brackets": "[a, b] {c: d}",
    "anchor": "&naam *ster !tag %x @y",
    "backslash": "C:\\map\\n",
    "key": "because: weg",
    "reference": "case:go",
    "bar": "|",
    "document": "---\n...",
    "trailing": "eindigt op dubbelepunt:",
    "question": "? en dan",
    "comma": "een, twee; drie",
    "separators": "a\u2028b\u2029c",
    "blanks": "a\n \t \nb",
}


def wordy(words: str) -> dict[str, Reply]:
    """The same words wherever words can be written, and at one question where they stand beside picks."""
    return {
        "reaction/situation": write(words),
        "reaction/question": write(words),
        "reaction/pull": write(words),
        "parties/own": own(words, f"{words} 2"),
        "parties/facts": write(words),
        "values/tension": write(words),
        "alternatives/own": own(words, f"{words} 2"),
        "conclusion/because/1": write(words),
        "conclusion/safeguard/1": write(words),
        "check/account": write(words),
        "close/tipped": write(words),
    }


@each_language
@each_pace
@pytest.mark.parametrize("code", shipped().codes)
@pytest.mark.parametrize("case", [*shipped().cases, "own"])
def test_every_case_under_every_code(case: str, code: str, pace: Pace, language: str) -> None:
    about = own_material(code) if case == "own" else material(case, code)
    journey = finish(fresh(about, language, pace), {"reaction/danger": pick("no")})
    again = there_and_back(journey.walk)
    assert again.events == tuple(journey.events)


@pytest.mark.parametrize("words", [*TRICKY.values(), *RAW.values()], ids=[*TRICKY, *RAW])
def test_words_come_back_to_the_letter(words: str) -> None:
    quick = {
        "parties/seen": Given(Entry(("case:nadia",), (words, "Nog iemand"))),
        "values/tension": own(words),
        "alternatives/seen": Given(Entry(("case:go",), (words,))),
        "check/account": Given(Entry(("supervisor",), (words,))),
        "close/tipped": own(words),
        "close/final": [pick("edit"), pick("done")],
        "close/conclusion": write(words),
        "conclusion/because/1": write(words),
    }
    journey = finish(fresh(), quick)
    assert there_and_back(journey.walk).events == tuple(journey.events)
    journey = finish(fresh(pace=Pace.FULL), wordy(words))
    assert there_and_back(journey.walk).events == tuple(journey.events)


@each_pace
def test_an_own_dilemma_in_any_words(pace: Pace) -> None:
    for words in TRICKY.values():
        journey = finish(
            fresh(own_material(), pace=pace),
            {**wordy(words), "check/account": agreeable, "close/tipped": agreeable, "reaction/danger": pick("no")},
        )
        assert there_and_back(journey.walk).events == tuple(journey.events)


def skipping(question: Question, _walk: Walk, _ready: Entry) -> Reply:
    """Nothing, wherever that is possible."""
    return skip() if not question.least else agreeable(question, _walk, Entry())


@each_pace
@pytest.mark.parametrize("case", [*shipped().cases, "own"])
def test_everything_skipped(case: str, pace: Pace) -> None:
    about = own_material() if case == "own" else material(case)
    journey = follow(fresh(about, pace=pace), skipping)
    assert there_and_back(journey.walk).events == tuple(journey.events)


ROUNDS: dict[str, dict[str, list[Reply]]] = {
    "safeguard": {"check/next/1": [pick("safeguard")]},
    "another": {"check/next/1": [pick("another")]},
    "safeguard twice, then another": {
        "check/next/1": [pick("safeguard")],
        "check/next/2": [pick("safeguard")],
        "check/next/3": [pick("another")],
    },
    "another and back": {"check/next/1": [pick("another")], "check/next/2": [pick("another")]},
    "why, in own words": {"check/next/1": [pick("another")], "check/why/1": [own("De krant: die las mee")]},
    "why, by a test": {"check/next/1": [pick("safeguard")], "check/why/1": [pick("test:mirror")]},
    "differ": {
        "check/next/1": [pick("differ"), pick("another")],
        "check/differ/case:go/1": [pick("slope:holds", "mirror:wavers")],
    },
    "differ, then safeguard": {
        "check/next/1": [pick("differ"), pick("safeguard")],
        "check/differ/case:go/1": [pick("slope:holds")],
        "check/next/2": [pick("differ"), pick("keep")],
        "check/differ/case:go/2": [pick("front_page:fails")],
    },
}


@each_language
@each_pace
@pytest.mark.parametrize("script", ROUNDS.values(), ids=ROUNDS)
def test_revised_rounds(script: dict[str, list[Reply]], pace: Pace, language: str) -> None:
    first = "case:go" if pace is Pace.QUICK else "own:1"
    replies = {key.replace("case:go", first): list(reply) for key, reply in script.items()}
    journey = finish(fresh(language=language, pace=pace), replies)
    assert len(journey.walk.picked("check/next/2")) == 1
    assert set(replies) <= set(journey.walk.state.answers)
    assert there_and_back(journey.walk).events == tuple(journey.events)


def headlines(question: Question, walk: Walk, ready: Entry) -> Reply:
    """A headline before every first question of the front-page test."""
    for choice in question.choices:
        if choice.ref == "headline" and not walk.text(choice.leads_to):
            return pick("headline")
    if "/headline/" in question.key:
        return write(f"STAD GEEFT TOE: '{question.subject}'")
    if question.key == "check/next/1":
        return pick("another")
    return agreeable(question, walk, ready)


@each_pace
def test_headlines(pace: Pace) -> None:
    journey = follow(fresh(pace=pace), headlines)
    assert sum("/headline/" in key for key in journey.walk.state.answers) == (2 if pace is Pace.QUICK else 3)
    assert there_and_back(journey.walk).events == tuple(journey.events)


TWISTS = {
    "close/final": [pick("case:nothing-to-choose"), pick("case:dinner"), pick("edit"), pick("done")],
    "close/twist/case:nothing-to-choose": [pick("yes")],
    "close/twist/case:dinner": [pick("unsure")],
    "close/conclusion": [write("Ik blijf erbij.\n\nEn ik zeg het ook.")],
}


def test_twists_and_a_conclusion_of_ones_own() -> None:
    journey = finish(fresh(), TWISTS)
    assert there_and_back(journey.walk).events == tuple(journey.events)


def test_a_conclusion_that_is_older_than_another_answer_says_so_again() -> None:
    journey = finish(fresh(), {**TWISTS, "close/final": [pick("edit"), pick("case:dinner"), pick("done")]})
    assert "Na je aanpassing" in written(journey.walk)
    assert "outdated: true" in answers(journey.walk)
    there_and_back(journey.walk)


def test_a_conclusion_composed_anew_leaves_nothing_of_the_other_one() -> None:
    final = [pick("edit"), pick("anew"), pick("done")]
    journey = finish(fresh(), {**TWISTS, "close/final": final, "close/anew": pick("yes")})
    assert "Ik blijf erbij" not in answers(journey.walk)
    there_and_back(journey.walk)


def test_a_conclusion_that_was_kept_after_all() -> None:
    final = [pick("edit"), pick("anew"), pick("done")]
    journey = finish(fresh(), {**TWISTS, "close/final": final, "close/anew": pick("no")})
    assert there_and_back(journey.walk).events == tuple(journey.events)


def test_own_words_are_numbered_in_the_order_of_the_file() -> None:
    """The second of three was taken out again: the third is now the second, wherever it is named."""
    replies = {
        "parties/own": [own("Een", "Twee", "Drie"), own("Een", "Drie")],
        "parties/seen": [back(), pick("case:nadia")],
        "values/affected": pick("own:3", "case:nadia"),
        "alternatives/own": [own("Wachten", "Vragen"), own("Vragen")],
        "alternatives/seen": [back(), pick("case:go")],
        "conclusion/choice/1": pick("own:2"),
        "conclusion/hard/1": pick("own:3"),
    }
    journey = finish(fresh(pace=Pace.FULL), replies)
    assert journey.walk.first("conclusion/choice/1") == "own:2"
    again = there_and_back(journey.walk)
    assert again.walk.first("conclusion/choice/1") == "own:1"
    assert again.walk.picked("conclusion/hard/1") == ("own:2",)


def test_what_has_the_same_short_name_is_called_in_full() -> None:
    both = (
        "case:team",
        "team",
        "case:self",
        "self",
        "code:brugge/respect",
        "value:respect",
        "gain:value:trust",
        "own:1",
    )
    called = ["case:team", "team", "case:self", "self", "code:brugge/respect", "value:respect", "gain:trust", "own:1"]
    assert list(names(both).values()) == called
    question = Question("x", "x", Kind.MANY, choices=tuple(Choice(ref, ref) for ref in both))
    assert [reference(question, name) for name in called] == list(both)
    assert reference(question, "respect") is None
    assert reference(question, "Gain:Trust") == "gain:value:trust"


def test_the_answers_alone_make_the_file() -> None:
    """A walk that was left and resumed, with drafts and moves in its log, gives the file of one that was not."""
    straight = finish(fresh())

    def hesitant(question: Question, walk: Walk, ready: Entry) -> Reply:
        if question.key == "conclusion/because/1" and not walk.state.drafts:
            return back(Entry(text="Half af"))
        return agreeable(question, walk, ready if question.kind is not Kind.TEXT else Entry())

    other = follow(fresh(), hesitant)
    assert len(other.events) > len(straight.events)
    assert answers(resumed(other)) == answers(straight.walk)


def test_an_unfinished_walk_is_refused() -> None:
    for walk in (fresh(), follow(fresh(), until("close/final")).walk):
        with pytest.raises(Unfinished):
            answers(walk)


def test_nothing_of_the_machine_is_in_the_file() -> None:
    assert "TEST" not in answers(finish(fresh()).walk)
