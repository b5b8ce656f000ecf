# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on data versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["data_versions_create_or_update", "data_versions_delete", "data_versions_get", "data_versions_list"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import data_versions_create_or_update, data_versions_delete, data_versions_get, data_versions_list
else:
    __getattr__ = _on_first_use(__name__, __all__)
