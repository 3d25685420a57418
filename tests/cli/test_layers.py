"""The layers hold."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports


def test_each_layer_imports_only_to_its_right(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    code = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert code == 0, capsys.readouterr().out
