"""`${{...}}` in commands: what the service of later api-versions fills in, this one leaves to the shell.

`${{inputs.x}}` becomes `$AZURE_ML_INPUT_x`, `${{outputs.x}}` `$AZURE_ML_OUTPUT_x` and `${{search_space.x}}`
`$AZUREML_SWEEP_x`, the variables that a job finds its data, folders and hyperparameters in; literal inputs are written
out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from amlwrap.errors import InvalidJobError

_EXPRESSION = re.compile(r"\$\{\{\s*(?P<expression>[^{}]*?)\s*\}\}(?P<next>\w?)")
_VARIABLES = {"inputs": "AZURE_ML_INPUT_", "outputs": "AZURE_ML_OUTPUT_", "search_space": "AZUREML_SWEEP_"}


def expand(command: str, names: Mapping[str, Collection[str]], literals: Mapping[str, str]) -> str:
    """Return a command without expressions.

    Args:
        command: as the file has it.
        names: declared names by context: `inputs`, `outputs`, `search_space`.
        literals: text of the literal inputs.

    Raises:
        InvalidJobError: an expression that names nothing declared.
    """

    def replace(match: re.Match[str]) -> str:
        context, _, name = match["expression"].partition(".")
        if context == "inputs" and name in literals:
            return literals[name] + match["next"]
        if context not in _VARIABLES:
            raise InvalidJobError(f"${{{{{match['expression']}}}}} means nothing here: use {', '.join(_VARIABLES)}.")
        if name not in names.get(context, ()):
            known = ", ".join(sorted({*names.get(context, ()), *(literals if context == "inputs" else ())}))
            raise InvalidJobError(
                f"${{{{{match['expression']}}}}} is not declared; {context} has {known or 'nothing'}."
            )
        variable = _VARIABLES[context] + name
        return f"${{{variable}}}{match['next']}" if match["next"] else f"${variable}"

    return _EXPRESSION.sub(replace, command)


def contract(command: str, names: Mapping[str, Collection[str]]) -> str:
    """Return a command with expressions where it reads a variable of a declared name: the inverse of `expand`."""
    for context, prefix in _VARIABLES.items():
        declared = names.get(context, ())

        def replace(match: re.Match[str], context: str = context, declared: Collection[str] = declared) -> str:
            return f"${{{{{context}.{match[1]}}}}}" if match[1] in declared else match[0]

        command = re.sub(rf"\${prefix}(\w+)", replace, command)
    return command
