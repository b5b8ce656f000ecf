# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NoneDatastoreSecrets(JsonObject):
    """No secret; the datastore keeps none.

    Attributes:
        secrets_type: Type of the secrets; set by the class.
    """

    secrets_type: str = "None"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "secrets_type": UNSET,
    }
