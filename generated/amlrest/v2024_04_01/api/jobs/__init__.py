# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on jobs, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["jobs_cancel", "jobs_create_or_update", "jobs_delete", "jobs_get", "jobs_list"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import jobs_cancel, jobs_create_or_update, jobs_delete, jobs_get, jobs_list
else:
    __getattr__ = _on_first_use(__name__, __all__)
