"""Expressions and variables in commands: found, and refused where they name nothing."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import (
    Reference,
    check_expressions,
    expression,
    find_expressions,
    find_variables,
    variable_name,
)

DECLARED: dict[str, Any] = {
    "inputs": ["rows", "web"],
    "outputs": ["model"],
    "search_space": ["--lr", "a-b"],
    "literals": ["rate"],
}


def test_expressions_are_found_with_or_without_blanks() -> None:
    command = "cat ${{inputs.rows}} ${{  outputs.model }}/x ${{search_space.a-b}} ${{name}} ${{ a.b.c }}"
    assert find_expressions(command) == [
        Reference("inputs", "rows", 4, 20, "${{inputs.rows}}"),
        Reference("outputs", "model", 21, 42, "${{  outputs.model }}"),
        Reference("search_space", "a-b", 45, 66, "${{search_space.a-b}}"),
        Reference("name", "", 67, 76, "${{name}}"),
        Reference("a", "b.c", 77, 89, "${{ a.b.c }}"),
    ]


def test_variables_are_found_with_or_without_braces() -> None:
    command = "$AZURE_ML_INPUT_rows} ${AZURE_ML_OUTPUT_model}x $AZUREML_SWEEP_lr.b ${AZURE_ML_INPUT_web:-a} $HOME"
    assert [(found.context, found.name, found.text) for found in find_variables(command)] == [
        ("inputs", "rows", "$AZURE_ML_INPUT_rows"),
        ("outputs", "model", "${AZURE_ML_OUTPUT_model}"),
        ("search_space", "lr", "$AZUREML_SWEEP_lr"),
        ("inputs", "web", "${AZURE_ML_INPUT_web"),
    ]


def test_an_expression_and_its_variable_stand_for_each_other() -> None:
    for written in ("${{inputs.rows}}", "${{outputs.model}}", "${{search_space.lr}}"):
        name = variable_name(find_expressions(written)[0])
        assert expression(find_variables(f"${name}")[0]) == written


def test_a_name_that_no_variable_can_have_is_refused() -> None:
    with pytest.raises(InvalidJobError, match=r"'a-b' cannot be part of: name the hyperparameter with letters"):
        variable_name(find_expressions("${{search_space.a-b}}")[0])
    with pytest.raises(InvalidJobError, match="means nothing here: use inputs, outputs, search_space"):
        variable_name(find_expressions("${{parent.x}}")[0])


@pytest.mark.parametrize(
    "command",
    [
        "python main.py ${{inputs.rows}} ${{ inputs.rate }} ${{outputs.model}} ${{search_space.lr}}",
        "cat $AZURE_ML_INPUT_rows ${AZURE_ML_INPUT_web:-x} $AZURE_ML_OUTPUT_model $AZUREML_SWEEP_lr",
        """python -c 'print(f"{inputs.shape} {{inputs.shape}} {inputs.rows.x} {inputs.rows:.2f}", inputs.rows)'""",
        "echo {${{inputs.rows}},b} ${x:-${{inputs.rows}}}",
        "inputs=a; cat $inputs.rows",
        "for inputs in a b; do cat $inputs.rows; done",
        "cat $inputs.csv ${inputs.csv}",
        "my_inputs.rows {my_inputs.rows}",
    ],
)
def test_what_is_declared_or_has_another_meaning_passes(command: str) -> None:
    check_expressions(command, **DECLARED)


REFUSALS = [
    ("${{foo.x}}", "In the command, ${{foo.x}} means nothing here: use inputs, outputs, search_space."),
    ("${{name}}", "In the command, ${{name}} means nothing here: use inputs, outputs, search_space."),
    ("a\nb ${{inputs.x}}", "In line 2 of the command, ${{inputs.x}} is not declared; inputs has rate, rows, web."),
    ("${{inputs}}", "${{inputs}} is not declared; inputs has rate, rows, web."),
    ("${{search_space.--lr}}", "${{search_space.--lr}} is not declared; search_space has a-b, lr."),
    (
        "a\n$AZURE_ML_INPUT_x",
        "In line 2 of the command, $AZURE_ML_INPUT_x is read, but the job declares no input 'x'",
    ),
    ("${AZURE_ML_OUTPUT_x}", "declares no output 'x'; it declares model."),
    ("'$AZUREML_SWEEP_x'", "declares no hyperparameter 'x'; it declares a-b, lr."),
    ("$AZURE_ML_INPUT_rate", "the input 'rate' is a literal, which no variable holds: write ${{inputs.rate}}."),
    ("{search_space.lr}", "In the command, {search_space.lr} is no expression: write ${{search_space.lr}}."),
    ("a\n{{ inputs.rows }}", "In line 2 of the command, {{ inputs.rows }} is no expression: write ${{inputs.rows}}."),
    ("${inputs.rate}", "${inputs.rate} is no expression"),
    ("${{inputs.rows}", "${{inputs.rows} is no expression"),
    ("${inputs.rows}}", "${inputs.rows}} is no expression"),
    ("${{inputs.rows", "${{inputs.rows is no expression"),
    ("${{inputs.nobody", "${{inputs.nobody is no expression: write ${{inputs.nobody}}."),
    ("$inputs.rows", "$inputs.rows is no expression: write ${{inputs.rows}}."),
    ("${{inputs.rows\n}}", "${{inputs.rows is no expression"),
]


@pytest.mark.parametrize(("command", "complaint"), REFUSALS)
def test_a_mistake_is_told_with_its_line(command: str, complaint: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        check_expressions(command, **DECLARED)
    assert complaint in str(caught.value)


def test_a_job_that_declares_nothing_says_so() -> None:
    with pytest.raises(InvalidJobError, match=r"inputs.x\}\} is not declared; inputs has nothing\."):
        check_expressions("${{inputs.x}}", inputs=[], outputs=[])
    with pytest.raises(InvalidJobError, match=r"declares no hyperparameter 'x'\."):
        check_expressions("$AZUREML_SWEEP_x", inputs=[], outputs=[], search_space=None)
