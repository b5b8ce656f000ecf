# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .account_key_datastore_secrets import AccountKeyDatastoreSecrets


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AccountKeyDatastoreCredentials(JsonObject):
    """The key of a storage account.

    Attributes:
        credentials_type: Type of the credentials; set by the class.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "AccountKey"
    secrets: AccountKeyDatastoreSecrets | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "secrets": ("secrets", read_model(MODELS, "AccountKeyDatastoreSecrets")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credentials_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
