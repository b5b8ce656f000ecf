"""Conda files as the service gives them back: JSON text, whatever came."""

from __future__ import annotations

import json

from amlwrap.local.errors import RefusedError


def conda_json(text: str) -> str:
    """Return a conda file, YAML or JSON text, as JSON text.

    Raises:
        RefusedError: it is neither, or no environment file.
    """
    # YAML is slow to import, and most of what the server does needs none.
    from amlwrap.local.engine.conda import CondaFileError, read_conda_file

    try:
        return json.dumps(read_conda_file(text), indent=2)
    except CondaFileError as error:
        raise RefusedError(str(error), ("conda_file",)) from None
