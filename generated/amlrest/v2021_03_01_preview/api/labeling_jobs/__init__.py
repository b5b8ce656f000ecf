# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on labeling jobs, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "labeling_jobs_create_or_update",
    "labeling_jobs_delete",
    "labeling_jobs_export_labels",
    "labeling_jobs_get",
    "labeling_jobs_list",
    "labeling_jobs_pause",
    "labeling_jobs_resume",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        labeling_jobs_create_or_update,
        labeling_jobs_delete,
        labeling_jobs_export_labels,
        labeling_jobs_get,
        labeling_jobs_list,
        labeling_jobs_pause,
        labeling_jobs_resume,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
