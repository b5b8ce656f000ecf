"""Text from the command line and the environment that is no UTF-8, refused before anything reads it.

Python passes such bytes on as lone surrogates, which break wherever text is written: in a URL, a body, a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from amlwrap.errors import UsageError
from amlwrap.utf8 import is_utf8

_READ = ("AMLWRAP_", "AZURE_", "AZUREML_")


def check_typed_text(arguments: Sequence[str], environ: Mapping[str, str]) -> None:
    """Refuse bytes that are no UTF-8.

    Args:
        arguments: the command line after the program's name.
        environ: the environment's variables, of which those that sign in or name a workspace are looked at.

    Raises:
        UsageError: an argument or a variable holds some; it names the option, or the variable.
    """
    for before, argument in zip(("", *arguments), arguments, strict=False):
        if not is_utf8(argument):
            shown = _shown(argument)
            where = f"{before} {shown}" if before.startswith("-") and "=" not in before else shown
            raise UsageError(f"{where}: this is no UTF-8: write it in UTF-8, or rename the file that it names.")
    for name, value in environ.items():
        if name.startswith(_READ) and not is_utf8(value):  # the value may be a secret
            raise UsageError(f"{name} holds what is no UTF-8: correct or unset it.")


def _shown(text: str) -> str:
    """Return a text with its stray bytes as `\\xff`."""
    bytes_named = re.sub("[\udc80-\udcff]", lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", text)
    return bytes_named.encode("utf-8", "backslashreplace").decode()
