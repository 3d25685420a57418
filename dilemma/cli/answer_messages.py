"""What is told of a fault in a file of answers: what is wrong, and what to do."""

from collections.abc import Mapping

from dilemma.cli.translate import N_
from dilemma.flow.answersfile.written import Fault
from dilemma.library import messages
from dilemma.library.messages import Message

_CHOOSE = N_("Choose from: {known}.")

MESSAGES: Mapping[Fault, Message] = {
    Fault.MISSING: Message(
        N_('The answer to "{question}" is missing.'),
        N_('Add "{key}:" here, with your answer, or with nothing after it to skip the question.'),
    ),
    Fault.MISSING_KEY: messages.MISSING_KEY,
    Fault.MISSING_ROUND: Message(
        N_("Round {number} is missing: the round before it does not keep its conclusion."),
        N_('Add a round that begins with "- conclusion:", or write "then: keep" in the last one.'),
    ),
    Fault.UNUSED: Message(
        N_('Nothing asks for "{key}" here.'),
        N_("Remove it, or check the spelling and the answers above it."),
    ),
    Fault.UNUSED_ROUND: Message(
        N_("There is no round {number}: the walk ends before it."),
        N_('Remove the round, or write "then: safeguard" or "then: another" in the one before.'),
    ),
    Fault.NEAR_KEY: messages.UNKNOWN_KEY_NEAR,
    Fault.NOT_A_CHOICE: Message(N_('"{word}" cannot be chosen here.'), _CHOOSE),
    Fault.NEAR_CHOICE: Message(N_('"{word}" cannot be chosen here.'), N_('Did you mean "{near}"?')),
    Fault.NOT_A_CHOICE_OR_OWN: Message(
        N_('"{word}" cannot be chosen here.'),
        N_('Choose from: {known}. For words of your own, write "own:" below the key, and your words after that.'),
    ),
    Fault.TWICE: Message(N_('"{word}" is here twice.'), N_("Remove one of the two.")),
    Fault.BLANK: Message(N_('"{question}" cannot be skipped.'), N_("Fill in an answer.")),
    Fault.TOO_FEW: Message(N_("These are too few answers."), N_("Give at least {count}.")),
    Fault.TOO_MANY: Message(N_("These are too many answers."), N_("Give {count} at most.")),
    Fault.WANTS_TEXT: Message(
        N_("A text is expected here, not a list or keys."),
        N_("Put the text between quotes: a colon or a dash in it has a meaning in this kind of file."),
    ),
    Fault.WANTS_LIST: messages.WANTS_LIST,
    Fault.WANTS_PICKS: Message(N_("A word from the list is expected here."), _CHOOSE),
    Fault.WANTS_KEYS: messages.WANTS_KEYS,
    Fault.NO_OWN_WORDS: Message(N_("No keys are expected here, and no words of your own."), _CHOOSE),
    Fault.FORMAT: Message(
        N_('"{word}" is not a format that this version of the program can read.'),
        N_('Write "format: 1". Is the file from a newer version? Update the program.'),
    ),
    Fault.CASE_OR_OWN: Message(
        N_("This file does not say which case it is about."),
        N_('Add "case:" with the id of a case, or "own: true" for a dilemma of your own.'),
    ),
    Fault.CASE_AND_OWN: Message(N_('"case" and "own" do not go together.'), N_("Remove one of the two.")),
    Fault.NOT_ONE_OF: Message(N_('"{word}" cannot be used for "{key}".'), _CHOOSE),
    Fault.UNKNOWN_CASE: Message(N_('There is no case "{word}".'), _CHOOSE),
    Fault.UNKNOWN_CODE: Message(N_('There is no code "{word}".'), _CHOOSE),
}
