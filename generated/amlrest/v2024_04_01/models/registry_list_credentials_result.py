# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryListCredentialsResult(JsonObject):
    """Account of a workspace's container registry.

    Attributes:
        location: Azure region of the container registry.
        username: Name of the account.
        passwords: Passwords of the account, either of which is accepted.
    """

    location: str | None | Unset = UNSET
    username: str | None | Unset = UNSET
    passwords: list[models.Password] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "location": ("location", None),
        "username": ("username", None),
        "passwords": ("passwords", read_list(read_model(models, "Password"))),
    }
