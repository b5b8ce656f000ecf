# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BindOptions(JsonObject):
    """Options of a mounted folder of the host.

    Attributes:
        propagation: Whether mounts inside the folder are passed on, by Docker's names such as rprivate.
        create_host_path: Whether to make the folder on the host if it is not there.
        selinux: How SELinux labels the folder, by Docker's letters.
    """

    propagation: str | None | Unset = UNSET
    create_host_path: bool | None | Unset = UNSET
    selinux: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "propagation": ("propagation", None),
        "createHostPath": ("create_host_path", None),
        "selinux": ("selinux", None),
    }
