# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionProps(JsonObject):
    """What a connection leads to, and how it signs in.

    Attributes:
        category: Kind of service that the connection leads to.
        target: What the connection leads to, such as a URL.
        auth_type: How the connection signs in.
        value: Details of the connection as text, in the format that valueFormat names.
        value_format: Format of the value; JSON.
    """

    category: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    auth_type: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    value_format: models.ValueFormat | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "category": ("category", None),
        "target": ("target", None),
        "authType": ("auth_type", None),
        "value": ("value", None),
        "valueFormat": ("value_format", read_enum(models, "ValueFormat")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
