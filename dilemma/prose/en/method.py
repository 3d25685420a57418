"""English: the fixed words of the page about the method."""

from dilemma.prose.shapes import MethodWords

WORDS = MethodWords(
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
        "defended, and whatever you choose, you give up something that counts. You weigh that."
    ),
    violation="Violation",
    violation_meaning=(
        "Somebody misuses their position, knowledge, power, relations or authority, for themselves or for "
        "another. You do not weigh that, you report it. Your code says how: dilemma codes"
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
        "This program is not a reporting channel. What you type stays on this computer. Your code says who you can "
        "turn to."
    ),
    and_="and",
)
