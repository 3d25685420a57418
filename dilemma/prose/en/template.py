"""English: the fixed words of the comments in a new case or code file."""

from dilemma.prose.shapes import TemplateWords

WORDS = TemplateWords(
    case_head=(
        "A case. Fill in what is empty. To see what is still missing: dilemma cases check "
        "{file}\n\nWhat comes after a # explains: you may remove it. Leave the spaces at the start of each line. "
        "Text comes below the |, two spaces further than the word above it."
    ),
    code_head=(
        "A code of conduct. Fill in what is empty. To see what is still missing: dilemma "
        "cases check {file}\n\nWhat comes after a # explains: you may remove it. Leave the spaces at the start of "
        "each line. Text comes below the |, two spaces further than the word above it."
    ),
    known="Choose from: {names}.",
    or_leave_out="What follows may be left out. Remove the # and the space after it to use it.",
    case={
        "language": "The language that you write in.",
        "title": "A short name that does not give away what somebody chooses.",
        "themes": "What it is about: one or more, with commas between them.",
        "audience": "Who it is for: leave the list empty if it is for everyone.",
        "level": "1 is for starters, 2 for those with practice, 3 is hard.",
        "minutes": "How long a quick walk alone takes.",
        "situation": (
            "What happens, in plain sentences: who asks what, where, by when. At level 1 at most 90 words. Name nobody."
        ),
        "question": "One question to be answered with yes or no, about what you do yourself.",
        "parties": (
            "Who is involved: at least three, one of them easily forgotten. The person who practises is not among "
            "them. An id is a short word in lower-case letters, such as other-club."
        ),
        "values": "What is at stake: the values that pull at each other.",
        "tension": "Where it pulls, in one sentence: you want …, but you also want …",
        "options": (
            "What you can do: at least three ways that a good colleague could defend, not only yes and no. "
            "serves are the values that win, harms those that lose; for says what wins, against what loses."
        ),
        "reflection": (
            "What others say about it: more than one view, and what each must be able to explain. Never the answer."
        ),
        "tests": "A hint with each test. It shows another side and accuses nobody.",
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
        "organisation": "The organisation that it belongs to.",
        "adopted": "When it was approved: a year or a date, between quotes.",
        "status": "What kind of text this is, where that matters.",
        "applies_to": "Who it applies to.",
        "source": "Where the text can be found.",
        "values": (
            "The values in the words of the code. relates ties them to the shared values, so that a case for everyone"
            " speaks the words of your code. derived: true where the code itself does not name it."
        ),
        "provisions": "What the code says, topic by topic, in your own words. value is an id from the list above.",
        "contacts": "Who you can turn to: a role, not a name. for says what for, not_for what not for.",
        "reporting": (
            "What to do about a violation, step by step: people (somebody is hurt), rules (rules are broken) and "
            "means (means are misused). Leave out what the code does not name. around is for whoever cannot take the "
            "first step, protection says how you are protected."
        ),
        "sanctions": "What can follow.",
    },
)
