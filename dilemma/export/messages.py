"""Why a session file is refused: English, marked for translation. `cli` translates it and fills in the braces."""


def N_(message: str) -> str:  # noqa: N802 (the name by which gettext's tools find texts to translate later)
    """The text itself, so that Babel finds it."""
    return message


TOO_LARGE = N_("this file is larger than a session can be ({megabytes} MB)")
NOT_UTF8 = N_("this is not UTF-8; save the file as UTF-8")
NOT_JSON = N_("this is not JSON; was the file cut off or changed?")
TOO_DEEP = N_("this is nested deeper than a session is")
TWICE = N_('the key "{name}" is here twice')
NOT_OURS = N_("this is no session that dilemma exported")
NEWER = N_(
    "a newer version of dilemma wrote this (format {found}, this version knows {known}); install the newest version"
)
MISSING = N_('the part "{name}" is missing here')
WANTS_TEXT = N_("a text belongs here")
WANTS_NUMBER = N_("a whole number belongs here")
WANTS_LIST = N_("a list belongs here")
WANTS_OBJECT = N_("an object with keys belongs here")
WANTS_BOOLEAN = N_("true or false belongs here")
NOT_ALLOWED = N_("this value cannot stand here")
NO_DATE = N_("this is no date, or no date and time in UTC")
OUT_OF_ORDER = N_("event {found} is in the place of event {expected}")
NO_WALK = N_("the parts do not belong together: no walk comes out of them")
