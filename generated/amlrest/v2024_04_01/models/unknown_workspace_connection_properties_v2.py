# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownWorkspaceConnectionPropertiesV2(JsonObject):
    """Any other WorkspaceConnectionPropertiesV2, of a type that this api-version does not list.

    Attributes:
        auth_type: A type that this api-version does not list.
        category: Kind of service that the connection leads to.
        created_by_workspace_arm_id: Resource id of the workspace that the connection was made in; set by the service.
        expiry_time: When the connection expires.
        group: What the kind of service is grouped under; set by the service.
        is_shared_to_all: Whether the connection is shared with everyone.
        target: What the connection leads to, such as a URL.
        metadata: Further facts of your own, by name.
        shared_user_list: Users that the connection is shared with.
        value: Details of the connection as text, in the format that valueFormat names.
        value_format: Format of the value; JSON.
    """

    auth_type: str
    category: models.ConnectionCategory | str | None | Unset = UNSET
    created_by_workspace_arm_id: str | None | Unset = UNSET
    expiry_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    group: models.ConnectionGroup | str | None | Unset = UNSET
    is_shared_to_all: bool | None | Unset = UNSET
    target: str | None | Unset = UNSET
    metadata: dict[str, str] | None | Unset = UNSET
    shared_user_list: list[str] | None | Unset = UNSET
    value: str | None | Unset = UNSET
    value_format: models.ValueFormat | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "authType": ("auth_type", None),
        "category": ("category", read_enum(models, "ConnectionCategory")),
        "createdByWorkspaceArmId": ("created_by_workspace_arm_id", None),
        "expiryTime": ("expiry_time", to_timestamp),
        "group": ("group", read_enum(models, "ConnectionGroup")),
        "isSharedToAll": ("is_shared_to_all", None),
        "target": ("target", None),
        "metadata": ("metadata", None),
        "sharedUserList": ("shared_user_list", None),
        "value": ("value", None),
        "valueFormat": ("value_format", read_enum(models, "ValueFormat")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
