# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on data containers, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["data_containers_create_or_update", "data_containers_delete", "data_containers_get", "data_containers_list"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import data_containers_create_or_update, data_containers_delete, data_containers_get, data_containers_list
else:
    __getattr__ = _on_first_use(__name__, __all__)
