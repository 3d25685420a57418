"""The fixed words of worksheets and of files of answers, one set a language."""

from collections.abc import Mapping
from dataclasses import dataclass


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


NL = WorksheetWords(
    title="Werkblad",
    of_case="Werkblad: {title}",
    manual=(
        "Zo vul je dit in: open dit bestand in Kladblok of een andere teksteditor en bewaar het als UTF-8.",
        "Laat de spaties vooraan elke regel staan.",
        'Staat er "" na een vraag? Schrijf je tekst tussen die aanhalingstekens. Haal je iemand aan? Dan met \'.',
        "Staat er niets na een vraag? Schrijf er een woord achter dat links in de lijst staat.",
        "Staat er een lijst met #- onder een vraag? Haal het teken # weg voor wat je kiest.",
        "Staan er picked en own? Zet bij picked wat je uit de lijst kiest, en bij own je eigen woorden.",
        "Wat je leeg laat, sla je over. Bij sommige vragen kan dat niet: dan hoor je welke.",
        "Klaar? Typ: dilemma run --answers en de naam van dit bestand.",
    ),
    exported="Antwoorden. Zo gebruik je ze opnieuw: dilemma run --answers en de naam van dit bestand.",
    detour="Dit mag leeg blijven.",
    prose="Je conclusie wordt uit je antwoorden opgesteld. Schrijf hier alleen iets als je een eigen tekst wil.",
    one_a_line="In dit bestand: elk op een eigen regel. Meer nodig? Zet er regels bij, of laat er leeg.",
    others="Kies uit: {names}",
    own_refs="own:1 is wat je zelf als eerste opschreef, own:2 het tweede, enzovoort.",
    own_word="Wat je zelf opschreef, nummer {number}",
    if_not_allowed="Koos je bij gate not-allowed, dan is de vraag:",
    these_if_not_allowed="Koos je bij gate not-allowed, kies dan uit deze:",
    weigh=(
        "Alleen voor de alternatieven die je koos. Schrijf tussen de haken gain: (wint) of loss: (verliest) met een "
        "waarde erachter, zoals {example}. De waarden: {names}"
    ),
    round_one="De eerste ronde: je conclusie, de tests, en wat je er dan mee doet.",
    another_round=(
        "Koos je bij then voor safeguard of another? Zet dan hieronder op dezelfde manier een tweede ronde.",
        "Na safeguard: onder conclusion alleen safeguard, onder tests alleen wat niet stand hield, en then.",
        "Na another: alles van een ronde, behalve compare.",
    ),
    outdated="Na deze tekst veranderde nog een antwoord. Het verslag zegt dat.",
    date="Datum:",
    group="Groep:",
    question="De vraag",
    who="Wie?",
    at_stake="Wat staat er voor hen op het spel?",
    tension=("Ik wil", "maar ik wil ook"),
    values="De waarden van je code: {names}.",
    wins="Wat wint?",
    loses="Wat verliest?",
    choose="Ik kies",
    because="omdat",
    even_though="Ook al",
    so="Daarom zorg ik dat",
    answer="Antwoord",
    seen="Hoe zie jij het?",
    account="Aan wie leg je verantwoording af, en wat zeg je dan?",
    then="Wat doe je nu met je conclusie?",
    tipped="Wat gaf de doorslag?",
)

EN = WorksheetWords(
    title="Worksheet",
    of_case="Worksheet: {title}",
    manual=(
        "How to fill this in: open this file in Notepad or another text editor, and save it as UTF-8.",
        "Leave the spaces at the start of each line.",
        'Is there "" after a question? Write your text between those quotes. To quote somebody, use \'.',
        "Is there nothing after a question? Write a word behind it from the left of its list.",
        "Is there a list with #- below a question? Take away the # in front of what you choose.",
        "Are there picked and own? Put what you choose from the list at picked, and your own words at own.",
        "What you leave blank, you skip. Some questions cannot be skipped: you will be told which.",
        "Done? Type: dilemma run --answers and the name of this file.",
    ),
    exported="Answers. To use them again: dilemma run --answers and the name of this file.",
    detour="This may stay blank.",
    prose="Your conclusion is composed from your answers. Write something here only if you want a text of your own.",
    one_a_line="In this file: each on a line of its own. Do you need more? Add lines, or leave some blank.",
    others="Choose from: {names}",
    own_refs="own:1 is what you wrote down first yourself, own:2 the second, and so on.",
    own_word="What you wrote down yourself, number {number}",
    if_not_allowed="If you chose not-allowed at gate, the question is:",
    these_if_not_allowed="If you chose not-allowed at gate, choose from these:",
    weigh=(
        "Only for the alternatives that you chose. Between the brackets, write gain: (wins) or loss: (loses) with a "
        "value behind it, such as {example}. The values: {names}"
    ),
    round_one="The first round: your conclusion, the tests, and what you then do with it.",
    another_round=(
        "Did you choose safeguard or another at then? Put a second round below in the same way.",
        "After safeguard: only safeguard under conclusion, under tests only what did not hold, and then.",
        "After another: all of a round but compare.",
    ),
    outdated="After this text another answer changed. The note says so.",
    date="Date:",
    group="Group:",
    question="The question",
    who="Who?",
    at_stake="What is at stake for them?",
    tension=("I want", "but I also want"),
    values="The values of your code: {names}.",
    wins="What wins?",
    loses="What loses?",
    choose="I choose",
    because="because",
    even_though="Even though",
    so="So I make sure that",
    answer="Answer",
    seen="How do you see it?",
    account="To whom do you account for this, and what would you tell them?",
    then="What do you do with your conclusion now?",
    tipped="What tipped the balance?",
)

WORKSHEET_WORDS: Mapping[str, WorksheetWords] = {"nl": NL, "en": EN}
