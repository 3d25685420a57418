"""The fixtures of the library's tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from library_samples import FILES, write

from dilemma.library import Problem, load
from dilemma.model.library import Library


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return write(tmp_path / "good", dict(FILES))


@pytest.fixture
def library(good: Path) -> Library:
    loaded, problems = load([good])
    assert problems == ()
    return loaded


@pytest.fixture
def with_file(good: Path) -> Callable[[str, str | bytes], tuple[Library, tuple[Problem, ...]]]:
    """Load the good library with one file replaced or added."""

    def run(name: str, content: str | bytes) -> tuple[Library, tuple[Problem, ...]]:
        write(good, {name: content})
        return load([good])

    return run
