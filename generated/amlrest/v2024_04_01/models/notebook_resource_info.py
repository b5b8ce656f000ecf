# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .notebook_preparation_error import NotebookPreparationError


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotebookResourceInfo(JsonObject):
    """NotebookResourceInfo, as the contract names it.

    Attributes:
        resource_id: Resource id of the notebook storage.
    """

    fqdn: str | None | Unset = UNSET
    resource_id: str | None | Unset = UNSET
    notebook_preparation_error: NotebookPreparationError | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "fqdn": ("fqdn", None),
        "resourceId": ("resource_id", None),
        "notebookPreparationError": ("notebook_preparation_error", read_model(MODELS, "NotebookPreparationError")),
    }
