# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NoneDatastoreSecrets(JsonObject):
    """No secret; the datastore keeps none.

    Attributes:
        secrets_type: Always "None", which tells this type from its siblings.
    """

    secrets_type: str = "None"
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
    }
