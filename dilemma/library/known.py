"""What has been read so far: the things that later files may refer to."""

from dataclasses import dataclass, field

from dilemma.model.case import Case
from dilemma.model.code import Code
from dilemma.model.library import Library
from dilemma.model.scheme import Scheme
from dilemma.model.vocabulary import Theme, Value

NO_SCHEME = Scheme(steps=(), tests=(), questions={}, answers=(), verdicts=(), speak_up=())


@dataclass(slots=True)
class Known:
    """A library in the making. Later folders replace what earlier ones brought.

    `provisions` keeps those of every version of a code: a case is not wrong because somebody replaced the code that it
    cites. `doubtful` holds the kinds, and `doubtful_codes` the codes, of which a file was left out: what refers to them
    is not told as a problem, for the problem is told there. `unread_codes` exist but were not asked for.
    """

    values: dict[str, Value] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    scheme: Scheme = NO_SCHEME
    provisions: dict[str, set[str]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    doubtful_codes: set[str] = field(default_factory=set)
    unread_codes: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, library: Library) -> "Known":
        """Start from a library that is loaded."""
        known = cls(dict(library.values), dict(library.themes), {}, dict(library.cases), library.scheme)
        for code_id, code in library.codes.items():
            known.add_code(code_id, code)
        return known

    def add_code(self, code_id: str, code: Code) -> None:
        self.codes[code_id] = code
        self.provisions.setdefault(code_id, set()).update(provision.id for provision in code.provisions)

    def library(self) -> Library:
        return Library(self.cases, self.codes, self.values, self.themes, self.scheme)
