# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on registry environment versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "registry_environment_versions_create_or_update",
    "registry_environment_versions_delete",
    "registry_environment_versions_get",
    "registry_environment_versions_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        registry_environment_versions_create_or_update,
        registry_environment_versions_delete,
        registry_environment_versions_get,
        registry_environment_versions_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
