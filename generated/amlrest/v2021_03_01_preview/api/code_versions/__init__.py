# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on code versions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["code_versions_create_or_update", "code_versions_delete", "code_versions_get", "code_versions_list"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import code_versions_create_or_update, code_versions_delete, code_versions_get, code_versions_list
else:
    __getattr__ = _on_first_use(__name__, __all__)
