"""values.yaml and themes.yaml, and how other files refer to them."""

from collections.abc import Container, Iterable

from dilemma.library import messages
from dilemma.library.judging import Judge, Place
from dilemma.library.known import Known
from dilemma.library.shapes import ThemesShape, ValuesShape
from dilemma.library.texts import text
from dilemma.model.vocabulary import Theme, Value


def judge_entries(judge: Judge, key: str, *texts: str) -> None:
    """Tell what is wrong with the entries of a vocabulary: the list under `key`, each with an id and these texts."""
    entries = judge.root.each(key)
    judge.ids(entries)
    for entry in entries:
        judge.texts(entry, *texts)


def build_values(shape: ValuesShape) -> dict[str, Value]:
    """The values of a file without fatal problems, by id."""
    return {
        entry.id: Value(entry.id, text(entry.name, shape.language), text(entry.meaning, shape.language))
        for entry in shape.values
    }


def build_themes(shape: ThemesShape) -> dict[str, Theme]:
    """The themes of a file without fatal problems, by id."""
    return {entry.id: Theme(entry.id, text(entry.name, shape.language)) for entry in shape.themes}


def judge_themes(judge: Judge, place: Place, known: Known) -> None:
    """Tell which of the `themes` of a case or provision do not exist."""
    for name, trail in judge.strings(place, "themes"):
        if name not in known.themes and "themes" not in known.doubtful:
            judge.unknown(trail, name, known.themes, messages.UNKNOWN_THEME, messages.UNKNOWN_THEME_NEAR)


def judge_values(judge: Judge, place: Place, key: str, known: Known) -> None:
    """Tell which public values in the list under `key` do not exist."""
    for name, trail in judge.strings(place, key):
        if name not in known.values and "values" not in known.doubtful:
            judge.unknown(trail, name, known.values, messages.UNKNOWN_VALUE, messages.UNKNOWN_VALUE_NEAR)


def only(names: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    """The known names, each once, in the order in which they were written."""
    return tuple(name for name in dict.fromkeys(names) if name in known)
