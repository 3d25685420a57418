"""A walk by a file of answers: read, judged as a whole, and only then saved."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program, line_of
from dilemma.cli.translate import LANGUAGES, _, ngettext

if TYPE_CHECKING:
    from dilemma.flow.answersfile.follow import Followed
    from dilemma.flow.answersfile.header import Header
    from dilemma.flow.answersfile.written import Finding, Written
    from dilemma.flow.material import Material
    from dilemma.library import Problem

STDIN = "-"


def walk_file(program: Program, name: str) -> int:
    """Walk the file of that name, "-" for standard input; gives the exit code.

    The id of the session goes to standard output, all that is wrong to standard error: then nothing is saved.
    """
    path = Path(name) if name == STDIN else Path(name).expanduser()
    root = _read(program, path)
    if root is None:
        return Exit.PROBLEMS
    about = _about(program, path, root)
    if about is None:
        return Exit.PROBLEMS
    header, material = about
    followed = _follow(header, material, root)
    if followed.findings:
        return _tell(program, path, followed.findings)
    id = _save(program, header, material, followed)
    program.write(id)
    program.note(_("Saved. Read the note: dilemma sessions show {id}").format(id=id))
    program.note(_("Keep it as a file: dilemma export {id} --output {file}").format(id=id, file=_("note.md")))
    return Exit.OK


def _read(program: Program, path: Path) -> "Written | None":
    from dilemma.library.answers import read_answers

    if str(path) == STDIN:
        stdin = program.environment.stdin
        content = stdin.buffer.read() if hasattr(stdin, "buffer") else stdin.read().encode()
        root, problems = read_answers(path, content)
    else:
        if not path.exists():
            raise Failure(_("{file}: it does not exist. Correct the name.").format(file=path), Exit.NOT_FOUND)
        root, problems = read_answers(path)
    if root is None:
        _report(program, problems)
    return root


def _about(program: Program, path: Path, root: "Written") -> "tuple[Header, Material] | None":
    """What the file says that it answers; None, and told, where that is not there."""
    from dilemma import library
    from dilemma.flow.answersfile.header import read_header
    from dilemma.flow.answersfile.written import Fault, finding
    from dilemma.flow.material import Material

    header, found = read_header(root, LANGUAGES)
    if header is None:
        _tell(program, path, found)
        return None
    wanted = [header.case] if header.case else []
    loaded, _problems = program.part(cases=wanted, codes=[header.code])
    missing = []
    if header.case and header.case not in loaded.cases:
        known = ", ".join(library.case_ids(program.folders))
        missing.append(finding(header.case_place, Fault.UNKNOWN_CASE, word=header.case, known=known))
    if header.code not in loaded.codes:
        known = ", ".join(library.code_ids(program.folders))
        missing.append(finding(header.code_place, Fault.UNKNOWN_CODE, word=header.code, known=known))
    if missing:
        _tell(program, path, missing)
        return None
    case = loaded.cases[header.case] if header.case else None
    return header, Material(case, loaded.codes[header.code], loaded.scheme, loaded.values)


def _follow(header: "Header", material: "Material", root: "Written") -> "Followed":
    from dilemma.flow.answersfile.follow import follow
    from dilemma.flow.state import fold
    from dilemma.flow.walk import Walk
    from dilemma.prose.panels import composed

    return follow(Walk("", material, header.language, header.pace, fold(())), root, composed)


def _save(program: Program, header: "Header", material: "Material", followed: "Followed") -> str:
    with program.store() as store:
        id = store.create(language=header.language, pace=header.pace, material=material)
        last = followed.events[-1]
        for event in followed.events:
            store.append(id, event.n, event.key, event.kind, event.body, status="finished" if event is last else "open")
    return id


def _tell(program: Program, path: Path, findings: "Iterable[Finding]") -> int:
    from dilemma.cli.answer_messages import MESSAGES
    from dilemma.library import Problem
    from dilemma.library.findings import shown

    problems = []
    for each in findings:
        message = MESSAGES[each.fault]
        # What is ours is told in full, what was typed in part.
        values = {name: shown(text) if name in ("word", "key") else text for name, text in each.values.items()}
        problems.append(Problem(path, *each.place, message.what, values, message.remedy))
    _report(program, problems)
    return Exit.PROBLEMS


def _report(program: Program, problems: "Iterable[Problem]") -> None:
    every = list(problems)
    for problem in every:
        program.note(line_of(problem))
    message = ngettext("{count} problem. Nothing was saved.", "{count} problems. Nothing was saved.", len(every))
    program.note(message.format(count=len(every)))
