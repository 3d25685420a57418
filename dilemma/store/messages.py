"""Marks texts for translation. The store never translates: `cli` does, from the English that stands here."""


def N_(message: str) -> str:  # noqa: N802 - the name by which gettext's tools find texts to translate later
    """The text itself, so that Babel finds it."""
    return message
