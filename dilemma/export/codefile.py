"""A code file to begin with: every key there, empty, with a comment that teaches it."""

from collections.abc import Mapping

from dilemma.export.casefile import asleep, field, head, joined, known, prose
from dilemma.prose.languages import template_words


def code_file(values: Mapping[str, str], themes: Mapping[str, str], language: str, file: str) -> str:
    """The text of a code file that will be called `file`; `values` and `themes` are ids with their names."""
    words = template_words(language)
    told = words.code
    value = ("  - id:", *prose("name", "", 4), *prose("meaning", "", 4), "    relates: []", "    derived: false")
    provision = ("  - id:", *prose("topic", "", 4), "    value:", "    themes: []", *prose("summary", "", 4))
    contact = ("  - role: |", "", *prose("for", "", 4))
    route = ("  rules:", "    steps:", "      - |", "")
    lines = (
        *head(words.code_head.format(file=file)),
        "format: 1",
        *field(told["language"], f"language: {language}"),
        *field(told["name"], *prose("name", "", 0)),
        *field(told["organisation"], *prose("organisation", "", 0)),
        *field(f"{told['values']} {known(words, values)}", "values:", *value),
        *field(f"{told['provisions']} {known(words, themes)}", "provisions:", *provision),
        *field(told["contacts"], "contacts:", *contact),
        *field(told["reporting"], "reporting:", *route),
        *field(words.or_leave_out),
        *asleep(told["adopted"], 'adopted: "2024-05-13"'),
        *asleep(told["applies_to"], "applies_to: |", "  …"),
        *asleep(told["status"], "status: |", "  …"),
        *asleep(told["sanctions"], "sanctions: |", "  …"),
        *asleep(told["source"], "source: |", "  …"),
    )
    return joined(lines)
