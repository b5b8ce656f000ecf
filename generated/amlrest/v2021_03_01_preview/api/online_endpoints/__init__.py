# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on online endpoints, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "online_endpoints_create_or_update",
    "online_endpoints_delete",
    "online_endpoints_get",
    "online_endpoints_get_token",
    "online_endpoints_list",
    "online_endpoints_list_keys",
    "online_endpoints_regenerate_keys",
    "online_endpoints_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        online_endpoints_create_or_update,
        online_endpoints_delete,
        online_endpoints_get,
        online_endpoints_get_token,
        online_endpoints_list,
        online_endpoints_list_keys,
        online_endpoints_regenerate_keys,
        online_endpoints_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
