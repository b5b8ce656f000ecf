# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on model versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "model_versions_create_or_update",
    "model_versions_delete",
    "model_versions_get",
    "model_versions_list",
    "model_versions_publish",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        model_versions_create_or_update,
        model_versions_delete,
        model_versions_get,
        model_versions_list,
        model_versions_publish,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
