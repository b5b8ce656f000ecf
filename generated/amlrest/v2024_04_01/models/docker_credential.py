# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DockerCredential(JsonObject):
    """User and password of a container registry.

    Attributes:
        credential_type: Always "DockerCredentials", which tells this type from its siblings.
        user_name: Name of the container registry's user.
        password: Password of the container registry's user.
    """

    credential_type: str = "DockerCredentials"
    user_name: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialType": ("credential_type", None),
        "userName": ("user_name", None),
        "password": ("password", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("password",))
