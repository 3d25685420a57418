"""Thousands of files that went wrong: none brings the program down, holds it up, or is refused without its line."""

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomlkit
import yaml
from mutators import mutant
from scripted import finish, fresh, material, own_material, shipped

from dilemma import library
from dilemma.cli.answer_messages import MESSAGES
from dilemma.cli.config import read
from dilemma.cli.errors import Failure
from dilemma.cli.program import line_of
from dilemma.export.answers import answers
from dilemma.export.reading import Refused
from dilemma.export.reading import read as read_session
from dilemma.export.session import Dated, Saved, to_json
from dilemma.flow.answersfile.follow import follow
from dilemma.flow.answersfile.header import read_header
from dilemma.flow.answersfile.written import Finding
from dilemma.flow.material import Material
from dilemma.flow.plan import current
from dilemma.flow.state import fold
from dilemma.flow.walk import Pace, Walk
from dilemma.library import Problem
from dilemma.library.answers import read_answers
from dilemma.model.text import clean
from dilemma.prose.panels import composed

SEED = 20261121
SLOWEST = 5.0
PLACE = re.compile(r":(\d+):(\d+): ")


def load_yaml(content: bytes) -> Any:
    return yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def dump_yaml(tree: object) -> bytes:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(tree, Dumper=dumper, allow_unicode=True, sort_keys=False)).encode("utf-8", "surrogatepass")


def load_toml(content: bytes) -> Any:
    return tomlkit.parse(content.decode()).unwrap()


def dump_toml(tree: Any) -> bytes:
    """As TOML where it can be, else as near as a person gets who takes it for something else."""
    try:
        return tomlkit.dumps(tree).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, AttributeError):
        return json.dumps(tree).encode()


def campaign(
    number: int,
    files: list[Path],
    folder: Path,
    load: Callable[[bytes], Any],
    dump: Callable[[Any], bytes],
    judge: Callable[[Path], list[str]],
) -> int:
    """Judge `number` mutants of the files, each under the name of its own; gives how many were refused."""
    random = Random(SEED)
    originals = [(file, file.read_bytes()) for file in files]
    refused = 0
    for _ in range(number):
        file, original = random.choice(originals)
        content = mutant(random, original, load, dump)
        target = folder / file.name
        target.write_bytes(content)
        start = time.perf_counter()
        told = judge(target)
        assert time.perf_counter() - start < SLOWEST, content
        lines = len(re.split(b"\r\n|\r|\n|\xc2\x85|\xe2\x80[\xa8\xa9]", content))
        for line in told:
            place = PLACE.search(line)
            assert place is not None, (line, content)
            assert 1 <= int(place[1]) <= lines + 1, (line, content)
            assert "\n" not in line
            assert "{" not in line.replace("{braces}", "") or b"{" in content, line
        refused += bool(told)
        target.unlink()
    return refused


CONFIGURATIONS = 2000
ANSWERS = 350
SESSIONS = 250
KINDS = {"dilemmas": 1700, "codes": 300, ".": 400}


@pytest.mark.parametrize("kind", KINDS)
def test_library_files(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / kind
    folder.mkdir(exist_ok=True)
    files = sorted((library.bundled() / kind).glob("*.yaml"))

    turns = count()

    def judge(file: Path) -> list[str]:
        checked = library.check([file], shipped())
        # Loading the whole library takes long, and judges the file by the same code: now and then is enough.
        if next(turns) % 40 == 0:
            _loaded, problems = library.load([library.bundled(), tmp_path], cases=[file.stem], codes=[file.stem])
            assert bool(problems) == bool(checked)
        return [line_of(problem) for problem in checked]

    refused = campaign(KINDS[kind], files, folder, load_yaml, dump_yaml, judge)
    with capsys.disabled():
        sys.stdout.write(f"\n{KINDS[kind]} mutated files of {kind}: {refused} refused, each with its line\n")
    assert refused > KINDS[kind] / 2


def test_configurations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "config.toml").write_text(
        '# mine\nlanguage = "nl"\ncode = "brugge"\nplain = true\n\n[house]\nlogo = "x"\n'
    )

    def judge(file: Path) -> list[str]:
        try:
            read(file)
        except Failure as failure:
            return [failure.message]
        return []

    refused = campaign(CONFIGURATIONS, [samples / "config.toml"], tmp_path, load_toml, dump_toml, judge)
    with capsys.disabled():
        sys.stdout.write(f"\n{CONFIGURATIONS} mutated configurations: {refused} refused, each with its line\n")
    assert refused > CONFIGURATIONS / 4


def test_answers_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    for pace in Pace:
        for material_ in (material(), own_material()):
            walk = finish(fresh(material_, pace=pace)).walk
            name = f"{pace}-{material_.case.id if material_.case else 'own'}.yaml"
            (samples / name).write_text(answers(walk), encoding="utf-8")
    everything = shipped()

    def judge(file: Path) -> list[str]:
        root, problems = read_answers(file)
        if root is None:
            return [line_of(problem) for problem in problems]
        header, findings = read_header(root, ("nl", "en"))
        if (
            header is not None
            and header.code in everything.codes
            and (header.case or "gift-bottle") in everything.cases
        ):
            case = everything.cases[header.case] if header.case else None
            about = Material(case, everything.codes[header.code], everything.scheme, everything.values)
            walk = Walk("", about, header.language, header.pace, fold(()))
            followed = follow(walk, root, composed)
            findings = followed.findings
            assert findings or current(followed.walk) is None
        return [_line(file, each) for each in findings]

    refused = campaign(ANSWERS, sorted(samples.iterdir()), tmp_path, load_yaml, dump_yaml, judge)
    with capsys.disabled():
        sys.stdout.write(f"\n{ANSWERS} mutated files of answers: {refused} refused, each with its line\n")
    assert refused > ANSWERS / 2


def _line(file: Path, found: Finding) -> str:
    message = MESSAGES[found.fault]
    values = {name: clean(value).replace("\n", " ")[:60] for name, value in found.values.items()}
    return line_of(Problem(file, *found.place, message.what, values, message.remedy))


def test_session_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journey = finish(fresh(material(), pace=Pace.QUICK))
    moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
    events = tuple(Dated(event.n, event.key, event.kind, event.body, moment) for event in journey.events)
    saved = Saved("nl", "quick", "finished", moment, moment, journey.walk.material, events, "7k3q9xb2")
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "session.json").write_text(to_json(saved), encoding="utf-8")

    def judge(file: Path) -> list[str]:
        try:
            back = read_session(file.read_bytes())
        except Refused as refused:
            told = str(refused).format(**refused.values).replace("\n", " ")
            return [f"{file}:{refused.line}:{refused.column}: {told}"]
        assert to_json(back)
        return []

    refused = campaign(SESSIONS, [samples / "session.json"], tmp_path, json.loads, dump_json, judge)
    with capsys.disabled():
        sys.stdout.write(f"\n{SESSIONS} mutated session files: {refused} refused, each with its line\n")
    assert refused > SESSIONS / 2


def dump_json(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
