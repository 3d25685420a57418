"""Whatever is in a file, loading never raises, ends quickly, and tells places that exist."""

import re
import shutil
import string
import tempfile
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from library_samples import CASE, CODE, FILES, SCHEME, write

from dilemma.library import check, document, load
from dilemma.model.text import clean

SNIPPETS = st.sampled_from(
    [
        *"\t\n\r:-[]{}&*!|>'\"%@`#?,~<=\\\0\x1b\x85\u2028\ufeff\ud7ff😀é",
        "\n\n",
        "  ",
        "- ",
        ": ",
        "&a ",
        "*a",
        "<<: *a",
        "!!set ",
        "---\n",
        "...",
        "no",
        "12:30",
        "null",
        "[[[[",
        "{{{{",
        "? ",
        "|\n",
        "1e999",
        "\\ud800",
        "9" * 30,
        "!x ",
        "%YAML 3\n",
    ]
) | st.text(string.printable, max_size=6)


@st.composite
def mutated(draw, source):
    text = source
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        until = min(len(text), at + draw(st.sampled_from([0, 0, 1, 2, 10, 80])))
        text = text[:at] + draw(SNIPPETS) + text[until:]
    return text


@st.composite
def swapped(draw, source):
    """Two lines in each other's place, or one twice, or one gone: what people do with a file."""
    lines = source.splitlines(keepends=True)
    first, second = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    how = draw(st.sampled_from(["swap", "twice", "gone", "dedent"]))
    if how == "swap":
        lines[first], lines[second] = lines[second], lines[first]
    elif how == "twice":
        lines.insert(second, lines[first])
    elif how == "gone":
        del lines[first]
    else:
        lines[first] = lines[first].lstrip(" ")
    return "".join(lines)


def judge(content: bytes, name: str) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        write(folder, {**FILES, name: content})
        begun = time.perf_counter()
        library, problems = load([folder])
        assert time.perf_counter() - begun < 2
        bad = [one for one in problems if one.path == folder / name]
        held = {"dilemmas": "bottle" in library.cases, "codes": "town" in library.codes}
        assert bad or held.get(name.split("/", maxsplit=1)[0], library.scheme.steps)
        lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", content.decode("utf-8", errors="replace"))
        for one in bad:
            assert 1 <= one.line <= len(lines)
            assert 1 <= one.column <= len(lines[one.line - 1]) + 1
            assert one.message.format(**one.values)
            assert one.remedy.format(**one.values)
            assert all(len(value) <= 100 and value == clean(value) for value in one.values.values())
        assert {one.path for one in check([folder / name], library)} <= {folder / name}
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("name", ["dilemmas/bottle.yaml", "codes/town.yaml", "scheme.yaml"])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_file_never_raises_and_tells_places_in_it(monkeypatch, loader, name, data):
    monkeypatch.setattr(document, "_LOADER", getattr(yaml, loader))
    source = {"dilemmas/bottle.yaml": CASE, "codes/town.yaml": CODE, "scheme.yaml": SCHEME}[name]
    judge(data.draw(mutated(source) | swapped(source)).encode("utf-8", errors="replace"), name)


@settings(deadline=None, max_examples=60)
@given(content=st.binary(max_size=200))
def test_any_bytes_never_raise(content):
    judge(content, "dilemmas/bottle.yaml")
