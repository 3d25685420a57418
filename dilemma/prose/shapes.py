"""The shapes of the fixed words: what each language must say. The words themselves stand in a folder a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """`minutes` and `written` hold a {placeholder}; `levels` begins at level 1; `months` at January."""

    level: str
    levels: tuple[str, str, str]
    minutes: str
    themes: str
    audience: str
    audiences: Mapping[str, str]
    question: str
    violation: str
    violation_intro: str
    parties: str
    values: str
    tension: str
    options: str
    option: str
    gain: str
    loss: str
    twists: str
    hints: str
    reflection: str
    facilitator: str
    provisions: str
    source: str
    organisation: str
    adopted: str
    status: str
    applies_to: str
    values_of_code: str
    derived: str
    derived_all: str
    says: str
    example: str
    contacts: str
    not_for: str
    reporting: str
    routes: Mapping[str, str]
    around: str
    protection: str
    sanctions: str
    no_channel: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MethodWords:
    """`steps_intro`, `pace`, `fails` and `wavers` hold {placeholders}; `tests` names the tests with more directions."""

    title: str
    purpose: str
    dilemma_or_violation: str
    dilemma: str
    dilemma_meaning: str
    violation: str
    violation_meaning: str
    steps: str
    steps_intro: str
    tests: str
    tests_intro: str
    question: str
    direction: str
    warning: str
    pace: str
    rule: str
    rule_intro: str
    incomplete: str
    fails: str
    wavers: str
    holds: str
    rule_more: str
    last_word: str
    last_word_text: str
    no_channel: str
    and_: str


@dataclass(frozen=True, slots=True)
class WorksheetWords:
    """Comments in a file of answers, and the words that a paper worksheet adds to those of the scheme.

    `manual` is how to fill a file in, a paragraph a string. `of_case` holds a {title}, `others` {names}, `own_word` a
    {number}, `weigh` {names} and an {example}.
    """

    title: str
    of_case: str
    manual: tuple[str, ...]
    exported: str
    detour: str
    prose: str
    one_a_line: str
    others: str
    own_refs: str
    own_word: str
    if_not_allowed: str
    these_if_not_allowed: str
    only_if_not_allowed: str
    unless_not_allowed: str
    weigh: str
    round_one: str
    another_round: tuple[str, ...]
    outdated: str
    date: str
    group: str
    question: str
    who: str
    at_stake: str
    tension: tuple[str, str]
    values: str
    wins: str
    loses: str
    choose: str
    because: str
    even_though: str
    so: str
    answer: str
    seen: str
    account: str
    then: str
    tipped: str


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """`case` and `code` map a key of the file to its comment; the heads hold {file} and `known` {names}."""

    case_head: str
    code_head: str
    known: str
    or_leave_out: str
    case: Mapping[str, str]
    code: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NoteWords:
    """`mine` holds {pointed}, `read_code` {code}, `round` {number}."""

    about: str
    again: str
    alternative: str
    alternatives: str
    around_unsaid: str
    because: str
    both: str
    changed: str
    choice: str
    code: str
    code_silent: str
    conclusion: str
    danger: str
    danger_now: str
    danger_on: str
    edited: str
    first: str
    first_choice: str
    foothold: str
    headline: str
    last_choice: str
    loses: str
    mine: str
    no_route: str
    note_own: str
    other_routes: str
    outdated: str
    own_warning: str
    own_topics: str
    provisions: str
    read_code: str
    question: str
    rests_on: str
    round: str
    rounds: str
    routes: str
    runner_up: str
    safeguard: str
    situation: str
    skipped: str
    started: str
    steps: str
    test: str
    tests: str
    then_another: str
    then_safeguard: str
    turn_to: str
    unfinished: str
    updated: str
    why_breach: str
    wins: str
