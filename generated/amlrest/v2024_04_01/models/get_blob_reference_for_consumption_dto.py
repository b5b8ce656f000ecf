# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .anonymous_access_credential import AnonymousAccessCredential
    from .docker_credential import DockerCredential
    from .managed_identity_credential import ManagedIdentityCredential
    from .sas_credential import SASCredential
    from .unknown_data_reference_credential import UnknownDataReferenceCredential


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GetBlobReferenceForConsumptionDto(JsonObject):
    """GetBlobReferenceForConsumptionDto, as the contract names it."""

    blob_uri: str | None | Unset = UNSET
    storage_account_arm_id: str | None | Unset = UNSET
    credential: (
        AnonymousAccessCredential
        | DockerCredential
        | ManagedIdentityCredential
        | SASCredential
        | UnknownDataReferenceCredential
        | None
        | Unset
    ) = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "blobUri": ("blob_uri", None),
        "storageAccountArmId": ("storage_account_arm_id", None),
        "credential": (
            "credential",
            read_union(
                MODELS,
                "credentialType",
                {
                    "NoCredentials": "AnonymousAccessCredential",
                    "DockerCredentials": "DockerCredential",
                    "ManagedIdentity": "ManagedIdentityCredential",
                    "SAS": "SASCredential",
                },
                "UnknownDataReferenceCredential",
            ),
        ),
    }
