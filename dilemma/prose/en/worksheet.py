"""English: the fixed words of worksheets and files of answers."""

from dilemma.prose.shapes import WorksheetWords

WORDS = WorksheetWords(
    title="Worksheet",
    of_case="Worksheet: {title}",
    manual=(
        "How to fill this in: open this file in Notepad or another text editor, and save it as UTF-8.",
        "Leave the spaces at the start of each line.",
        'Is there "" after a question? Write your text between those quotes. To quote somebody, use \'.',
        "Is there nothing after a question? Write a word after it, from the left of its list.",
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
    only_if_not_allowed="Only if you chose not-allowed at gate. If you did not, change nothing here.",
    unless_not_allowed="Only if you did not choose not-allowed at gate. If you did, change nothing here.",
    weigh=(
        "Only for the alternatives that you chose. Between the brackets, write gain: (wins) or loss: (loses) with a "
        "value after it, such as {example}. The values: {names}"
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
