# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on registries, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "registries_create_or_update",
    "registries_delete",
    "registries_get",
    "registries_list",
    "registries_list_by_subscription",
    "registries_remove_regions",
    "registries_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        registries_create_or_update,
        registries_delete,
        registries_get,
        registries_list,
        registries_list_by_subscription,
        registries_remove_regions,
        registries_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
