# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on online deployments, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "online_deployments_create_or_update",
    "online_deployments_delete",
    "online_deployments_get",
    "online_deployments_get_logs",
    "online_deployments_list",
    "online_deployments_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        online_deployments_create_or_update,
        online_deployments_delete,
        online_deployments_get,
        online_deployments_get_logs,
        online_deployments_list,
        online_deployments_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
