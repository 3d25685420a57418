"""The law of whoever asks: saved before the next question shows, nothing written for nothing, nothing typed is lost."""

import pytest
from scripted import (
    CASES,
    PACES,
    Journey,
    Sender,
    agreeable,
    as_ready,
    back,
    back_as_ready,
    finish,
    follow,
    fresh,
    leave,
    leave_as_ready,
    material,
    open_key,
    own,
    own_material,
    pick,
    play,
    resumed,
    skip,
    until,
    with_answers,
    write,
)

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Left, Reply, drive
from dilemma.flow.material import Material
from dilemma.flow.plan import current, default, finished
from dilemma.flow.question import Complaint, Question
from dilemma.flow.state import CURSOR, Event, State, fold
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.panels import composed

each_case = pytest.mark.parametrize("case", CASES)
each_pace = pytest.mark.parametrize("pace", PACES)


def stopped_at(key: str, answer: Sender = agreeable, pace: Pace = Pace.QUICK) -> Journey:
    """A walk that was left when the question with this key was put."""
    journey = follow(fresh(pace=pace), until(key, answer))
    assert journey.keys[-1] == key
    return journey


def place(walk: Walk) -> tuple[str, Entry]:
    """The open question and what stands ready there."""
    question = current(walk)
    assert question is not None
    return question.key, default(walk, question, composed(walk))


@each_case
@each_pace
def test_each_answer_is_saved_before_the_next_question_is_asked(case: str, pace: Pace) -> None:
    journey = finish(fresh(material(case), "nl", pace))
    assert journey.trace == [(what, key) for key in journey.keys for what in ("asked", "saved")]


def test_an_answer_that_cannot_be_saved_is_not_walked_past() -> None:
    """Where saving fails, the failure comes out and no further question is put."""
    asked: list[str] = []

    class Person:
        def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
            asked.append(question.key)
            return agreeable(question, walk, ready)

        def first(self) -> None:
            raise AssertionError

    def full_disk(_event: Event, _after: Walk) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        drive(fresh(), Person(), full_disk, composed)
    assert asked == ["reaction/first"]


@each_pace
def test_a_moved_cursor_is_saved_before_the_question_before_is_asked(pace: Pace) -> None:
    journey = play(
        fresh(pace=pace),
        [("reaction/first", pick("yes")), ("parties/seen" if pace is Pace.QUICK else "reaction/pull", back_as_ready),
         ("reaction/first", leave())],
    )  # fmt: skip
    second = journey.keys[1]
    assert journey.trace == [
        ("asked", "reaction/first"), ("saved", "reaction/first"), ("asked", second), ("saved", "reaction/first"),
        ("asked", "reaction/first"), ("saved", "reaction/first"),
    ]  # fmt: skip


@each_case
@each_pace
def test_enter_on_an_unchanged_answer_writes_nothing(case: str, pace: Pace) -> None:
    """All the way back, and all the way forward again on Enter alone: the moves back are all that is written."""
    first = follow(fresh(material(case), "nl", pace), until("close/final"))
    way = list(dict.fromkeys(first.keys))[:-1]
    again = play(
        resumed(first),
        [("close/final", back_as_ready), *((key, back_as_ready) for key in way[:0:-1]),
         *((key, as_ready) for key in way), ("close/final", leave_as_ready)],
        first.events,
    )  # fmt: skip
    assert again.written() == first.written()
    assert again.walk.state.answers == first.walk.state.answers
    assert again.walk.state.numbers == first.walk.state.numbers


def test_an_unchanged_skip_writes_nothing_either() -> None:
    stopped = stopped_at("close/final", with_answers({"conclusion/hard/1": skip(), "check/account": skip()}))
    before = len(stopped.events)
    answers = with_answers({"conclusion/hard/1": as_ready, "check/account": as_ready})
    at = stopped.walk.with_state(stopped.walk.state.moved(at="conclusion/hard/1"))
    again = follow(at, until("close/final", answers), stopped.events)
    assert [event.kind for event in again.events[before:]] == [CURSOR], "only that it was left again"


def test_a_changed_answer_and_an_answer_taken_back_are_written() -> None:
    stopped = stopped_at("conclusion/choice/1")
    changed = play(
        resumed(stopped),
        [
            ("conclusion/choice/1", back()),
            ("alternatives/seen", back_as_ready),
            ("alternatives/gate", as_ready),
            ("alternatives/seen", own("Vragen", "Wachten")),
            ("conclusion/choice/1", pick("own:1")),
            ("conclusion/because/1", leave()),
        ],
        stopped.events,
    )
    written = changed.written()[len(stopped.written()) :]
    assert written == [("answered", "alternatives/seen"), ("answered", "conclusion/choice/1")]


def test_an_answer_that_is_emptied_becomes_a_skip() -> None:
    stopped = stopped_at("check/next/1")
    again = play(
        resumed(stopped),
        [("check/next/1", back()), ("check/account", skip()), ("check/next/1", leave())],
        stopped.events,
    )
    assert again.written()[-1] == ("skipped", "check/account")
    assert again.walk.answer("check/account") is None


def test_back_keeps_what_was_typed_and_forward_finds_it() -> None:
    stopped = stopped_at("conclusion/because/1")
    journey = play(
        resumed(stopped),
        [
            ("conclusion/because/1", back(Entry(text="Half gezegd"))),
            (stopped.keys[-2], as_ready),
            ("conclusion/because/1", as_ready),
            ("conclusion/hard/1", leave()),
        ],
        stopped.events,
    )
    assert journey.last("conclusion/because/1").ready == Entry(text="Half gezegd")
    assert journey.walk.text("conclusion/because/1") == "Half gezegd"
    assert journey.walk.state.drafts == {}, "what is sent is no draft any more"


def test_a_draft_over_an_answer_stands_ready_and_the_answer_stays_until_it_is_sent() -> None:
    stopped = stopped_at("conclusion/hard/1", with_answers({"conclusion/because/1": write("Eerst")}))
    journey = play(
        resumed(stopped),
        [
            ("conclusion/hard/1", back()),
            ("conclusion/because/1", back(Entry(text="Eerst, en dan meer"))),
            (stopped.keys[-3], as_ready),
            ("conclusion/because/1", leave_as_ready),
        ],
        stopped.events,
    )
    assert journey.asked[-1].ready == Entry(text="Eerst, en dan meer")
    assert journey.walk.text("conclusion/because/1") == "Eerst"


def test_a_field_that_was_emptied_stays_empty_after_back() -> None:
    stopped = stopped_at("conclusion/hard/1", with_answers({"conclusion/because/1": write("Eerst")}))
    journey = play(
        resumed(stopped),
        [
            ("conclusion/hard/1", back()),
            ("conclusion/because/1", back(Entry())),
            (stopped.keys[-3], as_ready),
            ("conclusion/because/1", leave_as_ready),
        ],
        stopped.events,
    )
    assert journey.asked[-1].ready == Entry()
    assert journey.walk.text("conclusion/because/1") == "Eerst"


def test_a_suggestion_that_nobody_touched_is_no_draft() -> None:
    """What stands ready by itself must keep following the answers that it comes from."""
    stopped = stopped_at("conclusion/values/1", with_answers({"values/chosen": _first_three}))
    journey = play(
        resumed(stopped),
        [("conclusion/values/1", back_as_ready), ("conclusion/choice/1", leave_as_ready)],
        stopped.events,
    )
    assert journey.walk.state.drafts == {}


def _first_three(question: Question, _walk: Walk, _ready: Entry) -> Reply:
    return pick(*(choice.ref for choice in question.choices[:3]))


@pytest.mark.parametrize("draft", [Entry(text="Half gezegd\nen meer"), Entry(text="“\u202e{"), Entry()])
def test_what_stands_unsent_when_one_stops_is_there_on_return(draft: Entry) -> None:
    stopped = stopped_at("conclusion/because/1")
    left = play(resumed(stopped), [("conclusion/because/1", leave(draft))], stopped.events)
    assert place(resumed(left)) == ("conclusion/because/1", draft)


def test_a_list_and_own_words_are_kept_unsent_too() -> None:
    stopped = stopped_at("alternatives/seen")
    draft = Entry(("case:go",), ("Wachten", "Vragen"))
    left = play(resumed(stopped), [("alternatives/seen", leave(draft))], stopped.events)
    assert place(resumed(left)) == ("alternatives/seen", draft)


def test_a_draft_is_cleaned_like_an_answer() -> None:
    stopped = stopped_at("conclusion/because/1")
    left = play(resumed(stopped), [("conclusion/because/1", leave(Entry(text="\x1b[31m rood\ud800")))], stopped.events)
    assert place(resumed(left)) == ("conclusion/because/1", Entry(text="␛[31m rood�"))


@pytest.mark.parametrize("code", [0, 129, 130, 143])
def test_leaving_says_with_what_the_process_ends_and_saves_the_place(code: int) -> None:
    journey = play(fresh(), [("reaction/first", pick("yes")), ("parties/seen", leave(Entry(("case:hall",)), code))])
    assert journey.left == Left(Entry(("case:hall",)), code)
    assert journey.trace[-1] == ("saved", "parties/seen")
    assert place(resumed(journey)) == ("parties/seen", Entry(("case:hall",)))


@each_case
@each_pace
def test_a_walk_that_is_left_at_any_question_opens_there_again(case: str, pace: Pace) -> None:
    order = finish(fresh(material(case), "en", pace)).keys
    journey = follow(fresh(material(case), "en", pace), until(order[0]))
    for key, after in zip(order, [*order[1:], ""], strict=True):
        assert open_key(resumed(journey)) == key
        assert resumed(journey).state == journey.walk.state
        answer = until(after) if after else agreeable
        journey = follow(resumed(journey), answer, journey.events)
    assert finished(journey.walk)


@each_pace
def test_a_walk_that_is_left_in_the_middle_of_changing_opens_there_and_not_at_the_first_gap(pace: Pace) -> None:
    stopped = stopped_at("check/next/1", pace=pace)
    way = list(dict.fromkeys(stopped.keys))
    for key in way[:-1]:
        at = stopped.walk.with_state(stopped.walk.state.moved(at=key))
        left = follow(at, leave_as_ready, stopped.events)
        assert open_key(resumed(left)) == key


@pytest.mark.parametrize(
    ("door", "detour"),
    [("edit", "close/conclusion"), ("case:dinner", "close/twist/case:dinner")],
)
def test_a_detour_opens_again_where_it_was_left(door: str, detour: str) -> None:
    stopped = stopped_at("close/final")
    left = play(resumed(stopped), [("close/final", pick(door)), (detour, leave_as_ready)], stopped.events)
    assert open_key(resumed(left)) == detour
    there = play(resumed(left), [(detour, back_as_ready), ("close/final", pick("done"))], left.events)
    assert finished(there.walk)


@each_case
@each_pace
def test_what_is_saved_tells_all_at_every_point(case: str, pace: Pace) -> None:
    """A fold over the events so far is the walk as it stands: on a straight walk to the letter, the cursor too."""
    events: list[Event] = []
    states: list[State] = []

    class Person:
        def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
            assert fold(events) == walk.state
            return agreeable(question, walk, ready)

        def first(self) -> None:
            raise AssertionError

    def save(event: Event, after: Walk) -> None:
        events.append(event)
        states.append(after.state)
        assert fold(events) == after.state

    walk, left = drive(fresh(material(case), "nl", pace), Person(), save, composed)
    assert left is None
    assert walk.state == states[-1]


def test_no_events_are_a_walk_before_its_first_question() -> None:
    assert fold(()) == State()
    assert open_key(fresh()) == "reaction/first"


@each_case
@each_pace
def test_a_wrong_reply_is_asked_again_with_what_is_wrong_and_nothing_is_saved(case: str, pace: Pace) -> None:
    """At every question of the walk that needs an answer: nothing, blanks, and what is not on the list."""
    wrong = {
        Complaint.BLANK: Entry(text=" \n\t", own=(" ", "")),
        Complaint.NOT_A_CHOICE: Entry(picked=("case:nobody",)),
    }
    journey = finish(fresh(material(case), "nl", pace))
    for asked in journey.asked:
        question = asked.question
        for complaint, entry in wrong.items():
            if complaint is Complaint.BLANK and not question.least:
                continue
            if complaint is Complaint.NOT_A_CHOICE and question.kind == "text":
                continue
            assert question.complaint(question.read(entry)) is complaint, question.key
    stopped = follow(fresh(material(case), "nl", pace), until("conclusion/choice/1"))
    again = play(
        resumed(stopped),
        [("conclusion/choice/1", skip()), ("conclusion/choice/1", pick("self")), ("conclusion/choice/1", leave())],
        stopped.events,
    )
    assert [asked.complaint for asked in again.asked] == [None, Complaint.BLANK, Complaint.NOT_A_CHOICE]
    assert again.written() == stopped.written()


def test_too_few_and_too_many_are_told_apart() -> None:
    journey = play(
        fresh(),
        [
            ("reaction/first", pick("yes", "no")),
            ("reaction/first", pick("yes")),
            ("parties/seen", pick("case:hall", "case:nadia", "case:supervisor")),
            ("values/affected", pick("self", "case:hall", "case:nadia", "case:supervisor")),
            ("values/affected", pick("self")),
            ("values/chosen", pick("code:brugge/respect")),
            ("values/tension", skip()),
            ("alternatives/gate", pick("choose")),
            ("alternatives/seen", pick("case:go")),
            ("alternatives/seen", own("Een", "Twee", "Drie", "Vier")),
            ("alternatives/seen", leave()),
        ],
    )
    told = [asked.complaint for asked in journey.asked if asked.complaint]
    assert told == [Complaint.TOO_MANY, Complaint.TOO_MANY, Complaint.TOO_FEW, Complaint.TOO_MANY]


def test_what_was_refused_still_stands_in_the_field() -> None:
    """Four alternatives where three may be: the person takes one away, and types nothing again."""
    typed = Entry(own=("Een", "Twee", "Drie", "Vier"))
    safe = with_answers({"reaction/danger": pick("no"), "alternatives/own": [own(*typed.own), leave_as_ready]})
    journey = follow(fresh(own_material()), safe)
    assert journey.asked[-1].complaint is Complaint.TOO_MANY
    assert journey.asked[-1].ready == typed
    assert place(resumed(journey)) == ("alternatives/own", typed)


@pytest.mark.parametrize(
    ("of", "key", "words"),
    [
        (own_material(), "alternatives/own", ("Wachten", "Wachten")),
        (own_material(), "alternatives/own", ("Wachten", " Wachten ", "")),
        (material(), "alternatives/seen", ("Wachten", "Wachten")),
    ],
    ids=["own dilemma", "own dilemma, blanks around", "beside the list"],
)
def test_the_same_words_twice_are_one_alternative_and_one_is_too_few(
    of: Material, key: str, words: tuple[str, ...]
) -> None:
    answers = with_answers({"reaction/danger": pick("no"), key: [own(*words), own("A", "B")]})
    journey = follow(fresh(of), until("conclusion/choice/1", answers))
    assert journey.keys.count(key) == 2, "asked again, and not taken for the end of the walk"
    assert journey.last(key).complaint is Complaint.TOO_FEW
    assert journey.left is not None


def test_an_opening_that_nobody_completed_is_no_answer() -> None:
    stopped = stopped_at("values/tension", pace=Pace.FULL)
    again = play(
        resumed(stopped),
        [
            ("values/tension", write("Ik wil ")),
            ("values/tension", write("Ik wil")),
            ("values/tension", write("Ik wil rust.")),
            ("alternatives/gate", leave()),
        ],
        stopped.events,
    )
    assert [asked.complaint for asked in again.asked] == [None, Complaint.BLANK, Complaint.BLANK, None]
    assert again.walk.text("values/tension") == "Ik wil rust."


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        ("reaction/first", Entry(text="ja")),
        ("reaction/first", Entry(("yes",), text="misschien")),
        ("reaction/first", Entry(own=("ja",))),
        ("conclusion/because/1", Entry(("yes",), text="Daarom")),
        ("conclusion/because/1", Entry(own=("Daarom",), text="Daarom")),
    ],
)
def test_an_entry_of_another_form_than_the_question_is_refused(key: str, entry: Entry) -> None:
    """An answers file can put words where there is a list, and a choice where words belong."""
    question = stopped_at(key).asked[-1].question
    assert question.complaint(question.read(entry)) is not None


def test_no_list_is_put_without_a_line() -> None:
    """Whoever skipped every test has no verdict to see otherwise, so there is no door to it either."""
    tests = ("start", "objectivity", "everyone", "spare", "explain", "watched", "face")
    skipped = with_answers({f"check/{id}/case:go/1": skip() for id in tests})
    journey = stopped_at("check/next/1", skipped)
    doors = [choice.leads_to for choice in journey.asked[-1].question.choices if choice.leads_to]
    for door in doors:
        question = current(journey.walk.with_state(journey.walk.state.moved(at=door)))
        assert question is not None
        assert question.typed or question.choices
