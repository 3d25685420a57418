"""The composed conclusion over every combination of answers: whole sentences, and no trace of what was skipped.

The combinations are of each paragraph's own facts; a random mix of all of them then looks for what comes between.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest
from hostile import CLEAN
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted import LANGUAGES, shipped

from dilemma.model.verdict import FAILS, HOLDS, NO, UNSURE, WAVERS, YES
from dilemma.prose.facts import Earlier, Facts, Named, Sort
from dilemma.prose.languages import conclusion
from dilemma.prose.sentences import parted

each_language = pytest.mark.parametrize("language", LANGUAGES)

PLAIN = Facts(
    title="De fles", question="Neem je ze aan?", choice="Ik wacht", values=(), because="", hard=(), hard_for_self=False,
    tell="", safeguards=(), verdicts={}, earlier=(), account=(), account_to_self=False, account_words="", first="",
    again="", tipped=None, twists=(),
)  # fmt: skip
FREE = {
    "a full stop": "Zo hoort het.",
    "a question mark": "Wie anders dan ik?",
    "an exclamation mark": "Nu meteen!",
    "an ellipsis": "Later misschien…",
    "no end": "zo hoort het",
    "a capital and no end": "Zo hoort het",
    "a comma": "eerst dit, dan dat",
    "a colon": "Let op:",
    "brackets": "Zo hoort het (vind ik)",
    "brackets with a full stop": "Zo hoort het. (Vind ik.)",
    "curly quotes": "Zij zei “nee”",
    "a quote that ends": "Zij zei: “Nee.”",
    "straight quotes": 'Zij zei "nee"',
    "single quotes": "Zij zei ‘nee’",
    "a line end": "Eerst dit\ndan dat",
    "a blank line": "Eerst dit.\n\nDan dat.",
    "braces": "{name} kost {0} of {}",
    "percent": "50 % of %s",
    "very long": "woord " * 1999 + "einde",
    "blanks around": "  Zo hoort het.  ",
    "one letter": "x",
}
each_free = pytest.mark.parametrize("free", FREE.values(), ids=FREE)
TOKEN = "Woorden"
"""Stands in for free text, so that only our own words are looked at."""
ENDS = (".", "!", "?", "…", ".”", "!”", "?”", "…”")


def composed(facts: Facts, language: str) -> list[str]:
    return list(conclusion(language, facts))


def free_texts(facts: Facts) -> set[str]:
    """All that somebody wrote, the library included: what stands between quotes."""
    tipped = {facts.tipped.text} if facts.tipped and facts.tipped.sort is Sort.WORDS else set()
    # A safeguard of an alternative that was left went with it, and so did the reason for it.
    told = [each for part in parted(facts.earlier) for each in part]
    whys = {left.why.text for left in told if left.why and left.why.sort is Sort.WORDS}
    return {
        facts.title, facts.question, facts.choice, facts.because, facts.tell, facts.account_words, *facts.hard,
        *facts.safeguards, *facts.account, *tipped, *whys,
        *(left.choice for left in facts.earlier if left.then == "another"),
        *(text for text, _answer in facts.twists),
    } - {""}  # fmt: skip


def masked(text: str, facts: Facts) -> str:
    """The text with a word in the place of all free text, the mark that ends it kept."""
    for free in sorted({free.strip() for free in free_texts(facts)}, key=len, reverse=True):
        found = re.search(r"[.!?…](?=”?$)", free)
        end = found[0] if found else ""
        text = text.replace(f"“{free}", f"“{TOKEN}{end}")
        if end == ".":
            text = text.replace(f"“{free[:-1]}”", f"“{TOKEN}”")  # in a list of names the full stop goes
    return text


def check_sentences(paragraph: str, facts: Facts) -> None:
    """Whole sentences: capital, full stop, balanced quotes, and nothing left over."""
    text = masked(paragraph, facts)
    assert "  " not in text
    assert text == text.strip()
    for leftover in ("..", "“”", "“.”", "“ ", " ”", " .", " ,", ",,", "{", "}", "None", "()", ":.", ": ."):
        assert leftover not in text, (leftover, text)
    depth = 0
    for character in text:
        depth += {"“": 1, "”": -1}.get(character, 0)
        assert 0 <= depth <= 1, text
    assert depth == 0, text
    for sentence in _sentences([text]):
        assert re.match(r"[A-ZÀ-Ý“]", sentence), f"no capital: {sentence!r}"
        assert sentence.endswith(ENDS), f"no end: {sentence!r}"


def check(facts: Facts, language: str) -> str:
    """Check all that must hold, and give the whole text."""
    paragraphs = composed(facts, language)
    assert all(paragraphs)
    for paragraph in paragraphs:
        check_sentences(paragraph, facts)
    whole = "\n\n".join(paragraphs)
    for free in free_texts(facts):
        assert free.strip().removesuffix(".") in whole, "free text is kept to the letter"
    return whole


# The facts of each paragraph ---------------------------------------------------------------------------------------

VALUES = [(), ("respect",), ("respect", "vertrouwen"), ("respect", "vertrouwen", "Verantwoordelijkheid/betrokkenheid")]
HARD = [(), ("De buurvrouw",), ("De buurvrouw", "Georges"), ("De buurvrouw", "Georges", "Het team.")]
SAFEGUARDS = [(), ("Ik meld het.",), ("Ik meld het", "Ik schrijf het op!")]


def whys(language: str) -> list[Named | None]:
    return [None, Named(Sort.WORDS, "Haar gezicht"), *(Named(Sort.TEST, name) for name in names_of_tests(language))]


def names_of_tests(language: str) -> list[str]:
    return [test.name.pick(language) for test in shipped().scheme.tests]


def groupings(language: str) -> Iterator[Mapping[str, tuple[str, ...]]]:
    """Every way in which the four tests can come out, not completed included."""
    for outcome in product((HOLDS, WAVERS, FAILS, None), repeat=4):
        found: dict[str, tuple[str, ...]] = {}
        for name, verdict in zip(names_of_tests(language), outcome, strict=True):
            if verdict is not None:
                found[verdict] = (*found.get(verdict, ()), name)
        yield found


def histories(language: str) -> list[tuple[Earlier, ...]]:
    """What came before: nothing, one round or two."""
    one = [Earlier("Ik weiger.", then, why) for then in ("safeguard", "another") for why in whys(language)]
    two = [
        (replace(first, why=None), replace(second, choice="Ik deel" if first.then == "another" else first.choice))
        for first, second in product(one[:2] + one[6:8], one)
    ]
    return [(), *((each,) for each in one), *two]


@each_language
def test_the_choice_and_what_it_rests_on(language: str) -> None:
    for values, because, titled in product(VALUES, ("", "Het moet"), (True, False)):
        facts = replace(PLAIN, values=values, because=because, title="De fles" if titled else "")
        text = check(facts, language)
        assert all(value in text for value in values)


@each_language
def test_the_objection_and_the_safeguards(language: str) -> None:
    for hard, myself, tell, safeguards in product(HARD, (False, True), ("", "Ik leg het uit"), SAFEGUARDS):
        check(replace(PLAIN, hard=hard, hard_for_self=myself, tell=tell, safeguards=safeguards), language)


@each_language
def test_the_tests_in_every_outcome_after_every_history(language: str) -> None:
    for verdicts in groupings(language):
        text = check(replace(PLAIN, verdicts=verdicts), language)
        for names in verdicts.values():
            if sum(map(len, verdicts.values())) < 4:
                assert all(name.lower() in text.lower() for name in names)
    for earlier, verdicts in product(histories(language), list(groupings(language))[::37]):
        check(replace(PLAIN, earlier=earlier, verdicts=verdicts), language)


@each_language
def test_the_account_in_each_of_its_forms(language: str) -> None:
    people = [(), ("De stad",), ("De stad", "Mijn zus", "Mijn collega's")]
    for account, myself, words in product(people, (False, True), ("", "Aan wie vraagt")):
        check(replace(PLAIN, account=account, account_to_self=myself, account_words=words), language)


@each_language
def test_the_first_and_the_last_answer_what_tipped_and_the_twists(language: str) -> None:
    labels = [label.text.pick(language) for label in shipped().scheme.questions["close-tipped"].choices]
    tipped: list[Named | None] = [
        None,
        Named(Sort.VALUE, "Respect"),
        Named(Sort.WORDS, "Nadia"),
        Named(Sort.WORDS, "Dat ze vroeg: waarom?"),
        *(Named(Sort.TEST, name) for name in names_of_tests(language)),
        *(Named(Sort.LABEL, label) for label in labels),
    ]
    twists = [(), (("Er is een diner bij.", YES),), (("Er is een diner bij.", NO), ("Er staat niemand", UNSURE))]
    answers = [("", ""), (YES, ""), *product((YES, NO, UNSURE), repeat=2)]
    seen = set()
    for (first, again), what, more in product(answers, tipped, twists):
        text = check(replace(PLAIN, first=first, again=again, tipped=what, twists=more), language)
        if what is None and not more:
            seen.add(text)
    assert len(seen) == 10, "nine pairs of answers read in nine ways, and without a last answer nothing is said"


@each_language
@each_free
def test_free_text_is_a_sentence_of_its_own_whatever_it_holds(language: str, free: str) -> None:
    facts = Facts(
        title="De fles", question="Neem je ze aan?", choice=free, values=("respect",), because=free,
        hard=(free, "Georges"), hard_for_self=True, tell=free, safeguards=(free,),
        verdicts={HOLDS: tuple(names_of_tests(language))},
        earlier=(Earlier(free, "another", Named(Sort.WORDS, free)),), account=(free, "De stad"), account_to_self=True,
        account_words=free, first=YES, again=NO, tipped=Named(Sort.WORDS, free), twists=((free, YES),),
    )  # fmt: skip
    check(facts, language)


@each_language
@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_hostile_text_is_kept_to_the_letter(language: str, text: str) -> None:
    facts = replace(PLAIN, because=text, tell=text, tipped=Named(Sort.WORDS, text), hard=(text,))
    whole = "\n\n".join(composed(facts, language))
    assert whole.count(text.removesuffix(".")) >= 4


_WORDS = st.sampled_from(sorted(FREE.values(), key=len)[:-1])
_MAYBE = st.one_of(st.just(""), _WORDS)
_ANSWERS = st.sampled_from((YES, NO, UNSURE))


@st.composite
def any_facts(draw: st.DrawFn, language: str) -> Facts:
    """Any mix of everything."""
    then = st.sampled_from(("safeguard", "another"))
    return Facts(
        title=draw(st.sampled_from(("", "De fles"))),
        question=draw(_WORDS),
        choice=draw(_WORDS),
        values=draw(st.sampled_from(VALUES)),
        because=draw(_MAYBE),
        hard=draw(st.sampled_from(HARD)),
        hard_for_self=draw(st.booleans()),
        tell=draw(_MAYBE),
        safeguards=draw(st.sampled_from(SAFEGUARDS)),
        verdicts=draw(st.sampled_from(list(groupings(language)))),
        earlier=tuple(draw(st.lists(st.builds(Earlier, _WORDS, then, st.sampled_from(whys(language))), max_size=2))),
        account=tuple(draw(st.lists(_WORDS, max_size=3))),
        account_to_self=draw(st.booleans()),
        account_words=draw(_MAYBE),
        first=draw(_ANSWERS),
        again=draw(_ANSWERS),
        tipped=draw(st.one_of(st.none(), st.builds(Named, st.just(Sort.WORDS), _WORDS))),
        twists=tuple(draw(st.lists(st.tuples(_WORDS, _ANSWERS), max_size=2))),
    )


@each_language
@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(data=st.data())
def test_any_mix_reads_as_whole_sentences(language: str, data: st.DataObject) -> None:
    check(data.draw(any_facts(language)), language)


# What was skipped --------------------------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize(
    "given_too",
    [
        {"values": ("respect",)},
        {"because": "Het moet"},
        {"hard": ("Georges",)},
        {"hard_for_self": True},
        {"tell": "Ik leg het uit"},
        {"safeguards": ("Ik meld het",)},
        {"account": ("De stad",)},
        {"account_to_self": True},
        {"account_words": "Aan de stad"},
        {"tipped": Named(Sort.VALUE, "respect")},
        {"twists": (("Er is een diner bij.", YES),)},
        {"first": YES, "again": NO},
        {"verdicts": {HOLDS: ("Spiegeltest",)}},
        {"earlier": (Earlier("Ik weiger", "another", None),)},
    ],
    ids=" ".join,
)
def test_each_part_is_told_when_given_and_leaves_no_word_when_skipped(
    language: str, given_too: dict[str, object]
) -> None:
    """With one part given, exactly that part's sentences come in between; without any, only the choice is told."""
    alone = _sentences(composed(PLAIN, language))
    more = _sentences(composed(replace(PLAIN, **given_too), language))  # type: ignore[arg-type]
    assert len(alone) == 2
    assert more[:2] == alone
    assert len(more) > 2


def _sentences(paragraphs: list[str]) -> list[str]:
    """The sentences; a name in a list may end in a question mark, and goes on with "and"."""
    between = r"(?:(?<=[.!?…])|(?<=[.!?…]”))\s+(?!en |and )"
    return [sentence for text in paragraphs for sentence in re.split(between, text)]


# What must not be said ---------------------------------------------------------------------------------------------


@each_language
def test_the_choice_that_stands_is_never_called_something_else(language: str) -> None:
    """First A, then B, then A again: B was something else, A was not."""
    there_and_back = (Earlier("Ik weiger", "another", None), Earlier("Ik deel", "another", None))
    direct = (Earlier("Ik deel", "another", None),)
    facts = replace(PLAIN, choice="Ik weiger", verdicts={HOLDS: tuple(names_of_tests(language))})
    else_ = _said_of(composed(replace(facts, earlier=direct), language), "Ik deel")
    back_again = composed(replace(facts, earlier=there_and_back), language)
    assert else_.replace("Ik deel", "Ik weiger") not in "\n".join(back_again)


def _said_of(paragraphs: list[str], words: str) -> str:
    return next(sentence for sentence in _sentences(paragraphs) if words in sentence)


@each_language
def test_two_revisions_do_not_read_as_the_same_sentence_twice(language: str) -> None:
    for then in ("safeguard", "another"):
        earlier = (Earlier("Ik deel", then, None), Earlier("Ik wacht" if then == "another" else "Ik deel", then, None))
        said = _sentences(composed(replace(PLAIN, choice="Ik weiger", earlier=earlier), language))
        bare = [re.sub(r"“[^”]*”", "“”", sentence) for sentence in said]
        assert len(bare) == len(set(bare)), bare


@each_language
def test_the_first_choice_is_told_as_the_first_also_when_a_safeguard_came_before_it_was_left(language: str) -> None:
    """A with a safeguard, then B: A was the first choice, and not what came after."""
    left = Earlier("Ik deel", "another", None)
    direct = _said_of(composed(replace(PLAIN, earlier=(left,)), language), "Ik deel")
    guarded = composed(replace(PLAIN, earlier=(replace(left, then="safeguard"), left)), language)
    assert _said_of(guarded, "Ik deel") == direct
