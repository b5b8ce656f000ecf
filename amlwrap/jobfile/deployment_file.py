"""From a deployment's file in the schema of the Azure ML CLI v2 to a deployment as people ask for it.

Source: the schema `managedOnlineDeployment.schema.json` of the CLI v2, and azure-ai-ml's `_schema`.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from attrs import frozen

from amlwrap.assets import DeploymentDefinition, ProbeSettings, RequestSettings
from amlwrap.jobfile.assets import read_code, read_environment
from amlwrap.jobfile.endpoint_file import ACCESS, WRITTEN_BY_THE_SERVICE, check_managed
from amlwrap.jobfile.model_file import read_model
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.section import Section
from amlwrap.local_paths import as_path

_NOT_OFFERED = {
    "data_collector": "leave it out; what a scoring script logs is in `amlwrap deployment logs`.",
    "resources": "it is for Kubernetes: give an instance_type.",
    "private_network_connection": "use egress_public_network_access: disabled.",
    "properties": "write them as tags.",
}
_KEYS = {
    "endpoint": "endpoint_name",
    "code": "code_configuration.code",
    "scoring_script": "code_configuration.scoring_script",
    "public_egress": "egress_public_network_access",
    "request_settings.request_timeout": "request_settings.request_timeout_ms",
    "request_settings.max_queue_wait": "request_settings.max_queue_wait_ms",
}


@frozen
class DeploymentFile:
    """A deployment's file that was read.

    Attributes:
        deployment: as it asks for one.
    """

    deployment: DeploymentDefinition
    _section: Section

    def place(self, path: str) -> str:
        """Return where a property of the deployment stands: file, line, and the key by which the file calls it."""
        return self._section.place(_KEYS.get(path, path))


def read_deployment_file(path: str | Path, *, name: str | None = None, endpoint: str | None = None) -> DeploymentFile:
    """Read a deployment's file.

    Args:
        path: a YAML file in the CLI v2 schema for managed online deployments; paths in it are relative to its folder.
        name, endpoint: over the file's own.

    Raises:
        InvalidJobError: what is wrong, with file, line and key, and what to do.
        UsageError: `path` is no path.
    """
    section = read_section(as_path(path, "The deployment file"), inexpressible=_NOT_OFFERED)
    if section.has("auth_mode"):
        section.fail("auth_mode", "the file is an endpoint: create it with `amlwrap endpoint create -f`.")
    check_managed(section)
    section.skip(*WRITTEN_BY_THE_SERVICE)
    own_name, own_endpoint = section.text("name"), section.text("endpoint_name")
    code = section.section("code_configuration")
    read = DeploymentDefinition(
        name=name or own_name or section.required_text("name", ": say what the deployment is called"),
        endpoint=endpoint or own_endpoint or section.required_text("endpoint_name", ": name the endpoint it is behind"),
        model=read_model(section),
        code=read_code(code),
        scoring_script=code.text("scoring_script"),
        environment=read_environment(section),
        environment_variables=section.texts("environment_variables") or None,
        model_mount_path=section.text("model_mount_path"),
        instance_type=section.text("instance_type"),
        instance_count=section.whole("instance_count"),
        request_settings=_read_request_settings(section.section("request_settings")),
        liveness_probe=_read_probe(section.section("liveness_probe")),
        readiness_probe=_read_probe(section.section("readiness_probe")),
        app_insights_enabled=_flag(section, "app_insights_enabled"),
        public_egress={"enabled": True, "disabled": False}.get(
            section.word("egress_public_network_access", ACCESS) or ""
        ),
        description=section.text("description"),
        tags=section.texts("tags") or None,
    )
    code.done()
    _check_scale(section.section("scale_settings"))
    section.done()
    return DeploymentFile(read, section)


def _read_request_settings(section: Section) -> RequestSettings | None:
    if section.is_empty:
        return None
    settings = RequestSettings(
        max_concurrent_requests_per_instance=section.whole("max_concurrent_requests_per_instance"),
        request_timeout=_length(section, "request_timeout_ms", timedelta(milliseconds=1)),
        max_queue_wait=_length(section, "max_queue_wait_ms", timedelta(milliseconds=1)),
    )
    section.done()
    return settings


def _read_probe(section: Section) -> ProbeSettings | None:
    if section.is_empty:
        return None
    second = timedelta(seconds=1)
    probe = ProbeSettings(
        initial_delay=_length(section, "initial_delay", second),
        period=_length(section, "period", second),
        timeout=_length(section, "timeout", second),
        success_threshold=section.whole("success_threshold"),
        failure_threshold=section.whole("failure_threshold"),
    )
    section.done()
    return probe


def _length(section: Section, key: str, unit: timedelta) -> timedelta | None:
    count = section.whole(key)
    if count is None:
        return None
    try:
        return count * unit
    except OverflowError:
        section.fail(key, f"{count} is longer than any time there is.")


def _flag(section: Section, key: str) -> bool | None:
    value = section.scalar(key)
    if not isinstance(value, bool | None):
        section.fail(key, f"must be true or false, not {value!r}.")
    return value


def _check_scale(section: Section) -> None:
    """Refuse to scale by itself, which the service leaves to Azure Monitor for deployments that it runs."""
    kind = section.text("type")
    if kind is not None and kind.lower() != "default":
        section.fail("type", f"amlwrap does not offer {kind}: write default, and give an instance_count.")
    section.done()
