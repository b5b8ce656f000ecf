"""Reading jobs as the service holds them: models of 2021-03-01-preview as neutral states."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from amlrest.types import JsonObject
from amlrest.v2021_03_01_preview import models

from amlwrap import job as jobs
from amlwrap.dialects.alike import decode_times
from amlwrap.dialects.reading import mapping, model, spelled, strings, tag, text
from amlwrap.references import short_name


def decode_job_resource(resource: models.JobBaseResource) -> jobs.Job:
    """Read a job as the service holds it: state, place of its outputs, and its description."""
    properties = resource.properties
    name = text(resource.name) or short_name(text(resource.id) or "")
    own = strings(getattr(properties, "properties", None))
    output = model(getattr(properties, "output", None), models.JobOutput)
    return jobs.Job(
        name=name,
        id=text(resource.id) or "",
        type=tag(properties, "job_type") or "Unknown",
        status=spelled(_of_any_type(properties, "status", "status") or "Unknown", jobs.JobStatus),
        experiment_name=text(_of_any_type(properties, "experiment_name", "experimentName")),
        compute=text(getattr(getattr(properties, "compute", None), "target", None)),
        **decode_times(resource, own),
        tracking_uri=_endpoint(properties, "tracking"),
        studio_url=_endpoint(properties, "studio"),
        run_id=own.get("mlflow.runId", name),
        output=_decode_output(output),
        description=jobs.Late(partial(decode_job, resource)),
        tags=strings(getattr(properties, "tags", None)),
        properties=own,
        raw=resource,
    )


def _of_any_type(properties: object, attribute: str, name: str) -> object:
    """Return what jobs of all types have; one of a type that is not listed keeps it by its name on the wire."""
    if hasattr(properties, attribute):
        return getattr(properties, attribute)
    return properties.additional_properties.get(name) if isinstance(properties, JsonObject) else None


def _decode_output(output: models.JobOutput | None) -> jobs.JobOutput | None:
    if output is None:
        return None
    datastore_id, path = text(output.datastore_id), text(output.path)
    return jobs.JobOutput(datastore_id=datastore_id, path=path) if datastore_id and path else None


def _endpoint(properties: object, wanted: str) -> str | None:
    endpoints = mapping(getattr(properties, "interaction_endpoints", None))
    by_name: Mapping[str, Any] = {name.lower(): endpoint for name, endpoint in endpoints.items()}
    return text(getattr(by_name.get(wanted), "endpoint", None))


def decode_job(resource: models.JobBaseResource) -> jobs.CommandJob | jobs.SweepJob | None:
    """Read the description in a job; see `decode_jobs`, which is loaded when one is read."""
    from amlwrap.dialects.v2021_03_01_preview import decode_jobs

    return decode_jobs.decode_job(resource)
