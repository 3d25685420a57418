"""`export --anonymous`: what it leaves out, and that it says so."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from command_line import Run
from kept_sessions import kept, kept_own
from scripted import own, own_material, pick, write
from store_samples import opened

from dilemma.cli.errors import Exit


@pytest.mark.parametrize("format", ["md", "json"])
def test_names_ids_and_hours_are_out(format: str, home: Path, dilemma: Run) -> None:
    id = kept(home)
    dilemma("sessions", "rename", id, "Fatma en de tent")
    ended = dilemma(
        "export", id, "--format", format, "--anonymous", "--hide", "Jan Peeters", "--hide", "fatma", "--hide", "Piet"
    )
    assert ended.code == Exit.OK
    assert (
        ended.err.splitlines()[0]
        == f"Taken out of session {id}: Jan Peeters (3 times), fatma (2 times), Piet (not found)."
    )
    assert "and the ids" in ended.err
    for left in ("Jan ", "Jans", "JAN", "Peeters", "Fatma", id, "12:00", "T12"):
        assert left not in ended.out
    for kept_word in ("januari", "sponsor", "2026" if format == "json" else "21 november 2026"):
        assert kept_word in ended.out
    assert "[naam 1] zei dat [naam 2] sponsor de tent" in ended.out.replace("\\", "")


def test_names_are_remembered_with_the_session(home: Path, dilemma: Run) -> None:
    id, other = kept(home), kept_own(home)
    first = dilemma("export", id, "--anonymous", "--hide", "Fatma").out
    assert dilemma("export", id, "--anonymous").out == first
    both = dilemma("export", id, "--anonymous", "--hide", "Jan", "--hide", "Fatma")
    assert "Fatma (1 time), Jan (3 times)" in both.err
    assert "--hide NAME" in dilemma("export", other, "--anonymous").err
    assert "Fatma" in dilemma("export", id).out
    assert "hidden" not in json.loads(dilemma("export", id, "--anonymous", "--format", "json").out)


def test_the_hiding_of_names_goes_with_anonymous(home: Path, dilemma: Run) -> None:
    id = kept(home)
    for line in (["--hide", "Fatma"], ["--anonymous", "--hide", " ?! "]):
        assert dilemma("export", id, *line).code == Exit.USAGE
    with opened(home / "sessions.db") as store:
        assert store.session(id).hidden == ()


def test_no_file_is_named_after_a_session(home: Path, dilemma: Run, tmp_path: Path) -> None:
    ids = [kept(home), kept_own(home)]
    ended = dilemma("export", *ids, "--anonymous", "--output", str(tmp_path / "out"))
    assert ended.code == Exit.OK
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"free-concert-1.md", "dilemma-2.md"}


def test_an_anonymous_file_comes_back_to_the_same_note(home: Path, dilemma: Run, tmp_path: Path) -> None:
    id = kept(home)
    dilemma("export", id, "--anonymous", "--hide", "Jan", "--format", "json", "--output", str(tmp_path / "a.json"))
    note = dilemma("export", id, "--anonymous").out
    other = dilemma("sessions", "import", str(tmp_path / "a.json")).out.strip()
    assert other != id
    assert dilemma("export", other).out == note


def test_two_people_stay_two_and_the_answers_walk(home: Path, dilemma: Run, tmp_path: Path) -> None:
    said = {
        "alternatives/gate": pick("choose"),
        "alternatives/own": own("Ik zeg het aan Jan", "Ik zeg het aan Piet"),
    }
    id = kept(home, said, own_material())
    names = ("--anonymous", "--hide", "Jan", "--hide", "Piet")
    file = tmp_path / "answers.yaml"
    assert dilemma("export", id, *names, "--format", "answers", "--output", str(file)).code == Exit.OK
    walked = dilemma("run", "--answers", str(file))
    assert walked.code == Exit.OK, walked.err
    # The names are remembered: the same numbers in every format, whatever the order on the line.
    for format in ("md", "json"):
        other = dilemma("export", id, "--anonymous", "--hide", "Piet", "--hide", "Jan", "--format", format).out
        assert "Ik zeg het aan [naam 1]" in other.replace("\\", "")
        assert "Ik zeg het aan [naam 2]" in other.replace("\\", "")
    shown = dilemma("sessions", "show", walked.out.strip()).out
    assert "aan [naam 1]" in shown
    assert "aan [naam 2]" in shown


def test_what_was_rewritten_or_left_unsent_is_searched_too(home: Path, dilemma: Run) -> None:
    id = kept(home)
    with opened(home / "sessions.db") as store:
        last = store.events(id)[-1].n
        rewritten = {"text": "Fatma zei het.", "rests_on": last}
        store.append(id, last + 1, "close/conclusion", "edited", rewritten, status="finished")
        drafts = {"drafts": {"conclusion/because/1": {"own": ["Fatma?"], "text": "FATMA!"}}}
        store.append(id, last + 2, "conclusion/because/1", "cursor", drafts, status="finished")
    for format in ("json", "md"):
        assert "fatma" not in dilemma("export", id, "--anonymous", "--hide", "Fatma", "--format", format).out.casefold()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone in a process")
def test_the_day_is_that_of_the_calendar_here(home: Path, dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    id = kept_own(home)
    with opened(home / "sessions.db", now=lambda: datetime(2026, 11, 21, 23, 30, tzinfo=UTC)) as store:
        store.append(id, store.events(id)[-1].n + 1, "values/chosen", "cursor", {})
    for zone, day in (("Europe/Brussels", "2026-11-22"), ("America/New_York", "2026-11-21")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert json.loads(dilemma("export", id, "--anonymous", "--format", "json").out)["updated"] == day
    monkeypatch.undo()
    time.tzset()


def test_texts_of_the_case_lose_a_name_that_has_a_capital(home: Path, dilemma: Run) -> None:
    id = kept(home, {"conclusion/because/1": write("Het concert telt.")})
    shown = dilemma("export", id, "--anonymous", "--hide", "Concert").out
    assert "concert" in shown.replace("Het \\[naam\\] telt", "")
    assert "Het \\[naam\\] telt." in shown
