"""Speed, as ratios within one run: interleaved, medians. Ends with 1 where a bound is missed."""

import math
import sys
import tempfile
from pathlib import Path

from measuring import Row, medians, table
from processes import PROGRAM, first_question, wall
from saving import bare, saved

RUNS = 21
SAVES = 60


def starting(home: Path) -> list[Row]:
    """How soon the commands answer."""
    python, typer = [sys.executable, "-c", "pass"], [sys.executable, "-c", "import typer"]
    measures = [
        wall(python, home),
        wall(typer, home),
        wall([PROGRAM, "--version"], home),
        wall([PROGRAM, "--help"], home),
        wall([PROGRAM, "cases"], home),
        first_question(home, "Je mag later veranderen"),
        first_question(home, "Ctrl+X"),
    ]
    bare_python, import_typer, version, help_, cases, first, ready = medians(measures, RUNS)
    return [
        Row("dilemma --version", version, "python -c pass", bare_python, 2.0),
        Row("dilemma --help", help_, "import typer", import_typer, 1.5),
        Row("dilemma cases (piped)", cases, "import typer", import_typer, 2.0),
        Row("launch to first question", first, "import typer", import_typer, 3.7),
        Row("launch until it takes a key", ready, "import typer", import_typer, math.inf),
    ]


def saving(folder: Path) -> list[Row]:
    """What a saved answer costs."""
    save, commit = saved(folder), bare(folder)
    early, base = medians([save, commit], SAVES // 3)
    for _ in range(100):
        save()
    late, base_late = medians([save, commit], SAVES // 3)
    return [
        Row("a saved answer, the first", early, "bare commit", base, 2.0),
        Row("a saved answer, past the hundredth", late, "bare commit", base_late, 2.0),
        Row("past the hundredth", late, "the first", early, 1.25),
    ]


def main() -> int:
    """Measure all and print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        rows = [*starting(home), *saving(Path(folder))]
    sys.stdout.write(table(rows) + "\n")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
