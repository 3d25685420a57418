"""The comments in a new case or code file, one set a language: they teach the format while one fills it in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """`case` and `code` map a key of the file to its comment; the heads hold {file} and `known` {names}."""

    case_head: str
    code_head: str
    known: str
    or_leave_out: str
    case: Mapping[str, str]
    code: Mapping[str, str]


NL = TemplateWords(
    case_head=(
        "Een casus. Vul in wat leeg is. Wat nog ontbreekt, en op welke regel, zegt: dilemma cases check {file}\n\nWat"
        " achter een # staat, is uitleg: je mag het weghalen. Laat de spaties vooraan elke regel staan. Tekst komt "
        "onder de |, twee spaties verder dan het woord erboven."
    ),
    code_head=(
        "Een deontologische code. Vul in wat leeg is. Wat nog ontbreekt, en op welke regel, zegt: dilemma cases check"
        " {file}\n\nWat achter een # staat, is uitleg: je mag het weghalen. Laat de spaties vooraan elke regel staan."
        " Tekst komt onder de |, twee spaties verder dan het woord erboven."
    ),
    known="Kies uit: {names}.",
    or_leave_out="Wat hieronder staat, mag je weglaten. Haal de # en de spatie erachter weg om het te gebruiken.",
    case={
        "language": "De taal waarin je schrijft.",
        "title": "Een korte naam, die niet verklapt wat iemand kiest.",
        "themes": "Waarover het gaat: één of meer, met een komma ertussen.",
        "audience": "Voor wie: laat de lijst leeg als het voor iedereen is.",
        "level": "1 is voor starters, 2 voor wie al oefende, 3 is moeilijk.",
        "minutes": "Hoe lang een snelle ronde alleen duurt.",
        "situation": (
            "Wat er gebeurt, in gewone zinnen: wie vraagt wat, waar, tegen wanneer. Op niveau 1 hoogstens 90 woorden."
            " Noem geen mensen bij hun naam."
        ),
        "question": "Eén vraag waar je ja of nee op kan zeggen, over wat je zelf doet.",
        "parties": (
            "Wie ermee te maken heeft: minstens drie, ook iemand die je vlug vergeet. De persoon die oefent, hoort er"
            " niet bij. Een id is een kort woord met kleine letters, zoals andere-club."
        ),
        "values": "Wat er op het spel staat: de waarden die aan elkaar trekken.",
        "tension": "Waar het wringt, in één zin: je wil …, maar je wil ook …",
        "options": (
            "Wat je kan doen: minstens drie wegen die een goede collega kan verdedigen, ook andere dan ja en nee. "
            "serves zijn de waarden die winnen, harms de waarden die verliezen; for zegt wat er wint, against wat er "
            "verliest."
        ),
        "reflection": (
            "Wat anderen hierover zeggen: meer dan één kijk, en wat elk ervan moet kunnen uitleggen. Nooit het "
            "antwoord."
        ),
        "tests": "Een hint bij elke test. Ze opent een kijk en beschuldigt niemand.",
        "provisions": "Wat een code hierover zegt: de code, een schuine streep en de bepaling.",
        "what_if": "Een wending: wat als het een beetje anders lag?",
        "facilitator": "Voor de begeleider: wat er meestal gebeurt in een groep, en wat je ermee kan doen.",
        "violation": (
            "Alleen als het geen dilemma is maar een schending. route is people (iemand wordt gekwetst), rules "
            "(regels worden overtreden) of means (middelen worden misbruikt)."
        ),
        "source": "Waar de casus vandaan komt.",
    },
    code={
        "language": "De taal waarin je schrijft.",
        "name": "De naam van de code.",
        "organisation": "Van welke organisatie ze is.",
        "adopted": "Wanneer ze werd goedgekeurd: een jaar of een datum, tussen aanhalingstekens.",
        "status": "Wat voor tekst dit is, als dat iets uitmaakt.",
        "applies_to": "Voor wie ze geldt.",
        "source": "Waar de tekst te vinden is.",
        "values": (
            "De waarden in de woorden van de code. relates koppelt ze aan de gedeelde waarden, zodat een casus voor "
            "iedereen de woorden van jouw code spreekt. derived: true als de code het woord zelf niet noemt."
        ),
        "provisions": (
            "Wat de code zegt, onderwerp per onderwerp, in eigen woorden. value is een id uit de lijst hierboven."
        ),
        "contacts": "Bij wie je terechtkan: een rol, geen naam. for zegt waarvoor, not_for waarvoor niet.",
        "reporting": (
            "Wat je doet bij een schending, stap voor stap: people (iemand wordt gekwetst), rules (regels worden "
            "overtreden) en means (middelen worden misbruikt). Laat weg wat de code niet noemt. around is voor wie de"
            " eerste stap niet kan zetten, protection zegt hoe je beschermd bent."
        ),
        "sanctions": "Wat er kan volgen.",
    },
)

EN = TemplateWords(
    case_head=(
        "A case. Fill in what is empty. What is still missing, and on which line, is told by: dilemma cases check "
        "{file}\n\nWhat stands after a # explains: you may remove it. Leave the spaces at the start of each line. "
        "Text comes below the |, two spaces further than the word above it."
    ),
    code_head=(
        "A code of conduct. Fill in what is empty. What is still missing, and on which line, is told by: dilemma "
        "cases check {file}\n\nWhat stands after a # explains: you may remove it. Leave the spaces at the start of "
        "each line. Text comes below the |, two spaces further than the word above it."
    ),
    known="Choose from: {names}.",
    or_leave_out="What follows may be left out. Remove the # and the space after it to use it.",
    case={
        "language": "The language that you write in.",
        "title": "A short name that does not give away what somebody chooses.",
        "themes": "What it is about: one or more, with commas between them.",
        "audience": "For whom: leave the list empty where it is for everyone.",
        "level": "1 is for starters, 2 for the practised, 3 is hard.",
        "minutes": "How long a quick walk alone takes.",
        "situation": (
            "What happens, in plain sentences: who asks what, where, by when. At level 1 at most 90 words. Call "
            "nobody by their name."
        ),
        "question": "One question to be answered with yes or no, about what you do yourself.",
        "parties": (
            "Who is involved: at least three, one of them easily forgotten. The person who practises is not among "
            "them. An id is a short word in small letters, such as other-club."
        ),
        "values": "What is at stake: the values that pull at each other.",
        "tension": "Where it pulls, in one sentence: you want …, but you also want …",
        "options": (
            "What you can do: at least three ways that a good colleague could defend, also others than yes and no. "
            "serves are the values that win, harms those that lose; for says what wins, against what loses."
        ),
        "reflection": (
            "What others say about it: more than one view, and what each must be able to explain. Never the answer."
        ),
        "tests": "A hint with each test. It opens a view and accuses nobody.",
        "provisions": "What a code says about it: the code, a slash and the provision.",
        "what_if": "A twist: what if things were a little different?",
        "facilitator": "For the facilitator: what usually happens in a group, and what to do with it.",
        "violation": (
            "Only where it is no dilemma but a violation. route is people (somebody is hurt), rules (rules are "
            "broken) or means (means are misused)."
        ),
        "source": "Where the case comes from.",
    },
    code={
        "language": "The language that you write in.",
        "name": "The name of the code.",
        "organisation": "Whose it is.",
        "adopted": "When it was approved: a year or a date, between quotes.",
        "status": "What kind of text this is, where that matters.",
        "applies_to": "For whom it holds.",
        "source": "Where the text can be found.",
        "values": (
            "The values in the words of the code. relates ties them to the shared values, so that a case for everyone"
            " speaks the words of your code. derived: true where the code itself does not name it."
        ),
        "provisions": "What the code says, topic by topic, in your own words. value is an id from the list above.",
        "contacts": "Whom one can turn to: a role, no name. for says for what, not_for for what not.",
        "reporting": (
            "What to do about a violation, step by step: people (somebody is hurt), rules (rules are broken) and "
            "means (means are misused). Leave out what the code does not name. around is for whoever cannot take the "
            "first step, protection says how you are protected."
        ),
        "sanctions": "What can follow.",
    },
)

BY_LANGUAGE: Mapping[str, TemplateWords] = {"nl": NL, "en": EN}
