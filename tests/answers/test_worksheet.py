"""The blank worksheet: everything that a walk can ask has room in it, and a filled one walks."""

import random
import re

import pytest
from filling import Sheet
from randomly import entry
from roundtrip import read, walked, written
from scripted import LANGUAGES, PACES, Sender, agreeable, finish, follow, fresh, material, own_material, pick, shipped

from dilemma.export.markdown import markdown
from dilemma.export.worksheet_yaml import blank_answers
from dilemma.flow.answer import Entry
from dilemma.flow.answersfile.given import given
from dilemma.flow.answersfile.survey import OWN_ROOM
from dilemma.flow.drive import Given, Reply
from dilemma.flow.question import Question
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.languages import worksheet_words
from dilemma.prose.worksheet import worksheet

each_pace = pytest.mark.parametrize("pace", PACES)
each_case = pytest.mark.parametrize("case", [*shipped().cases, "own"])


def blank(case: str, pace: Pace, language: str = "nl") -> Walk:
    return fresh(own_material() if case == "own" else material(case), language, pace)


def somebody(seed: int) -> Sender:
    """Answers by chance, in the order of the lists, in one round, through every kind of door."""
    chance = random.Random(seed)

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        if question.key.startswith("check/next/"):
            doors = [choice.ref for choice in question.choices if choice.leads_to]
            taken = any(key.startswith("check/differ/") for key in walk.state.answers)
            return Given(Entry(("keep",) if taken or not doors or chance.random() < 0.5 else (doors[0],)))
        if question.key == "close/final":
            # The worksheet has no room for a conclusion that was outdated again, or composed anew.
            doors = [] if walk.state.edited else [choice.ref for choice in question.choices if choice.leads_to]
            return Given(Entry((chance.choice([*doors, "done"]),)))
        if not question.least and not question.detour and chance.random() < 0.2:
            return Given(Entry())
        found = entry(chance, question, OWN_ROOM)
        order = [choice.ref for choice in question.choices]
        found = Entry(tuple(sorted(found.picked, key=order.index)), tuple(dict.fromkeys(found.own)), found.text)
        return Given(found) if question.complaint(question.read(found)) is None else agreeable(question, walk, ready)

    return answer


@each_case
@each_pace
@pytest.mark.parametrize("seed", range(3))
def test_a_filled_worksheet_walks(case: str, pace: Pace, seed: int) -> None:
    walk = blank(case, pace)
    journey = follow(walk, somebody(seed * 1000 + len(case)))
    sheet = Sheet(blank_answers(walk))
    for each in given(journey.walk):
        sheet.fill(each)
    again = walked(sheet.text, walk)
    assert again.findings == (), sheet.text
    assert written(again.walk) == written(journey.walk)


@each_case
@each_pace
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_hangs_on_the_gate_says_so(case: str, pace: Pace, language: str) -> None:
    """Above every key that is asked under one answer of the gate alone stands which; above no other."""
    walk = blank(case, pace, language)
    words = worksheet_words(language)
    says = {"choose": words.unless_not_allowed, "not-allowed": words.only_if_not_allowed}
    asked = {}
    for gate in says:
        walks = finish(walk, {"alternatives/gate": pick(gate)}).walk
        asked[gate] = {each.path for each in given(walks) if len(each.path) == 2 or each.path[0] == "rounds"}
    above: dict[tuple[str, str], list[str]] = {}
    comments: list[str] = []
    step = ""
    for line in blank_answers(walk).splitlines():
        if line.lstrip().startswith("#"):
            comments.append(line.strip("# "))
        else:
            key = line.split(":")[0].lstrip("- ").strip()
            step = key if line[:1].strip() else step
            above.setdefault((step, key), []).append(" ".join(comments))
            comments = []
    for gate, other in (("choose", "not-allowed"), ("not-allowed", "choose")):
        for path in asked[gate]:
            told = any(says[gate] in text for text in above[str(path[0]), str(path[-1])])
            assert told == (path not in asked[other]), (gate, path)
    said = sum(text.count(sentence) for texts in above.values() for text in texts for sentence in says.values())
    assert said == len(asked["choose"] ^ asked["not-allowed"])
    assert (case != "own") or said == (2 if pace is Pace.QUICK else 1)


@each_case
@each_pace
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_worksheet_is_a_file_that_lacks_answers(case: str, pace: Pace, language: str) -> None:
    walk = blank(case, pace, language)
    text = blank_answers(walk)
    again = walked(text, walk)
    assert {each.fault.name for each in again.findings} == {"BLANK"}
    assert max(map(len, text.splitlines())) < 190
    steps = ["reaction", "parties", "values", "alternatives", "rounds", "check", "close"]
    assert [str(key) for key, _part in read(text).children()][-7:] == steps


@each_case
def test_every_question_has_its_text_above_its_key(case: str) -> None:
    walk = blank(case, Pace.FULL)
    flat = " ".join(re.sub(r"(?m)^ *#? *", "", blank_answers(walk)).split())
    for question in (asked.question for asked in finish(walk).asked):
        if question.key != "close/final":
            assert " ".join(question.text.split()) in flat


@pytest.mark.parametrize("code", shipped().codes)
def test_all_that_can_be_picked_is_named(code: str) -> None:
    text = blank_answers(fresh(material("gift-bottle", code), pace=Pace.FULL))
    case = shipped().cases["gift-bottle"]
    for thing in (*case.parties, *case.options, *case.twists, *shipped().codes[code].values):
        assert re.search(rf"\b{thing.id}\b", text), thing.id


@each_case
@each_pace
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper(case: str, pace: Pace, language: str) -> None:
    walk = blank(case, pace, language)
    page = markdown(worksheet(walk))
    scheme = walk.material.scheme
    tests = [question.text.pick(language) for test in scheme.tests for question in walk.asked(test)]
    assert sum(line.count("☐") for line in page.splitlines() if any(text in line for text in tests)) == 3 * len(tests)
    assert all(step.name.pick(language) in page for step in scheme.steps)
    assert (walk.situation in page) if case != "own" else ("...." in page)
    # Nothing of what others saw is given away.
    if walk.material.case:
        assert not any(option.text.pick(language) in page for option in walk.material.case.options)
    # Two pages of A4 hold about a hundred lines of text.
    lines = sum(1 + len(line) // 110 for line in page.splitlines() if line.strip())
    assert lines <= (85 if pace is Pace.QUICK else 100)
