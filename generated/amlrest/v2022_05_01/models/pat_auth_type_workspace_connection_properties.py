# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_model

if TYPE_CHECKING:
    from .connection_category import ConnectionCategory
    from .value_format import ValueFormat
    from .workspace_connection_personal_access_token import WorkspaceConnectionPersonalAccessToken


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PATAuthTypeWorkspaceConnectionProperties(JsonObject):
    """PATAuthTypeWorkspaceConnectionProperties, as the contract names it.

    Attributes:
        value: The items of this page.
        credentials: How to sign in to the storage.
    """

    auth_type: str = "PAT"
    category: ConnectionCategory | str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    value_format: ValueFormat | str | None | Unset = UNSET
    credentials: WorkspaceConnectionPersonalAccessToken | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "authType": ("auth_type", None),
        "category": ("category", read_enum("ConnectionCategory")),
        "target": ("target", None),
        "value": ("value", None),
        "valueFormat": ("value_format", read_enum("ValueFormat")),
        "credentials": ("credentials", read_model("WorkspaceConnectionPersonalAccessToken")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "auth_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
