# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDatastoreCredentials(JsonObject):
    """Any other DatastoreCredentials, of a type that this api-version does not list.

    Attributes:
        credentials_type: A type that this api-version does not list.
    """

    credentials_type: str
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
    }
