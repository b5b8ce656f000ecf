"""Names on the command line: behind the verb, or as an option."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.cli.names import OneName, SeveralNames
from amlwrap.errors import UsageError


@pytest.mark.parametrize("given", [{"name": "a", "name_option": None}, {"name": None, "name_option": "a"}])
def test_a_name_is_an_argument_or_an_option(given: dict[str, Any]) -> None:
    assert OneName("job").value(given) == "a"


@pytest.mark.parametrize("second", ["a", "b"])
def test_a_thing_is_named_once(second: str) -> None:
    with pytest.raises(UsageError, match=rf"^a and --name {second}: name the job once\.$"):
        OneName("job").value({"name": "a", "name_option": second})


def test_a_name_that_is_missing_is_asked_for() -> None:
    nothing = {"name": None, "name_option": None}
    with pytest.raises(UsageError, match=r"^Which job\? Give its name, NAME or --name NAME\.$"):
        OneName("job").value(nothing)
    assert OneName("job", optional=True).value(nothing) is None


def test_an_empty_name_is_one_for_who_checks_names_to_refuse() -> None:
    assert OneName("job").value({"name": "", "name_option": None}) == ""


def test_several_names_are_taken_once_each_as_they_come() -> None:
    given = {"names": ["b", "a", "b"], "names_option": ["c", "a"]}
    assert SeveralNames("job").value(given) == ["b", "a", "c"]
    with pytest.raises(UsageError, match=r"^Which jobs\? Give a name or more, NAME\.\.\. or --name NAME\.$"):
        SeveralNames("job").value({"names": None, "names_option": []})
