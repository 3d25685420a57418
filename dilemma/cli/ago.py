"""How long ago something was, in words."""

from datetime import datetime, timedelta

from dilemma.cli.translate import N_, _, ngettext

_NUMBERS = (
    *(N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven")),
    *(N_("eight"), N_("nine"), N_("ten"), N_("eleven"), N_("twelve")),
)
_MINUTE, _HOUR = 60, 3600


def ago(moment: datetime, now: datetime) -> str:
    """How long before `now` the moment was; both aware. Days change at midnight in the time zone of `now`.

    A moment that is yet to come, from a clock that was set back, shows as its date.
    """
    moment = moment.astimezone(now.tzinfo)
    seconds = (now - moment) / timedelta(seconds=1)
    days = (now.date() - moment.date()).days
    if seconds < -_HOUR:
        return moment.date().isoformat()
    if seconds < _MINUTE:
        return _("just now")
    if seconds < _HOUR:
        return _counted(ngettext("a minute ago", "{count} minutes ago", count := int(seconds // _MINUTE)), count)
    if days == 0:
        return _counted(ngettext("an hour ago", "{count} hours ago", count := int(seconds // _HOUR)), count)
    return _days(days)


def _days(days: int) -> str:
    if days == 1:
        return _("yesterday")
    if days < 7:
        return _counted(ngettext("a day ago", "{count} days ago", days), days)
    if days < 31:
        return _counted(ngettext("a week ago", "{count} weeks ago", count := days // 7), count)
    if days < 365:
        return _counted(ngettext("a month ago", "{count} months ago", count := min(days // 30, 11)), count)
    return _counted(ngettext("a year ago", "{count} years ago", count := days // 365), count)


def _counted(text: str, count: int) -> str:
    words = _(_NUMBERS[count - 2]) if 2 <= count <= len(_NUMBERS) + 1 else str(count)
    return text.format(count=words)
