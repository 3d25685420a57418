"""Dutch: the fixed words of worksheets and files of answers."""

from dilemma.prose.shapes import WorksheetWords

WORDS = WorksheetWords(
    title="Werkblad",
    of_case="Werkblad: {title}",
    manual=(
        "Zo vul je dit in: open dit bestand in Kladblok of een andere teksteditor en bewaar het als UTF-8.",
        "Laat de spaties vooraan elke regel staan.",
        'Staat er "" na een vraag? Schrijf je tekst tussen die aanhalingstekens. Wil je iemand citeren? Gebruik \'.',
        "Staat er niets na een vraag? Schrijf er een woord achter dat links in de lijst staat.",
        "Staat er een lijst met #- onder een vraag? Haal het teken # weg bij wat je kiest.",
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
    only_if_not_allowed="Alleen als je bij gate not-allowed koos. Koos je iets anders? Verander hier dan niets.",
    unless_not_allowed="Niet als je bij gate not-allowed koos. Koos je dat wel? Verander hier dan niets.",
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
