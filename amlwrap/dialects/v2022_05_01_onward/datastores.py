"""Datastores of 2022-05-01 and later, as neutral values."""

from __future__ import annotations

from amlrest.types import JsonObject
from amlrest.v2024_04_01 import models

from amlwrap import assets as values
from amlwrap.dialects.reading import facts, first_text, model, tag, text

# Which members of a datastore type come nearest to an account and a container in it.
_ACCOUNTS = ("accountName", "storeName")
_CONTAINERS = ("containerName", "fileShareName", "filesystem")
_APART = ("datastoreType", "endpoint", "protocol", "isDefault", "credentials", "description", "tags", "properties")


def decode_datastore(resource: models.DatastoreResource) -> values.Datastore:
    """Read a datastore of any type; never a secret."""
    properties = model(resource.properties, JsonObject)
    # A type that the contract does not list has members as well, and they mean the same.
    told = facts(properties) if properties else {}
    return values.Datastore(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        type=tag(properties, "datastore_type") or "Unknown",
        is_default=told.get("isDefault") is True,
        account_name=first_text(told, *_ACCOUNTS),
        container_name=first_text(told, *_CONTAINERS),
        endpoint=first_text(told, "endpoint"),
        protocol=first_text(told, "protocol"),
        credentials_type=tag(getattr(properties, "credentials", None), "credentials_type"),
        details=facts(properties, *_ACCOUNTS, *_CONTAINERS, *_APART) if properties else {},
        raw=resource,
    )
