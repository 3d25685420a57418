"""Six conclusions as people get to read them, in both languages, from real walks: to be read aloud by a reviewer.

Lines are broken here for the eye; a conclusion itself has none inside a paragraph. When a sentence is worded better,
this file changes with it, and a reader of the change sees how it reads in its place.
"""

import textwrap
from collections.abc import Callable, Mapping

import pytest
from scripted import Sender, finish, fresh, material, own, own_material, pick, skip, write

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Given, Reply
from dilemma.flow.material import Material
from dilemma.flow.walk import Pace
from dilemma.prose.panels import composed

Say = Callable[[str, str], str]
"""The Dutch or the English of two."""
Answers = Mapping[str, Reply | Sender | tuple[Reply, ...]]
CALM = {
    "start": "no", "precedent": "no", "objectivity": "no", "everyone": "yes", "always": "yes",
    "spare": "no", "explain": "yes", "watched": "yes", "face": "yes", "who": "yes",
}  # fmt: skip
RESPECT, DUTY, QUALITY = (f"code:brugge/{id}" for id in ("respect", "responsibility", "quality"))


def calmly(ref: str, number: int = 1, **different: str) -> dict[str, Reply]:
    """The tests of an alternative, all calm but for these; "skip" skips."""
    given = {id: different.get(id, answer) for id, answer in CALM.items()}
    return {f"check/{id}/{ref}/{number}": skip() if answer == "skip" else pick(answer) for id, answer in given.items()}


CONCERT = {
    "reaction/first": pick("yes"),
    "parties/seen": pick("case:nadia", "case:other-halls", "case:hall", "case:logistics"),
    "values/affected": pick("case:nadia", "case:other-halls"),
    "values/chosen": pick(RESPECT, DUTY, QUALITY),
    "alternatives/gate": pick("choose"),
    "alternatives/seen": pick("case:pay", "case:stay-away", "case:go"),
    "close/again": pick("yes"),
}
BOTTLE = {
    "reaction/first": pick("no"),
    "parties/seen": pick("case:georges", "case:neighbour", "case:queue"),
    "values/affected": pick("case:georges", "case:neighbour"),
    "values/chosen": pick(RESPECT),
    "alternatives/gate": pick("choose"),
    "alternatives/seen": pick("case:new-house", "case:share"),
    "close/again": pick("no"),
}


def kept_at_once(say: Say) -> Answers:
    """Quick, one value, next to everything skipped."""
    return {
        **BOTTLE,
        "conclusion/choice/1": pick("case:new-house"),
        "conclusion/because/1": write(
            say("Wie in de rij staat, moet erop kunnen vertrouwen", "The queue must be able to trust me")
        ),
        "conclusion/hard/1": skip(),
        "conclusion/safeguard/1": skip(),
        "check/account": skip(),
        **calmly("case:new-house"),
        "check/next/1": pick("keep"),
        "close/tipped": skip(),
    }


def all_told(say: Say) -> Answers:
    """Quick, three values, everything answered, and a twist."""
    return {
        **CONCERT,
        "conclusion/choice/1": pick("case:pay"),
        "conclusion/values/1": pick(RESPECT, DUTY, QUALITY),
        "conclusion/because/1": write(
            say("Ik wil erbij zijn en toch vrij blijven.", "I want to be there and still be free.")
        ),
        "conclusion/hard/1": pick("case:nadia", "case:hall", "self"),
        "conclusion/safeguard/1": write(say("Ik zeg aan de ploeg waarom ik betaal", "I tell the team why I pay")),
        **calmly("case:pay", start="yes", explain="no"),
        "check/account": Given(Entry(("self", "case:other-halls", "team"), (say("Mijn zus", "My sister"),))),
        "check/next/1": pick("keep"),
        "close/again": pick("unsure"),
        "close/tipped": pick(DUTY),
        "close/final": (pick("case:dinner"), pick("done")),
        "close/twist/case:dinner": pick("no"),
    }


def a_safeguard_added(say: Say) -> Answers:
    """Quick, one round of safeguard after the slope failed."""
    return {
        **BOTTLE,
        "conclusion/choice/1": pick("case:share"),
        "conclusion/because/1": write(say("Mag een mens niet meer bedanken?", "May nobody say thank you any more?")),
        "conclusion/hard/1": pick("case:neighbour"),
        "conclusion/safeguard/1": write(say("Ik meld het nog vandaag.", "I report it today.")),
        **calmly("case:share", start="yes", objectivity="yes"),
        "check/account": pick("case:neighbour", "team"),
        "check/next/1": pick("safeguard"),
        "check/why/1": pick("test:slope"),
        "conclusion/safeguard/2": write(
            say("Een collega bekijkt het dossier opnieuw", "A colleague looks at the file again")
        ),
        **calmly("case:share", 2, start="unsure"),
        "check/next/2": pick("keep"),
        "close/again": pick("yes"),
        "close/tipped": pick("case:neighbour"),
    }


def another_chosen(say: Say) -> Answers:
    """Quick, another alternative, moved by a word of one's own."""
    return {
        **CONCERT,
        "conclusion/choice/1": pick("case:go"),
        "conclusion/values/1": pick(RESPECT),
        "conclusion/because/1": write(say("Voor Nadia", "For Nadia")),
        "conclusion/hard/1": pick("self"),
        "conclusion/safeguard/1": skip(),
        **calmly("case:go", watched="no", face="skip"),
        "check/account": pick("self"),
        "check/next/1": pick("another"),
        "check/why/1": own(say("Ik zou het stil houden", "I would keep it quiet")),
        "conclusion/choice/2": pick("case:stay-away"),
        "conclusion/values/2": pick(DUTY, QUALITY),
        "conclusion/because/2": write(
            say("Zo kan ik in het voorjaar vrij kiezen", "That way I can choose freely in spring")
        ),
        "conclusion/hard/2": pick("case:nadia"),
        "conclusion/safeguard/2": write(say("Ik trakteer haar zelf.", "I treat her myself.")),
        **calmly("case:stay-away", 2, face="unsure"),
        "check/next/2": pick("keep"),
        "close/again": pick("no"),
        "close/tipped": pick("feeling"),
    }


def full_in_own_words(say: Say) -> Answers:
    """Full, all of it in one's own words; every test fails."""
    return {
        "reaction/first": pick("unsure"),
        "parties/own": own("De pers", say("De burgers", "The citizens")),
        "parties/seen": pick("case:nadia", "case:hall"),
        "values/affected": pick("own:1", "case:nadia"),
        "values/chosen": pick(RESPECT, DUTY),
        "values/tension": write(
            say("Ik wil danken, maar ik wil ook vrij zijn.", "I want to thank, but also to be free.")
        ),
        "alternatives/gate": pick("unsure"),
        "alternatives/own": own(say("Eerst vragen of het mag", "First ask whether it is allowed")),
        "alternatives/seen": pick("case:go"),
        "conclusion/choice/1": pick("own:1"),
        "conclusion/values/1": pick(RESPECT, DUTY),
        "conclusion/because/1": write(say("Dan weet ik het zeker", "Then I know for sure")),
        "conclusion/hard/1": pick("own:2"),
        "conclusion/tell/1": write(say("Ik laat het hun weten.", "I will let them know.")),
        "conclusion/safeguard/1": skip(),
        **calmly("own:1", start="yes", objectivity="yes", spare="yes", watched="no", face="no"),
        "check/runner-up/1": pick("none"),
        "check/account": write(say("Aan mijn diensthoofd, morgen.", "To my head of service, tomorrow.")),
        "check/next/1": pick("keep"),
        "close/again": pick("unsure"),
        "close/tipped": write(say("De vraag van Nadia", "Nadia's question")),
    }


def an_own_dilemma(say: Say) -> Answers:
    """Quick, without a case; the tests half done."""
    return {
        "reaction/danger": pick("no"),
        "reaction/situation": write(
            say("Een leverancier biedt mijn zus een job aan.", "A supplier offers my sister a job.")
        ),
        "reaction/question": write(say("Zeg ik het op het werk?", "Do I say so at work?")),
        "reaction/first": pick("no"),
        "parties/own": own(say("Mijn zus", "My sister")),
        "values/chosen": pick(RESPECT, DUTY),
        "values/tension": skip(),
        "alternatives/gate": pick("choose"),
        "alternatives/own": own(say("Het melden", "Reporting it"), say("Zwijgen", "Keeping silent")),
        "conclusion/choice/1": pick("own:1"),
        "conclusion/values/1": pick(DUTY),
        "conclusion/because/1": write(say("Het komt toch uit", "It will come out anyway")),
        "conclusion/hard/1": pick("own:1"),
        "conclusion/safeguard/1": skip(),
        **calmly("own:1", spare="skip", watched="skip"),
        "check/account": skip(),
        "check/next/1": pick("keep"),
        "close/again": pick("yes"),
        "close/tipped": pick("test:mirror"),
    }


QUICK, FULL = Pace.QUICK, Pace.FULL
WALKS: Mapping[str, tuple[Material, Pace, Callable[[Say], Answers]]] = {
    "kept at once": (material("gift-bottle"), QUICK, kept_at_once),
    "all told": (material(), QUICK, all_told),
    "a safeguard added": (material("gift-bottle"), QUICK, a_safeguard_added),
    "another chosen": (material(), QUICK, another_chosen),
    "full, in own words": (material(), FULL, full_in_own_words),
    "an own dilemma": (own_material(), QUICK, an_own_dilemma),
}


SAMPLES = {
    ("kept at once", "nl"): """
        De casus heet “De fles van 25 euro”, en de vraag was: “Neem je de fles aan?” Ik kies dit: “Je weigert de
        fles en vraagt hem die te openen op de eerste avond in zijn nieuwe huis.” Die keuze rust op de waarde
        Respect. Mijn reden: “Wie in de rij staat, moet erop kunnen vertrouwen.”

        Mijn keuze houdt stand in alle vier de tests.

        In het begin antwoordde ik nee, en dat blijft mijn antwoord.
    """,
    ("kept at once", "en"): """
        The case is called “The twenty-five-euro bottle”, and the question was: “Do you accept the bottle?” I
        choose this: “You refuse the bottle and ask him to open it on the first evening in his new house.” That
        choice rests on the value Respect. My reason: “The queue must be able to trust me.”

        My choice holds in all four tests.

        At the beginning I answered no, and that is still my answer.
    """,
    ("all told", "nl"): """
        De casus heet “Het gratis concert”, en de vraag was: “Ga je?” Ik kies dit: “Je gaat mee, maar je koopt
        je ticket zelf.” Die keuze rust op de waarden Kwaliteit, Respect en Verantwoordelijkheid/betrokkenheid.
        Mijn reden: “Ik wil erbij zijn en toch vrij blijven.”

        Ik weet voor wie dit moeilijk is: “Mijn collega Nadia” en “De concertzaal”. Ook voor mezelf is dit niet
        gemakkelijk. Om het nadeel kleiner te maken, zorg ik hiervoor: “Ik zeg aan de ploeg waarom ik betaal.”

        De schoudertest en de spiegeltest houden stand; de hellingproef
        wankelt; de voorpaginatest houdt geen stand.

        Ik leg hierover verantwoording af aan: “De andere zalen in de stad”, “Mijn collega's” en “Mijn
        zus”. Ik leg ook verantwoording af aan mezelf.

        In het begin antwoordde ik ja. Nu ben ik niet meer zeker. De doorslag gaf: de waarde
        Verantwoordelijkheid/betrokkenheid. En stel nu: “Er hoort een diner bij, en samen kost het
        180 euro.” Dan antwoord ik nee.
    """,
    ("all told", "en"): """
        The case is called “The free concert”, and the question was: “Do you go?” I choose this: “You go along,
        but you buy your own ticket.” That choice rests on the values Quality, Respect and
        Responsibility/involvement. My reason: “I want to be there and still be free.”

        I know who finds this hard: “My colleague Nadia” and “The concert hall”. It is not easy for me
        either. To make the harm smaller, I make sure of this: “I tell the team why I pay.”

        The shoulder test and the mirror test hold; the slope test wavers;
        the front-page test fails.

        I answer for this to: “The other halls in the city”, “My colleagues” and “My sister”. I answer
        to myself as well.

        At the beginning I answered yes. Now I am no longer sure. What tipped the balance: the value
        Responsibility/involvement. And suppose this: “It comes with dinner, and together that
        costs 180 euros.” Then I answer no.
    """,
    ("a safeguard added", "nl"): """
        De casus heet “De fles van 25 euro”, en de vraag was: “Neem je de fles aan?” Ik kies dit: “Je neemt de
        fles aan, meldt het meteen aan je leidinggevende en deelt de wijn later met de dienst.” Die keuze rust
        op de waarde Respect. Mijn reden: “Mag een mens niet meer bedanken?”

        Ik weet voor wie dit moeilijk is: “De buurvrouw in de rij”. Om het nadeel kleiner te maken, zorg ik
        hiervoor: “Ik meld het nog vandaag.” En ook hiervoor: “Een collega bekijkt het dossier opnieuw.”

        De laatste waarborg voegde ik toe na de tests. De hellingproef deed me bijsturen. De
        voorpaginatest, de schoudertest en de spiegeltest houden stand; de hellingproef wankelt.

        Ik leg hierover verantwoording af aan: “De buurvrouw in de rij” en “Mijn collega's”.

        In het begin antwoordde ik nee. Nu antwoord ik ja. De doorslag gaf: “De buurvrouw in de rij”.
    """,
    ("a safeguard added", "en"): """
        The case is called “The twenty-five-euro bottle”, and the question was: “Do you accept the bottle?” I
        choose this: “You accept the bottle, tell your supervisor at once and share the wine with the service
        later.” That choice rests on the value Respect. My reason: “May nobody say thank you any more?”

        I know who finds this hard: “The neighbour in the queue”. To make the harm smaller, I make sure of this: “I
        report it today.” And of this too: “A colleague looks at the file again.”

        I added the last safeguard after the tests. The slope test made me think again. The front-page
        test, the shoulder test and the mirror test hold; the slope test wavers.

        I answer for this to: “The neighbour in the queue” and “My colleagues”.

        At the beginning I answered no. Now I answer yes. What tipped the balance: “The neighbour in the queue”.
    """,
    ("another chosen", "nl"): """
        De casus heet “Het gratis concert”, en de vraag was: “Ga je?” Ik kies dit: “Je bedankt de zaal, gaat
        niet en legt aan Nadia uit waarom.” Die keuze rust op de waarden Kwaliteit en
        Verantwoordelijkheid/betrokkenheid. Mijn reden: “Zo kan ik in het voorjaar vrij kiezen.”

        Ik weet voor wie dit moeilijk is: “Mijn collega Nadia”. Om het nadeel kleiner te maken, zorg ik hiervoor:
        “Ik trakteer haar zelf.”

        Eerst koos ik iets anders: “Je gaat mee, en je laat noteren dat je het ticket kreeg.” Wat me
        deed bijsturen: “Ik zou het stil houden.” De hellingproef, de
        voorpaginatest en de schoudertest houden stand; de spiegeltest wankelt.

        Ik leg hierover verantwoording af aan mezelf.

        In het begin antwoordde ik ja. Nu antwoord ik nee. De doorslag gaf: mijn gevoel.
    """,
    ("another chosen", "en"): """
        The case is called “The free concert”, and the question was: “Do you go?” I choose this: “You thank the
        hall, stay away and explain to Nadia why.” That choice rests on the values Quality and
        Responsibility/involvement. My reason: “That way I can choose freely in spring.”

        I know who finds this hard: “My colleague Nadia”. To make the harm smaller, I make sure of this: “I treat
        her myself.”

        At first I chose something else: “You go along, and have it put on record that you received the ticket.”
        What made me think again: “I would keep it quiet.” The slope test, the
        front-page test and the shoulder test hold; the mirror test wavers.

        I answer for this to myself.

        At the beginning I answered yes. Now I answer no. What tipped the balance: my feeling.
    """,
    ("full, in own words", "nl"): """
        De casus heet “Het gratis concert”, en de vraag was: “Ga je?” Ik kies dit: “Eerst vragen of het mag.”
        Die keuze rust op de waarden Respect en Verantwoordelijkheid/betrokkenheid. Mijn reden: “Dan weet ik het
        zeker.”

        Ik weet voor wie dit moeilijk is: “De burgers”. Ik zeg tegen hen: “Ik laat het hun weten.”

        Mijn keuze houdt in geen van de vier tests stand.

        Aan wie ik verantwoording afleg, en wat ik dan zeg: “Aan mijn diensthoofd, morgen.”

        In het begin was ik niet zeker van mijn antwoord op de vraag, en dat ben ik nog altijd niet. De doorslag
        gaf: “De vraag van Nadia.”
    """,
    ("full, in own words", "en"): """
        The case is called “The free concert”, and the question was: “Do you go?” I choose this: “First ask
        whether it is allowed.” That choice rests on the values Respect and Responsibility/involvement. My
        reason: “Then I know for sure.”

        I know who finds this hard: “The citizens”. I tell them: “I will let them know.”

        My choice fails all four tests.

        To whom I answer for this, and what I say: “To my head of service, tomorrow.”

        At the beginning I was not sure of my answer to the question, and I am still not. What tipped the
        balance: “Nadia's question.”
    """,
    ("an own dilemma", "nl"): """
        De vraag was: “Zeg ik het op het werk?” Ik kies dit: “Het melden.” Die keuze rust op de waarde
        Verantwoordelijkheid/betrokkenheid. Mijn reden: “Het komt toch uit.”

        Ik weet voor wie dit moeilijk is: “Mijn zus”.

        De hellingproef en de spiegeltest houden stand.

        In het begin antwoordde ik nee. Nu antwoord ik ja. De doorslag gaf: de spiegeltest.
    """,
    ("an own dilemma", "en"): """
        The question was: “Do I say so at work?” I choose this: “Reporting it.” That choice rests on the value
        Responsibility/involvement. My reason: “It will come out anyway.”

        I know who finds this hard: “My sister”.

        The slope test and the mirror test hold.

        At the beginning I answered no. Now I answer yes. What tipped the balance: the mirror test.
    """,
}


def reading(name: str, language: str) -> str:
    of, pace, answers = WALKS[name]
    given = answers(lambda dutch, english: dutch if language == "nl" else english)
    return composed(finish(fresh(of, language, pace), given).walk)


def folded(text: str) -> list[str]:
    """Paragraphs, their line ends folded."""
    return [" ".join(paragraph.split()) for paragraph in textwrap.dedent(text).strip().split("\n\n")]


@pytest.mark.parametrize(("name", "language"), SAMPLES, ids=map(str, SAMPLES))
def test_the_conclusion_reads_like_this(name: str, language: str) -> None:
    assert folded(reading(name, language)) == folded(SAMPLES[name, language])


def test_every_walk_is_read_in_every_language() -> None:
    assert set(SAMPLES) == {(name, language) for name in WALKS for language in ("nl", "en")}
