"""The note: the conclusion first, then all that led to it, with what was skipped shown as skipped."""

from dataclasses import replace
from itertools import pairwise

import pytest
from scripted import (
    CASES,
    LANGUAGES,
    MOMENTS,
    PACES,
    Journey,
    Sender,
    agreeable,
    finish,
    follow,
    fresh,
    leave_as_ready,
    material,
    own,
    own_material,
    pick,
    play,
    skip,
    write,
)

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Reply
from dilemma.flow.question import Kind, Question
from dilemma.flow.rounds import rounds
from dilemma.flow.state import fold
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from dilemma.prose.facts import facts
from dilemma.prose.languages import note_words, page_words
from dilemma.prose.note import note
from dilemma.prose.panels import composed

each_case = pytest.mark.parametrize("case", CASES)
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_pace = pytest.mark.parametrize("pace", PACES)
TWO_ROUNDS: dict[str, Reply | Sender] = {
    "alternatives/seen": pick("case:go", "case:pay"),
    "conclusion/choice/1": pick("case:go"),
    "conclusion/because/1": write("Eerste reden"),
    "check/next/1": pick("another"),
    "check/why/1": pick("test:mirror"),
    "check/face/case:go/1": pick("no"),
    "conclusion/because/2": write("Tweede reden"),
    "check/face/case:pay/2": pick("yes"),
}


def of(walk: Walk) -> list[Block]:
    return list(note(walk, MOMENTS))


def texts(blocks: list[Block]) -> list[str]:
    """Every string of the blocks, in reading order."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading(_, text) | Paragraph(text) | Quote(text):
                found.append(text)
            case Bullets(items):
                found += [part for item in items for part in item]
            case Table(header, rows):
                found += [*header, *(cell for row in rows for cell in row)]
    return found


def section(blocks: list[Block], title: str) -> list[Block]:
    """The blocks under a heading, up to the next of its level or above."""
    start = next(place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.text == title)
    level = blocks[start].level  # type: ignore[union-attr]
    after = blocks[start + 1 :]
    ends = (place for place, block in enumerate(after) if isinstance(block, Heading) and block.level <= level)
    return after[: next(ends, len(after))]


def finished(case: str = "free-concert", language: str = "nl", pace: Pace = Pace.QUICK) -> Walk:
    return finish(fresh(material(case), language, pace)).walk


@each_case
@each_language
@each_pace
def test_the_sections_come_in_the_order_of_what_matters_most(case: str, language: str, pace: Pace) -> None:
    revised: dict[str, Reply | Sender] = {"check/next/1": pick("safeguard"), "conclusion/safeguard/2": write("Melden")}
    walk = finish(fresh(material(case), language, pace), revised).walk
    blocks, words = of(walk), note_words(language)
    titles = [block.text for block in blocks if isinstance(block, Heading) and block.level < 3]
    wanted = [
        getattr(words, name) for name in ("conclusion", "tests", "steps", "rounds", "changed", "provisions", "turn_to")
    ]  # fmt: skip
    assert [title for title in titles if title in wanted] == wanted
    assert titles[0] == walk.title
    assert next(block for block in blocks if isinstance(block, Quote)) == Quote(composed(walk)), "the prose comes first"
    steps = [block.text for block in section(blocks, words.steps) if isinstance(block, Heading)]
    assert steps == [step.name.pick(language) for step in walk.material.scheme.steps]


@each_language
def test_the_dates_and_the_code_are_told(language: str) -> None:
    walk = finished(language=language)
    told = "\n".join(texts(of(walk)))
    days = {"nl": ("21 november 2026", "22 november 2026"), "en": ("21 November 2026", "22 November 2026")}
    for part in (*days[language], walk.material.code.name.pick(language)):
        assert part in told


@each_case
@each_language
def test_whom_to_turn_to_and_what_the_code_says_are_told(case: str, language: str) -> None:
    walk = finished(case, language)
    told = texts(of(walk))
    cited = {reference.split("/")[1] for reference in walk.material.case.provisions if reference.startswith("brugge/")}  # type: ignore[union-attr]
    assert cited
    for provision in walk.material.code.provisions:
        assert (provision.summary.pick(language) in told) == (provision.id in cited)
    for contact in walk.material.code.contacts:
        assert contact.role.pick(language) in told
    assert page_words(language).no_channel in told


@each_language
@each_pace
def test_what_was_skipped_is_shown_as_skipped(language: str, pace: Pace) -> None:
    skipped = note_words(language).skipped
    answers = {"conclusion/safeguard/1": skip(), "check/watched/case:go/1": skip(), "alternatives/own": skip()}
    given = {**answers, "alternatives/seen": pick("case:go", "case:pay"), "conclusion/choice/1": pick("case:go")}
    walk = finish(fresh(material(), language, pace), given).walk
    steps = section(of(walk), note_words(language).steps)
    label = walk.wording("conclusion-safeguard").note
    assert label is not None
    assert (label.pick(language), skipped) in [
        item for block in steps if isinstance(block, Bullets) for item in block.items
    ]
    watched = next(
        question for test in walk.material.scheme.tests for question in test.questions if question.id == "watched"
    )
    rows = [row for block in steps if isinstance(block, Table) for row in block.rows]
    assert next(row for row in rows if row[0] == watched.text.pick(language))[1] == skipped
    assert skipped not in composed(walk)


@each_language
def test_a_walk_without_a_skip_shows_none(language: str) -> None:
    assert note_words(language).skipped not in texts(of(finished(language=language, pace=Pace.FULL)))


@each_language
@each_pace
def test_every_round_is_shown_with_its_own_choice_reason_and_verdicts(language: str, pace: Pace) -> None:
    walk = finish(fresh(material(), language, pace), {**TWO_ROUNDS, "alternatives/own": skip()}).walk
    words = note_words(language)
    blocks = of(walk)
    options = {f"case:{option.id}": option.text.pick(language) for option in walk.material.case.options}  # type: ignore[union-attr]
    mirror = walk.material.scheme.tests[3].name.pick(language)
    for number, ref, reason, verdict in (
        (1, "case:go", "Eerste reden", "fails"),
        (2, "case:pay", "Tweede reden", "holds"),
    ):
        told = section(blocks, words.round.format(number=number))
        assert Quote(options[ref]) in told
        items = [item for block in told if isinstance(block, Bullets) for item in block.items]
        assert (words.because, reason) in items
        assert (mirror, walk.verdict_name(verdict)) in items
    matrix = next(block for block in section(blocks, words.tests) if isinstance(block, Table))
    row = next(row for row in matrix.rows if row[0] == mirror)
    assert row[1] == walk.verdict_name("fails")
    assert row[-1] == walk.verdict_name("holds")
    turned = words.changed
    assert {options["case:go"], options["case:pay"]} <= set(texts(section(blocks, turned)))


@each_language
def test_which_test_turned_it_is_shown(language: str) -> None:
    walk = finish(fresh(material(), language), TWO_ROUNDS).walk
    mirror = walk.material.scheme.tests[3].name.pick(language)
    steps = section(of(walk), note_words(language).steps)
    items = [item for block in steps if isinstance(block, Bullets) for item in block.items]
    label = walk.wording("check-why").note
    assert label is not None
    assert any(told.startswith(label.pick(language)) and answer == mirror for told, answer in items)


@each_language
def test_a_verdict_seen_otherwise_is_shown_beside_the_one_pointed_to(language: str) -> None:
    answers: dict[str, Reply | Sender | list[Reply]] = {
        "check/next/1": [pick("differ"), pick("keep")],
        "check/differ/case:go/1": pick("mirror:wavers"),
    }
    walk = finish(fresh(material(), language), answers).walk
    (only,) = [result for result in rounds(walk)[0].results if result.pointed != result.seen]
    told = texts(section(of(walk), note_words(language).tests))
    cell = next(
        text for text in told if walk.verdict_name(only.seen) in text and walk.verdict_name(only.pointed) in text
    )
    assert cell.startswith(walk.verdict_name("wavers")), "the person's own word comes first"


@each_pace
@pytest.mark.parametrize("start", [fresh(), fresh(own_material())], ids=["case", "own dilemma"])
def test_an_unfinished_note_says_so_at_every_point(start: Walk, pace: Pace) -> None:
    unfinished = Paragraph(note_words("nl").unfinished)
    journey = finish(replace(start, pace=pace))
    for count in range(len(journey.events)):
        walk = replace(start, pace=pace, state=fold(journey.events[:count]))
        assert unfinished in of(walk)
        assert of(walk)[0] == Heading(1, walk.title or note_words("nl").note_own)
    assert unfinished not in of(journey.walk)


@each_language
def test_edited_prose_stands_in_the_note_and_is_said_to_be_edited(language: str) -> None:
    words = note_words(language)
    walk = finish(
        fresh(material(), language),
        {"close/final": [pick("edit"), pick("done")], "close/conclusion": write("Zo zeg ik het zelf.")},
    ).walk
    told = texts(of(walk))
    assert "Zo zeg ik het zelf." in told
    assert words.edited in told
    assert words.outdated not in told
    assert composed(walk) not in told


def test_the_first_and_the_last_answer_are_told() -> None:
    walk = finish(fresh(), {"reaction/first": pick("yes"), "close/again": pick("no")}).walk
    told = texts(section(of(walk), note_words("nl").changed))
    assert [text for text in told if text in ("Ja", "Nee")] == ["Ja", "Nee"]


@each_pace
def test_all_that_was_typed_is_in_the_note(pace: Pace) -> None:
    def typing(question: Question, walk: Walk, ready: Entry) -> Reply:
        words = f"Getypt bij {question.key}"
        if question.typed:
            return own(words) if question.kind is Kind.WORDS else write(words)
        return agreeable(question, walk, ready)

    journey = follow(fresh(pace=pace), typing)
    told = "\n".join(texts(of(journey.walk)))
    typed = [f"Getypt bij {asked.key}" for asked in journey.asked if asked.question.typed]
    assert typed
    assert [words for words in typed if words not in told] == []


@pytest.mark.parametrize(
    "typed", ["Ik meld het\nen schrijf het op.", "Ik meld het.\n\nEn ik schrijf het op.", "a\u2028b"]
)
def test_a_safeguard_of_several_lines_is_one_safeguard(typed: str) -> None:
    walk = finish(fresh(), {"conclusion/safeguard/1": write(typed)}).walk
    found = facts(walk)
    assert found is not None
    assert found.safeguards == (typed,)
    assert "“”" not in composed(walk)
    assert "“.”" not in composed(walk)


@each_language
@pytest.mark.parametrize("ends", ["Nu meteen!", "Later misschien…", "Of toch niet?", "Eerst vragen.", "Wachten"])
def test_a_subject_that_has_its_own_end_gets_no_other(language: str, ends: str) -> None:
    """What an answer is about stands in the note beside its label: an alternative, a party."""
    answers = {"alternatives/own": own(ends), "parties/own": own(ends)}
    journey = finish(fresh(material(), language, Pace.FULL), answers)
    for text in texts(of(journey.walk)):
        assert not any(pair in text for pair in ("!.", "?.", "….", "..")), text


@each_language
@pytest.mark.parametrize("name", [".", "...", "?", "x."])
def test_a_name_of_marks_alone_makes_no_empty_quotes(language: str, name: str) -> None:
    answers = {"parties/seen": own(name, "Iemand"), "conclusion/hard/1": pick("own:1"), "check/account": pick("own:1")}
    text = composed(finish(fresh(material(), language), answers).walk)
    assert "“”" not in text


@each_language
def test_the_person_is_not_spoken_to_where_the_person_speaks(language: str) -> None:
    """ "Yourself" is what a list calls the person; a conclusion in the first person has another word for it."""
    answers = {key: pick("self") for key in ("conclusion/hard/1", "check/account")}
    walk = finish(fresh(material(), language), answers).walk
    assert walk.label("people", "self") not in composed(walk)


@each_case
@each_language
@each_pace
def test_no_block_is_empty_and_no_heading_stands_alone(case: str, language: str, pace: Pace) -> None:
    for blocks in (of(finished(case, language, pace)), of(_left_early(case, language, pace).walk)):
        for text in texts([block for block in blocks if not isinstance(block, Bullets | Table)]):
            assert text.strip()
        for before, after in pairwise(blocks):
            if isinstance(before, Heading) and isinstance(after, Heading):
                assert after.level > before.level, f"nothing under {before.text!r}"
        for block in blocks:
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} == {len(block.header)}


def _left_early(case: str, language: str, pace: Pace) -> Journey:
    return play(fresh(material(case), language, pace), [("reaction/first", leave_as_ready)])
