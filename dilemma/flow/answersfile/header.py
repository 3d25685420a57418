"""The first keys of a file of answers: what is walked, under which code, in which language, at which pace."""

from collections.abc import Sequence
from dataclasses import dataclass

from dilemma.flow.answersfile.places import FORMAT
from dilemma.flow.answersfile.written import Fault, Finding, Place, Written, finding
from dilemma.flow.walk import Pace

_TRUE = ("true", "yes", "ja")


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says it answers. `case` is None for an own dilemma; the places are for whoever looks the ids up."""

    case: str | None
    case_place: Place
    code: str
    code_place: Place
    language: str
    pace: Pace


def read_header(root: Written, languages: Sequence[str]) -> tuple[Header | None, tuple[Finding, ...]]:
    """The header, or None with all that is wrong with it."""
    keys = {str(key): child for key, child in root.children()}
    found: list[Finding] = []

    def one_of(key: str, known: Sequence[str]) -> Written | None:
        written = keys.get(key)
        if written is None or written.blank:
            found.append(finding(written.mark if written else root.place, Fault.MISSING_KEY, key=key))
            return None
        if not isinstance(written.value, str):
            found.append(finding(written.place, Fault.WANTS_TEXT))
            return None
        if known and written.value not in known:
            found.append(finding(written.place, Fault.NOT_ONE_OF, key=key, word=written.value, known=", ".join(known)))
            return None
        return written

    number = one_of("format", ())
    if number is not None and number.value != str(FORMAT):
        found.append(finding(number.place, Fault.FORMAT, word=str(number.value)))
    case, own = (keys.get(key) for key in ("case", "own"))
    case, own = (None if one is None or one.blank else one for one in (case, own))
    if case is not None and own is not None:
        found.append(finding(own.mark, Fault.CASE_AND_OWN))
    elif case is None and own is None:
        found.append(finding(root.place, Fault.CASE_OR_OWN))
    else:
        one_of("case", ()) if case else one_of("own", _TRUE)
    code = one_of("code", ())
    language = one_of("language", languages)
    pace = one_of("pace", tuple(Pace))
    if found or code is None or language is None or pace is None:
        return None, tuple(found)
    return (
        Header(
            str(case.value) if case else None,
            case.place if case else root.place,
            str(code.value),
            code.place,
            str(language.value),
            Pace(str(pace.value)),
        ),
        (),
    )
