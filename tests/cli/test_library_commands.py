"""`dilemma cases` and `dilemma codes`: listings, pages, nearest names, problems in files."""

import json
import os
import shutil
from pathlib import Path

import pytest
from command_line import Run

from dilemma import library
from dilemma.cli.errors import Exit
from dilemma.cli.program import nearest

CASES = library.bundled() / "dilemmas"
CODES = library.bundled() / "codes"


@pytest.fixture
def own(home: Path) -> Path:
    """The person's own library, with one case that is theirs and one that cannot be read."""
    folder = home / "library/dilemmas"
    folder.mkdir(parents=True)
    shutil.copy(CASES / "gift-bottle.yaml", folder / "my-own.yaml")
    (folder / "broken.yaml").write_text("format: 1\ntitle: no\n")
    return home / "library"


def test_cases_as_json(dilemma: Run) -> None:
    documents = json.loads(dilemma("cases", "--json").out)
    assert {document["id"] for document in documents} == {file.stem for file in CASES.glob("*.yaml")}
    bottle = next(document for document in documents if document["id"] == "gift-bottle")
    assert set(bottle) == {"id", "title", "themes", "level", "minutes", "audience", "values", "violation"}
    assert "gifts" in bottle["themes"]
    assert bottle["violation"] is False
    assert json.loads(dilemma("cases", "list", "--json", lang="nl").out)[0]["title"] != documents[0]["title"]


def test_codes_as_json(dilemma: Run) -> None:
    documents = json.loads(dilemma("codes", "--json").out)
    assert {document["id"] for document in documents} == {file.stem for file in CODES.glob("*.yaml")}
    assert {"id", "name", "organisation", "adopted", "values", "provisions"} == set(documents[0])


def test_a_pipe_gets_a_line_for_each_case(dilemma: Run) -> None:
    lines = dilemma("cases").out.splitlines()
    assert {line.split()[0] for line in lines} == {file.stem for file in CASES.glob("*.yaml")}


@pytest.mark.parametrize("theme", ["gifts", "Gifts", "geschenken", "GESCHENKEN"])
def test_a_theme_is_found_by_its_id_or_name(theme: str, dilemma: Run) -> None:
    documents = json.loads(dilemma("cases", "--theme", theme, "--json").out)
    assert documents
    assert all("gifts" in document["themes"] for document in documents)


def test_a_level_filters(dilemma: Run) -> None:
    counted = [json.loads(dilemma("cases", "--level", level, "--json").out) for level in "123"]
    assert sum(map(len, counted)) == len(json.loads(dilemma("cases", "--json").out))
    assert all(document["level"] == 2 for document in counted[1])


def test_no_case_like_that_is_told(dilemma: Run) -> None:
    ended = dilemma("cases", "--theme", "classified-information")
    assert (ended.code, ended.out) == (Exit.OK, "")
    assert "dilemma cases" in ended.err
    assert json.loads(dilemma("cases", "--theme", "classified-information", "--json").out) == []


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (("cases", "show", "gift-botle"), "gift-bottle"),
        (("cases", "show", "bottle"), "gift-bottle"),
        (("cases", "show", "The free concrt"), "free-concert"),
        (("cases", "--theme", "gitfs"), "gifts"),
        (("codes", "show", "Brugge"), "brugge"),
        (("codes", "show", "zzzzzz"), "`dilemma codes`"),
        (("cases", "show", ""), "`dilemma cases`"),
    ],
)
def test_an_unknown_id_names_the_nearest(line: tuple[str, ...], named: str, dilemma: Run) -> None:
    ended = dilemma(*line)
    assert (ended.code, ended.out) == (Exit.NOT_FOUND, "")
    assert named in ended.err
    assert ended.err.count("\n") == 1


def test_nearest_names_are_few_and_best_first() -> None:
    names = {f"case-{number}": f"Title {number}" for number in range(20)} | {"gift": "A gift"}
    assert nearest("gifts", names)[0] == "gift"
    assert len(nearest("case-1", names)) == 3
    assert nearest("qqqqqqqq", names) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("case", sorted(file.stem for file in CASES.glob("*.yaml")))
def test_a_case_is_a_page(case: str, lang: str, dilemma: Run) -> None:
    loaded, _ = library.load([library.bundled()])
    shown = dilemma("cases", "show", case, lang=lang)
    text = " ".join(shown.out.split())
    found = loaded.cases[case]
    told = [found.title, found.question, found.tension, *(party.name for party in found.parties)]
    told += [twist.text for twist in found.twists]
    assert (shown.code, shown.err) == (Exit.OK, "")
    assert all(" ".join(part.pick(lang).split()) in text for part in told)
    assert " ".join(found.reflection.pick(lang).split()) not in text


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_facilitator_sees_more(lang: str, dilemma: Run) -> None:
    loaded, _ = library.load([library.bundled()])
    text = " ".join(dilemma("cases", "show", "gift-bottle", "--facilitator", lang=lang).out.split())
    found = loaded.cases["gift-bottle"]
    assert found.facilitator is not None
    for part in (found.reflection, found.facilitator, *(found.hints or {}).values()):
        assert " ".join(part.pick(lang).split()) in text


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("code", sorted(file.stem for file in CODES.glob("*.yaml")))
def test_a_code_is_a_page(code: str, lang: str, dilemma: Run) -> None:
    loaded, _ = library.load([library.bundled()])
    shown = dilemma("codes", "show", code, lang=lang)
    text = " ".join(shown.out.split())
    found = loaded.codes[code]
    told = [found.name, found.organisation, *(value.meaning for value in found.values)]
    told += [part for provision in found.provisions for part in (provision.topic, provision.summary, provision.example)]
    told += [part for contact in found.contacts for part in (contact.role, contact.purpose, contact.not_for)]
    told += [part for route in found.reporting.values() for part in (*route.steps, route.around, route.protection)]
    told += [found.sanctions, found.status, found.applies_to, found.source]
    assert (shown.code, shown.err) == (Exit.OK, "")
    assert [part for part in told if part and " ".join(part.pick(lang).split()).rstrip(".") not in text] == []


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_pages_stay_within_the_screen(columns: int, dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in (("cases", "show", "gift-bottle", "--facilitator"), ("codes", "show", "brugge")):
        assert max(len(text) for text in dilemma(*line).out.splitlines()) <= columns


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("line", [("cases",), ("cases", "--json"), ("cases", "show", "my-own")], ids=" ".join)
def test_a_bad_file_is_told_and_takes_nothing_down(line: tuple[str, ...], dilemma: Run, home: Path) -> None:
    for _ in range(2):
        ended = dilemma(*line)
        assert ended.code == Exit.OK
        assert "my-own" in ended.out or "25" in ended.out
        told = ended.err.splitlines()
        assert 1 <= len(told) <= 6
        assert told[0].startswith(f"{home / 'library/dilemmas/broken.yaml'}:")
        assert told[0].split(":")[1].isdecimal()
        assert "dilemma cases check" in told[-1]


@pytest.mark.usefixtures("own")
def test_check_tells_every_problem(dilemma: Run, home: Path) -> None:
    ended = dilemma("cases", "check")
    assert ended.code == Exit.PROBLEMS
    lines = ended.out.splitlines()
    assert len(lines) > 5
    assert all(line.startswith(f"{home / 'library/dilemmas/broken.yaml'}:") for line in lines)
    assert ended.err == f"{len(lines)} problems, in 1 file.\n"
    dutch = dilemma("cases", "check", lang="nl")
    assert len(dutch.out.splitlines()) == len(lines)
    assert set(dutch.out.splitlines()) & set(lines) == set()


def test_check_of_a_path(own: Path, dilemma: Run) -> None:
    assert dilemma("cases", "check", str(own / "dilemmas/my-own.yaml")).code == Exit.OK
    assert dilemma("cases", "check", str(own / "dilemmas/broken.yaml")).code == Exit.PROBLEMS
    assert dilemma("cases", "check", str(own / "dilemmas")).code == Exit.PROBLEMS
    missing = dilemma("cases", "check", str(own / "nothing.yaml"))
    assert missing.code == Exit.PROBLEMS
    assert "nothing.yaml" in missing.out


def test_check_expands_a_pattern_itself(own: Path, dilemma: Run) -> None:
    ended = dilemma("cases", "check", str(own / "dilemmas/*.yaml"))
    assert ended.code == Exit.PROBLEMS
    assert "broken.yaml" in ended.out


def test_the_bundled_library_has_no_problems(dilemma: Run) -> None:
    ended = dilemma("cases", "check")
    assert (ended.code, ended.out) == (Exit.OK, "")


def test_the_later_library_wins(dilemma: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "dilemmas/broken.yaml").unlink()
    titles = ["From the variable", "From the second", "From the option"]
    folders = [tmp_path / f"{number}" for number in range(3)]
    for title, folder in zip(titles, folders, strict=True):
        (folder / "dilemmas").mkdir(parents=True)
        text = (CASES / "gift-bottle.yaml").read_text(encoding="utf-8")
        head, _, rest = text.partition("title:\n")
        rest = rest[rest.index("themes:") :]
        (folder / "dilemmas/my-own.yaml").write_text(f"{head}title: {title}\n{rest}", encoding="utf-8")

    def title() -> str:
        return next(d["title"] for d in json.loads(dilemma("cases", "--json").out) if d["id"] == "my-own")

    before = title()
    monkeypatch.setenv("DILEMMA_LIBRARY", os.pathsep.join(map(str, folders[:1])))
    assert title() == titles[0] != before
    monkeypatch.setenv("DILEMMA_LIBRARY", os.pathsep.join(map(str, folders[:2])))
    assert title() == titles[1]
    documents = json.loads(dilemma("--library", str(folders[2]), "cases", "--json").out)
    assert next(d["title"] for d in documents if d["id"] == "my-own") == titles[2]


def test_a_folder_that_is_not_there_is_told(dilemma: Run, tmp_path: Path) -> None:
    ended = dilemma("cases", "--library", str(tmp_path / "nowhere"))
    assert ended.code == Exit.OK
    assert str(tmp_path / "nowhere") in ended.err
    assert "gift-bottle" in ended.out


def test_a_listing_is_kept_until_a_file_changes(dilemma: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "dilemmas/broken.yaml").unlink()
    first = dilemma("cases", "--json")
    read: list[object] = []
    load = library.load

    def counted(*arguments: object, **named: object) -> object:
        read.append(arguments)
        return load(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "load", counted)
    assert dilemma("cases", "--json") == first
    assert read == []
    file = own / "dilemmas/my-own.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("level: 2", "level: 3"), encoding="utf-8")
    assert dilemma("cases", "--json") != first
    assert len(read) == 1
    file.unlink()
    assert "my-own" not in dilemma("cases").out
    assert len(read) == 2


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"stamp": 1}', "\x00"])
def test_a_damaged_cache_is_made_anew(content: str, dilemma: Run, home: Path) -> None:
    first = dilemma("cases")
    (home / "cache/cases.json").write_text(content)
    assert dilemma("cases") == first
    assert len((home / "cache/cases.json").read_text()) > 100


def test_a_cache_that_cannot_be_kept_is_no_error(dilemma: Run, home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("not a folder")
    ended = dilemma("cases")
    assert (ended.code, ended.err) == (Exit.OK, "")
