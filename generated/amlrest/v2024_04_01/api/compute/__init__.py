# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on compute, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "compute_create_or_update",
    "compute_delete",
    "compute_get",
    "compute_list",
    "compute_list_keys",
    "compute_list_nodes",
    "compute_restart",
    "compute_start",
    "compute_stop",
    "compute_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        compute_create_or_update,
        compute_delete,
        compute_get,
        compute_list,
        compute_list_keys,
        compute_list_nodes,
        compute_restart,
        compute_start,
        compute_stop,
        compute_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
