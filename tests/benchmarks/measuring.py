"""How a ratio is measured, and the table that shows it."""

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure: what was measured against what, in milliseconds (or megabytes), and the most that the ratio may be."""

    name: str
    figure: float
    against: str
    base: float
    most: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """The figure over its base."""
        return self.figure / self.base

    @property
    def holds(self) -> bool:
        """Whether the ratio is within its bound."""
        return self.ratio <= self.most


def medians(measures: Sequence[Callable[[], float]], runs: int) -> list[float]:
    """Each measure in turn, `runs` times over after one that does not count; the median of each."""
    for measure in measures:
        measure()
    figures: list[list[float]] = [[] for _ in measures]
    for _ in range(runs):
        for index, measure in enumerate(measures):
            figures[index].append(measure())
    return [statistics.median(each) for each in figures]


def table(rows: Sequence[Row]) -> str:
    """The rows as text."""
    lines = [("measured", "median", "against", "median", "ratio", "at most", ""), *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(7)]
    return "\n".join("  ".join(cell.ljust(size) for cell, size in zip(line, widths, strict=True)) for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{row.figure:.1f} {row.unit}",
        row.against,
        f"{row.base:.1f} {row.unit}",
        f"{row.ratio:.2f}",
        "" if math.isinf(row.most) else f"{row.most:.2f}",
        "" if math.isinf(row.most) else "holds" if row.holds else "MISSED",
    )
