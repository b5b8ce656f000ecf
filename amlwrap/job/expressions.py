"""`${{inputs.x}}` and its like in commands, and the environment variables that hold the same in a running job.

Commands keep their expressions until they are sent. Users may read the variables as well: `$AZURE_ML_INPUT_x` is
`${{inputs.x}}`, `$AZURE_ML_OUTPUT_x` is `${{outputs.x}}` and `$AZUREML_SWEEP_x` is `${{search_space.x}}`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from attrs import frozen

from amlwrap.errors import InvalidJobError
from amlwrap.job.shell import where

_PREFIXES = {"inputs": "AZURE_ML_INPUT_", "outputs": "AZURE_ML_OUTPUT_", "search_space": "AZUREML_SWEEP_"}
_CONTEXTS = {prefix: context for context, prefix in _PREFIXES.items()}
_KINDS = {"inputs": "input", "outputs": "output", "search_space": "hyperparameter"}

_EXPRESSION = re.compile(r"\$\{\{[ \t]*(?P<context>[^{}\n.]*?)(?:\.(?P<name>[^{}\n]*?))?[ \t]*\}\}")
_VARIABLE = re.compile(
    rf"\$(?P<brace>\{{)?(?P<prefix>{'|'.join(_CONTEXTS)})(?P<name>[A-Za-z0-9_]+)(?(brace)\}}?)", re.ASCII
)
# What looks like an expression but for its dollar or a brace.
_NEARLY = re.compile(
    r"(?P<opening>\$?\{{0,2})[ \t]*"
    rf"(?P<context>{'|'.join(_PREFIXES)})\.(?P<name>[A-Za-z0-9_][A-Za-z0-9_.-]*)[ \t]*(?P<closing>\}}{{0,2}})"
)


@frozen
class Reference:
    """An expression or a variable in a command.

    Attributes:
        context: `inputs`, `outputs` or `search_space`; of an expression, whatever stands there.
        name: what it names there.
        start, end: where it stands in the command.
        text: as it is written.
    """

    context: str
    name: str
    start: int
    end: int
    text: str


def find_expressions(command: str) -> list[Reference]:
    """Return the `${{...}}` of a command in their order, also those that mean nothing."""
    return [
        Reference(match["context"], match["name"] or "", match.start(), match.end(), match[0])
        for match in _EXPRESSION.finditer(command)
    ]


def find_variables(command: str) -> list[Reference]:
    """Return the variables of inputs, outputs and hyperparameters that a command reads, in their order.

    Of `${AZURE_ML_INPUT_x:-...}`, only what stands before the colon is the reference's text.
    """
    return [
        Reference(_CONTEXTS[match["prefix"]], match["name"], match.start(), match.end(), match[0])
        for match in _VARIABLE.finditer(command)
    ]


def expression(reference: Reference) -> str:
    """Return the expression that stands for what a variable holds."""
    return f"${{{{{reference.context}.{reference.name}}}}}"


def variable_prefix(context: str) -> str:
    """Return what the environment variables of `inputs`, `outputs` or `search_space` begin with."""
    return _PREFIXES[context]


def variable_name(reference: Reference) -> str:
    """Return the environment variable that holds what an expression names.

    Raises:
        InvalidJobError: the expression means nothing, or its name cannot be part of a variable's.
    """
    if reference.context not in _PREFIXES:
        raise InvalidJobError(f"{reference.text} means nothing here: use {', '.join(_PREFIXES)}.")
    if not re.fullmatch("[A-Za-z0-9_]+", reference.name):
        raise InvalidJobError(
            f"{reference.text} becomes an environment variable, which {reference.name!r} cannot be part of: "
            f"name the {_KINDS[reference.context]} with letters, digits and '_' alone."
        )
    return _PREFIXES[reference.context] + reference.name


def check_expressions(
    command: str,
    *,
    inputs: Collection[str],
    outputs: Collection[str],
    search_space: Collection[str] | None = None,
    literals: Collection[str] = (),
) -> None:
    """Refuse a command that names an input, output or hyperparameter nobody declared, or names one the wrong way.

    Args:
        command: the command, with expressions, variables or both.
        inputs, outputs: names of what the job reads and writes.
        search_space: names of hyperparameters, with or without leading dashes; None for a job that is no sweep.
        literals: names of the inputs that are text or numbers, which no variable holds.

    Raises:
        InvalidJobError: the line, what is wrong with it, and what is declared.
    """
    hyperparameters = {name.lstrip("-") for name in search_space or ()}
    declared = {"inputs": {*inputs, *literals}, "outputs": set(outputs), "search_space": hyperparameters}
    for reference in find_expressions(command):
        _check_expression(command, reference, declared)
    for reference in find_variables(command):
        _check_variable(command, reference, declared, literals)
    _check_spelling(command, declared)


def _check_expression(command: str, reference: Reference, declared: Mapping[str, Collection[str]]) -> None:
    place = where(command, reference.start)
    if reference.context not in declared:
        raise InvalidJobError(f"{place}, {reference.text} means nothing here: use {', '.join(declared)}.")
    names = declared[reference.context]
    if reference.name not in names:
        known = ", ".join(sorted(names)) or "nothing"
        raise InvalidJobError(f"{place}, {reference.text} is not declared; {reference.context} has {known}.")


def _check_variable(
    command: str, reference: Reference, declared: Mapping[str, Collection[str]], literals: Collection[str]
) -> None:
    place, names = where(command, reference.start), declared[reference.context]
    if reference.name not in names:
        known = f"; it declares {', '.join(sorted(names))}" if names else ""
        kind = _KINDS[reference.context]
        raise InvalidJobError(
            f"{place}, {reference.text} is read, but the job declares no {kind} {reference.name!r}{known}."
        )
    if reference.context == "inputs" and reference.name in literals:
        raise InvalidJobError(
            f"{place}, {reference.text} is read, but the input {reference.name!r} is a literal, which no variable "
            f"holds: write {expression(reference)}."
        )


def _check_spelling(command: str, declared: Mapping[str, Collection[str]]) -> None:
    """Refuse what can only be an expression that lacks a dollar or brace: it opens one, or names what is declared."""
    for match in _NEARLY.finditer(command):
        opening, context, closing = match["opening"], match["context"], match["closing"]
        if (opening, closing) == ("${{", "}}") or (opening != "${{" and match["name"] not in declared[context]):
            continue
        braced = "{" in opening and ("$" in opening or closing)
        # `$inputs.x` is fine shell text where the command has a variable of that name.
        if braced or (opening == "$" and not re.search(rf"(?<![$\w]){context}\b(?!\.)", command)):
            place, right = where(command, match.start()), f"${{{{{context}.{match['name']}}}}}"
            raise InvalidJobError(f"{place}, {match[0]} is no expression: write {right}.")
