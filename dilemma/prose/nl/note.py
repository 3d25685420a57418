"""Dutch: the fixed words of notes and of the panels above a question."""

from dilemma.prose.shapes import NoteWords

WORDS = NoteWords(
    updated="Laatst aangevuld",
    started="Begonnen",
    code="Deontologische code",
    about="Over dit verslag",
    again="Antwoord op het einde",
    alternative="Alternatief",
    alternatives="Alternatieven en waarden",
    around_unsaid="Je code zegt het niet. Ga dan naar wie boven die persoon staat",
    because="Mijn reden",
    both="wint en verliest",
    changed="Van het begin tot het einde",
    choice="Mijn keuze",
    code_silent="Je code zegt hier niets over dat rechtstreeks past.",
    conclusion="Mijn conclusie",
    danger="Dit is geen oefening",
    danger_now=(
        "Is er nu gevaar, bel dan meteen de hulpdiensten. Je hoeft dit niet alleen te dragen. Hier kan je terecht:"
    ),
    danger_on="Wil je verder nadenken over hoe je het aankaart? Dan kan dat hier. Je kan ook stoppen.",
    edited="Deze tekst heb ik zelf aangepast.",
    first="Eerste reactie",
    first_choice="Mijn eerste keuze",
    foothold="Houvast: wat je code hierover zegt",
    headline="Kop",
    last_choice="Mijn laatste keuze",
    loses="verliest",
    mine="zo zie ik het; mijn antwoorden wijzen op: {pointed}",
    no_route=(
        "Je code noemt hiervoor geen eigen meldweg. Ga naar je leidinggevende. Is die zelf betrokken, ga "
        "dan naar de leidinggevende van je leidinggevende."
    ),
    note_own="Een eigen dilemma",
    other_routes="Voor andere zaken noemt je code wel een weg:",
    outdated="Na je aanpassing veranderde je nog een antwoord. Je kan de tekst opnieuw laten opstellen.",
    own_warning=(
        "Dit is jouw eigen dilemma. Noem niemand bij naam: schrijf “mijn collega” of “een leverancier”. "
        "Wat je typt, blijft op deze computer. Wie bij deze computer kan, kan het ook lezen."
    ),
    own_topics="Deze onderwerpen uit je code horen bij de waarden die je koos:",
    provisions="Wat mijn code hierover zegt",
    question="Vraag",
    read_code="Lees het na: dilemma codes show {code}",
    rests_on="Rust op",
    round="Ronde {number}",
    rounds="Ronde na ronde",
    routes="Hoe je dit aankaart",
    runner_up="Tweede alternatief",
    safeguard="Waarborg",
    situation="De situatie",
    skipped="overgeslagen",
    steps="De stappen",
    test="Test",
    tests="De vier tests",
    then_another="Daarna koos ik een ander alternatief.",
    then_safeguard="Daarna voegde ik een waarborg toe.",
    turn_to="Bij wie je terechtkan",
    unfinished="Deze sessie is nog niet af.",
    why_breach="Waarom dit niet gewogen wordt",
    wins="wint",
)
