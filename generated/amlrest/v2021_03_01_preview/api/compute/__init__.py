# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
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
    "compute_update_schedules",
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
        compute_update_schedules,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
