# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on serverless endpoints, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "serverless_endpoints_create_or_update",
    "serverless_endpoints_delete",
    "serverless_endpoints_get",
    "serverless_endpoints_list",
    "serverless_endpoints_list_keys",
    "serverless_endpoints_regenerate_keys",
    "serverless_endpoints_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        serverless_endpoints_create_or_update,
        serverless_endpoints_delete,
        serverless_endpoints_get,
        serverless_endpoints_list,
        serverless_endpoints_list_keys,
        serverless_endpoints_regenerate_keys,
        serverless_endpoints_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
