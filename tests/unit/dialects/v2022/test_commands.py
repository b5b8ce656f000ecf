"""Commands that reach 2022-05-01 and later: expressions where the service fills them in, variables where it cannot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amlwrap import sweep
from amlwrap.dialects.v2022_05_01_onward.commands import service_command
from amlwrap.job import Input, Literal, Output, Trial
from tests.support.shell_commands import X, drawn_commands, run

DATA = Input(data="iris:1")
SPACE: dict[str, sweep.Distribution] = {
    "lr": sweep.Uniform(0, 1),
    "--boosting": sweep.Choice(["gbdt", "dart"]),
    "words": sweep.Choice(["a b", "$HOME"]),
}


def sent(command: str, space: Mapping[str, sweep.Distribution] | None = None, **changes: Mapping[str, str]) -> str:
    inputs = {"x": DATA, "y": DATA, "text": Literal("a")}
    return service_command(Trial(command=command, inputs=inputs, outputs={"o": Output()}, **changes), space)


@pytest.mark.parametrize(
    "command",
    [
        "main.py ${{inputs.x}} '${{ inputs.text }}' \"${{outputs.o}}\"",
        "cat <<'EOF'\n${{inputs.x}}\nEOF\n",
        "echo \\${{inputs.x}} `a \\`b ${{inputs.x}}\\``",
        "echo 'unfinished ${{inputs.x}}",
    ],
)
def test_expressions_are_the_services_to_fill_in(command: str) -> None:
    assert sent(command) == command


WRITTEN = [
    ("main.py $AZURE_ML_INPUT_x ${AZURE_ML_OUTPUT_o}/a", "main.py ${{inputs.x}} ${{outputs.o}}/a"),
    ('cat "$AZURE_ML_INPUT_x a" ${AZURE_ML_INPUT_x}_b', 'cat "${{inputs.x}} a" ${{inputs.x}}_b'),
    ("cat ${AZURE_ML_INPUT_x}{_a,_b}", "cat ${{inputs.x}}{_a,_b}"),
    ("cat <<EOF\n'$AZURE_ML_INPUT_x'\nEOF\n", "cat <<EOF\n'${{inputs.x}}'\nEOF\n"),
    ("echo $((${AZURE_ML_INPUT_x} + 1)) $(cat $AZURE_ML_INPUT_x)", "echo $((${{inputs.x}} + 1)) $(cat ${{inputs.x}})"),
    ("python -c 'print(\"'\"$AZURE_ML_INPUT_x\"'\")'", "python -c 'print(\"'\"${{inputs.x}}\"'\")'"),
    ("a $AZURE_ML_INPUT_x$AZURE_ML_INPUT_y${{inputs.x}}", "a ${{inputs.x}}${{inputs.y}}${{inputs.x}}"),
    ("cat '${{inputs.x}}' $AZURE_ML_INPUT_x", "cat '${{inputs.x}}' ${{inputs.x}}"),
]


@pytest.mark.parametrize(("command", "written"), WRITTEN)
def test_variables_that_the_shell_would_read_become_expressions(command: str, written: str) -> None:
    assert sent(command) == written
    assert sent(written) == written


@pytest.mark.parametrize(
    "command",
    [
        "cat '$AZURE_ML_INPUT_x' $'$AZURE_ML_INPUT_x' \\$AZURE_ML_INPUT_x",
        "cat <<'EOF'\n$AZURE_ML_INPUT_x\nEOF\n",
        "cat ${AZURE_ML_INPUT_x:-a} ${#AZURE_ML_INPUT_x} ${AZURE_ML_INPUT_x%.csv} ${a#$AZURE_ML_INPUT_x}",
        "cat $AZURE_ML_INPUT_z $AZURE_ML_INPUT_text $AZURE_ML_INPUT_o",
        "cat $AZURE_ML_INPUT_x{a,b} $AZURE_ML_INPUT_x[0] $AZURE_ML_INPUT_x\\\nb $$AZURE_ML_INPUT_x",
        "cat 'unfinished $AZURE_ML_INPUT_x \"",
        "AZURE_ML_INPUT_x=/tmp; cat $AZURE_ML_INPUT_x",
        "read AZURE_ML_INPUT_x; cat $AZURE_ML_INPUT_x",
        ": ${AZURE_ML_INPUT_x:=a}; cat $AZURE_ML_INPUT_x",
        "echo $AZUREML_SWEEP_lr",
    ],
)
def test_variables_that_an_expression_would_not_stand_for_stay(command: str) -> None:
    assert sent(command) == command


def test_a_literal_that_the_shell_would_misread_is_written_out_beside_variables() -> None:
    trial = Trial(command="say '${{inputs.l}}' $AZURE_ML_INPUT_x", inputs={"x": DATA, "l": Literal("it's")})
    assert service_command(trial) == "say 'it'\"'\"'s' ${{inputs.x}}"


def test_a_variable_that_the_job_sets_itself_is_no_input() -> None:
    command = "cat $AZURE_ML_INPUT_x"
    assert sent(command, environment_variables={"AZURE_ML_INPUT_x": "/tmp"}) == command


def test_variables_of_hyperparameters_become_expressions_where_their_values_are_words() -> None:
    read = 'main.py $AZUREML_SWEEP_lr "$AZUREML_SWEEP_boosting" "$AZUREML_SWEEP_words"'
    written = 'main.py ${{search_space.lr}} "${{search_space.boosting}}" "$AZUREML_SWEEP_words"'
    assert sent(read, SPACE).startswith(written)


def test_arguments_follow_a_command_that_no_shell_can_read() -> None:
    assert sent("main.py 'a", {"--x": sweep.Uniform(0, 1)}) == "main.py 'a --x ${{search_space.x}}"


INPUT = "/mnt/in-1/x.y"


def shown(commands: Sequence[str]) -> list[str]:
    """Return what bash makes of commands that the service has filled in."""
    return run([command.replace(X, INPUT) for command in commands], {"AZURE_ML_INPUT_x": INPUT})


@settings(deadline=None, max_examples=30)  # each runs several commands in a shell, twice
@given(
    st.lists(drawn_commands(X), min_size=4, max_size=8), st.sampled_from(["$AZURE_ML_INPUT_x", "${AZURE_ML_INPUT_x}"])
)
def test_the_shell_makes_the_same_of_a_command_before_and_after(commands: list[str], variable: str) -> None:
    read = [command.replace(X, variable) for command in commands]
    written = [sent(command) for command in read]
    assert shown(written) == shown(read)
    assert [sent(command) for command in written] == written


parts = st.sampled_from([*"'\"$`\\{}()[] \n#x_-:=", "<<EOF\n", "$((", "))", "$AZURE_ML_INPUT_x", X, "AZURE_ML_INPUT_x"])


@given(st.lists(parts, max_size=12).map("".join))
def test_a_command_changes_in_its_variables_alone(command: str) -> None:
    def plain(text: str) -> str:
        return text.replace("${AZURE_ML_INPUT_x}", "$AZURE_ML_INPUT_x").replace(X, "$AZURE_ML_INPUT_x")

    assert plain(sent(command)) == plain(command)
