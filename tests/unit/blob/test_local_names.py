"""Blob names that are no file names are known, on systems of either kind."""

from __future__ import annotations

import pytest

from amlwrap.blob.local_names import file_key, is_file_name


@pytest.mark.parametrize(
    "name", ["a:b", "CON", "con.txt", "Nul", "com1.log", "LPT9", "a.", "a ", "a?", "a\\b", "x\x01"]
)
def test_what_windows_would_take_for_something_else_is_refused_there_alone(name: str) -> None:
    assert not is_file_name(name, windows=True)
    assert is_file_name(name, windows=False)


@pytest.mark.parametrize("name", ["", ".", "..", "a\0"])
@pytest.mark.parametrize("windows", [True, False])
def test_what_names_no_file_anywhere_is_refused(name: str, windows: bool) -> None:
    assert not is_file_name(name, windows=windows)


@pytest.mark.parametrize("name", ["console", "COM", "com10", "lpt.txt", ".x", "a b", "naïve", "user_logs", "...x"])
def test_plain_names_are_taken_everywhere(name: str) -> None:
    assert is_file_name(name, windows=True)
    assert is_file_name(name, windows=False)


def test_names_that_differ_in_case_are_one_file_where_case_is_ignored() -> None:
    assert file_key("/a/Model.txt", ignores_case=True) == file_key("/A/model.TXT", ignores_case=True)
    assert file_key("/a/Model.txt", ignores_case=False) != file_key("/a/model.txt", ignores_case=False)
