"""What is wrong with a file of answers is told all at once, each with its line and column, and nothing is saved."""

from pathlib import Path

import pytest
from command_line import Run
from hostile import RAW
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scripted import LANGUAGES, fresh

from dilemma.flow.answersfile.follow import follow
from dilemma.flow.answersfile.header import read_header
from dilemma.flow.plan import finished
from dilemma.library.answers import read_answers
from dilemma.prose.panels import composed

# As a person would write it, who knows the file well.
GOOD = """\
format: 1
case: free-concert
code: brugge
language: nl
pace: quick
reaction:
  first: ja
parties:
  seen: [nadia, hall, logistics]
values:
  affected: nadia, hall
  chosen:
    - respect
    - code:brugge/responsibility
  tension:
    own: "Ik wil mee, maar: niet zo"
alternatives:
  gate: choose
  seen:
    picked: [go, case:pay]
    own: [Eerst vragen]
rounds:
  - conclusion:
      choice: own:1
      values: [respect]
      because: Omdat het kan
      hard:
      safeguard: |
        Ik meld het: # meteen
        en schriftelijk.
    tests:
      start: nee
      objectivity: no
      everyone: Ja
      spare: niet zeker
      explain: true
      watched:
      face: yes
    then: safeguard
    why: {own: De krant}
  - conclusion:
      safeguard: Ook op papier
    tests:
      spare: no
      explain: yes
    then: keep
check:
  account: [self, supervisor]
close:
  again: unsure
  tipped: slope
"""
WRONG: dict[str, tuple[str, str, list[str]]] = {
    # The header.
    "a newer format": ("format: 1", "format: 2", ['1:9: "2" is not a format that this version']),
    "no format": ("format: 1\n", "", ['1:1: The key "format" is missing']),
    "an unknown case": ("case: free-concert", "case: free-consert", ['2:7: There is no case "free-consert"']),
    "an unknown code": (
        "code: brugge",
        "code: gent",
        ['3:7: There is no code "gent"', "Choose from: brugge, kortrijk"],
    ),
    "an unknown language": ("language: nl", "language: fr", ['4:11: "fr" cannot be used for "language"', "nl, en"]),
    "an unknown pace": ("pace: quick", "pace: slow", ['5:7: "slow" cannot be used for "pace"']),
    "neither case nor own": ("case: free-concert\n", "", ["1:1: This file does not say which case"]),
    "case and own": ("code: brugge", "own: true\ncode: brugge", ['3:1: "case" and "own" do not go together']),
    "own is not a case": ("case: free-concert", "own: nadia", ['2:6: "nadia" cannot be used for "own"']),
    "a header that is a list": ("code: brugge", "code: [brugge]", ["3:7: A text is expected here"]),
    # Missing.
    "a missing answer": (
        "      because: Omdat het kan\n",
        "",
        ['23:5: The answer to "Waarom kies je dit?', 'Add "because:"'],
    ),
    "a missing step": (
        "check:\n  account: [self, supervisor]\n",
        "",
        ['1:1: The key "check" is missing. Add "check:"'],
    ),
    "a missing part": (
        "    tests:\n      spare: no\n      explain: yes\n",
        "",
        ['41:5: The key "tests" is missing'],
    ),
    "a missing round": (
        "    then: keep",
        "    then: another",
        ["22:1: Round 3 is missing", '41:5: The answer to "'],
    ),
    "rounds that are a word": (
        "rounds:\n",
        "rounds: keep\nronden:\n",
        ["22:1: A list is expected here", '23:1: Nothing asks for "ronden"'],
    ),
    "a step that is a word": ("reaction:\n  first: ja\n", "reaction: ja\n", ["6:1: Keys with a value are expected"]),
    # Unused.
    "a key of no step": ("check:", "reflection: mooi\ncheck:", ['47:1: Nothing asks for "reflection" here']),
    "a step among the rounds": ("check:", "conclusion: {choice: go}\ncheck:", ['47:1: Nothing asks for "conclusion"']),
    "an answer that is not asked": (
        "  gate: choose",
        "  gate: choose\n  weigh: {go: [gain:respect]}",
        ['19:3: Nothing asks for "weigh"'],
    ),
    "an interest in a quick walk": (
        "  affected: nadia",
        "  interest: {nadia: Rust}\n  affected: nadia",
        ['11:3: Nothing asks for "interest"'],
    ),
    "a test that held": (
        "      spare: no\n      explain",
        "      spare: no\n      face: no\n      explain",
        ['45:7: Nothing asks for "face" here'],
    ),
    "a round after the last": ("check:", "  - {then: keep}\ncheck:", ["47:5: There is no round 3"]),
    "a twist that is not there": (
        "  tipped: slope",
        "  tipped: slope\n  twist: {rain: ja}",
        ['52:3: Nothing asks for "twist"'],
    ),
    "one twist of two": (
        "  tipped: slope",
        "  tipped: slope\n  twist: {dinner: ja, rain: ja}",
        ['52:23: Nothing asks for "rain"'],
    ),
    "anew without a text": ("  tipped: slope", "  tipped: slope\n  anew: ja", ['52:3: Nothing asks for "anew"']),
    # Mistyped.
    "a key with a slip": (
        "because: Omdat",
        "becuase: Omdat",
        ['26:7: The key "becuase" is not known here. Did you mean "because"?'],
    ),
    "a step with a slip": ("parties:", "partys:", ['8:1: The key "partys" is not known here. Did you mean "parties"?']),
    "a party with a slip": (
        "[nadia, hall, logistics]",
        "[nadja, hall, logistics]",
        ['9:10: "nadja" cannot be chosen here. Did you mean "nadia"?'],
    ),
    "both at once": (
        "      values: [respect]\n      because: Omdat het kan",
        "      valeus: [respekt]\n      because: [een, twee]",
        ['25:7: The key "valeus"', '25:16: "respekt" cannot be chosen here', "26:16: A text is expected here"],
    ),
    # Wrong answers.
    "no answer": (
        "  first: ja",
        "  first: misschien",
        ['7:10: "misschien" cannot be chosen here. Choose from: yes, no, unsure.'],
    ),
    "required": ("  first: ja", "  first:", ['7:3: "Wat is je eerste gevoel', "cannot be skipped"]),
    "required, as null": ("because: Omdat het kan", "because: null", ['26:7: "Waarom kies je dit?']),
    "too many": (
        "  affected: nadia, hall",
        "  affected: [nadia, hall, self, logistics]",
        ["11:3: These are too many answers. Give 3 at most."],
    ),
    "too few": ("    picked: [go, case:pay]\n", "", ["19:3: These are too few answers. Give at least 2."]),
    "twice": ("[nadia, hall, logistics]", "[nadia, hall, case:nadia]", ['9:23: "case:nadia" is here twice']),
    "own words among the picks": ("    own: [Eerst vragen]", "", ['24:15: "own:1" cannot be chosen here']),
    "own words without their key": (
        '  tension:\n    own: "Ik wil mee, maar: niet zo"',
        "  tension: Ik wil mee",
        ['15:12: "Ik wil mee" cannot be chosen here', 'write "own:" below the key'],
    ),
    "a pick and own words where one may be": (
        '    own: "Ik wil',
        '    picked: tension\n    own: "Ik wil',
        ["15:3: These are too many answers. Give 1 at most."],
    ),
    "own words where there is no room": (
        "      hard:\n",
        "      hard: {own: Iemand}\n",
        ["27:7: No keys are expected here, and no words of your own"],
    ),
    "another key beside own": ("why: {own: De krant}", "why: {owm: De krant}", ['40:11: Nothing asks for "owm" here']),
    "a door is not an answer": (
        "    then: keep",
        "    then: differ",
        ['46:11: "differ" cannot be chosen here. Choose from: keep, safeguard, another.'],
    ),
    "an alternative that was not chosen": (
        "choice: own:1",
        "choice: stay-away",
        ['24:15: "stay-away" cannot be chosen here. Choose from: own:1, go, pay.'],
    ),
    "a text that became keys": (
        "own: [Eerst vragen]",
        "own:\n      - Vragen: mag dit",
        ["22:9: A text is expected here", "between quotes: a colon"],
    ),
    "keys where a text should be": ("because: Omdat het kan", "because: {a: b}", ["26:16: A text is expected here"]),
    "a list in a list": (
        "[nadia, hall, logistics]",
        "[nadia, [hall], logistics]",
        ["9:17: A word from the list is expected here"],
    ),
    "not outdated": (
        "  tipped: slope",
        "  tipped: slope\n  conclusion: Zo is het\n  outdated: soms",
        ['53:3: "soms" cannot be used for "outdated"'],
    ),
    # The writing.
    "an open quote": (
        'own: "Ik wil mee, maar: niet zo"',
        'own: "Ik wil mee, maar: niet zo',
        ["16:10: A text between quotes begins here and does not end"],
    ),
    "a colon": ("because: Omdat het kan", "because: Omdat: het kan", ["26:21: There is a colon followed by a space"]),
    "a tab": ("  first: ja", "\tfirst: ja", ["7:1: There is a tab here"]),
    "a key that stands twice": (
        "  first: ja",
        "  first: ja\n  first: nee",
        ['8:3: The key "first" is here for the second time; the first is on line 7.'],
    ),
    "a word that is not kept": ("because: Omdat", "because: &Omdat", ["&Omdat"]),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.yaml"


def test_what_is_well_written_walks(dilemma: Run, file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    done = dilemma("run", "--answers", str(file))
    assert done.code == 0, done.err
    assert dilemma("sessions", "show", done.out.strip(), lang="nl").out.count("Ik wil mee, maar: niet zo") == 1


@pytest.mark.parametrize(("old", "new", "told"), WRONG.values(), ids=WRONG)
def test_each_mistake_is_told_where_it_is(old: str, new: str, told: list[str], dilemma: Run, file: Path) -> None:
    assert GOOD.count(old) == 1
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    done = dilemma("run", "--answers", str(file))
    assert done.code == 1
    assert done.out == ""
    for text in told:
        at_place = f"{file}:{text}" if text[0].isdigit() else text
        assert at_place in done.err
    *lines, summary = done.err.splitlines()
    assert len(lines) == sum(text[0].isdigit() for text in told) or "&" in told[0]
    assert summary == f"{len(lines)} problem{'s' * (len(lines) > 1)}. Nothing was saved."
    assert "Nothing is saved yet" in dilemma("sessions").err


def test_many_mistakes_are_told_at_once_in_their_order(dilemma: Run, file: Path) -> None:
    text = (
        GOOD.replace("first: ja", "first: jaja")
        .replace("because: Omdat", "becuase: Omdat")
        .replace("  again: unsure\n", "")
    )
    text = (
        text.replace("face: yes", "face: best wel").replace("tipped: slope", "tipped: [slope, mirror]") + "extra: 1\n"
    )
    file.write_text(text, encoding="utf-8")
    done = dilemma("run", "--answers", str(file))
    places = [line.removeprefix(f"{file}:").split(": ")[0] for line in done.err.splitlines()[:-1]]
    assert places == ["7:10", "26:7", "38:13", "51:1"], done.err


def test_after_a_mistake_that_decides_the_rest_nothing_is_guessed(dilemma: Run, file: Path) -> None:
    """Without parties, nothing that names one can be judged; what stands before them can."""
    text = GOOD.replace("seen: [nadia, hall, logistics]", "seen: 7").replace(
        "first: ja", "first: ja\n  pull: heen en weer"
    )
    file.write_text(text, encoding="utf-8")
    done = dilemma("run", "--answers", str(file))
    assert [line.split(": ")[0].removeprefix(f"{file}:") for line in done.err.splitlines()] == [
        "8:3",
        "10:9",
        "2 problems. Nothing was saved.",
    ]


def test_in_dutch(dilemma: Run, file: Path) -> None:
    file.write_text(GOOD.replace("first: ja", "first: misschien"), encoding="utf-8")
    done = dilemma("run", "--answers", str(file), lang="nl")
    assert '"misschien" kan je hier niet kiezen. Kies uit: yes, no, unsure.' in done.err
    assert "1 probleem. Er is niets bewaard." in done.err


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"- a\n", b"a: [", b"\xff\xfea\x00", b"a: \xff\n", b"a: \x00b", b"{", b"&a [*a]", b"x" * 1_100_000],
)
def test_what_is_no_file_of_answers(content: bytes, dilemma: Run, file: Path) -> None:
    file.write_bytes(content)
    done = dilemma("run", "--answers", str(file))
    assert (done.code, done.out) == (1, "")
    assert f"{file}:" in done.err


def test_a_file_from_windows(dilemma: Run, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert dilemma("run", "--answers", str(file)).code == 0


def test_no_file(dilemma: Run, file: Path) -> None:
    done = dilemma("run", "--answers", str(file))
    assert done.code == 3
    assert "it does not exist" in done.err
    assert dilemma("run", "--answers", str(file.parent)).code == 1


LINES = GOOD.splitlines()
MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, len(LINES) - 1),
        st.sampled_from(["gone", "twice", "swap", "deeper", "word", "cut"]),
        st.sampled_from(
            [*RAW.values(), "[]", "{}", "null", "-", "ja", "own:1", "&a", "*a", "!!x", "- - -", ": :", "1e3"]
        ),
    ),
    min_size=1,
    max_size=4,
)


def mutated(changes: list[tuple[int, str, str]]) -> str:
    lines = list(LINES)
    for number, how, words in changes:
        at = number % len(lines)
        match how:
            case "gone":
                lines[at] = ""
            case "twice":
                lines.insert(at, lines[at])
            case "swap":
                lines[at], lines[at - 1] = lines[at - 1], lines[at]
            case "deeper":
                lines[at] = f"  {lines[at]}"
            case "word":
                lines[at] = f"{lines[at].partition(':')[0]}: {words}"
            case "cut":
                lines[at] = lines[at][: len(words) % 12]
    return "\n".join(lines)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(MUTATIONS)
def test_any_change_is_refused_with_a_place_or_walks_to_the_end(changes: list[tuple[int, str, str]]) -> None:
    text = mutated(changes)
    root, problems = read_answers(Path("a.yaml"), text.encode("utf-8", "replace"))
    count = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + text.count("\u2029") + 1
    assert all(1 <= each.line <= count and each.column >= 1 for each in problems)
    if root is None:
        assert problems
        return
    _header, findings = read_header(root, LANGUAGES)
    assert all(1 <= each.place[0] <= count for each in findings)
    again = follow(fresh(), root, composed)
    assert all(1 <= each.place[0] <= count for each in again.findings)
    assert finished(again.walk) or again.findings
