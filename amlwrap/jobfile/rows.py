"""What command jobs and sweeps share in a job file: one row a property, which reads it, writes it and knows its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from amlwrap.job import Identity, JobTier, ManagedIdentity, Service
from amlwrap.job.file_words import SERVICE_TYPES, identity_words, services_words
from amlwrap.job.settings import IDENTITIES
from amlwrap.jobfile.section import Section

_NOT_OFFERED: Mapping[str, Mapping[str, str]] = {
    "resources": {
        "locations": "name a compute in the right region.",
        "max_instance_count": "give instance_count.",
        "properties": "leave them out; the compute decides.",
    },
}
_PRIORITIES = {"low": 1, "medium": 2, "high": 3}
_SERVICE_PROPERTIES = {"log_dir": "logDir", "ssh_public_keys": "sshPublicKeys"}
_SERVICES_OF_THE_SERVICE = ("Tracking", "Studio")
_SERVERLESS = "serverless"


@frozen
class Row:
    """One property.

    Attributes:
        field: attribute of `amlwrap.job.JobBase`.
        key: where it is in a job file, with a dot after the mapping that it stands in.
        read: returns its value from the section that holds it, and the last part of its key.
        write: returns what the file has for its value; None leaves it out.
    """

    field: str
    key: str
    read: Callable[[Section, str], Any] = Section.text
    write: Callable[[Any], Any] = lambda value: value

    @property
    def place(self) -> tuple[str, str]:
        """The mapping that it stands in, empty for the job itself, and its key there."""
        holder, _, key = self.key.rpartition(".")
        return holder, key


def reference(text: str) -> str:
    """Return a reference without the `azureml:` that the schema puts before ARM ids."""
    return text.removeprefix("azureml:") if text.lower().startswith("azureml:/subscriptions/") else text


def azureml(text: str) -> str:
    """Return a compute or an asset's ARM id as the schema writes it."""
    return f"azureml:{text}"


def read_rows(section: Section, resources: Section | None = None) -> dict[str, Any]:
    """Return the values of all properties by their attributes.

    Args:
        section: the job.
        resources: the resources of a sweep's trial, where they stand there.
    """
    names = dict.fromkeys(row.place[0] for row in ROWS if row.place[0])
    inner = {name: section.section(name, _NOT_OFFERED.get(name)) for name in names}
    if resources is not None:
        if not inner["resources"].is_empty:
            section.fail("resources", "the trial has resources too: give them once.")
        inner["resources"] = resources
    values = {}
    for row in ROWS:
        holder, key = row.place
        values[row.field] = row.read(inner.get(holder, section), key)
    for holder_section in inner.values():
        holder_section.done()
    return values


def trial_resources(trial: Section) -> Section | None:
    """Return the resources of a sweep's trial, or None where it has none."""
    return trial.section("resources", _NOT_OFFERED["resources"]) if trial.has("resources") else None


def write_rows(job: Any) -> dict[str, Any]:
    """Return all properties of a job by the keys of a job file, those that say nothing as None."""
    values: dict[str, Any] = {}
    for row in ROWS:
        holder, key = row.place
        inside = values.setdefault(holder, {}) if holder else values
        inside[key] = row.write(getattr(job, row.field))
    return values


def _read_compute(section: Section, key: str) -> str | None:
    text = section.text(key)
    if text is None:
        return None
    name = reference(text).removeprefix("azureml:")
    if name == "local":
        section.fail(key, "to run on this machine, start `amlwrap local up`, name its cpu-cluster and add --local.")
    return None if name == _SERVERLESS else name


def _read_count(section: Section, key: str) -> int:
    count = section.whole(key)
    return 1 if count is None else count


def _read_identity(section: Section, key: str) -> Identity | None:
    identity = section.section(key)
    if identity.is_empty:
        return None
    words = {**{word: word for word in IDENTITIES}, "AMLToken": "aml_token", "managed_identity": "managed"}
    kind = identity.word("type", words) or identity.fail("type", f"is missing: use {', '.join(IDENTITIES)}.")
    made: Identity = IDENTITIES[kind]()
    if kind == "managed":
        made = ManagedIdentity(
            client_id=identity.text("client_id"),
            object_id=identity.text("object_id"),
            resource_id=identity.text("msi_resource_id"),
        )
    identity.done()
    return made


def _read_priority(section: Section, key: str) -> int | None:
    value = section.scalar(key)
    if not isinstance(value, str):
        return section.whole(key)
    if value.lower() not in _PRIORITIES:
        section.fail(key, f"{value!r} is not one of {', '.join(_PRIORITIES)}, and no whole number.")
    return _PRIORITIES[value.lower()]


def _read_job_tier(section: Section, key: str) -> str | None:
    return section.word(key, {tier.lower(): tier.value for tier in JobTier})


def _read_services(section: Section, key: str) -> dict[str, Service]:
    services = section.section(key)
    own = [name for name in services.names() if name not in _SERVICES_OF_THE_SERVICE]
    services.skip(*_SERVICES_OF_THE_SERVICE)
    return {name: _read_service(services.section(name)) for name in own}


def _read_service(section: Section) -> Service:
    key = "type" if section.has("type") else "job_service_type"
    kind = section.word(key, SERVICE_TYPES) or section.fail("type", f"is missing: use {', '.join(SERVICE_TYPES)}.")
    properties = section.texts("properties")
    for word, name in _SERVICE_PROPERTIES.items():
        if (text := section.text(word)) is not None:
            properties[name] = text
    nodes = section.word("nodes", {"all": "all"})
    service = Service(type=kind, port=section.whole("port"), properties=properties, all_nodes=nodes is not None)
    section.done()
    return service


ROWS = (
    Row("name", "name"),
    Row("display_name", "display_name"),
    Row("experiment_name", "experiment_name"),
    Row("description", "description"),
    Row("tags", "tags", Section.texts, dict),
    Row("properties", "properties", Section.texts, dict),
    Row("compute", "compute", _read_compute, lambda compute: compute and azureml(compute)),
    Row("instance_count", "resources.instance_count", _read_count, lambda count: None if count == 1 else count),
    Row("instance_type", "resources.instance_type"),
    Row("shm_size", "resources.shm_size"),
    Row("docker_args", "resources.docker_args"),
    Row("identity", "identity", _read_identity, identity_words),
    Row("priority", "queue_settings.priority", _read_priority),
    Row("job_tier", "queue_settings.job_tier", _read_job_tier, lambda tier: tier and str(tier).lower()),
    Row("services", "services", _read_services, services_words),
)
"""In the order in which they are written."""
