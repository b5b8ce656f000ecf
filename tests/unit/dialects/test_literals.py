"""Literals in the commands of the second family: text that the service puts in must reach the program as it is."""

from __future__ import annotations

import shlex
import subprocess

import pytest

from amlwrap.dialects.v2022_05_01_onward.literals import with_literals
from amlwrap.errors import InvalidJobError


def filled_in(command: str, literals: dict[str, str]) -> str:
    """Return a command as the service runs it: text in place of expressions, whatever is around them."""
    for name, text in literals.items():
        command = command.replace(f"${{{{inputs.{name}}}}}", text)
    return command


def run(command: str) -> str:
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True).stdout


TEXTS = ["word", "two words", 'a "quoted" one', "it's", "$HOME", "`id`", "a\\b", "two\nlines", "semi;colon", "*", "50%"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "command", ['printf %s "${{inputs.x}}"', "printf %s '${{inputs.x}}'", "cat <<'EOF'\n${{inputs.x}}\nEOF"]
)
def test_a_text_arrives_in_quotes_and_here_documents(command: str, text: str) -> None:
    sent = with_literals(command, {"x": text})
    assert run(filled_in(sent, {"x": text})).removesuffix("\n") == text


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("python main.py --rate ${{inputs.x}}", "0.1"),
        ("echo '${{inputs.x}}'", "two words"),
        ('echo "${{inputs.x}}"', "it's"),
        ("echo ${{ inputs.x }}", "a-b"),
        ("echo \\${{inputs.x}}", "word"),
    ],
)
def test_an_expression_stays_where_its_text_arrives_as_it_is(command: str, text: str) -> None:
    assert with_literals(command, {"x": text}) == command


def test_other_expressions_stay_and_are_read_as_values() -> None:
    command = "cat ${{inputs.table}} > ${{outputs.made}}/x && echo '${{inputs.x}}'"
    assert with_literals(command, {"x": "it's"}) == ("cat ${{inputs.table}} > ${{outputs.made}}/x && echo 'it'\"'\"'s'")


@pytest.mark.parametrize(
    ("command", "text", "advice"),
    [
        ("echo ${{inputs.x}}", "a; rm -r b", "put double quotes around"),
        ("echo ${{inputs.x}}", "$HOME", "put double quotes around"),
        ("echo \\${{inputs.x}}", "two words", "drop the backslash"),
        ("cat <<'EOF'\n${{inputs.x}}\nEOF", "a\nEOF\necho b", "put it in double quotes"),
        ("echo $((${{inputs.x}} + 1))", "$(id)", "give the input a number"),
    ],
)
def test_a_text_that_cannot_arrive_is_refused_with_what_to_do(command: str, text: str, advice: str) -> None:
    with pytest.raises(InvalidJobError) as refused:
        with_literals(command, {"x": text})
    assert "${{inputs.x}}" in str(refused.value)
    assert advice in str(refused.value)


def test_what_nobody_can_read_stays_as_it_is() -> None:
    command = "echo 'open ${{inputs.x}}"
    assert with_literals(command, {"x": "it's"}) == command
    assert shlex.quote("it's") not in command
