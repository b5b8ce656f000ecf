# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Azure Machine Learning 2021-03-01-preview: operations in `api`, bodies in `models`."""

import typing as _typing

from ..client import AuthenticatedClient, Client
from ..submodules import on_first_use as _on_first_use

__all__ = ["AuthenticatedClient", "Client", "api", "models"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import api, models
else:
    __getattr__ = _on_first_use(__name__, __all__)
