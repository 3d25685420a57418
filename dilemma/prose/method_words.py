"""The fixed sentences of the page about the method, one set a language. All that the scheme says is not here."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """`steps_intro`, `pace`, `fails` and `wavers` hold {placeholders}; `tests` names the tests with more directions."""

    title: str
    purpose: str
    dilemma_or_violation: str
    dilemma: str
    dilemma_meaning: str
    violation: str
    violation_meaning: str
    steps: str
    steps_intro: str
    tests: str
    tests_intro: str
    question: str
    direction: str
    warning: str
    pace: str
    rule: str
    rule_intro: str
    incomplete: str
    fails: str
    wavers: str
    holds: str
    rule_more: str
    last_word: str
    last_word_text: str
    no_channel: str
    and_: str


NL = Words(
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
        "Dit programma is geen meldpunt. Wat je typt, blijft op deze computer. Bij wie je terechtkunt, staat in "
        "je code."
    ),
    and_="en",
)

EN = Words(
    title="The method",
    purpose=(
        "You do not look for what somebody else finds right, but for a choice that you can still explain "
        "afterwards. To get there you find out who is involved, what is at stake, what you can do and how your "
        "choice stands up. Your code of conduct is a foothold along the way."
    ),
    dilemma_or_violation="Dilemma or violation?",
    dilemma="Dilemma",
    dilemma_meaning=(
        "You want to do what is right, but you do not see at once what that is. More than one way can be "
        "defended, and whatever you choose, you give up something that counts. That you weigh."
    ),
    violation="Violation",
    violation_meaning=(
        "Somebody misuses their position, knowledge, power, relations or authority, for themselves or for "
        "another. That is not weighed, it is reported. Your code says how: dilemma codes"
    ),
    steps="The steps",
    steps_intro="There are {count}, with your first reaction before them and a close after them.",
    tests="The four tests",
    tests_intro=(
        "You answer each question with yes, no or not sure. One answer is a warning: there your choice does not "
        "stand firm yet."
    ),
    question="Question",
    direction="Direction",
    warning="Warning",
    pace="At the quick pace you get {quick} of these {count} questions.",
    rule="From answers to outcome",
    rule_intro="Each test gets an outcome. Read from top to bottom: the first rule that fits counts.",
    incomplete="you skipped a question of the test.",
    fails="the {tests} warns in two or more directions. For the other tests one warning is enough.",
    wavers="you are not sure somewhere, or the {tests} warns in one direction.",
    holds="no warning, and no doubt.",
    rule_more=(
        "More warnings never give a better outcome. A test forbids nothing: you can add a safeguard, choose "
        "something else, or keep your choice and say why."
    ),
    last_word="You have the last word",
    last_word_text=(
        "The program says what your answers point to. If you see it differently, your word counts, and your note "
        "shows both. You get no marks: the program asks and shows, and never says whether your choice is right or"
        " wrong."
    ),
    no_channel=(
        "This program is no place to report. What you type stays on this computer. Whom you can turn to stands in"
        " your code."
    ),
    and_="and",
)

BY_LANGUAGE: Mapping[str, Words] = {"nl": NL, "en": EN}
