"""The connecting words of the pages that show a case or a code, one set a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
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


NL = Words(
    level="Niveau",
    levels=("starter", "geoefend", "moeilijk"),
    minutes="{minutes} minuten",
    themes="Thema's",
    audience="Voor",
    audiences={
        "employee": "medewerkers",
        "frontline": "wie met klanten werkt",
        "expert": "experts",
        "supervisor": "leidinggevenden",
        "manager": "directie",
        "intern": "stagiairs",
        "volunteer": "vrijwilligers",
    },
    question="De vraag",
    violation="Dit is een schending",
    violation_intro="Een schending weeg je niet af. Je meldt ze.",
    parties="Wie heeft hiermee te maken?",
    values="Wat staat er op het spel?",
    tension="Waar wringt het?",
    options="Wat kan je doen?",
    option="Alternatief",
    gain="Wat wint",
    loss="Wat verliest",
    twists="Wat als …?",
    hints="Bij de vier testen",
    reflection="Wat anderen hierover zeggen",
    facilitator="Voor de begeleider",
    provisions="Wat de codes zeggen",
    source="Bron",
    organisation="Organisatie",
    adopted="Goedgekeurd",
    status="Over deze tekst",
    applies_to="Voor wie",
    values_of_code="Waar staan we voor?",
    derived="uit de tekst afgeleid",
    derived_all="Deze code somt zelf geen waarden op. Wij leidden ze af uit de tekst.",
    says="Wat de code zegt",
    example="Voorbeeld",
    contacts="Bij wie kan je terecht?",
    not_for="Niet voor",
    reporting="Wat doe je als je een schending ziet?",
    routes={
        "people": "Iemand wordt gekwetst, gepest of bedreigd",
        "rules": "Iemand overtreedt de regels",
        "means": "Iemand misbruikt geld, materiaal of gegevens",
    },
    around="Als de eerste stap niet gaat",
    protection="Hoe je beschermd bent",
    sanctions="Wat kan er volgen?",
    no_channel="Dit programma is zelf geen meldpunt. Wat je hier leest, stuurt niets door.",
    months=(
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
)  # fmt: skip

EN = Words(
    level="Level",
    levels=("starter", "practised", "hard"),
    minutes="{minutes} minutes",
    themes="Themes",
    audience="For",
    audiences={
        "employee": "staff",
        "frontline": "those who work with clients",
        "expert": "experts",
        "supervisor": "supervisors",
        "manager": "management",
        "intern": "interns",
        "volunteer": "volunteers",
    },
    question="The question",
    violation="This is a violation",
    violation_intro="A violation is not weighed. You report it.",
    parties="Who has a stake in this?",
    values="What is at stake?",
    tension="Where does it pull?",
    options="What can you do?",
    option="Alternative",
    gain="What wins",
    loss="What loses",
    twists="What if …?",
    hints="With the four tests",
    reflection="What others say about it",
    facilitator="For the facilitator",
    provisions="What the codes say",
    source="Source",
    organisation="Organisation",
    adopted="Approved",
    status="About this text",
    applies_to="For whom",
    values_of_code="What do we stand for?",
    derived="drawn from the text",
    derived_all="This code lists no values itself. We drew them from its text.",
    says="What the code says",
    example="Example",
    contacts="Whom can you turn to?",
    not_for="Not for",
    reporting="What do you do when you see a violation?",
    routes={
        "people": "Somebody is hurt, bullied or threatened",
        "rules": "Somebody breaks the rules",
        "means": "Somebody misuses money, equipment or data",
    },
    around="Where the first step is no option",
    protection="How you are protected",
    sanctions="What can follow?",
    no_channel="This program is no place to report. What you read here sends nothing on.",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
)  # fmt: skip

BY_LANGUAGE: Mapping[str, Words] = {"nl": NL, "en": EN}
