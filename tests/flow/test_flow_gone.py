"""What an answer refers to may be taken away later: the answer stays in the log, leaves every view, is asked again."""

from collections.abc import Sequence

import pytest
from scripted import (
    MOMENTS,
    Journey,
    Sender,
    agreeable,
    finish,
    follow,
    fresh,
    open_key,
    own,
    own_material,
    pick,
    resumed,
    skip,
    until,
    with_answers,
    write,
)

from dilemma.flow.answer import Entry
from dilemma.flow.choices import alternatives
from dilemma.flow.drive import Left, Reply
from dilemma.flow.involved import affected, chosen, everyone
from dilemma.flow.plan import finished, sequence, settled
from dilemma.flow.question import Question
from dilemma.flow.rounds import rounds
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.facts import facts
from dilemma.prose.note import note
from dilemma.prose.panels import composed

PARTIES = ("case:nadia", "case:hall", "case:logistics", "case:supervisor")
RESPECT, DUTY = "code:brugge/respect", "code:brugge/responsibility"
Answers = dict[str, Reply | Sender | Sequence[Reply | Sender]]
QUICK: Answers = {
    "parties/seen": pick(*PARTIES),
    "values/affected": pick("case:nadia", "case:hall"),
    "values/chosen": pick(RESPECT, DUTY),
    "alternatives/seen": pick("case:go", "case:pay", "case:draw-lots"),
    "conclusion/choice/1": pick("case:pay"),
    "conclusion/values/1": pick(DUTY),
    "conclusion/hard/1": pick("case:nadia"),
    "check/account": pick("case:nadia"),
    "close/tipped": pick("case:nadia"),
}
FULL: Answers = {
    "parties/own": own("De buurt", "De pers"),
    "parties/seen": pick(*PARTIES),
    "parties/decides": pick("case:nadia"),
    "values/affected": pick("case:nadia", "own:1"),
    "values/interest/own:1": write("Stilte"),
    "values/chosen": pick(RESPECT, DUTY),
    "alternatives/own": own("Wachten"),
    "alternatives/seen": pick("case:pay", "case:go"),
    "conclusion/choice/1": pick("own:1"),
    "conclusion/values/1": pick(DUTY),
    "conclusion/hard/1": pick("case:nadia"),
    "check/runner-up/1": pick("case:go"),
}


def walked(pace: Pace = Pace.QUICK, different: Answers | None = None) -> Journey:
    """A walk to its end."""
    journey = finish(fresh(pace=pace), {**(QUICK if pace is Pace.QUICK else FULL), **(different or {})})
    assert finished(journey.walk)
    return journey


def changed(journey: Journey, key: str, reply: Reply) -> Journey:
    """The finished walk with one earlier answer changed; left at once."""
    at = journey.walk.with_state(journey.walk.state.moved(at=key))
    replies = iter([reply])

    def answer(_question: Question, _walk: Walk, ready: Entry) -> Reply:
        return next(replies, Left(ready))

    return follow(at, answer, journey.events)


def on_from(journey: Journey) -> Journey:
    """The rest of the walk, agreeable."""
    return follow(resumed(journey), agreeable, journey.events)


def unsettled(walk: Walk) -> list[str]:
    """The keys of the answered questions that are to be asked again."""
    keys = [question.key for question in sequence(walk) if not question.detour and not settled(walk, question)]
    return [key for key in keys if key in walk.state.answers]


def shown(walk: Walk) -> str:
    return "\n".join(map(str, note(walk, MOMENTS))) + composed(walk)


def test_a_party_that_is_taken_off_the_list_leaves_every_view() -> None:
    journey = walked()
    assert "Nadia" in composed(journey.walk)
    later = changed(journey, "parties/seen", pick(*PARTIES[1:]))
    assert "case:nadia" not in [party.ref for party in everyone(later.walk)]
    assert [party.ref for party in affected(later.walk)] == ["case:hall"]
    assert rounds(later.walk)[0].hard == ()
    assert later.walk.answer("conclusion/hard/1") is not None, "the log keeps it"
    found = facts(later.walk)
    assert found is not None
    assert found.hard == found.account == ()


def test_a_conclusion_can_be_composed_after_what_tipped_the_balance_has_gone() -> None:
    later = changed(walked(), "parties/seen", pick(*PARTIES[1:]))
    found = facts(later.walk)
    assert found is not None
    assert found.tipped is None
    assert shown(later.walk)


@pytest.mark.parametrize(
    ("pace", "key", "reply", "asked_again"),
    [
        (Pace.QUICK, "parties/seen", pick(*PARTIES[1:]), "conclusion/hard/1"),
        (Pace.QUICK, "parties/seen", pick(*PARTIES[1:]), "check/account"),
        (Pace.QUICK, "parties/seen", pick(*PARTIES[1:]), "close/tipped"),
        (Pace.FULL, "parties/seen", pick(*PARTIES[1:]), "parties/decides"),
        (Pace.FULL, "parties/seen", pick(*PARTIES[1:]), "conclusion/hard/1"),
        (Pace.FULL, "alternatives/seen", pick("case:pay"), "check/runner-up/1"),
        (Pace.QUICK, "values/chosen", pick(RESPECT, "code:brugge/quality"), "conclusion/values/1"),
        (Pace.QUICK, "alternatives/seen", pick("case:go", "case:draw-lots"), "conclusion/choice/1"),
        (Pace.FULL, "alternatives/own", own("Vragen"), "conclusion/choice/1"),
    ],
)
def test_an_answer_that_refers_to_nothing_any_more_is_not_settled(
    pace: Pace, key: str, reply: Reply, asked_again: str
) -> None:
    """It is asked again also when the question may be skipped: its answer was no skip."""
    journey = walked(pace)
    later = changed(journey, key, reply)
    question = next(asked.question for asked in journey.asked if asked.key == asked_again)
    assert settled(journey.walk, question)
    now = {question.key: question for question in sequence(later.walk)}
    assert asked_again not in now or not settled(later.walk, now[asked_again])
    assert not finished(later.walk)


def test_on_the_way_forward_each_is_asked_again_with_nothing_ready() -> None:
    later = on_from(changed(walked(), "parties/seen", pick(*PARTIES[1:])))
    assert later.keys.index("values/affected") < later.keys.index("conclusion/hard/1")
    assert later.last("conclusion/hard/1").ready == Entry()
    assert later.last("values/affected").ready == Entry(("case:hall",)), "what is still there stays ticked"
    assert finished(later.walk)


def test_an_alternative_that_is_taken_away_takes_its_conclusion_along() -> None:
    journey = walked()
    later = changed(journey, "alternatives/seen", pick("case:go", "case:draw-lots"))
    assert rounds(later.walk) == ()
    assert composed(later.walk) == ""
    assert [found.ref for found in alternatives(later.walk)] == ["case:go", "case:draw-lots"]
    assert unsettled(later.walk) == ["conclusion/choice/1"]
    assert not finished(later.walk)
    again = on_from(later)
    assert again.last("conclusion/choice/1").ready == Entry()
    assert f"check/start/{rounds(again.walk)[0].choice.ref}/1" in again.keys
    assert finished(again.walk)


def test_an_alternative_that_comes_back_finds_its_answers() -> None:
    journey = walked()
    without = changed(journey, "alternatives/seen", pick("case:go", "case:draw-lots"))
    back = changed(without, "alternatives/seen", pick("case:go", "case:pay"))
    assert rounds(back.walk)[0].choice.ref == "case:pay"
    assert rounds(back.walk)[0].results == rounds(journey.walk)[0].results


def test_a_value_that_is_taken_away_leaves_the_table_and_the_conclusion() -> None:
    later = changed(walked(), "values/chosen", pick(RESPECT, "code:brugge/quality"))
    assert [value.ref for value in chosen(later.walk)] == ["code:brugge/quality", RESPECT]
    assert rounds(later.walk)[0].values == ()
    for found in alternatives(later.walk):
        assert not {*found.wins, *found.loses} & {DUTY}
    assert unsettled(later.walk) == ["conclusion/values/1"]


def test_with_one_value_left_the_conclusion_rests_on_it_and_nothing_is_asked() -> None:
    later = on_from(changed(walked(), "values/chosen", pick(RESPECT)))
    assert "conclusion/values/1" not in later.keys
    assert [value.ref for value in rounds(later.walk)[0].values] == [RESPECT]


def test_own_words_that_are_taken_away_take_their_interest_along() -> None:
    journey = walked(Pace.FULL)
    assert "Stilte" in shown(journey.walk)
    later = changed(journey, "parties/own", own("De pers"))
    assert "Stilte" not in shown(later.walk)
    assert "De buurt" not in shown(later.walk)


def test_a_runner_up_that_is_taken_away_leaves_the_matrix() -> None:
    journey = walked(Pace.FULL)
    assert rounds(journey.walk)[0].runner_up is not None
    later = changed(journey, "alternatives/seen", pick("case:pay"))
    assert rounds(later.walk)[0].runner_up is None
    assert rounds(later.walk)[0].compared == ()


def test_a_runner_up_that_becomes_the_choice_is_no_runner_up() -> None:
    journey = walked(Pace.FULL)
    later = changed(journey, "conclusion/choice/1", pick("case:go"))
    assert rounds(later.walk)[0].runner_up is None


def test_revising_is_undone_by_keeping_after_all() -> None:
    journey = walked(
        different={
            "check/watched/case:pay/1": pick("no"),
            "check/next/1": pick("safeguard"),
            "conclusion/safeguard/2": write("Ik meld het."),
        }
    )
    assert len(rounds(journey.walk)) == 2
    later = changed(journey, "check/next/1", pick("keep"))
    assert [each.then for each in rounds(later.walk)] == ["keep"]
    assert "Ik meld het." not in shown(later.walk)


def test_a_round_that_chose_another_never_shows_the_same_choice_as_the_round_before() -> None:
    """Round 1 chose A and round 2 chose B; when round 1 is changed into B, round 2 has nothing to stand on."""
    journey = walked(
        different={
            "check/next/1": pick("another"),
            "conclusion/choice/2": pick("case:go"),
        }
    )
    assert [each.choice.ref for each in rounds(journey.walk)] == ["case:pay", "case:go"]
    later = changed(journey, "conclusion/choice/1", pick("case:go"))
    history = rounds(later.walk)
    assert [each.choice.ref for each in history] == ["case:go"]


def test_the_way_to_speak_up_leaves_when_there_is_a_choice_after_all() -> None:
    journey = walked(
        different={
            "alternatives/gate": pick("not-allowed"),
            "alternatives/seen": agreeable,
            "conclusion/choice/1": agreeable,
        }
    )
    assert rounds(journey.walk)[0].choice.ref.startswith("scheme:")
    later = changed(journey, "alternatives/gate", pick("choose"))
    assert alternatives(later.walk) == ()
    assert rounds(later.walk) == ()
    assert unsettled(later.walk) == ["alternatives/seen"]
    assert open_key(later.walk) == "alternatives/seen"


def test_fewer_parties_than_need_choosing_make_everyone_affected() -> None:
    later = changed(walked(), "parties/seen", pick("case:hall"))
    assert [party.ref for party in affected(later.walk)] == ["self", "case:hall"]


def test_skipping_what_was_answered_takes_it_out() -> None:
    later = changed(walked(), "conclusion/hard/1", skip())
    assert rounds(later.walk)[0].hard == ()


def test_changed_helper_leaves_where_it_changed() -> None:
    """A sanity check of this file's own helper: one answer, and the walk stops at the next question."""
    journey = follow(fresh(), until("values/chosen", with_answers(QUICK)))
    later = changed(journey, "reaction/first", pick("no"))
    assert later.keys == ["reaction/first", "parties/seen"]


def test_what_was_added_from_the_case_leaves_when_one_has_three_of_ones_own() -> None:
    """In a full walk three own alternatives leave no room, and what others saw is not asked any more."""
    journey = walked(Pace.FULL)
    later = on_from(changed(journey, "alternatives/own", own("Wachten", "Vragen", "Delen")))
    assert [found.text for found in alternatives(later.walk)] == ["Wachten", "Vragen", "Delen"]
    assert not [key for key in later.keys if key.startswith("alternatives/weigh/case:")]


def test_own_alternatives_leave_when_ways_to_speak_up_are_picked_from_a_list() -> None:
    """A quick own dilemma asks for own alternatives; once it is not allowed, it gives a list of ways to speak up."""
    answers = {
        "reaction/danger": pick("no"),
        "alternatives/gate": pick("choose"),
        "alternatives/own": own("A", "B", "C"),
    }
    journey = finish(fresh(own_material()), answers)
    later = on_from(changed(journey, "alternatives/gate", pick("not-allowed")))
    assert "alternatives/own" not in [question.key for question in sequence(later.walk)]
    assert all(found.ref.startswith("scheme:") for found in alternatives(later.walk))
    assert 2 <= len(alternatives(later.walk)) <= 3
