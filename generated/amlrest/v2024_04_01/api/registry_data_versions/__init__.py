# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on registry data versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "registry_data_versions_create_or_get_start_pending_upload",
    "registry_data_versions_create_or_update",
    "registry_data_versions_delete",
    "registry_data_versions_get",
    "registry_data_versions_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        registry_data_versions_create_or_get_start_pending_upload,
        registry_data_versions_create_or_update,
        registry_data_versions_delete,
        registry_data_versions_get,
        registry_data_versions_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
