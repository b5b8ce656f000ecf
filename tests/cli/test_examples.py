"""Examples on pages of help: a shell takes the lines as the one command that they are."""

from __future__ import annotations

import shlex

from hypothesis import given
from hypothesis import strategies as st

from amlwrap.cli.examples import example_lines

WORDS = st.lists(st.from_regex(r"(--?[a-z]{1,9}|[a-z.=/]{1,12}|'[a-z ,()]{0,20}'|\"[a-z ]{0,9}\")", fullmatch=True))


@given(WORDS, st.integers(20, 120))
def test_a_shell_reads_the_lines_as_one_command(words: list[str], width: int) -> None:
    command = " ".join(["amlwrap", *words])
    lines = example_lines(command, width)
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == shlex.split(command)  # as shells read on
    assert all(line.endswith(" \\") for line in lines[:-1])


def test_options_stay_with_their_values_and_lines_within_the_width() -> None:
    command = "amlwrap lightgbm train --data iris.csv --label species --compute cpu-cluster --stream"
    assert example_lines(command, 44) == [
        "  amlwrap lightgbm train --data iris.csv \\",
        "    --label species --compute cpu-cluster \\",
        "    --stream",
    ]
    assert example_lines(command, 120) == [f"  {command}"]
