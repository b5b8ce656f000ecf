# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on environment specification versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "environment_specification_versions_create_or_update",
    "environment_specification_versions_delete",
    "environment_specification_versions_get",
    "environment_specification_versions_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        environment_specification_versions_create_or_update,
        environment_specification_versions_delete,
        environment_specification_versions_get,
        environment_specification_versions_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
