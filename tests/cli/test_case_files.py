"""An author's evening: search what is there, begin a file of one's own, and be told what is still missing."""

import json
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from command_line import Ended, Run
from jsonschema import Draft202012Validator

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "walks"))

from hostile import CLEAN
from scripted import Reply, finish, fresh, material, own, own_material, pick, shipped, write

from dilemma import library
from dilemma.cli.errors import Exit
from dilemma.export.casefile import Choices, Draft, DraftOption, DraftParty, case_file
from dilemma.export.caseofwalk import draft_of
from dilemma.flow.walk import Pace, Walk
from dilemma.library.cases import AUDIENCES
from dilemma.model.case import Case
from dilemma.store import Store

CHOICES = Choices({"gifts": "Geschenken"}, {"trust": "Vertrouwen"}, AUDIENCES)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "werk"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


def ids(ended: Ended) -> list[str]:
    return [line.split()[0] for line in ended.out.splitlines()]


@pytest.mark.parametrize("typed", ["gratis", "GRATIS", "grátis", "grat", "ticket gratis", "ticket,gratis!"])
def test_search_knows_no_capitals_and_no_accents(typed: str, dilemma: Run) -> None:
    ended = dilemma("cases", "search", typed, lang="nl")
    assert ended.code == Exit.OK
    assert "free-concert" in ids(ended)


def test_search_finds_accents_that_are_typed_without(dilemma: Run) -> None:
    """Whatever has an accent in a title or situation is found by the same word without."""
    import unicodedata

    found = 0
    for case in shipped().cases.values():
        for word in re.findall(r"\w+", case.situation.pick("nl")):
            plain = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
            if plain != word and len(plain) > 2:
                found += 1
                assert case.id in ids(dilemma("cases", "search", plain, lang="nl")), word
    assert found


def test_search_shows_the_hit_in_its_line(dilemma: Run) -> None:
    documents = json.loads(dilemma("cases", "search", "ticket", "--json", lang="nl").out)
    concert = next(each for each in documents if each["id"] == "free-concert")
    assert concert["where"] == "situation"
    assert "ticket" in concert["hit"].lower()
    assert set(concert) == {"id", "title", "where", "hit"}
    by_theme = json.loads(dilemma("cases", "search", "geschenken", "--json", lang="nl").out)
    assert "themes" in {each["where"] for each in by_theme}


def test_search_shows_the_line_as_the_search_of_sessions_does(dilemma: Run) -> None:
    line = dilemma("cases", "search", "concert", lang="nl").out.splitlines()[0]
    assert line.startswith("free-concert  Het gratis concert  ")
    texts = {
        each["id"]: each["hit"] for each in json.loads(dilemma("cases", "search", "concert", "--json", lang="nl").out)
    }
    assert line.endswith(texts["free-concert"])
    assert max(map(len, texts.values())) <= 160


def test_search_wants_every_word(dilemma: Run) -> None:
    assert "free-concert" not in dilemma("cases", "search", "ticket", "zeppelin", lang="nl").out


@pytest.mark.parametrize("typed", ["zeppelin", "…", "'; --", "\x1b[31m"])
def test_search_without_a_hit_says_so(typed: str, dilemma: Run) -> None:
    ended = dilemma("cases", "search", typed)
    assert (ended.code, ended.out) == (Exit.OK, "")
    assert ended.err == "No case has these words. `dilemma cases` shows all.\n"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_new_case_teaches_and_the_checker_tells_what_is_empty(lang: str, dilemma: Run, folder: Path) -> None:
    ended = dilemma("cases", "new", "my-case", lang=lang)
    assert (ended.code, ended.out) == (Exit.OK, "")
    assert "dilemma cases check my-case.yaml" in ended.err
    text = (folder / "my-case.yaml").read_text(encoding="utf-8")
    document = yaml.safe_load(text)
    assert document["language"] == lang
    for name in ("gifts", "speaking-up", *library.schema("case")["$defs"]["CaseShape"]["properties"]):
        assert re.search(rf"\b{name}\b", text), name
    checked = dilemma("cases", "check", "my-case.yaml", lang="en")
    assert checked.code == Exit.PROBLEMS
    lines = text.splitlines()
    told = [int(line.split(":")[1]) for line in checked.out.splitlines()]
    empty = [n for n, line in enumerate(lines, 1) if re.fullmatch(r"(?!#).*: \||  - id:|(themes|values): \[\]", line)]
    assert told == empty
    assert all("empty" in line or "Nothing is filled in" in line for line in checked.out.splitlines())


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_may_be_left_out_is_right_once_it_is_used(lang: str, dilemma: Run, folder: Path) -> None:
    """The keys that sleep behind a # wake up as good YAML in their place."""
    for group in ("cases", "codes"):
        dilemma(group, "new", f"my-{group}", lang=lang)
        file = folder / f"my-{group}.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        awake = [
            line[2:] if re.match(r"# (?: +\S|- |\w+: ?[|\[\"]|(?:tests|what_if|violation):$)", line) else line
            for line in lines
        ]
        assert awake != lines
        before = dilemma("cases", "check", str(file)).out.splitlines()
        file.write_text("\n".join(awake) + "\n", encoding="utf-8")
        after = [line for line in dilemma("cases", "check", str(file)).out.splitlines() if "…" not in line]
        assert len(after) == len(before)


def test_a_new_code_teaches_too(dilemma: Run, folder: Path) -> None:
    assert dilemma("codes", "new", "my-town", "-o", str(folder)).code == Exit.OK
    checked = dilemma("cases", "check", "my-town.yaml")
    assert checked.code == Exit.PROBLEMS
    assert all("empty" in line or "Nothing is filled in" in line for line in checked.out.splitlines())
    text = (folder / "my-town.yaml").read_text(encoding="utf-8")
    for name in library.schema("code")["$defs"]["CodeShape"]["properties"]:
        assert re.search(rf"\b{name}\b", text), name


def test_a_file_that_is_there_is_left_alone(dilemma: Run, folder: Path) -> None:
    (folder / "my-case.yaml").write_text("mine")
    assert dilemma("cases", "new", "my-case").code == Exit.CONFIG
    assert (folder / "my-case.yaml").read_text() == "mine"
    assert dilemma("cases", "new", "my-case", "--force").code == Exit.OK
    assert (folder / "my-case.yaml").read_text() != "mine"


def test_a_known_id_is_told_and_a_bad_one_refused(dilemma: Run, folder: Path) -> None:
    assert "gift-bottle" in dilemma("cases", "new", "gift-bottle").err
    for name in ("Mijn casus", "a/b", "con", "é"):
        assert dilemma("cases", "new", name).code == Exit.USAGE
    assert [file.name for file in folder.iterdir()] == ["gift-bottle.yaml"]


@pytest.mark.parametrize("kind", ["case", "code"])
def test_the_schema_fits_what_ships_and_refuses_a_template(kind: str, dilemma: Run, folder: Path) -> None:
    validator = Draft202012Validator(json.loads(dilemma(f"{kind}s", "schema").out))
    for file in (library.bundled() / {"case": "dilemmas", "code": "codes"}[kind]).glob("*.yaml"):
        validator.validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    dilemma(f"{kind}s", "new", "my-own")
    assert not validator.is_valid(yaml.safe_load((folder / "my-own.yaml").read_text(encoding="utf-8")))


ANSWERS: dict[str, Reply] = {
    "reaction/danger": pick("no"),
    "alternatives/gate": pick("choose"),
    "reaction/situation": write('Jan De Backer vraagt mij iets.\nHet moet vandaag: "nu", zegt hij # en wel direct.'),
    "reaction/question": write("Doe ik wat Jan vraagt?"),
    "parties/own": own("Jan", "Ploeg van Jan", "no", "De burger: wie wacht"),
    "values/tension": write("Ik wil Jan helpen, maar ik wil ook eerlijk zijn"),
    "alternatives/own": own("Ik zeg neen", "Ik vraag Jan's chef", "Ik zeg neen."),
}


@pytest.fixture
def save(home: Path) -> Callable[[Walk], str]:
    def call(walk: Walk, events: list[object]) -> str:
        with Store.open(
            home / "sessions.db", now=lambda: datetime(2026, 11, 21, tzinfo=UTC), randbits=lambda _: 0x1234567890
        ) as store:
            name = store.create(language="nl", pace=walk.pace, material=walk.material)
            for event in events:
                store.append(name, event.n, event.key, event.kind, event.body)
            return name

    return call


def read_back(file: Path) -> dict[str, object]:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("pace", [Pace.QUICK, Pace.FULL])
def test_an_own_dilemma_becomes_a_case(pace: Pace, save: Callable[..., str], dilemma: Run, folder: Path) -> None:
    journey = finish(fresh(own_material(), pace=pace), ANSWERS)
    name = save(journey.walk, journey.events)
    ended = dilemma("cases", "new", "from-life", "--from-session", name, lang="nl")
    assert (ended.code, ended.out) == (Exit.OK, "")
    case = read_back(folder / "from-life.yaml")
    assert "Jan De Backer vraagt mij iets." in case["situation"]
    assert '"nu", zegt hij # en wel direct.' in case["situation"]
    assert case["question"].strip() == "Doe ik wat Jan vraagt?"
    assert [party["name"].strip() for party in case["parties"]] == [
        "Jan",
        "Ploeg van Jan",
        "no",
        "De burger: wie wacht",
    ]
    assert len({party["id"] for party in case["parties"]}) == 4
    assert case["values"]
    assert set(case["values"]) <= set(shipped().values)
    assert "Ik wil Jan helpen" in case["tension"]
    assert [option["text"].strip() for option in case["options"]][:2] == ["Ik zeg neen", "Ik vraag Jan's chef"]


def test_every_gap_is_told_with_its_line_and_nothing_else(save: Callable[..., str], dilemma: Run, folder: Path) -> None:
    journey = finish(fresh(own_material(), pace=Pace.FULL), ANSWERS)
    name = save(journey.walk, journey.events)
    ended = dilemma("cases", "new", "from-life", "--from-session", name)
    checked = dilemma("cases", "check", "from-life.yaml")
    gaps = checked.out.splitlines()
    assert gaps
    assert all(gap in ended.err for gap in gaps)
    lines = (folder / "from-life.yaml").read_text(encoding="utf-8").splitlines()
    for gap in gaps:
        assert "empty" in gap or "Nothing is filled in" in gap or "fewer than three" in gap
    for gap in gaps:
        line = lines[int(gap.split(":")[1]) - 1]
        assert re.fullmatch(r"\s*[\w-]+:( \||  \[\]| \[\])?|  - id:", line), (gap, line)


def test_a_case_that_was_finished_by_hand_is_right(tmp_path: Path) -> None:
    """Whatever the person had to write, once written, leaves a file without a problem that says what they said."""
    journey = finish(fresh(own_material(), pace=Pace.FULL), ANSWERS)
    draft = draft_of(journey.walk, "Een vraag van Jan")
    file = tmp_path / "from-life.yaml"
    text = case_file(draft, CHOICES, "nl", file.name).replace("themes: []", "themes: [gifts]")
    text = re.sub(
        r"^( *)(\w+): \|\n(?=\n|\S| {0,4}\S)(?!\1  )", r"\1\2: |\n\1  Dit schreef ik zelf.\n", text, flags=re.MULTILINE
    )
    text = text.replace("  - id:\n", "  - id: nog-iets\n")
    file.write_text(text, encoding="utf-8")
    assert library.check([file], shipped()) == ()


def test_names_are_taken_out_of_texts_and_ids(save: Callable[..., str], dilemma: Run, folder: Path) -> None:
    journey = finish(fresh(own_material(), pace=Pace.FULL), ANSWERS)
    name = save(journey.walk, journey.events)
    line = (
        "cases",
        "new",
        "from-life",
        "--from-session",
        name,
        "--hide",
        "Jan",
        "--hide",
        "De Backer",
        "--hide",
        "Zoë",
    )
    ended = dilemma(*line)
    assert ended.code == Exit.OK
    text = (folder / "from-life.yaml").read_text(encoding="utf-8")
    assert not re.search(r"\b(jan|backer)", text, re.IGNORECASE)
    assert "[naam 1]" in text
    assert "[naam 2]" in text
    assert re.search(r"^Jan: taken out in \d+ places$", ended.err, re.MULTILINE)
    assert "Zoë: taken out in 0 places" in ended.err


def test_what_the_session_remembers_counts(save: Callable[..., str], dilemma: Run, home: Path, folder: Path) -> None:
    """The title that the person gave it, and the names that they left out before."""
    journey = finish(fresh(own_material(), pace=Pace.FULL), ANSWERS)
    name = save(journey.walk, journey.events)
    with Store.open(
        home / "sessions.db", now=lambda: datetime(2026, 11, 21, tzinfo=UTC), randbits=lambda _: 1
    ) as store:
        store.rename(name, "De vraag van Jan")
        store.hide(name, ["Jan"])
    ended = dilemma("cases", "new", "from-life", "--from-session", name)
    assert "Jan: taken out in" in ended.err
    assert read_back(folder / "from-life.yaml")["title"].strip() == "De vraag van [naam]"


def test_a_dilemma_that_is_not_allowed_becomes_a_violation(
    save: Callable[..., str], dilemma: Run, folder: Path
) -> None:
    journey = finish(fresh(own_material()), {"alternatives/gate": pick("not-allowed")})
    name = save(journey.walk, journey.events)
    ended = dilemma("cases", "new", "seen", "--from-session", name)
    assert ended.code == Exit.OK
    case = read_back(folder / "seen.yaml")
    assert case["violation"] == {"route": None, "why": ""}
    assert len(re.findall("^violation:", (folder / "seen.yaml").read_text(), re.MULTILINE)) == 1


def test_an_unfinished_dilemma_gives_what_there_is(save: Callable[..., str], dilemma: Run, folder: Path) -> None:
    name = save(fresh(own_material()), [])
    assert dilemma("cases", "new", "early", "--from-session", name).code == Exit.OK
    assert read_back(folder / "early.yaml")["situation"] == ""


def test_a_walk_through_a_case_is_refused(save: Callable[..., str], dilemma: Run, folder: Path) -> None:
    name = save(fresh(material()), [])
    ended = dilemma("cases", "new", "copy", "--from-session", name)
    assert ended.code == Exit.USAGE
    assert name in ended.err
    assert dilemma("cases", "new", "copy", "--from-session", "zzzz").code == Exit.NOT_FOUND
    assert dilemma("cases", "new", "copy", "--hide", "Jan").code == Exit.USAGE
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_whatever_was_typed_comes_through(text: str, tmp_path: Path) -> None:
    """A file that the checker reads, and the same words in it but for blanks."""
    draft = Draft(
        title=text[:200],
        situation=text,
        question=text,
        parties=tuple(DraftParty(text[:300], text) for _ in range(3)),
        values=("trust",),
        tension=text,
        options=(DraftOption(text, ("trust",), ()), DraftOption(text[:300]), DraftOption("x")),
    )
    file = tmp_path / "hostile-case.yaml"
    made = case_file(draft, CHOICES, "nl", file.name).replace("themes: []", "themes: [gifts]")
    made = re.sub(r"^( *)(for|against|reflection): \|\n", r"\1\2: |\n\1  Iets.\n", made, flags=re.MULTILINE)
    file.write_text(made, encoding="utf-8")
    problems = [(one.message, one.line) for one in library.check([file], shipped())]
    assert problems == []
    folder = tmp_path / "lib"
    (folder / "dilemmas").mkdir(parents=True)
    file.rename(folder / "dilemmas" / file.name)
    case = library.load([library.bundled(), folder], cases=["hostile-case"])[0].cases["hostile-case"]
    assert isinstance(case, Case)
    assert case.situation.pick("nl").split() == text.split()
    assert len({party.id for party in case.parties}) == 3
