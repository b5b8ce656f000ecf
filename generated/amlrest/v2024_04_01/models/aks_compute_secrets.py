# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AksComputeSecrets(JsonObject):
    """Kube configurations of an attached AKS cluster.

    Attributes:
        compute_type: Always "AKS", which tells this type from its siblings.
        user_kube_config: Kube configuration of a user.
        admin_kube_config: Kube configuration of the cluster's administrator.
        image_pull_secret_name: Name of the Kubernetes secret that images are pulled with.
    """

    compute_type: str = "AKS"
    user_kube_config: str | None | Unset = UNSET
    admin_kube_config: str | None | Unset = UNSET
    image_pull_secret_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "userKubeConfig": ("user_kube_config", None),
        "adminKubeConfig": ("admin_kube_config", None),
        "imagePullSecretName": ("image_pull_secret_name", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "user_kube_config",
            "admin_kube_config",
        )
    )
