"""Whole walks by the letter: both cases, both languages, both paces, and the turns that a walk can take."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from scripted import (
    CASES,
    LANGUAGES,
    PACES,
    Journey,
    OffScriptError,
    Script,
    Sender,
    agreeable,
    as_ready,
    back,
    back_as_ready,
    finish,
    fresh,
    leave,
    leave_as_ready,
    material,
    open_key,
    own,
    pick,
    play,
    resumed,
    skip,
    until,
    with_answers,
    write,
)
from scripted import follow as follow_with

from dilemma.flow.answer import Answer, Entry, Own
from dilemma.flow.choices import alternatives
from dilemma.flow.drive import Given, Reply
from dilemma.flow.involved import everyone
from dilemma.flow.plan import finished
from dilemma.flow.question import Question
from dilemma.flow.rounds import rounds
from dilemma.flow.state import ANSWERED, CURSOR, EDITED, SKIPPED
from dilemma.flow.steps.closing import edited, outdated
from dilemma.flow.walk import Pace, Walk
from dilemma.model.verdict import FAILS, HOLDS, INCOMPLETE, WAVERS
from dilemma.prose.panels import composed


@dataclass(frozen=True)
class Scene:
    """What a script needs to know of a case: refs of four parties, three values (Bruges), three options and a twist."""

    parties: tuple[str, str, str, str]
    values: tuple[str, str, str]
    options: tuple[str, str, str]
    twist: str


SCENES = {
    "free-concert": Scene(
        ("case:nadia", "case:hall", "case:other-halls", "case:supervisor"),
        ("code:brugge/respect", "code:brugge/responsibility", "code:brugge/quality"),
        ("case:pay", "case:stay-away", "case:go"),
        "case:dinner",
    ),
    "gift-bottle": Scene(
        ("case:georges", "case:neighbour", "case:queue", "case:colleagues"),
        ("code:brugge/respect", "code:brugge/responsibility", "code:brugge/quality"),
        ("case:share", "case:new-house", "case:pass-on"),
        "case:jam",
    ),
}
CALM = {
    "start": "no", "precedent": "no", "objectivity": "no", "everyone": "yes", "always": "yes",
    "spare": "no", "explain": "yes", "watched": "yes", "face": "yes", "who": "yes",
}  # fmt: skip
QUICK_TESTS = ("start", "objectivity", "everyone", "spare", "explain", "watched", "face")
each_case = pytest.mark.parametrize("case", CASES)
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_pace = pytest.mark.parametrize("pace", PACES)


def calmly(ref: str, number: int, questions: tuple[str, ...] = QUICK_TESTS, **different: str) -> Script:
    """The tests of an alternative, all calm but for these."""
    return [(f"check/{id}/{ref}/{number}", pick(different.get(id, CALM[id]))) for id in questions]


def quick_up_to_conclusion(scene: Scene) -> Script:
    return [
        ("reaction/first", pick("yes")),
        ("parties/seen", pick(*scene.parties)),
        ("values/affected", pick("self", *scene.parties[:2])),
        ("values/chosen", pick(*scene.values[:2])),
        ("values/tension", pick("case:tension")),
        ("alternatives/gate", pick("choose")),
        ("alternatives/seen", pick(*scene.options[:2])),
    ]


def conclude(ref: str, value: str, number: int = 1) -> Script:
    return [
        (f"conclusion/choice/{number}", pick(ref)),
        (f"conclusion/values/{number}", pick(value)),
        (f"conclusion/because/{number}", write(f"Reden {number}")),
        (f"conclusion/hard/{number}", skip()),
        (f"conclusion/safeguard/{number}", skip()),
    ]


CLOSE: Script = [("close/again", pick("no")), ("close/tipped", pick("feeling")), ("close/final", pick("done"))]


def quick(scene: Scene) -> Script:
    """A quick walk in which the first conclusion is kept at once."""
    return [
        *quick_up_to_conclusion(scene),
        *conclude(scene.options[0], scene.values[0]),
        *calmly(scene.options[0], 1),
        ("check/account", pick("self", "team")),
        ("check/next/1", pick("keep")),
        *CLOSE,
    ]


def full(scene: Scene) -> Script:
    """A full walk with all that one may type, kept at once, with the runner-up beside it."""
    first, second, _third = scene.options
    return [
        ("reaction/first", pick("unsure")),
        ("reaction/pull", write("De ploeg; mijn gemoed")),
        ("parties/own", own("De stad", "De pers")),
        ("parties/seen", pick(*scene.parties[:2])),
        ("parties/facts", write("Ik weet het bedrag.")),
        ("parties/decides", pick(scene.parties[0])),
        ("values/affected", pick("own:1", "self", scene.parties[0])),
        ("values/interest/self", write("Mijn rust")),
        ("values/interest/own:1", skip()),
        (f"values/interest/{scene.parties[0]}", write("Een mooie dag")),
        ("values/chosen", pick(*scene.values)),
        ("values/tension", write("Ik wil bedanken, maar ik wil ook vrij blijven.")),
        ("alternatives/gate", pick("unsure")),
        ("alternatives/own", own("Uitstel vragen")),
        ("alternatives/seen", pick(first, second)),
        ("alternatives/weigh/own:1", pick(f"gain:{scene.values[0]}", f"loss:{scene.values[0]}")),
        (f"alternatives/weigh/{first}", as_ready),
        (f"alternatives/weigh/{second}", skip()),
        ("conclusion/choice/1", pick("own:1")),
        ("conclusion/values/1", pick(*scene.values)),
        ("conclusion/because/1", write("Tijd helpt.")),
        ("conclusion/hard/1", pick("self", scene.parties[1])),
        ("conclusion/tell/1", write("Ik kom terug.")),
        ("conclusion/safeguard/1", write("Ik zet een datum.")),
        *calmly("own:1", 1, tuple(CALM), start="yes"),
        ("check/runner-up/1", pick(second)),
        *calmly(second, 1, tuple(CALM), watched="no"),
        ("check/account", write("Aan de ploeg: ik heb tijd gevraagd.")),
        ("check/next/1", pick("keep")),
        ("close/again", pick("no")),
        ("close/tipped", write("De datum")),
        ("close/final", pick("done")),
    ]


def of(case: str, language: str = "nl", pace: Pace = Pace.QUICK) -> Walk:
    return fresh(material(case), language, pace)


def ended(journey: Journey) -> Walk:
    """The walk at its end: complete, and the same when read from its events."""
    assert journey.left is None
    assert finished(journey.walk)
    again = resumed(journey)
    assert again.state.answers == journey.walk.state.answers
    assert open_key(again) == open_key(journey.walk) == ""
    return again


@each_case
@each_language
def test_a_quick_walk_that_is_kept_at_once(case: str, language: str) -> None:
    scene = SCENES[case]
    walk = ended(play(of(case, language), quick(scene)))
    (only,) = rounds(walk)
    assert (only.choice.ref, only.then) == (scene.options[0], "keep")
    assert [worth.ref for worth in only.values] == [scene.values[0]]
    assert [result.seen for result in only.results] == [HOLDS] * 4
    assert only.runner_up is None
    option = next(o for o in material(case).case.options if scene.options[0] == f"case:{o.id}")  # type: ignore[union-attr]
    assert option.text.pick(language) in composed(walk)


@each_case
@each_language
def test_a_full_walk_with_all_that_one_may_type(case: str, language: str) -> None:
    scene = SCENES[case]
    walk = ended(play(of(case, language, Pace.FULL), full(scene)))
    (only,) = rounds(walk)
    assert only.choice.text == "Uitstel vragen"
    assert only.choice.wins == only.choice.loses == (scene.values[0],)
    assert [result.seen for result in only.results] == [WAVERS, HOLDS, HOLDS, HOLDS]
    assert only.runner_up is not None
    assert only.runner_up.ref == scene.options[1]
    assert [result.seen for result in only.compared] == [HOLDS, HOLDS, FAILS, HOLDS]
    names = {party.ref: (party.name, party.interest) for party in everyone(walk)}
    assert names["own:1"] == ("De stad", "")
    assert names["own:2"][0] == "De pers"
    assert names[scene.parties[0]][1] == "Een mooie dag"
    for words in ("Uitstel vragen", "Tijd helpt.", "Ik kom terug.", "Ik zet een datum.", "De datum"):
        assert words in composed(walk)


@each_case
@each_language
@each_pace
def test_all_that_may_be_skipped_can_be_skipped(case: str, language: str, pace: Pace) -> None:
    """Whoever gives only what the method needs comes to an end too, and the tests are told as not completed."""

    def least(question: Question, walk: Walk, _ready: Entry) -> Reply:
        return skip() if question.least == 0 else agreeable(question, walk, Entry())

    journey = follow_with(of(case, language, pace), least)
    walk = ended(journey)
    skipped = {event.key for event in journey.events if event.kind == SKIPPED}
    assert skipped == {key for key, answer in walk.state.answers.items() if answer is None}
    assert [result.seen for result in rounds(walk)[0].results] == [INCOMPLETE] * 4
    assert len(journey.keys) == len(set(journey.keys)), "nothing is asked twice"


def test_own_words_wherever_there_is_room() -> None:
    scene = SCENES["free-concert"]
    script: Script = [
        ("reaction/first", pick("no")),
        ("parties/seen", own("De bewaker", "De buurt", "De pers")),
        ("values/affected", pick("own:1", "own:3")),
        ("values/chosen", pick(*scene.values[:2])),
        ("values/tension", own("Ik wil mee, maar ik wil ook slapen.")),
        ("alternatives/gate", pick("choose")),
        ("alternatives/seen", own("Thuis luisteren", "Later gaan")),
        *conclude("own:2", scene.values[0])[:3],
        ("conclusion/hard/1", pick("own:2")),
        ("conclusion/safeguard/1", write("Ik bel eerst.")),
        *calmly("own:2", 1, watched="no"),
        ("check/account", Given(Entry(("own:1", "team"), ("Mijn zus",)))),
        ("check/next/1", pick("another")),
        ("check/why/1", own("Ik werd er niet blij van.")),
        *conclude("own:1", scene.values[1], 2),
        *calmly("own:1", 2),
        ("check/next/2", pick("keep")),
        ("close/again", pick("no")),
        ("close/tipped", own("De stilte")),
        ("close/final", pick("done")),
    ]
    walk = ended(play(of("free-concert"), script))
    first, second = rounds(walk)
    assert (first.choice.text, second.choice.text) == ("Later gaan", "Thuis luisteren")
    assert [party.name for party in first.hard] == ["De buurt"]
    text = composed(walk)
    for words in ("Thuis luisteren", "Later gaan", "Mijn zus", "De bewaker", "Ik werd er niet blij van.", "De stilte"):
        assert words in text


def begun(case: str = "free-concert", **different: str) -> Script:
    """A quick walk up to and including the account, with these answers to the tests."""
    scene = SCENES[case]
    return [
        *quick_up_to_conclusion(scene),
        *conclude(scene.options[0], scene.values[0]),
        *calmly(scene.options[0], 1, QUICK_TESTS, **different),
        ("check/account", skip()),
    ]


@each_case
def test_a_safeguard_round_asks_only_the_tests_that_waver_or_fail(case: str) -> None:
    choice = SCENES[case].options[0]
    journey = play(
        of(case),
        [
            *begun(case, start="yes", watched="no"),
            ("check/next/1", pick("safeguard")),
            ("check/why/1", pick("test:shoulder")),
            ("conclusion/safeguard/2", write("Ik meld het.")),
            *calmly(choice, 2, ("start", "objectivity", "everyone", "watched"), start="unsure"),
            ("check/next/2", pick("keep")),
            *CLOSE,
        ],
    )
    walk = ended(journey)
    first, second = rounds(walk)
    assert [result.seen for result in first.results] == [WAVERS, HOLDS, FAILS, HOLDS]
    assert [result.seen for result in second.results] == [WAVERS, HOLDS, HOLDS, HOLDS]
    assert (second.choice, second.values, second.because) == (first.choice, first.values, first.because)
    assert (first.safeguards, second.safeguards) == ((), ("Ik meld het.",))
    assert journey.last(f"check/watched/{choice}/2").ready == Entry(("no",)), "the earlier answer stands ready"


def test_a_safeguard_round_needs_a_safeguard() -> None:
    journey = play(
        of("free-concert"),
        [
            *begun(watched="no"),
            ("check/next/1", pick("safeguard")),
            ("check/why/1", skip()),
            ("conclusion/safeguard/2", skip()),
            ("conclusion/safeguard/2", write("   ")),
            ("conclusion/safeguard/2", leave()),
        ],
    )
    assert [asked.complaint for asked in journey.asked[-3:]] == [None, "blank", "blank"]
    assert not finished(journey.walk)


def test_safeguards_add_up_over_the_rounds_that_keep_the_conclusion() -> None:
    choice = SCENES["free-concert"].options[0]
    walk = ended(
        play(
            of("free-concert"),
            [
                *begun(watched="no"),
                ("check/next/1", pick("safeguard")),
                ("check/why/1", skip()),
                ("conclusion/safeguard/2", write("Ik meld het.")),
                ("check/watched/" + choice + "/2", pick("unsure")),
                ("check/next/2", pick("safeguard")),
                ("check/why/2", skip()),
                ("conclusion/safeguard/3", write("Ik schrijf het op.")),
                ("check/watched/" + choice + "/3", pick("yes")),
                ("check/next/3", pick("keep")),
                *CLOSE,
            ],
        )
    )
    assert [each.safeguards for each in rounds(walk)] == [(), ("Ik meld het.",), ("Ik meld het.", "Ik schrijf het op.")]
    assert [each.results[2].seen for each in rounds(walk)] == [FAILS, WAVERS, HOLDS]


@each_case
def test_another_alternative_and_back_to_the_first_two_revisions_in_a_row(case: str) -> None:
    scene = SCENES[case]
    first, second = scene.options[:2]
    journey = play(
        of(case),
        [
            *begun(case, start="yes", objectivity="yes"),
            ("check/next/1", pick("another")),
            ("check/why/1", pick("test:slope")),
            *conclude(second, scene.values[1], 2),
            *calmly(second, 2, face="no"),
            ("check/next/2", pick("another")),
            ("check/why/2", pick("test:mirror")),
            *conclude(first, scene.values[0], 3),
            *[(key, as_ready) for key, _reply in calmly(first, 3)],
            ("check/next/3", pick("keep")),
            *CLOSE,
        ],
    )
    walk = ended(journey)
    assert [(each.choice.ref, each.then) for each in rounds(walk)] == [
        (first, "another"), (second, "another"), (first, "keep"),
    ]  # fmt: skip
    assert [each.because for each in rounds(walk)] == ["Reden 1", "Reden 2", "Reden 3"]
    assert [each.results[0].seen for each in rounds(walk)] == [FAILS, HOLDS, FAILS]
    assert first not in [choice.ref for choice in journey.last("conclusion/choice/2").question.choices]
    assert second not in [choice.ref for choice in journey.last("conclusion/choice/3").question.choices]
    assert journey.last(f"check/start/{first}/3").ready == Entry(("yes",)), "from round 1"
    assert journey.last(f"check/start/{second}/2").ready == Entry(), "never answered before"


def test_the_answers_about_the_runner_up_stand_ready_when_it_is_chosen() -> None:
    scene = SCENES["free-concert"]
    script = full(scene)
    keep = [key for key, _reply in script].index("check/next/1")
    second = scene.options[1]
    journey = play(
        of("free-concert", "nl", Pace.FULL),
        [
            *script[:keep],
            ("check/next/1", pick("another")),
            ("check/why/1", skip()),
            ("conclusion/choice/2", pick(second)),
            ("conclusion/values/2", pick(scene.values[0])),
            ("conclusion/because/2", write("Toch beter")),
            ("conclusion/hard/2", skip()),
            ("conclusion/safeguard/2", skip()),
            *[(key, as_ready) for key, _reply in calmly(second, 2, tuple(CALM))],
            ("check/next/2", pick("keep")),
            *script[keep + 1 :],
        ],
    )
    walk = ended(journey)
    assert [result.seen for result in rounds(walk)[1].results] == [result.seen for result in rounds(walk)[0].compared]
    assert journey.last(f"check/watched/{second}/2").ready == Entry(("no",))
    assert rounds(walk)[1].runner_up is None


def test_the_persons_own_verdict_stands_and_the_one_pointed_to_is_kept_beside_it() -> None:
    choice = SCENES["free-concert"].options[0]
    walk = ended(
        play(
            of("free-concert"),
            [
                *begun(start="yes", watched="no"),
                ("check/next/1", pick("differ")),
                ("check/differ/case:pay/1", pick("slope:holds", "mirror:wavers")),
                ("check/next/1", pick("safeguard")),
                ("check/why/1", skip()),
                ("conclusion/safeguard/2", write("Ik meld het.")),
                ("check/watched/" + choice + "/2", pick("yes")),
                ("check/face/" + choice + "/2", pick("yes")),
                ("check/next/2", pick("keep")),
                *CLOSE,
            ],
        )
    )
    first, second = rounds(walk)
    assert [(each.pointed, each.seen) for each in first.results] == [
        (WAVERS, HOLDS), (HOLDS, HOLDS), (FAILS, FAILS), (HOLDS, WAVERS),
    ]  # fmt: skip
    assert (second.results[0].pointed, second.results[0].seen) == (WAVERS, HOLDS), "not asked again, so it stays"
    assert [each.seen for each in second.results] == [HOLDS] * 4


def test_the_persons_own_verdict_about_one_alternative_says_nothing_about_another() -> None:
    """Back to the choice, another one, and the tests anew: the own verdict was about what is no longer chosen."""
    scene = SCENES["free-concert"]
    differ = f"check/differ/{scene.options[0]}/1"
    script = [*begun(start="yes"), ("check/next/1", pick("differ")), (differ, pick("slope:fails"))]
    stopped = play(of("free-concert"), [*script, ("check/next/1", leave())])
    walk = stopped.walk
    journey = follow_with(
        walk.with_state(walk.state.moved(at="conclusion/choice/1")),
        until(
            "check/next/1",
            with_answers({"conclusion/choice/1": pick(scene.options[1]), **dict(calmly(scene.options[1], 1))}),
        ),
        stopped.events,
    )
    (only,) = rounds(journey.walk)
    assert only.choice.ref == scene.options[1]
    assert [(each.pointed, each.seen) for each in only.results] == [(HOLDS, HOLDS)] * 4


def test_what_is_not_allowed_turns_into_speaking_up_and_can_be_turned_back() -> None:
    scene = SCENES["free-concert"]
    up_to_gate = quick_up_to_conclusion(scene)[:5]
    ways = ("scheme:talk-first", "scheme:route")
    stopped = play(
        of("free-concert"),
        [
            *up_to_gate,
            ("alternatives/gate", pick("not-allowed")),
            ("alternatives/seen", pick(*ways)),
            ("conclusion/choice/1", leave()),
        ],
    )
    assert tuple(found.ref for found in alternatives(stopped.walk)) == ways
    asked = stopped.last("alternatives/seen").question
    assert all(choice.ref.startswith("scheme:") for choice in asked.choices)
    assert asked.panels == ("route",), "the reporting route is shown now"
    turned = play(
        resumed(stopped),
        [
            ("conclusion/choice/1", back()),
            ("alternatives/seen", back()),
            ("alternatives/gate", pick("choose")),
            ("alternatives/seen", pick(*scene.options[:2])),
            *conclude(scene.options[0], scene.values[0]),
            *calmly(scene.options[0], 1),
            ("check/account", skip()),
            ("check/next/1", pick("keep")),
            *CLOSE,
        ],
        stopped.events,
    )
    assert tuple(found.ref for found in alternatives(ended(turned))) == scene.options[:2]
    assert turned.last("alternatives/seen").ready == Entry(), "the ways to speak up are no answer here"


@each_case
@each_pace
def test_a_walk_that_is_not_allowed_goes_on_to_its_end(case: str, pace: Pace) -> None:
    journey = finish(of(case, "nl", pace), {"alternatives/gate": pick("not-allowed"), "alternatives/own": skip()})
    walk = ended(journey)
    assert rounds(walk)[0].choice.ref.startswith("scheme:")
    assert rounds(walk)[0].choice.text in composed(walk)


def at_the_end(case: str = "free-concert") -> Script:
    return quick(SCENES[case])[:-1]


@each_case
def test_a_twist_is_asked_when_it_is_wanted_and_told_in_the_conclusion(case: str) -> None:
    twist = SCENES[case].twist
    journey = play(
        of(case),
        [
            *at_the_end(case),
            ("close/final", pick(twist)),
            (f"close/twist/{twist}", pick("unsure")),
            ("close/final", pick("done")),
        ],
    )
    text = next(t for t in material(case).case.twists if twist == f"case:{t.id}").text.pick("nl")  # type: ignore[union-attr]
    assert text in journey.last(f"close/twist/{twist}").question.subject
    assert text in composed(ended(journey))


def test_a_twist_can_be_left_alone_after_all() -> None:
    twist = SCENES["free-concert"].twist
    walk = ended(
        play(
            of("free-concert"),
            [
                *at_the_end(),
                ("close/final", pick(twist)),
                (f"close/twist/{twist}", back()),
                ("close/final", pick(twist)),
                (f"close/twist/{twist}", skip()),
                ("close/final", pick("done")),
            ],
        )
    )
    assert walk.state.answers[f"close/twist/{twist}"] is None


def test_prose_that_the_person_changed_stands_is_told_as_outdated_and_can_be_composed_anew() -> None:
    stopped = play(
        of("free-concert"),
        [
            *at_the_end(),
            ("close/final", pick("edit")),
            ("close/conclusion", write("Zo zeg ik het zelf.")),
            ("close/final", back()),
            ("close/tipped", leave()),
        ],
    )
    assert edited(stopped.walk) is not None
    assert not outdated(stopped.walk)
    later = play(
        resumed(stopped),
        [("close/tipped", pick("code")), ("close/final", leave())],
        stopped.events,
    )
    assert outdated(later.walk), "an answer changed after the text"
    assert edited(later.walk).text == "Zo zeg ik het zelf."  # type: ignore[union-attr]
    anew = play(
        resumed(later),
        [
            ("close/final", pick("anew")),
            ("close/anew", pick("yes")),
            ("close/final", pick("done")),
        ],
        later.events,
    )
    walk = ended(anew)
    assert edited(walk) is None
    assert not outdated(walk)


def test_composing_anew_can_be_refused() -> None:
    journey = play(
        of("free-concert"),
        [
            *at_the_end(),
            ("close/final", pick("edit")),
            ("close/conclusion", write("Zo zeg ik het zelf.")),
            ("close/final", pick("anew")),
            ("close/anew", pick("no")),
            ("close/final", pick("done")),
        ],
    )
    assert edited(ended(journey)).text == "Zo zeg ik het zelf."  # type: ignore[union-attr]


def test_prose_can_be_changed_and_composed_anew_more_than_once() -> None:
    journey = play(
        of("free-concert"),
        [
            *at_the_end(),
            ("close/final", pick("edit")),
            ("close/conclusion", write("De eerste keer.")),
            ("close/final", pick("anew")),
            ("close/anew", pick("yes")),
            ("close/final", pick("edit")),
            ("close/conclusion", write("De tweede keer.")),
            ("close/final", pick("anew")),
            ("close/anew", pick("yes")),
            ("close/final", pick("done")),
        ],
    )
    assert edited(ended(journey)) is None


def test_the_text_that_stands_ready_to_be_changed_is_the_latest() -> None:
    journey = play(
        of("free-concert"),
        [
            *at_the_end(),
            ("close/final", pick("edit")),
            ("close/conclusion", write("De eerste keer.")),
            ("close/final", pick("edit")),
            ("close/conclusion", back_as_ready),
            ("close/final", pick("done")),
        ],
    )
    first, second = [asked.ready.text for asked in journey.asked if asked.key == "close/conclusion"]
    assert first == composed(journey.walk)
    assert second == "De eerste keer."


def test_sending_the_composed_text_as_it_stands_changes_nothing() -> None:
    """Enter on what is unchanged writes nothing, and the text keeps following the answers."""
    journey = play(
        of("free-concert"),
        [
            *at_the_end(),
            ("close/final", pick("edit")),
            ("close/conclusion", as_ready),
            ("close/final", pick("done")),
        ],
    )
    assert EDITED not in [event.kind for event in journey.events]
    assert edited(ended(journey)) is None


@each_pace
def test_the_headline_is_a_detour_that_comes_back_to_the_test(pace: Pace) -> None:
    """It invites and does not oblige: through the door, back without a word, and through it again."""
    ref = rounds(finish(of("free-concert", "nl", pace)).walk)[0].choice.ref
    spare, headline = f"check/spare/{ref}/1", f"check/headline/{ref}/1"
    stopped = follow_with(of("free-concert", "nl", pace), until(spare))
    journey = play(
        resumed(stopped),
        [
            (spare, pick("headline")),
            (headline, back(Entry(text="Stad kiest"))),
            (spare, pick("headline")),
            (headline, as_ready),
            (spare, pick("no")),
            (f"check/explain/{ref}/1", leave()),
        ],
        stopped.events,
    )
    assert journey.walk.text(headline) == "Stad kiest"
    assert journey.walk.first(spare) == "no"


@each_case
@each_pace
def test_the_headline_can_be_skipped(case: str, pace: Pace) -> None:
    ref = rounds(finish(of(case, "nl", pace)).walk)[0].choice.ref
    journey = finish(of(case, "nl", pace), {f"check/spare/{ref}/1": [pick("headline"), pick("no")],
                                            f"check/headline/{ref}/1": skip()})  # fmt: skip
    assert journey.keys.count(f"check/spare/{ref}/1") == 2
    assert ended(journey).text(f"check/headline/{ref}/1") == ""


@each_case
@each_pace
def test_back_from_every_question_leads_to_the_one_before_and_forward_again(case: str, pace: Pace) -> None:
    """Each question but the first is left once by the way back, before it has an answer."""
    journey = finish(of(case, "nl", pace))
    order = journey.keys
    script: list[tuple[str, Reply | Sender]] = []
    for before, key in pairwise(order):
        script += [(before, agreeable), (key, back_as_ready), (before, as_ready)]
    script.append((order[-1], agreeable))
    again = play(of(case, "nl", pace), script)
    assert ended(again).state.answers == journey.walk.state.answers


def test_before_the_first_question_there_is_nothing() -> None:
    journey = play(of("free-concert"), [("reaction/first", back(Entry(("yes",)))), ("reaction/first", leave())])
    assert ("first", "") in journey.trace
    assert journey.asked[1].ready == Entry(("yes",)), "what was chosen but not sent is kept"


def test_own_numbers_are_never_used_again() -> None:
    def party(words: str, walk: Walk) -> str:
        return next(party.ref for party in everyone(walk) if party.name == words)

    def on(journey: Journey, *words: str) -> Journey:
        return play(
            resumed(journey),
            [("parties/seen", back()), ("parties/own", own(*words)), ("parties/seen", leave_as_ready)],
            journey.events,
        )

    start = play(
        of("free-concert", "nl", Pace.FULL),
        [
            ("reaction/first", pick("yes")),
            ("reaction/pull", skip()),
            ("parties/own", own("A", "B")),
            ("parties/seen", leave_as_ready),
        ],
    )
    assert (party("A", start.walk), party("B", start.walk)) == ("own:1", "own:2")
    without = on(start, "A")
    assert [party.ref for party in everyone(without.walk)] == ["self", "own:1"]
    other = on(without, "C", "A")
    assert (party("A", other.walk), party("C", other.walk)) == ("own:1", "own:3"), "2 was B's, and A keeps its own"
    back_again = on(other, "B", "C")
    assert (party("B", back_again.walk), party("C", back_again.walk)) == ("own:4", "own:3")
    emptied = on(back_again)
    refilled = on(emptied, "D")
    assert party("D", refilled.walk) == "own:5", "also after all were taken away, and after a pause"


def test_own_words_at_two_questions_of_a_step_never_share_a_number() -> None:
    """What is typed with the account and with the reason to move are both of step 5."""
    journey = finish(
        of("free-concert"),
        {
            "check/account": own("Mijn zus"),
            "check/next/1": pick("safeguard"),
            "check/why/1": own("Haar vraag"),
        },
    )
    account, why = (journey.walk.state.answers[key] for key in ("check/account", "check/why/1"))
    assert account == Answer(own=(Own("own:1", "Mijn zus"),))
    assert why == Answer(own=(Own("own:2", "Haar vraag"),))


def test_a_script_that_does_not_fit_is_refused() -> None:
    with pytest.raises(OffScriptError, match="parties/seen is asked where"):
        play(of("free-concert"), [("reaction/first", pick("yes")), ("values/chosen", skip())])
    with pytest.raises(OffScriptError, match="after the end"):
        play(of("free-concert"), [("reaction/first", pick("yes"))])
    with pytest.raises(OffScriptError, match="never asked"):
        play(of("free-concert"), [("reaction/first", leave()), ("parties/seen", skip())])


def test_the_events_of_a_quick_walk_are_its_answers_in_order() -> None:
    journey = play(of("free-concert"), quick(SCENES["free-concert"]))
    kinds = {ANSWERED, SKIPPED}
    assert {event.kind for event in journey.events} == kinds
    assert [event.key for event in journey.events] == journey.keys
    assert [event.n for event in journey.events] == list(range(1, len(journey.keys) + 1))
    assert CURSOR not in {event.kind for event in journey.events}
