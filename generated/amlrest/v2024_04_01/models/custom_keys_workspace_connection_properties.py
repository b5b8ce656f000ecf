# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, read_model, to_timestamp
from .. import MODELS

if TYPE_CHECKING:
    from .connection_category import ConnectionCategory
    from .connection_group import ConnectionGroup
    from .custom_keys import CustomKeys
    from .value_format import ValueFormat


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomKeysWorkspaceConnectionProperties(JsonObject):
    """CustomKeysWorkspaceConnectionProperties, as the contract names it.

    Attributes:
        value: The items of this page.
        credentials: How to sign in to the storage.
    """

    auth_type: str = "CustomKeys"
    category: ConnectionCategory | str | None | Unset = UNSET
    created_by_workspace_arm_id: str | None | Unset = UNSET
    expiry_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    group: ConnectionGroup | str | None | Unset = UNSET
    is_shared_to_all: bool | None | Unset = UNSET
    target: str | None | Unset = UNSET
    metadata: dict[str, str] | None | Unset = UNSET
    shared_user_list: list[str] | None | Unset = UNSET
    value: str | None | Unset = UNSET
    value_format: ValueFormat | str | None | Unset = UNSET
    credentials: CustomKeys | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "authType": ("auth_type", None),
        "category": ("category", read_enum(MODELS, "ConnectionCategory")),
        "createdByWorkspaceArmId": ("created_by_workspace_arm_id", None),
        "expiryTime": ("expiry_time", None),
        "group": ("group", read_enum(MODELS, "ConnectionGroup")),
        "isSharedToAll": ("is_shared_to_all", None),
        "target": ("target", None),
        "metadata": ("metadata", None),
        "sharedUserList": ("shared_user_list", None),
        "value": ("value", None),
        "valueFormat": ("value_format", read_enum(MODELS, "ValueFormat")),
        "credentials": ("credentials", read_model(MODELS, "CustomKeys")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "auth_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
