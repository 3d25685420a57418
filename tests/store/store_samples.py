"""A small material and the openers that the tests of the store, and the processes that they start, have in common."""

import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dilemma.flow.material import Material
from dilemma.model.case import Case, Option, Party
from dilemma.model.code import Code, CodeValue, Contact, Provision, Route
from dilemma.model.scheme import Label, Scheme, Step, Test, TestQuestion, Wording
from dilemma.model.text import Text
from dilemma.model.vocabulary import Value
from dilemma.store import Store
from dilemma.store.database import Database

NOON = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


def text(dutch: str, english: str = "") -> Text:
    return Text({"nl": dutch, "en": english or dutch})


def case(name: str = "free-concert", title: str = "Het gratis concert") -> Case:
    return Case(
        id=name,
        title=text(title, "The free concert"),
        themes=("gifts",),
        situation=text("Je krijgt een kaartje."),
        question=text("Ga je?"),
        parties=(Party("giver", text("De gever"), text("Dank tonen")),),
        values=("trust", "independence"),
        tension=text("Je wil beleefd zijn, maar ook vrij."),
        options=(Option("go", text("Je gaat"), ("trust",), ("independence",), text("Fijn"), text("Schuld")),),
        reflection=text("Wie gaat, legt het uit."),
        hints={"slope": text("En de volgende keer?")},
    )


def code() -> Code:
    return Code(
        id="brugge",
        name=text("Code van Brugge"),
        organisation=text("Stad Brugge"),
        values=(CodeValue("integrity", text("Integriteit"), text("Je bent eerlijk."), ("trust",)),),
        provisions=(Provision("gifts", text("Geschenken"), "integrity", ("gifts",), text("Je meldt ze.")),),
        contacts=(Contact(text("Je leidinggevende"), text("Twijfel")),),
        reporting={"rules": Route((text("Praat erover"), text("Meld het")))},
    )


def scheme() -> Scheme:
    question = TestQuestion("face", text("Kan je in de spiegel kijken?"), "no", "face", quick=True)
    return Scheme(
        steps=(Step("parties", text("Partijen"), text("Wie?"), text("De gever")),),
        tests=(Test("mirror", text("Spiegeltest"), text("Kijk."), (question,)),),
        questions={"who": Wording("who", text("Wie heeft hiermee te maken?"), choices=(Label("self", text("Ik")),))},
        answers=(Label("yes", text("Ja", "Yes")),),
        verdicts=(Label("holds", text("houdt stand", "holds")),),
        speak_up=(Label("ask", text("Vraag raad")),),
    )


def material(of: Case | None = None, *, own: bool = False) -> Material:
    values = {"trust": Value("trust", text("Vertrouwen"), text("Men rekent op je."))}
    return Material(case=None if own else of or case(), code=code(), scheme=scheme(), values=values)


def opened(path: Path, *, now: Callable[[], datetime] = lambda: NOON, seed: int = 1, patience: float = 5.0) -> Store:
    return Store.open(path, now=now, randbits=random.Random(seed).getrandbits, patience=patience)


def begin(store: Store, of: Case | None = None) -> str:
    return store.create(language="nl", pace="quick", material=material(of))


def database(store: Store) -> Database:
    return store._database


def connection(store: Store) -> sqlite3.Connection:
    return store._database._connection


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def filled(path: Path, events: int = 60, length: int = 300) -> str:
    with opened(path) as store:
        session = begin(store)
        for n in range(1, events + 1):
            store.append(session, n, "k", "answered", {"text": "x" * length})
    return session
