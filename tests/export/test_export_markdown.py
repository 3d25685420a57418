"""Markdown says what the blocks say, to the letter: read back, nothing is lost and nothing obeyed."""

import pytest
from hostile import CLEAN
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from scripted import LANGUAGES, MOMENTS, PACES, finish, fresh, material

from dilemma.export.markdown import markdown
from dilemma.flow.walk import Pace
from dilemma.model.text import clean
from dilemma.prose.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from dilemma.prose.note import note

READER = MarkdownIt("commonmark").enable("table")
OURS = {
    "heading", "paragraph", "blockquote", "bullet_list", "ordered_list", "list_item",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
INLINE = {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close"}
each_text = pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)


def folded(text: str) -> str:
    return " ".join(text.split())


def read(written: str) -> list[Token]:
    """The tokens of a Markdown text, after a look that none is of a kind that we do not write."""
    tokens = READER.parse(written)
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= OURS | {"inline"}
    for token in tokens:
        assert {child.type for child in token.children or ()} <= INLINE, token.content
    return tokens


def said(token: Token) -> str:
    """The text of an inline token as a reader sees it."""
    parts = [child.content if child.type.startswith("text") else "\n" for child in token.children or ()
             if not child.type.startswith("strong")]  # fmt: skip
    return "".join(parts)


def texts(blocks: list[Block]) -> tuple[list[str], list[str]]:
    """The kinds of blocks and the texts in them, as they are read back."""
    tokens = read(markdown(blocks))
    kinds = [token.type.removesuffix("_open") for token in tokens if token.type.endswith("_open") and token.level == 0]
    return kinds, [folded(said(token)) for token in tokens if token.type == "inline"]


@each_text
@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_says_its_text(text: str, level: int) -> None:
    kinds, found = texts([Heading(level, text)])
    assert kinds == ["heading"]
    assert found == [folded(text)]


@each_text
def test_a_paragraph_says_its_text(text: str) -> None:
    kinds, found = texts([Paragraph(text)])
    assert set(kinds) == {"paragraph"}
    assert folded(" ".join(found)) == folded(text)


@each_text
def test_a_quote_says_its_text(text: str) -> None:
    kinds, found = texts([Quote(text)])
    assert kinds == ["blockquote"]
    assert folded(" ".join(found)) == folded(text)


@pytest.mark.parametrize("text", ["een\n  ", "  \neen", "\n\neen\n \n\n", "een\n \t\ntwee\n", "  een", " ", "\n", ""])
def test_blanks_around_a_text_leave_no_mark(text: str) -> None:
    """A text of a case may end in a line of blanks."""
    for block in (Paragraph(text), Quote(text), Bullets((("", text), ("Label", text)))):
        _, found = texts([block])
        said_before = text if not isinstance(block, Bullets) else f"{text} Label: {text}" if text.strip() else "Label"
        assert folded(" ".join(found)).rstrip(": ") == folded(said_before)


@each_text
@pytest.mark.parametrize("ordered", [False, True])
def test_an_item_says_its_label_and_its_text(text: str, ordered: bool) -> None:
    kinds, found = texts([Bullets((("", text), (text, ""), (text, text), ("Label", text)), ordered=ordered)])
    assert kinds == ["ordered_list" if ordered else "bullet_list"]
    both = f"{folded(text)}: {folded(text)}"
    assert folded(" ".join(found)) == folded(f"{text} {text} {both} Label: {text}")
    tokens = READER.parse(markdown([Bullets((("", text), (text, "")), ordered=ordered)]))
    assert len([token for token in tokens if token.type == "list_item_open"]) == 2


@each_text
def test_a_cell_says_its_text(text: str) -> None:
    kinds, found = texts([Table(("Kop", text), ((text, "x"), ("y", text)))])
    assert kinds == ["table"]
    assert found == ["Kop", folded(text), folded(text), "x", "y", folded(text)]


@each_text
def test_blocks_after_each_other_stay_apart(text: str) -> None:
    table = Table((text, "b"), (("1", "2"),))
    kinds, found = texts([Heading(2, text), Paragraph("één"), Quote(text), Heading(3, "drie"), table])
    assert kinds == ["heading", "paragraph", "blockquote", "heading", "table"]
    assert folded(" ".join(found)) == folded(f"{text} één {text} drie {text} b 1 2")


def test_line_ends_and_blank_lines_are_kept() -> None:
    tokens = read(markdown([Paragraph("een\ntwee\n\ndrie")]))
    lines = [said(token) for token in tokens if token.type == "inline"]
    assert lines == ["een\ntwee", "drie"]


def test_an_item_of_several_paragraphs_is_one_item() -> None:
    tokens = read(markdown([Bullets((("Label", "een\n\ntwee\ndrie"), ("", "vier")))]))
    assert [token.type for token in tokens].count("list_item_open") == 2
    assert [said(token) for token in tokens if token.type == "inline"] == ["Label: een", "twee\ndrie", "vier"]


def test_ordered_items_are_counted() -> None:
    written = markdown([Bullets((("", "een"), ("", "twee")), ordered=True)])
    assert written == "1. een\n2. twee\n"


def test_text_ends_in_one_line_end_and_blocks_have_a_blank_line_between() -> None:
    assert markdown([Heading(1, "Titel"), Paragraph("Tekst.")]) == "# Titel\n\nTekst.\n"


def test_plain_words_are_not_escaped() -> None:
    """So that a note reads well as it stands, without a Markdown reader."""
    text = "Ik kies: “wachten”, want 20 euro (en 1/2) is te veel! Toch?"
    assert markdown([Paragraph(text)]) == f"{text}\n"


MARKS = st.one_of(
    st.text(st.sampled_from("*_`[]()<>#-+=.!|\\~&:1 \n\taé>\"'"), max_size=24),
    st.lists(st.sampled_from(["a", " ", "\n", "#", "|", ":-", "-", "1.", "\\", "*", "=", "&amp;"]), max_size=7).map(
        "".join
    ),
)


@settings(max_examples=400, deadline=None, database=None, derandomize=True)
@given(MARKS, MARKS)
def test_any_run_of_marks_is_read_back(one: str, other: str) -> None:
    one, other = clean(one).strip(), clean(other).strip()
    _, found = texts([Heading(2, one), Paragraph(other), Quote(one), Bullets((("", other), (other, one)))])
    parts = [one, other, one, other, f"{folded(other)}: {folded(one)}" if other and one else other or one]
    assert folded(" ".join(found)) == folded(" ".join(parts))
    assert texts([Table((one, other), ((other, one),))])[1] == [folded(part) for part in (one, other, other, one)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("case", ["free-concert", "gift-bottle"])
def test_a_whole_note_reads_back(case: str, language: str, pace: Pace) -> None:
    walk = finish(fresh(material(case), language, pace)).walk
    blocks = list(note(walk, MOMENTS))
    _, found = texts(blocks)
    seen = " ".join(found)
    for block in blocks:
        expected: list[str] = []
        match block:
            case Heading(_, text) | Paragraph(text) | Quote(text):
                expected = [text]
            case Bullets(items):
                expected = [part for item in items for part in item]
            case Table(header, rows):
                expected = [*header, *(cell for row in rows for cell in row)]
        for text in expected:
            assert folded(text) in folded(seen)
