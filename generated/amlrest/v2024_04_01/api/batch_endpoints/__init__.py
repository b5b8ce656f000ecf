# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on batch endpoints, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "batch_endpoints_create_or_update",
    "batch_endpoints_delete",
    "batch_endpoints_get",
    "batch_endpoints_list",
    "batch_endpoints_list_keys",
    "batch_endpoints_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        batch_endpoints_create_or_update,
        batch_endpoints_delete,
        batch_endpoints_get,
        batch_endpoints_list,
        batch_endpoints_list_keys,
        batch_endpoints_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
