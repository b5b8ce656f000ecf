# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on environment versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "environment_versions_create_or_update",
    "environment_versions_delete",
    "environment_versions_get",
    "environment_versions_list",
    "environment_versions_publish",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        environment_versions_create_or_update,
        environment_versions_delete,
        environment_versions_get,
        environment_versions_list,
        environment_versions_publish,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
