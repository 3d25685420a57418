"""Everything that a library holds, after loading."""

from collections.abc import Mapping
from dataclasses import dataclass

from dilemma.model.case import Case
from dilemma.model.code import Code
from dilemma.model.scheme import Scheme
from dilemma.model.vocabulary import Theme, Value


@dataclass(frozen=True, slots=True)
class Library:
    """All that loaded, by id. What did not load is told in the problems beside it, and is absent here."""

    cases: Mapping[str, Case]
    codes: Mapping[str, Code]
    values: Mapping[str, Value]
    themes: Mapping[str, Theme]
    scheme: Scheme
