"""Every text that the library tells about a file: what is wrong, and what to do. Translated by whoever shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


def N_(text: str) -> str:  # noqa: N802 - the name by which gettext's tools find texts to translate later
    """Mark a text for translation without translating it."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """Two msgids that share their {placeholders}, and what fills those."""

    what: str
    remedy: str
    values: Mapping[str, object] = field(default_factory=dict)

    def about(self, **values: object) -> "Message":
        """The same message with more placeholders filled."""
        return replace(self, values={**self.values, **values})


_SAVE_AS_UTF8 = N_("Save the file again and choose the encoding UTF-8.")
_RIGHT_FOLDER = N_('Put a case in the folder "dilemmas" and a code in the folder "codes".')
_QUOTE_TEXT = N_("Put the text between quotes.")
_CHOOSE = N_("Choose from: {known}.")
_DID_YOU_MEAN = N_('Did you mean "{near}"?')
_INDENT = N_("Use two spaces for each level, and give lines that belong together the same number of spaces.")

# Files and folders.
NO_FOLDER = Message(N_("This folder does not exist."), N_("Correct the name of the folder, or make the folder."))
NOT_A_FOLDER = Message(N_("This is a file, not a folder."), N_('Name the folder that holds "dilemmas" and "codes".'))
NO_SUCH_PATH = Message(N_("This file or folder does not exist."), N_("Correct the name."))
EMPTY_FOLDER = Message(N_("This folder holds no case and no code."), _RIGHT_FOLDER)
WRONG_SUFFIX = Message(N_('The name of this file does not end in ".yaml".'), N_('Let the name end in ".yaml".'))
BAD_FILE_NAME = Message(
    N_('The file name "{name}" cannot be used as an id.'),
    N_("Use only lower-case letters, digits and hyphens, for example gift-bottle.yaml."),
)
MISPLACED = Message(N_("This file is not in the right folder, so it is not read."), _RIGHT_FOLDER)
UNKNOWN_KIND = Message(N_("It is not clear whether this file is a case or a code."), _RIGHT_FOLDER)
NOT_A_FILE = Message(
    N_("This is not a file but a folder or a device."), N_("Remove it, or put a text file in its place.")
)
BROKEN_LINK = Message(N_("This link points to a file that does not exist."), N_("Correct the link, or remove it."))
UNREADABLE = Message(N_("This cannot be read."), N_("Check whether you have the right to open it."))
TOO_LARGE = Message(
    N_("This file is larger than {limit} kB. That is too large."), N_("Make the file smaller, or split it.")
)
UTF16 = Message(N_("This file is saved as UTF-16."), _SAVE_AS_UTF8)
NOT_UTF8 = Message(N_("This file is not saved as UTF-8: a character here cannot be read."), _SAVE_AS_UTF8)
CONTROL_CHARACTER = Message(
    N_("There is an invisible character here that may not be used ({code})."),
    N_("Remove it and type the text again."),
)
EMPTY_FILE = Message(N_("This file is empty."), N_("Fill it in, or remove it."))

# The writing of YAML.
UNCLOSED_QUOTE = Message(
    N_("A text between quotes begins here and does not end."), N_("Add the quote that closes the text.")
)
AFTER_QUOTE = Message(
    N_("More text follows after the closing quote."),
    N_('Put the whole text in block style: "|" after the key, the text on the lines below it.'),
)
UNKNOWN_ESCAPE = Message(
    N_("A backslash between double quotes has a special meaning, and this one is not known."),
    N_("Use single quotes, or write the backslash twice."),
)
TAB = Message(N_("There is a tab here. YAML only accepts spaces."), N_("Replace the tab by spaces."))
BRACKETS = Message(
    N_("Something is wrong in this part between brackets or braces."),
    N_("Check the closing bracket and the commas. Put a sentence between quotes."),
)
COLON = Message(N_("There is a colon followed by a space in a text without quotes."), _QUOTE_TEXT)
LOOSE_LINE = Message(
    N_("This line does not fit the line above it."),
    N_("Check the spaces at the start of the line, and the colon after the key above it."),
)
NO_COLON = Message(N_("There is a key here without a colon."), N_("Put a colon and a space after the key."))
INDENTATION = Message(N_("The spaces at the start of this line do not fit the lines above it."), _INDENT)
DASH = Message(N_("A list cannot begin here."), N_("Begin the list on the next line."))
BLOCK_START = Message(N_('There is text on the same line as the "|" or ">".'), N_("Begin the text on the next line."))
START_CHARACTER = Message(N_('A text without quotes cannot begin with "{character}".'), _QUOTE_TEXT)
SYNTAX = Message(
    N_("This is not readable as YAML."), N_("Compare the line and the one above it with an example, or ask for help.")
)
MANY_DOCUMENTS = Message(
    N_('A second document begins here, after "---". A file holds only one.'),
    N_('Remove the line "---", or put the rest in a file of its own.'),
)
NOT_KEYS = Message(N_("This file does not consist of keys with a value."), N_('Begin with the line "format: 1".'))
DUPLICATE_KEY = Message(
    N_('The key "{key}" is here for the second time; the first is on line {first}.'), N_("Remove one of the two.")
)
KEY_NOT_A_WORD = Message(N_("A key must be a single word."), _QUOTE_TEXT)
MERGE_KEY = Message(N_('The key "<<" does not work here.'), N_("Write the keys out in full."))
TAG = Message(N_('A word that begins with "!" has a special meaning in YAML.'), _QUOTE_TEXT)
UNKNOWN_ALIAS = Message(N_('A word that begins with "*" has a special meaning in YAML.'), _QUOTE_TEXT)
IDLE_ANCHOR = Message(
    N_('The word "&{name}" has a special meaning in YAML, and nothing refers to it.'),
    N_("Put the text between quotes, or remove this word."),
)
RECURSIVE_ALIAS = Message(N_('The reference "*{name}" points to itself.'), N_("Write the text out in full."))
TOO_MANY_ALIASES = Message(
    N_('This file has more than {limit} references with "*".'), N_("Write the texts out in full.")
)
TOO_MANY_NODES = Message(
    N_("This file holds more than {limit} parts. That is too many."), N_("Make the file smaller, or split it.")
)
TOO_DEEP = Message(N_("This file has more than {limit} levels. That is too deep."), _INDENT)
MISREAD = Message(N_('YAML does not read "{value}" as text.'), N_("Put it between quotes."))

# Keys and types.
MISSING_KEY = Message(N_('The key "{key}" is missing.'), N_('Add "{key}:" and fill it in.'))
UNKNOWN_KEY = Message(N_('The key "{key}" is not known here.'), N_("Remove the key."))
UNKNOWN_KEY_NEAR = Message(UNKNOWN_KEY.what, _DID_YOU_MEAN)
EMPTY_VALUE = Message(N_("Nothing is filled in here."), N_("Fill it in, or remove the key if it is not needed."))
WANTS_TEXT = Message(N_("A text is expected here."), N_("Write a single text, without a list or keys."))
WANTS_TEXTS = Message(
    N_("A text is expected here, or a text for each language."),
    N_('Write the text after the key, or give each language a line of its own, such as "nl: ...".'),
)
WANTS_LIST = Message(
    N_("A list is expected here."), N_('Begin each item on a line of its own with "- ", or use [ and ].')
)
WANTS_KEYS = Message(N_("Keys with a value are expected here."), N_('Write lines such as "key: value".'))
WANTS_NUMBER = Message(N_("A whole number is expected here."), N_("Write the number in digits, without quotes."))
WANTS_BOOLEAN = Message(N_("True or false is expected here."), N_('Write "true" or "false", without quotes.'))

# Meaning.
FORMAT_NEWER = Message(
    N_("This file has format {format}. This version of the program knows only format 1."), N_("Update the program.")
)
FORMAT_UNKNOWN = Message(N_("Format {format} does not exist."), N_('Write "format: 1".'))
BAD_LANGUAGE = Message(
    N_('"{name}" is not the code of a language.'), N_('Use two or three lower-case letters, such as "nl" or "en".')
)
MISSING_LANGUAGE = Message(N_('The language "{language}" is missing here.'), N_("Add the text in this language."))
BLANK_TEXT = Message(N_("This text is empty."), N_("Fill it in, or remove the key if it is not needed."))
BAD_ID = Message(
    N_('"{id}" cannot be used as an id.'),
    N_("Use only lower-case letters, digits and hyphens, for example other-club."),
)
DUPLICATE_ID = Message(
    N_('The id "{id}" is here for the second time; the first is on line {first}.'), N_("Give each its own id.")
)
DUPLICATE_WORD = Message(N_('"{id}" is in this list twice.'), N_("Remove one of the two."))
UNKNOWN_THEME = Message(N_('There is no theme with the id "{id}".'), N_("Choose an id from themes.yaml."))
UNKNOWN_THEME_NEAR = Message(UNKNOWN_THEME.what, _DID_YOU_MEAN)
UNKNOWN_VALUE = Message(N_('There is no value with the id "{id}".'), N_("Choose an id from values.yaml."))
UNKNOWN_VALUE_NEAR = Message(UNKNOWN_VALUE.what, _DID_YOU_MEAN)
UNKNOWN_OWN_VALUE = Message(
    N_('This code has no value with the id "{id}".'), N_("Choose the id of a value from this file.")
)
UNKNOWN_OWN_VALUE_NEAR = Message(UNKNOWN_OWN_VALUE.what, _DID_YOU_MEAN)
PROVISION_FORM = Message(
    N_('"{id}" does not point to a provision.'), N_("Write the code, a slash and the provision: brugge/means.")
)
UNKNOWN_CODE = Message(N_('There is no code with the id "{code}".'), N_("Correct the part before the slash."))
UNKNOWN_CODE_NEAR = Message(UNKNOWN_CODE.what, _DID_YOU_MEAN)
UNKNOWN_PROVISION = Message(
    N_('The code "{code}" has no provision with the id "{id}".'), N_("Correct the part after the slash.")
)
UNKNOWN_PROVISION_NEAR = Message(UNKNOWN_PROVISION.what, _DID_YOU_MEAN)
UNKNOWN_AUDIENCE = Message(N_('"{id}" is not a known audience.'), _CHOOSE)
UNKNOWN_ROUTE = Message(N_('"{id}" is not a reporting route.'), _CHOOSE)
UNKNOWN_TEST = Message(N_('"{id}" is not one of the tests.'), _CHOOSE)
OUT_OF_RANGE = Message(N_("The number {value} is not possible here."), N_("Choose a number from {least} to {most}."))
EMPTY_LIST = Message(N_("This list is empty."), N_("Add at least one item."))
FEW_PARTIES = Message(
    N_("This case has fewer than three parties."), N_("Add a party, also one that is easily forgotten.")
)
FEW_OPTIONS = Message(
    N_("This case has fewer than three options."), N_("Add an option that a good colleague could defend.")
)
LONG_SITUATION = Message(
    N_("At level 1 a situation has at most {limit} words; this one has {count}."), N_("Shorten it, or choose level 2.")
)
BAD_DATE = Message(N_('"{value}" is not a date or a year.'), N_('Write a year or a date, such as "2024-05-13".'))

# The scheme.
UNKNOWN_ENTRY = Message(N_('The scheme has nothing with the id "{id}" here.'), N_("Remove it: only texts can change."))
UNKNOWN_ENTRY_NEAR = Message(UNKNOWN_ENTRY.what, _DID_YOU_MEAN)
FIXED_PART = Message(N_('"{key}" of the scheme cannot be changed.'), N_("Remove the key: only texts can change."))
MISSING_ENTRY = Message(N_('The scheme lacks the id "{id}" here.'), N_("Add it."))
WRONG_ENTRY = Message(N_('"{id}" cannot be used here.'), _CHOOSE)
