"""No text is missing in Dutch, none differs in its placeholders, and none slips past gettext."""

import gettext
import re
from pathlib import Path

import click
import pytest
import typer
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po
from command_line import Run, every_command

import dilemma as package

ROOT = Path(package.__file__).parent
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([^)]*\)s")


def _messages(folder: Path) -> set[tuple[str, ...]]:
    keywords = {**DEFAULT_KEYWORDS, "N_": None}
    found = extract_from_dir(str(folder), method_map=[("**.py", "python")], keywords=keywords)
    return {(message,) if isinstance(message, str) else tuple(message) for _, _, message, _, _ in found}


SOURCES = {
    "dilemma": _messages(ROOT),
    "click": _messages(Path(click.__file__).parent),
    "typer": _messages(Path(typer.__file__).parent),
}


@pytest.fixture(scope="module")
def dutch() -> Catalog:
    with (ROOT / "locale/nl/LC_MESSAGES/dilemma.po").open("rb") as file:
        return read_po(file, locale="nl")


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@pytest.mark.parametrize("source", SOURCES)
def test_every_text_has_a_dutch_one(source: str, dutch: Catalog) -> None:
    assert SOURCES[source]
    missing = []
    for message in SOURCES[source]:
        translated = dutch.get(message[0])
        if translated is None or translated.fuzzy or not all(_strings(translated)):
            missing.append(message[0])
        elif len(message) != len(_strings(translated)):
            missing.append(f"plural of {message[0]}")
    assert missing == []


def test_no_dutch_text_is_left_of_a_text_that_is_gone(dutch: Catalog) -> None:
    used = {message[0] for messages in SOURCES.values() for message in messages}
    ids = (message.id if isinstance(message.id, str) else message.id[0] for message in dutch)
    assert [id for id in ids if id and id not in used] == []


def test_placeholders_are_the_same(dutch: Catalog) -> None:
    different = []
    for message in dutch:
        texts = (message.id,) if isinstance(message.id, str) else message.id
        allowed = {name for text in texts for name in PLACEHOLDER.findall(text)}
        for text, translated in zip(texts, _strings(message), strict=True):
            # A singular may spell out the number that its plural has a placeholder for, never the other way round.
            needed = set(PLACEHOLDER.findall(text))
            given = set(PLACEHOLDER.findall(translated))
            if message.id and not (needed <= given <= allowed):
                different.append((text, translated))
    assert different == []


def test_compiled_texts_are_those_of_the_source(dutch: Catalog) -> None:
    compiled = gettext.translation("dilemma", ROOT / "locale", languages=["nl"])
    for message in dutch:
        if message.id and isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gettext that turns every letter of a text into ¤ and leaves placeholders: what still has letters was missed."""

    def mark(text: str) -> str:
        parts = re.split(f"({PLACEHOLDER.pattern})", text)
        return "".join(part if index % 2 else re.sub(r"[^\W\d]", "¤", part) for index, part in enumerate(parts))

    monkeypatch.setattr(gettext, "dgettext", lambda _domain, text: mark(text))
    monkeypatch.setattr(gettext, "dngettext", lambda _domain, one, many, count: mark(one if count == 1 else many))


def _untranslated(text: str, allowed: set[str]) -> set[str]:
    words = set(re.findall(r"(?<![\w-])-{0,2}[^\W\d¤][\w-]*", text))
    return {word for word in words if word not in allowed}


@pytest.mark.usefixtures("marked")
def test_no_help_slips_past_gettext() -> None:
    seen = 0
    for words, context in every_command():
        seen += 1
        allowed = {"dilemma", *words}
        if isinstance(context.command, click.Group):
            allowed |= set(context.command.list_commands(context))
        for parameter in context.command.get_params(context):
            allowed |= {*parameter.opts, *parameter.secondary_opts}
        allowed |= set(re.findall(r"[\w-]+", context.command.epilog or ""))
        # "1<=x<=3" is click's way to write a range.
        assert _untranslated(context.get_help(), {*allowed, "x"}) == set(), words
    assert seen > 5


WRONG = [
    ("casos",),
    ("cases", "lst"),
    ("cases", "show"),
    ("cases", "show", "gift-bottle", "extra"),
    ("cases", "list", "extra", "another"),
    ("cases", "--level", "9"),
    ("cases", "--level"),
    ("cases", "--colour"),
    ("cases", "--jsn"),
    ("cases", "--json=yes"),
    ("cases", "--theme", "giftss"),
    ("cases", "show", "gift-botle"),
    ("codes", "show", "qqqqqq"),
    ("config", "languag"),
    ("config", "language", "fr"),
    ("config", "--unset"),
    ("config",),
    ("--lang",),
    ("--lang", "fr", "cases"),
]


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("line", WRONG, ids=" ".join)
def test_no_error_slips_past_gettext(line: tuple[str, ...], dilemma: Run, home: Path) -> None:
    shown = dilemma(*line)
    text = (shown.out + shown.err).replace(str(home), "")
    typed = {word for part in line for word in re.findall(r"[\w-]+", part)}
    names = {"dilemma", "cases", "codes", "config", "list", "show", "check", "language", "code", "plain"}
    ids = {"gift-bottle", "gifts", "config", "toml", "--json", "=", "yes", "nl", "en", "false", "--help"}
    assert _untranslated(text, typed | names | ids) == set()
