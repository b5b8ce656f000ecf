# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDatastore(JsonObject):
    """Any other Datastore, of a type that this api-version does not list.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        datastore_type: A type that this api-version does not list.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        credentials: How to sign in to a datastore's storage.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    datastore_type: str
    is_default: bool | None | Unset = UNSET
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "datastoreType": ("datastore_type", None),
        "isDefault": ("is_default", None),
        "credentials": (
            "credentials",
            read_union(
                models,
                "credentialsType",
                {
                    "AccountKey": "AccountKeyDatastoreCredentials",
                    "Certificate": "CertificateDatastoreCredentials",
                    "None": "NoneDatastoreCredentials",
                    "Sas": "SasDatastoreCredentials",
                    "ServicePrincipal": "ServicePrincipalDatastoreCredentials",
                },
                "UnknownDatastoreCredentials",
            ),
        ),
    }
