"""Dutch: the fixed words of the page about the method."""

from dilemma.prose.shapes import MethodWords

WORDS = MethodWords(
    title="De methode",
    purpose=(
        "Je zoekt niet wat een ander goed vindt, maar een keuze die jij achteraf nog kan uitleggen. Daarvoor ga "
        "je na wie ermee te maken heeft, wat er op het spel staat, wat je kan doen en hoe je keuze standhoudt. Je"
        " deontologische code is daarbij een houvast."
    ),
    dilemma_or_violation="Dilemma of schending?",
    dilemma="Dilemma",
    dilemma_meaning=(
        "Je wil het goede doen, maar je ziet niet meteen wat dat is. Meer dan één weg is te verdedigen, en wat je"
        " ook kiest, je geeft iets op dat telt. Dat weeg je af."
    ),
    violation="Schending",
    violation_meaning=(
        "Iemand misbruikt zijn functie, kennis, macht, relaties of gezag, voor zichzelf of voor een ander. Dat "
        "weeg je niet af, dat meld je. Hoe je dat doet, staat in je code: dilemma codes"
    ),
    steps="De stappen",
    steps_intro="Het zijn er {count}, met je eerste reactie ervoor en een afsluiting erna.",
    tests="De vier tests",
    tests_intro=(
        "Op elke vraag antwoord je ja, nee of niet zeker. Eén antwoord is een waarschuwing: dan staat je keuze "
        "daar nog niet stevig."
    ),
    question="Vraag",
    direction="Richting",
    warning="Waarschuwing",
    pace="In het snelle tempo krijg je {quick} van deze {count} vragen.",
    rule="Van antwoord tot uitkomst",
    rule_intro="Elke test krijgt een uitkomst. Lees van boven naar beneden: de eerste regel die past, telt.",
    incomplete="je sloeg een vraag van de test over.",
    fails="de {tests} waarschuwt in twee of meer richtingen. Bij de andere tests is één waarschuwing genoeg.",
    wavers="je bent ergens niet zeker, of de {tests} waarschuwt in één richting.",
    holds="geen waarschuwing, en geen twijfel.",
    rule_more=(
        "Meer waarschuwingen geven nooit een betere uitkomst. Een test verbiedt niets: je kan een waarborg "
        "toevoegen, iets anders kiezen, of bij je keuze blijven en zeggen waarom."
    ),
    last_word="Jij hebt het laatste woord",
    last_word_text=(
        "Het programma zegt waar je antwoorden op wijzen. Zie jij het anders, dan telt wat jij zegt, en in je "
        "verslag staat allebei. Je krijgt geen punten: het programma vraagt en toont, en zegt nooit of je keuze "
        "juist of fout is."
    ),
    no_channel=(
        "Dit programma is geen meldpunt. Wat je typt, blijft op deze computer. Bij wie je terechtkan, staat in je code."
    ),
    and_="en",
)
