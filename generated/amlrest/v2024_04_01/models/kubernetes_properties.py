# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class KubernetesProperties(JsonObject):
    """Settings of an attached Kubernetes cluster.

    Attributes:
        relay_connection_string: Connection string of the relay.
        service_bus_connection_string: Connection string of the service bus.
        extension_principal_id: Object id of the extension's identity.
        extension_instance_release_train: Release train of the extension, for example stable.
        vc_name: Name of the virtual cluster.
        namespace: Kubernetes namespace that jobs run in; default if left out.
        default_instance_type: Instance type of jobs that name none.
        instance_types: Instance types by name.
    """

    relay_connection_string: str | None | Unset = UNSET
    service_bus_connection_string: str | None | Unset = UNSET
    extension_principal_id: str | None | Unset = UNSET
    extension_instance_release_train: str | None | Unset = UNSET
    vc_name: str | None | Unset = UNSET
    namespace: str | None | Unset = UNSET
    default_instance_type: str | None | Unset = UNSET
    instance_types: dict[str, models.InstanceTypeSchema] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "relayConnectionString": ("relay_connection_string", None),
        "serviceBusConnectionString": ("service_bus_connection_string", None),
        "extensionPrincipalId": ("extension_principal_id", None),
        "extensionInstanceReleaseTrain": ("extension_instance_release_train", None),
        "vcName": ("vc_name", None),
        "namespace": ("namespace", None),
        "defaultInstanceType": ("default_instance_type", None),
        "instanceTypes": ("instance_types", read_map(read_model(models, "InstanceTypeSchema"))),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "relay_connection_string",
            "service_bus_connection_string",
        )
    )
