"""Dutch: the fixed words of the comments in a new case or code file."""

from dilemma.prose.shapes import TemplateWords

WORDS = TemplateWords(
    case_head=(
        "Een casus. Vul in wat leeg is. Wat er nog ontbreekt, zie je met: dilemma cases check {file}\n\nWat"
        " achter een # staat, is uitleg: je mag het weghalen. Laat de spaties vooraan elke regel staan. Tekst komt "
        "onder de |, twee spaties verder dan het woord erboven."
    ),
    code_head=(
        "Een deontologische code. Vul in wat leeg is. Wat er nog ontbreekt, zie je met: dilemma cases check"
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
            "Wat je kan doen: minstens drie alternatieven die een goede collega kan verdedigen, ook andere dan ja en "
            "nee. "
            "serves zijn de waarden die winnen, harms de waarden die verliezen; for zegt wat er wint, against wat er "
            "verliest."
        ),
        "reflection": (
            "Wat anderen hierover zeggen: meer dan één kijk, en wat elk ervan moet kunnen uitleggen. Nooit het "
            "antwoord."
        ),
        "tests": "Een hint bij elke test. Die toont een andere kant en beschuldigt niemand.",
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
