"""From a finished walk to a file and back: what the tests of answers share."""

from pathlib import Path

from scripted import MOMENTS

from dilemma.export.answers import answers
from dilemma.export.markdown import markdown
from dilemma.flow.answersfile.follow import Followed, follow
from dilemma.flow.answersfile.header import read_header
from dilemma.flow.answersfile.written import Written
from dilemma.flow.state import State, fold
from dilemma.flow.steps.closing import ANEW
from dilemma.flow.walk import Walk
from dilemma.library.answers import read_answers
from dilemma.prose.note import note
from dilemma.prose.panels import composed


def read(text: str) -> Written:
    """A file that is well written."""
    root, problems = read_answers(Path("answers.yaml"), text.encode())
    assert not problems, problems
    assert root is not None
    return root


def walked(text: str, like: Walk) -> Followed:
    """The walk that a file leads to, about the same as another one."""
    root = read(text)
    header, findings = read_header(root, ("nl", "en"))
    assert not findings
    assert header is not None
    assert header.case == (like.material.case.id if like.material.case else None)
    assert (header.code, header.language, header.pace) == (like.material.code.id, like.language, like.pace)
    return follow(Walk("AGAIN", like.material, header.language, header.pace, fold(())), root, composed)


def written(walk: Walk) -> str:
    """The note, without the dates."""
    return markdown(note(walk, MOMENTS))


def there_and_back(walk: Walk) -> Followed:
    """Write a finished walk to a file and walk that; the note is the same."""
    text = answers(walk)
    again = walked(text, walk)
    assert again.findings == (), text
    assert written(again.walk) == written(walk)
    assert answers(again.walk) == text
    return again


def told(state: State) -> dict[str, object]:
    """The answers that a state holds, but for questions that were opened and left, and for texts thrown away."""
    return {key: answer for key, answer in state.answers.items() if answer is not None and key != ANEW}
