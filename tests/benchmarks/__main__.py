"""Speed, as ratios within one run: interleaved, medians. Ends with 1 where a bound is missed."""

import math
import sys
import tempfile
from pathlib import Path

from many_sessions import fill
from measuring import Row, medians, table
from processes import PROGRAM, first_question, wall
from saving import bare, peak_of_children, saved

RUNS = 21
SAVES = 60
MEGABYTES = 80.0


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
        wall([PROGRAM], home, _DILEMMA_COMPLETE="bash_complete", COMP_WORDS="dilemma run fr", COMP_CWORD="2"),
    ]
    bare_python, import_typer, version, help_, cases, first, ready, completion = medians(measures, RUNS)
    return [
        Row("dilemma --version", version, "python -c pass", bare_python, 2.0),
        Row("dilemma --help", help_, "import typer", import_typer, 1.5),
        Row("dilemma cases (piped)", cases, "import typer", import_typer, 2.0),
        Row("launch to first question", first, "import typer", import_typer, 3.7),
        Row("launch until it takes a key", ready, "import typer", import_typer, math.inf),
        Row("completing a case id", completion, "dilemma --help", help_, 2.0),
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
        # Both against a bare commit of the same moment: disks have moods.
        Row("past the hundredth", late / base_late, "the first", early / base, 1.25, "times"),
    ]


def listing(folder: Path) -> list[Row]:
    """What the list and the search cost with many sessions."""
    few, many = folder / "few", folder / "many"
    for home, count in ((few, 10), (many, 100_000)):
        home.mkdir()
        fill(home / "sessions.db", count)
    list_, search = [PROGRAM, "sessions"], [PROGRAM, "sessions", "search", "sponsor"]
    measures = [wall(list_, few), wall(list_, many), wall(search, few), wall(search, many)]
    listed, listed_many, found, found_many = medians(measures, RUNS)
    return [
        Row("sessions, with 100,000", listed_many, "with 10", listed, 1.5),
        Row("sessions search, with 100,000", found_many, "with 10", found, 2.0),
    ]


def main() -> int:
    """Measure all and print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        rows = starting(home)
        rows.append(Row("peak memory of a process", peak_of_children(), "80 MB", MEGABYTES, 1.0, "MB"))
        rows += [*saving(Path(folder)), *listing(Path(folder))]
    sys.stdout.write(table(rows) + "\n")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
