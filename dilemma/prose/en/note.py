"""English: the fixed words of notes and of the panels above a question."""

from dilemma.prose.shapes import NoteWords

WORDS = NoteWords(
    updated="Last added to",
    started="Begun",
    code="Code of conduct",
    about="About this note",
    again="Answer at the end",
    alternative="Alternative",
    alternatives="Alternatives and values",
    around_unsaid="Your code does not say. Go to whoever is above that person",
    because="My reason",
    both="wins and loses",
    changed="From beginning to end",
    choice="My choice",
    code_silent="Your code says nothing about this that fits directly.",
    conclusion="My conclusion",
    danger="This is not an exercise",
    danger_now=(
        "If there is danger now, call the emergency services at once. You do not have to carry this "
        "alone. Here is where you can go:"
    ),
    danger_on="Would you like to think further about how to raise it? You can do so here. You can also stop.",
    edited="I changed this text myself.",
    first="First reaction",
    first_choice="My first choice",
    foothold="A foothold: what your code says about this",
    headline="Headline",
    last_choice="My last choice",
    loses="loses",
    mine="as I see it; my answers point to: {pointed}",
    no_route=(
        "Your code names no reporting route of its own for this. Go to your supervisor. If your "
        "supervisor is involved, go to the supervisor of your supervisor."
    ),
    note_own="A dilemma of your own",
    other_routes="For other matters your code does name a route:",
    outdated="After your change you changed an answer too. You can have the text composed again.",
    own_warning=(
        "This is your own dilemma. Do not name anybody: write “my colleague” or “a supplier”. What you "
        "type stays on this computer. Whoever can get at this computer can read it too."
    ),
    own_topics="These topics of your code belong to the values that you chose:",
    provisions="What my code says about it",
    question="Question",
    read_code="Read it: dilemma codes show {code}",
    rests_on="Rests on",
    round="Round {number}",
    rounds="Round by round",
    routes="How to raise this",
    runner_up="Second alternative",
    safeguard="Safeguard",
    situation="The situation",
    skipped="skipped",
    steps="The steps",
    test="Test",
    tests="The four tests",
    then_another="After that I chose another alternative.",
    then_safeguard="After that I added a safeguard.",
    turn_to="Who you can turn to",
    unfinished="This session is not finished yet.",
    why_breach="Why this is not weighed",
    wins="wins",
)
