"""Listings on screens of any width, and in pipes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemma.cli.listing import write

HEADER = ("Id", "Title", "Themes", "Minutes")
ROWS = [
    ("gift-bottle", "De fles van vijfentwintig euro", "Geschenken, Belangenconflict", "10"),
    ("free-concert", "Het gratis concert", "Geschenken, Uitnodigingen, Belangenconflict", "25"),
]
words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60)


def shown(rows: list[tuple[str, ...]], width: int | None) -> list[str]:
    out = io.StringIO()
    write(HEADER, rows, out, width=width)
    return out.getvalue().splitlines()


def test_a_wide_screen_has_one_line_a_row() -> None:
    lines = shown(ROWS, 200)
    assert lines[0].split() == list(HEADER)
    assert len(lines) == 3
    assert "Geschenken, Uitnodigingen, Belangenconflict" in lines[2]


def test_a_screen_wraps_inside_its_columns() -> None:
    lines = shown(ROWS, 80)
    assert lines[0].startswith("Id ")
    assert len(lines) > 3
    assert max(map(len, lines)) <= 80


def test_a_narrow_screen_puts_cells_under_each_other() -> None:
    lines = shown(ROWS, 40)
    assert lines[0] == "gift-bottle"
    assert lines[1] == "  Title: De fles van vijfentwintig euro"
    assert "  Minutes: 10" in lines
    assert max(map(len, lines)) <= 40


def test_a_pipe_gets_one_line_a_row_and_no_header() -> None:
    lines = shown(ROWS, None)
    assert [line.split()[0] for line in lines] == ["gift-bottle", "free-concert"]
    assert "Geschenken, Uitnodigingen, Belangenconflict" in lines[1]


def test_nothing_to_list_writes_nothing() -> None:
    assert shown([], 80) == []


@given(st.lists(st.tuples(st.sampled_from(["a", "an-id", "a-longer-id"]), words, words, words)), st.integers(20, 220))
def test_nothing_is_lost_and_nothing_is_wider(rows: list[tuple[str, ...]], width: int) -> None:
    lines = shown(rows, width)
    assert all(len(line) <= width for line in lines)
    written = "".join("".join(lines).split())
    for row in rows:
        for cell in row:
            # Cells beside each other interleave when they wrap, but a word stays whole.
            for word in (word for word in cell.split() if len(word) < 8):
                assert word in written


@pytest.mark.parametrize("width", [None, 40, 80])
def test_a_column_without_any_text_is_no_trouble(width: int | None) -> None:
    assert any("gift-bottle" in line for line in shown([("gift-bottle", "De fles", "", "")], width))
