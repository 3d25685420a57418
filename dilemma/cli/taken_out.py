"""What an anonymous export took out, in words."""

from typing import TYPE_CHECKING

from dilemma.cli.translate import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dilemma.export.anonymous import Anonymous


def lines(made: "Anonymous", id: str) -> "Iterator[str]":
    """A line for the names, one for the rest."""
    found = [_counted(name, count) for name, count in made.names.items()]
    if found:
        yield _("Taken out of session {id}: {names}.").format(id=id, names=", ".join(found))
    else:
        yield _("No name was taken out of session {id}: give each one with --hide NAME.").format(id=id)
    hours = ngettext("the hour of {count} date", "the hours of {count} dates", made.hours).format(count=made.hours)
    if made.ids:
        yield _("Also taken out: {hours} and the ids.").format(hours=hours)
    else:
        yield _("Also taken out: {hours}.").format(hours=hours)


def _counted(name: str, count: int) -> str:
    if not count:
        return _("{name} (not found)").format(name=name)
    return ngettext("{name} ({count} time)", "{name} ({count} times)", count).format(name=name, count=count)
