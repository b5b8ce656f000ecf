# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OutputPathAssetReference(JsonObject):
    """A reference to files that a job wrote.

    Attributes:
        reference_type: Always "OutputPath", which tells this type from its siblings.
        path: File or folder among the job's outputs.
        job_id: Resource id of the job.
    """

    reference_type: str = "OutputPath"
    path: str | None | Unset = UNSET
    job_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "referenceType": ("reference_type", None),
        "path": ("path", None),
        "jobId": ("job_id", None),
    }
