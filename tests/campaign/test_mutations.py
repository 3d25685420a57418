"""Thousands of files that went wrong: none brings the program down, holds it up, or is refused without its line."""

import json
import re
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomlkit
import yaml
from mutators import mutant

from dilemma import library
from dilemma.cli.config import read
from dilemma.cli.errors import Failure
from dilemma.cli.program import line_of
from dilemma.model.library import Library

SEED = 20261121
SLOWEST = 5.0
PLACE = re.compile(r":(\d+):(\d+): ")


@pytest.fixture(scope="module")
def shipped() -> Library:
    loaded, problems = library.load([library.bundled()])
    assert not problems
    return loaded


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


CONFIGURATIONS = 1200
KINDS = {"dilemmas": 1500, "codes": 700, ".": 500}


@pytest.mark.parametrize("kind", KINDS)
def test_library_files(kind: str, shipped: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / kind
    folder.mkdir(exist_ok=True)
    files = sorted((library.bundled() / kind).glob("*.yaml"))

    turns = count()

    def judge(file: Path) -> list[str]:
        checked = library.check([file], shipped)
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
