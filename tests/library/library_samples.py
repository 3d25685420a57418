"""A small library on disk, and its files with one thing changed."""

from pathlib import Path

from dilemma.library import Problem

VALUES = """\
format: 1
values:
  - id: trust
    name: {nl: Vertrouwen, en: Trust}
    meaning: Men gelooft je.
  - id: openness
    name: Openheid
    meaning: Je zegt wat je doet.
"""
THEMES = """\
format: 1
themes:
  - id: gifts
    name: Geschenken
  - id: means
    name: Middelen
"""
CASE = """\
format: 1
title:
  nl: De fles
  en: The bottle
themes: [gifts]
audience: [employee]
level: 2
minutes: 12
situation: |
  Een klant geeft
  je een fles.

  Wat nu?
question: Neem je ze aan?
parties:
  - id: client
    name: De klant
    interest: Dank tonen
  - id: team
    name: Het team
    interest: Geen gedoe
  - id: city
    name: De stad
    interest: Een goede naam
values: [trust, openness]
tension: Je wil dankbaar zijn, maar ook vrij.
options:
  - id: accept
    text: Je neemt ze aan
    serves: [trust]
    harms: [openness]
    for: Beleefd
    against: Gebonden
  - id: share
    text: Je deelt ze
    serves: [openness]
    harms: []
    for: Open
    against: Toch een fles
  - id: refuse
    text: Je weigert
    serves: [openness]
    harms: [trust]
    for: Vrij
    against: Pijnlijk
tests:
  slope: En de volgende keer?
  front_page: Schrijf de kop.
provisions: [town/gifts]
what_if:
  - id: money
    text: Het is geld.
reflection: Er is veel te zeggen.
violation:
  route: rules
  why: Dat mag niet.
"""
CODE = """\
format: 1
name: De code
organisation: De stad
adopted: "2024-05"
values:
  - id: fairness
    name: Eerlijkheid
    meaning: Iedereen gelijk.
    relates: [trust]
    derived: true
provisions:
  - id: gifts
    topic: Geschenken
    value: fairness
    themes: [gifts]
    summary: Je meldt ze.
contacts:
  - role: Je leidinggevende
    for: Twijfel
reporting:
  rules:
    steps: [Praat erover, Meld het]
"""
SCHEME = """\
format: 1
steps:
  - id: parties
    name: {nl: Partijen, en: Parties}
    help: Kijk rond.
    example: De buren.
tests:
  - id: slope
    name: Hellingproef
    intro: Kijk vooruit.
    questions:
      - {id: start, strand: precedent, text: Is dit een begin, worry_on: "yes", quick: true}
  - id: front_page
    name: Voorpaginatest
    intro: Lees de krant.
    questions:
      - {id: spare, strand: front-page, text: Wil je iets weg, worry_on: "yes"}
  - id: shoulder
    name: Schoudertest
    intro: Kijk om.
    questions:
      - {id: watched, strand: shoulder, text: Doe je het dan ook, worry_on: "no"}
  - id: mirror
    name: Spiegeltest
    intro: Kijk jezelf aan.
    questions:
      - {id: face, strand: mirror, text: Kan je dat, worry_on: "no"}
questions:
  - id: gate
    text: Kan je nog kiezen?
    hint: Denk na.
    choices:
      - {id: choose, text: Ik kan kiezen}
answers:
  - {id: "yes", text: Ja}
  - {id: "no", text: Nee}
  - {id: unsure, text: Weet niet}
verdicts:
  - {id: holds, text: Houdt stand}
  - {id: wavers, text: Wankelt}
  - {id: fails, text: Houdt geen stand}
  - {id: incomplete, text: Niet af}
speak_up:
  - {id: talk, text: Praat}
"""

FILES = {
    "values.yaml": VALUES,
    "themes.yaml": THEMES,
    "scheme.yaml": SCHEME,
    "codes/town.yaml": CODE,
    "dilemmas/bottle.yaml": CASE,
}
Told = tuple[int, int, str, str]


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def told(problems: tuple[Problem, ...]) -> list[Told]:
    """Line, column, message and remedy, the placeholders filled."""
    return [
        (one.line, one.column, one.message.format(**one.values), one.remedy.format(**one.values)) for one in problems
    ]
