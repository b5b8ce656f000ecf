# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on batch deployments, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "batch_deployments_create_or_update",
    "batch_deployments_delete",
    "batch_deployments_get",
    "batch_deployments_list",
    "batch_deployments_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        batch_deployments_create_or_update,
        batch_deployments_delete,
        batch_deployments_get,
        batch_deployments_list,
        batch_deployments_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
