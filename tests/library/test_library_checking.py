"""What `cases check PATH…` is told: files and folders anywhere, judged on top of the loaded library."""

import pytest
from library_samples import CASE, CODE, FILES, SCHEME, told, write

from dilemma.library import check, folders, load


def test_a_good_file_anywhere_has_no_problems(library, tmp_path):
    write(tmp_path, {"mine.yaml": CASE, "my-code.yaml": CODE, "values.yaml": FILES["values.yaml"]})
    write(tmp_path, {"scheme.yaml": "format: 1\nspeak_up: [{id: talk, text: Spreek}]\n"})
    assert (
        check([tmp_path / name for name in ("mine.yaml", "my-code.yaml", "values.yaml", "scheme.yaml")], library) == ()
    )


@pytest.mark.parametrize(
    ("name", "content", "messages"),
    [
        ("mine.yaml", CASE.replace("[gifts]", "[zzz]"), ['There is no theme with the id "zzz".']),
        ("mine.yaml", CODE.replace("[gifts]", "[zzz]"), ['There is no theme with the id "zzz".']),
        ("dilemmas/mine.yaml", "format: 1\nname: a\ncontacts: []\n", None),
        ("mine.yaml", "format: 1\n", ["It is not clear whether this file is a case or a code."]),
        ("mine.yml", CASE, ['The name of this file does not end in ".yaml".']),
        ("mine.docx", b"PK\x03\x04\xff", ['The name of this file does not end in ".yaml".']),
        ("My case.yaml", CASE, ['The file name "My case.yaml" cannot be used as an id.']),
    ],
)
def test_the_kind_of_a_file_follows_its_name_its_folder_or_its_keys(library, tmp_path, name, content, messages):
    write(tmp_path, {name: content})
    found = [one[2] for one in told(check([tmp_path / name], library))]
    if messages is None:
        assert 'The key "situation" is missing.' in found
    else:
        assert found == messages


def test_a_path_that_does_not_exist_is_told(library, tmp_path):
    problems = check([tmp_path / "nowhere.yaml", tmp_path / "nowhere", tmp_path / ("x" * 5000)], library)
    assert [one.message for one in problems][:2] == ["This file or folder does not exist."] * 2
    assert len(problems) == 3


def test_links_that_lead_nowhere_are_told(library, tmp_path):
    (tmp_path / "link.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    problems = check([tmp_path / "link.yaml", tmp_path / "loop.yaml"], library)
    assert [one.message for one in problems] == [
        "This link points to a file that does not exist.",
        "This cannot be read.",
    ]


def test_a_folder_is_checked_as_a_library_on_top(library, tmp_path):
    own = write(
        tmp_path / "own",
        {
            "themes.yaml": "format: 1\nthemes: [{id: extra, name: Extra}]\n",
            "codes/own.yaml": CODE,
            "dilemmas/mine.yaml": CASE.replace("[gifts]", "[extra]").replace("[town/gifts]", "[own/gifts, town/gifts]"),
            "loose.yaml": CASE.replace("level: 2", "level: 9"),
        },
    )
    assert [(one.path.name, one.line) for one in check([own], library)] == [("loose.yaml", 7)]
    assert check([own / "dilemmas"], library) != ()
    assert check([own / "codes", own / "dilemmas", own / "themes.yaml"], library) == ()


def test_a_folder_without_anything_in_it_is_told(library, tmp_path):
    (tmp_path / "empty").mkdir()
    assert [one.message for one in check([tmp_path / "empty"], library)] == ["This folder holds no case and no code."]


def test_the_same_file_twice_is_told_once(library, tmp_path):
    write(tmp_path, {"mine.yaml": CASE.replace("level: 2", "level: 9")})
    assert len(check([tmp_path / "mine.yaml", tmp_path / "mine.yaml"], library)) == 1


def test_a_missing_language_is_a_problem_in_the_bundled_library_only(good, library, monkeypatch):
    assert check([good], library) == ()
    monkeypatch.setattr(folders, "bundled", lambda: good)
    one = FILES["dilemmas/bottle.yaml"]
    problems = [problem for problem in check([good], library) if problem.path.name == "bottle.yaml"]
    texts = one.count("\n") - one.count("[") - one.count("id:")
    assert 15 < len(problems) < texts
    assert {problem.message for problem in problems} == {'The language "{language}" is missing here.'}
    assert (14, 1) in {(problem.line, problem.column) for problem in problems}
    assert set(load([good])[0].cases) == {"bottle"}


def test_the_bundled_scheme_is_judged_whole_also_on_top_of_itself(good, library, monkeypatch):
    monkeypatch.setattr(folders, "bundled", lambda: good)
    write(good, {"scheme.yaml": SCHEME.replace("    help: Kijk rond.\n", "")})
    assert 'The key "help" is missing.' in [one[2] for one in told(check([good / "scheme.yaml"], library))]
