# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on workspaces, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "workspaces_create_or_update",
    "workspaces_delete",
    "workspaces_get",
    "workspaces_list_by_resource_group",
    "workspaces_list_by_subscription",
    "workspaces_list_keys",
    "workspaces_list_notebook_access_token",
    "workspaces_list_notebook_keys",
    "workspaces_list_storage_account_keys",
    "workspaces_prepare_notebook",
    "workspaces_resync_keys",
    "workspaces_update",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        workspaces_create_or_update,
        workspaces_delete,
        workspaces_get,
        workspaces_list_by_resource_group,
        workspaces_list_by_subscription,
        workspaces_list_keys,
        workspaces_list_notebook_access_token,
        workspaces_list_notebook_keys,
        workspaces_list_storage_account_keys,
        workspaces_prepare_notebook,
        workspaces_resync_keys,
        workspaces_update,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
