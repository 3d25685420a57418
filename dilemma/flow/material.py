"""What a walk is about: the case, the code, the method and the public values, as they were when it began."""

from collections.abc import Mapping
from dataclasses import dataclass

from dilemma.model.case import Case
from dilemma.model.code import Code
from dilemma.model.scheme import Scheme
from dilemma.model.vocabulary import Value


@dataclass(frozen=True, slots=True)
class Material:
    """The snapshots of a session. `case` is None for an own dilemma."""

    case: Case | None
    code: Code
    scheme: Scheme
    values: Mapping[str, Value]
