"""Bytes that are no UTF-8: refused where they were typed, and nowhere else."""

from __future__ import annotations

import pytest

from amlwrap.cli.typed_text import check_typed_text
from amlwrap.errors import UsageError

BYTE = "\udcff"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["job", "list", "--tag", f"k={BYTE}"], r"--tag k=\xff: "),
        (["-g", f"a{BYTE}"], r"-g a\xff: "),
        ([f"--resource-group={BYTE}", "x"], r"--resource-group=\xff: "),
        (["--output=json", BYTE], r"\xff: "),
        ([BYTE], r"\xff: "),
        (["ä\ud800"], r"ä\ud800: "),
    ],
)
def test_it_is_named_with_the_option_that_it_was_typed_for(arguments: list[str], told: str) -> None:
    with pytest.raises(UsageError) as raised:
        check_typed_text(arguments, {})
    assert str(raised.value).startswith(told)


def test_a_variable_is_named_and_its_value_is_not_shown() -> None:
    with pytest.raises(UsageError) as raised:
        check_typed_text([], {"AZURE_CLIENT_SECRET": f"hidden{BYTE}"})
    assert str(raised.value) == "AZURE_CLIENT_SECRET holds what is no UTF-8: correct or unset it."


def test_other_variables_and_other_languages_are_left_alone() -> None:
    check_typed_text(["--tag", "größe=中"], {"PS1": BYTE, "AZURE_RESOURCE_GROUP": "größe"})
