"""The law of a Prompter, over every Prompter: what a person does must come to the same, whatever they do it on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from hands import HANDS, AtPlain, AtTerminal, Hand, Scripted, Wanted
from scripted import agreeable, fresh, material, open_key, own, pick, skip, with_answers, write

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Left, Reply, drive
from dilemma.flow.question import Complaint, Question
from dilemma.flow.state import ANSWERED, CURSOR, SKIPPED, Event, fold
from dilemma.flow.walk import Pace, Walk
from dilemma.prose.panels import composed


@dataclass
class Played:
    """What a walk came to: its events, the keys asked, the complaints, and how it was left."""

    walk: Walk
    events: list[Event] = field(default_factory=list)
    asked: list[tuple[str, Entry, Complaint | None]] = field(default_factory=list)
    left: Left | None = None

    @property
    def keys(self) -> list[str]:
        return [key for key, _ready, _complaint in self.asked]


def play(hand: Hand, wanted: Wanted, walk: Walk, events: Sequence[Event] = ()) -> Played:
    """Drive the walk with this hand, which must give just what is wanted of it."""
    played = Played(walk, list(events))

    class Prompter:
        def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
            played.asked.append((question.key, ready, complaint))
            reply = wanted(question, walk, ready)
            given = hand.give(reply, question, walk, ready, complaint)
            assert type(given) is type(reply)
            if isinstance(given, Given) and isinstance(reply, Given):
                assert question.read(given.entry) == question.read(reply.entry)
            return given

        def first(self) -> None:
            hand.first()

    played.walk, played.left = drive(walk, Prompter(), lambda event, _walk: played.events.append(event), composed)
    return played


@pytest.fixture(params=HANDS, ids=lambda kind: kind.__name__)
def hand(request: pytest.FixtureRequest) -> Iterator[Hand]:
    with request.param() as made:
        yield made


def steps(*replies: tuple[str, Reply | Callable[[Question, Walk, Entry], Reply]]) -> Wanted:
    """These replies one after the other, each to the question with that key; then stop."""
    waiting = list(replies)

    def wanted(question: Question, walk: Walk, ready: Entry) -> Reply:
        if not waiting:
            return Left(ready)
        key, reply = waiting.pop(0)
        assert question.key == key
        return reply(question, walk, ready) if callable(reply) else reply

    return wanted


def as_ready(_question: Question, _walk: Walk, ready: Entry) -> Reply:
    return Given(ready)


FIRST, SEEN, CHOSEN = "reaction/first", "parties/seen", "values/chosen"
TO_VALUES = ((FIRST, pick("yes")), (SEEN, pick("case:nadia")))


def test_an_answer_is_given_and_the_next_question_comes(hand: Hand) -> None:
    played = play(hand, steps((FIRST, pick("unsure"))), fresh())
    assert [(event.kind, event.key) for event in played.events] == [(ANSWERED, FIRST), (CURSOR, SEEN)]
    assert played.walk.first(FIRST) == "unsure"


def test_back_goes_one_question_back_and_what_was_answered_stands_ready(hand: Hand) -> None:
    def back(_question: Question, _walk: Walk, ready: Entry) -> Reply:
        return Back(ready)

    played = play(hand, steps((FIRST, pick("no")), (SEEN, back), (FIRST, as_ready)), fresh())
    assert played.asked[2][:2] == (FIRST, Entry(("no",)))
    # Enter on what stood there writes nothing.
    assert [event.kind for event in played.events] == [ANSWERED, CURSOR, CURSOR]
    assert open_key(played.walk) == SEEN


def test_back_at_the_first_question_asks_it_again_and_says_so(hand: Hand) -> None:
    def back(_question: Question, _walk: Walk, ready: Entry) -> Reply:
        return Back(ready)

    played = play(hand, steps((FIRST, back), (FIRST, pick("yes"))), fresh())
    assert played.keys == [FIRST, FIRST, SEEN]
    assert "first" in hand.shown()


def test_a_draft_stands_ready_when_one_comes_back(hand: Hand) -> None:
    if not hand.drafts:
        pytest.skip("a plain line is sent or not: it has no draft")

    def back(_question: Question, _walk: Walk, _ready: Entry) -> Reply:
        return Back(draft)

    refs = [f"case:{party.id}" for party in material().case.parties][:2]  # type: ignore[union-attr]
    draft = Entry(tuple(refs))
    played = play(hand, steps((FIRST, pick("yes")), (SEEN, back), (FIRST, as_ready), (SEEN, as_ready)), fresh())
    assert played.asked[3][:2] == (SEEN, draft)
    assert played.walk.picked(SEEN) == tuple(refs)


def test_a_typed_draft_is_kept_on_stop(hand: Hand) -> None:
    if not hand.drafts:
        pytest.skip("a plain line is sent or not: it has no draft")
    first = play(hand, steps((FIRST, pick("yes")), ("reaction/pull", _leave("half a sen"))), fresh(pace=Pace.FULL))
    assert first.left == Left(Entry(text="half a sen"))
    assert first.walk.state.drafts == {"reaction/pull": Entry(text="half a sen")}
    again = first.walk.with_state(fold(first.events))
    assert open_key(again) == "reaction/pull"


def _leave(text: str) -> Callable[[Question, Walk, Entry], Reply]:
    return lambda _question, _walk, _ready: Left(Entry(text=text))


def test_stop_leaves_with_code_0_and_resume_opens_the_same_question(hand: Hand) -> None:
    played = play(hand, steps((FIRST, pick("yes"))), fresh())
    assert played.left is not None
    assert played.left.code == 0
    assert open_key(fresh().with_state(fold(played.events))) == SEEN


def test_a_skip_is_saved_as_one(hand: Hand) -> None:
    played = play(hand, steps((FIRST, pick("yes")), ("reaction/pull", skip())), fresh(pace=Pace.FULL))
    assert (SKIPPED, "reaction/pull") in [(event.kind, event.key) for event in played.events]


def test_a_saved_answer_can_be_skipped_later(hand: Hand) -> None:
    def back(_question: Question, _walk: Walk, ready: Entry) -> Reply:
        return Back(ready)

    played = play(
        hand,
        steps(
            (FIRST, pick("yes")),
            ("reaction/pull", write("towards yes")),
            ("parties/own", back),
            ("reaction/pull", skip()),
        ),
        fresh(pace=Pace.FULL),
    )
    assert played.walk.text("reaction/pull") == ""


@pytest.mark.parametrize(
    ("bad", "complaint", "said"),
    [
        (lambda _refs: Given(Entry()), Complaint.BLANK, "An answer is needed"),
        (lambda refs: pick(*refs[:4]), Complaint.TOO_MANY, "at most 3"),
    ],
)
def test_a_bad_answer_is_told_and_the_question_asked_again(
    hand: Hand, bad: Callable[[list[str]], Reply], complaint: Complaint, said: str
) -> None:
    def wrong(question: Question, _walk: Walk, _ready: Entry) -> Reply:
        return bad([choice.ref for choice in question.choices])

    def right(question: Question, _walk: Walk, _ready: Entry) -> Reply:
        return pick(question.choices[0].ref)

    played = play(hand, steps(*TO_VALUES, (CHOSEN, wrong), (CHOSEN, right)), fresh(language="en"))
    assert [asked[2] for asked in played.asked if asked[0] == CHOSEN] == [None, complaint]
    assert (complaint if isinstance(hand, Scripted) else said) in hand.shown()
    assert len(played.walk.picked(CHOSEN)) == 1


def test_own_words_stand_beside_picks(hand: Hand) -> None:
    entry = Entry(("case:nadia",), ("de buren", "de pers; zegt men"))
    expected = ("de buren", "de pers", "zegt men")
    if isinstance(hand, Scripted):
        entry = Entry(entry.picked, expected)
    played = play(hand, steps((FIRST, pick("yes")), (SEEN, Given(Entry(entry.picked, expected)))), fresh())
    answer = played.walk.answer(SEEN)
    assert answer is not None
    assert tuple(words.text for words in answer.own) == expected
    assert answer.picked == ("case:nadia",)


def test_own_words_instead_of_a_pick(hand: Hand) -> None:
    def some(question: Question, _walk: Walk, _ready: Entry) -> Reply:
        return pick(question.choices[0].ref)

    tension = "Ik wil helpen; maar 2 collega's wachten"
    played = play(hand, steps(*TO_VALUES, (CHOSEN, some), ("values/tension", own(tension))), fresh())
    assert played.walk.text("values/tension") == tension


def test_a_door_leads_to_its_question_and_back(hand: Hand) -> None:
    keys: list[str] = []

    def wanted(question: Question, walk: Walk, ready: Entry) -> Reply:
        keys.append(question.key)
        if question.key.startswith("check/headline"):
            return write("HR op de eerste rij")
        door = next((choice for choice in question.choices if choice.leads_to.startswith("check/headline")), None)
        if door and keys.count(question.key) == 1:
            return pick(door.ref)
        if keys.count(question.key) == 2:
            return Left(ready)
        return agreeable(question, walk, ready)

    played = play(hand, wanted, fresh())
    headline = next(key for key in keys if key.startswith("check/headline"))
    place = keys.index(headline)
    assert keys[place - 1] == keys[place + 1]
    assert played.walk.text(headline) == "HR op de eerste rij"


@pytest.mark.parametrize(("language", "pace"), [("nl", Pace.QUICK), ("en", Pace.FULL)])
def test_a_whole_walk_comes_to_the_same_events(hand: Hand, language: str, pace: Pace) -> None:
    answers = {
        "close/final": [pick("edit"), pick("done")],
        "close/conclusion": write("Mijn tekst.\n\nTwee alinea's."),
        # A sentence that a plain screen asks to complete.
        "values/tension": as_ready if pace is Pace.QUICK else write("I want this, but I also want that."),
    }
    walk = fresh(material("gift-bottle"), language, pace)
    expected = play(Scripted(), with_answers(answers), walk)
    played = play(hand, with_answers(answers), walk)
    assert played.events == expected.events
    assert played.left is None


def test_what_a_person_must_read_is_said(hand: Hand) -> None:
    """Each question, each choice: on the screen in full."""
    if isinstance(hand, Scripted):
        pytest.skip("it shows nothing")
    texts: list[str] = []

    def wanted(question: Question, walk: Walk, ready: Entry) -> Reply:
        texts.append(question.text)
        if isinstance(hand, AtPlain):
            texts.extend(choice.label for choice in question.choices)
        return agreeable(question, walk, ready)

    play(hand, wanted, fresh())
    missing = [text for text in texts if " ".join(text.split()) not in hand.shown()]
    assert missing == []


def test_a_pause_offers_back_and_stop() -> None:
    """At a small terminal the case takes a page of its own; the keys work there too."""
    for key, kind in (("\x14", Back), ("\x18", Left), ("\x04", Left)):
        with AtTerminal((40, 14)) as hand:
            hand.pipe.send_text(key)
            question = current_question(fresh())
            assert isinstance(hand.prompter.ask(question, fresh(), Entry(), None), kind)


def current_question(walk: Walk) -> Question:
    from dilemma.flow.plan import current

    question = current(walk)
    assert question is not None
    return question
