"""Case files: what they must mean, and what becomes of them."""

from dilemma.library import messages
from dilemma.library.findings import Trail
from dilemma.library.judging import Judge, Place
from dilemma.library.known import Known
from dilemma.library.shapes import CaseShape, OptionShape, PartyShape, TwistShape, ViolationShape
from dilemma.library.texts import maybe, text
from dilemma.library.vocabulary import judge_themes, judge_values, only
from dilemma.model.case import Case, Option, Party, Twist, Violation
from dilemma.model.code import ROUTES

TESTS = ("slope", "front_page", "shoulder", "mirror")
AUDIENCES = ("employee", "frontline", "expert", "supervisor", "manager", "intern", "volunteer")
LEVELS = (1, 3)
MINUTES = (1, 180)
_LONGEST_SITUATION = 90


def judge_case(judge: Judge, known: Known) -> None:
    """Tell what is wrong with a case beyond its types."""
    case = judge.root
    judge.texts(case, "title", "situation", "question", "tension", "reflection", "facilitator", "source")
    judge_themes(judge, case, known)
    judge.filled(case, "themes", fatal=False)
    judge_values(judge, case, "values", known)
    judge.filled(case, "values")
    _judge_words(judge, case)
    parties, options, twists = case.each("parties"), case.each("options"), case.each("what_if")
    for items in (parties, options, twists):
        judge.ids(items)
    for party in parties:
        judge.texts(party, "name", "interest")
    for option in options:
        judge.texts(option, "text", "for", "against")
        judge_values(judge, option, "serves", known)
        judge_values(judge, option, "harms", known)
    for twist in twists:
        judge.texts(twist, "text")
    for key, items, message in (("parties", parties, messages.FEW_PARTIES), ("options", options, messages.FEW_OPTIONS)):
        place = case.at(key)
        if place is not None and isinstance(place.value, list) and len(items) < 3:
            judge.tell(place.trail, message, fatal=False, at_key=True)
    for provision, trail in judge.strings(case, "provisions"):
        _judge_provision(judge, provision, trail, known)


def _judge_words(judge: Judge, case: Place) -> None:
    """Whatever must be one of a fixed row of words or numbers."""
    judge.between("level", *LEVELS)
    judge.between("minutes", *MINUTES)
    for audience, trail in judge.strings(case, "audience"):
        if audience not in AUDIENCES:
            judge.tell(trail, messages.UNKNOWN_AUDIENCE, fatal=False, id=audience, known=AUDIENCES)
    for test, hint in case.entries("tests").items():
        if test not in TESTS:
            judge.tell(hint.trail, messages.UNKNOWN_TEST, fatal=False, at_key=True, id=test, known=TESTS)
        judge.text(hint)
    violation = case.at("violation")
    if violation is not None:
        judge.texts(violation, "why")
        route = violation.string("route")
        if route is not None and route not in ROUTES:
            judge.tell((*violation.trail, "route"), messages.UNKNOWN_ROUTE, id=route, known=ROUTES)
    _judge_length(judge, case)


def _judge_length(judge: Judge, case: Place) -> None:
    level, situation = case.at("level"), case.at("situation")
    if situation is None or (level is not None and level.value != 1):
        return
    written = {(): situation.value} if isinstance(situation.value, str) else situation.value
    if not isinstance(written, dict):
        return
    for language, words in written.items():
        count = len(words.split()) if isinstance(words, str) else 0
        if count > _LONGEST_SITUATION:
            trail = (*situation.trail, language) if language else situation.trail
            judge.tell(trail, messages.LONG_SITUATION, fatal=False, limit=_LONGEST_SITUATION, count=count)


def _judge_provision(judge: Judge, reference: str, trail: Trail, known: Known) -> None:
    code, slash, provision = reference.partition("/")
    if not (code and slash and provision):
        judge.tell(trail, messages.PROVISION_FORM, fatal=False, id=reference)
    elif code in known.unread_codes or code in known.doubtful_codes:
        return
    elif code not in known.provisions:
        judge.unknown(trail, code, known.provisions, messages.UNKNOWN_CODE, messages.UNKNOWN_CODE_NEAR, code=code)
    elif provision not in known.provisions[code]:
        there = known.provisions[code]
        judge.unknown(trail, provision, there, messages.UNKNOWN_PROVISION, messages.UNKNOWN_PROVISION_NEAR, code=code)


def build_case(case_id: str, shape: CaseShape, known: Known) -> Case:
    """The case of a file without fatal problems; what refers to nothing is dropped."""
    language = shape.language
    return Case(
        id=case_id,
        title=text(shape.title, language),
        themes=only(shape.themes, known.themes),
        situation=text(shape.situation, language),
        question=text(shape.question, language),
        parties=tuple(_party(party, language) for party in shape.parties),
        values=only(shape.values, known.values),
        tension=text(shape.tension, language),
        options=tuple(_option(option, language, known) for option in shape.options),
        reflection=text(shape.reflection, language),
        audience=only(shape.audience, AUDIENCES),
        level=shape.level if LEVELS[0] <= shape.level <= LEVELS[1] else 1,
        minutes=shape.minutes if MINUTES[0] <= shape.minutes <= MINUTES[1] else 10,
        hints={test: text(hint, language) for test, hint in shape.hints.items() if test in TESTS} or None,
        provisions=tuple(name for name in dict.fromkeys(shape.provisions) if _stands(name, known)),
        twists=tuple(_twist(twist, language) for twist in shape.twists),
        facilitator=maybe(shape.facilitator, language),
        violation=_violation(shape.violation, language) if isinstance(shape.violation, ViolationShape) else None,
        source=maybe(shape.source, language),
    )


def _stands(reference: str, known: Known) -> bool:
    code, _, provision = reference.partition("/")
    if code in known.unread_codes:
        return bool(provision)
    return code in known.codes and any(one.id == provision for one in known.codes[code].provisions)


def _party(shape: PartyShape, language: str) -> Party:
    return Party(shape.id, text(shape.name, language), text(shape.interest, language))


def _option(shape: OptionShape, language: str, known: Known) -> Option:
    return Option(
        id=shape.id,
        text=text(shape.text, language),
        serves=only(shape.serves, known.values),
        harms=only(shape.harms, known.values),
        gain=text(shape.gain, language),
        loss=text(shape.loss, language),
    )


def _twist(shape: TwistShape, language: str) -> Twist:
    return Twist(shape.id, text(shape.text, language))


def _violation(shape: ViolationShape, language: str) -> Violation:
    return Violation(shape.route, text(shape.why, language))
