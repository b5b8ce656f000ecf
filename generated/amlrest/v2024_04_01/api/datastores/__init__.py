# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on datastores, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "datastores_create_or_update",
    "datastores_delete",
    "datastores_get",
    "datastores_list",
    "datastores_list_secrets",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        datastores_create_or_update,
        datastores_delete,
        datastores_get,
        datastores_list,
        datastores_list_secrets,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
