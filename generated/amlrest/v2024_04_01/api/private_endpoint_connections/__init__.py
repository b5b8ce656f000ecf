# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on private endpoint connections, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "private_endpoint_connections_create_or_update",
    "private_endpoint_connections_delete",
    "private_endpoint_connections_get",
    "private_endpoint_connections_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        private_endpoint_connections_create_or_update,
        private_endpoint_connections_delete,
        private_endpoint_connections_get,
        private_endpoint_connections_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
