# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotebookResourceInfo(JsonObject):
    """Where a workspace's notebook service is, and whether setting it up failed.

    Attributes:
        fqdn: Domain name of the notebook service.
        resource_id: Resource id of the notebook storage.
        notebook_preparation_error: Why setting it up failed; null if it did not.
    """

    fqdn: str | None | Unset = UNSET
    resource_id: str | None | Unset = UNSET
    notebook_preparation_error: models.NotebookPreparationError | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "fqdn": ("fqdn", None),
        "resourceId": ("resource_id", None),
        "notebookPreparationError": ("notebook_preparation_error", read_model(models, "NotebookPreparationError")),
    }
