# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .asset_provisioning_state import AssetProvisioningState
    from .auto_rebuild_setting import AutoRebuildSetting
    from .build_context import BuildContext
    from .environment_type import EnvironmentType
    from .inference_container_properties import InferenceContainerProperties
    from .operating_system_type import OperatingSystemType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentVersion(JsonObject):
    """The software that a job runs in; an image or build, and packages from a conda file.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether the version is hidden from lists.
        is_anonymous: Whether the version was registered without a name of its own, as part of a submission.
        environment_type: Whether Azure or a user made the environment.
        image: Docker image with registry and tag.
        conda_file: Text of a conda environment file, added to the image.
        build: What the image is built from.
        os_type: Operating system of the nodes.
        inference_config: Routes of an image that serves a model.
        provisioning_state: Whether the resource is ready.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    environment_type: EnvironmentType | str | None | Unset = UNSET
    image: str | None | Unset = UNSET
    conda_file: str | None | Unset = UNSET
    build: BuildContext | None | Unset = UNSET
    os_type: OperatingSystemType | str | None | Unset = UNSET
    inference_config: InferenceContainerProperties | None | Unset = UNSET
    auto_rebuild: AutoRebuildSetting | str | None | Unset = UNSET
    provisioning_state: AssetProvisioningState | str | None | Unset = UNSET
    stage: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "environmentType": ("environment_type", read_enum(MODELS, "EnvironmentType")),
        "image": ("image", None),
        "condaFile": ("conda_file", None),
        "build": ("build", read_model(MODELS, "BuildContext")),
        "osType": ("os_type", read_enum(MODELS, "OperatingSystemType")),
        "inferenceConfig": ("inference_config", read_model(MODELS, "InferenceContainerProperties")),
        "autoRebuild": ("auto_rebuild", read_enum(MODELS, "AutoRebuildSetting")),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "AssetProvisioningState")),
        "stage": ("stage", None),
    }
