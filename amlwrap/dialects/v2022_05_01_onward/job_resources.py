"""Reading jobs as the service holds them: models of the client of 2024-04-01 as neutral states.

Source: definition `JobBase` and what it refers to.
"""

from __future__ import annotations

from functools import partial

from amlrest.v2024_04_01 import models

from amlwrap import job as jobs
from amlwrap.dialects.alike import decode_times
from amlwrap.dialects.reading import flag, mapping, spelled, strings, tag, text
from amlwrap.dialects.v2022_05_01_onward.places import OWN_OUTPUT, own_output
from amlwrap.dialects.v2022_05_01_onward.settings import service_type
from amlwrap.references import short_name


def decode_job_resource(resource: models.JobBaseResource) -> jobs.Job:
    """Read a job as the service holds it: state, place of its outputs, and its description."""
    properties = resource.properties
    job_id = text(resource.id) or ""
    name = text(resource.name) or short_name(job_id)
    facts = strings(getattr(properties, "properties", None))
    own = mapping(getattr(properties, "outputs", None)).get(OWN_OUTPUT)
    return jobs.Job(
        name=name,
        id=job_id,
        type=tag(properties, "job_type") or "Unknown",
        status=spelled(getattr(properties, "status", None) or "Unknown", jobs.JobStatus),
        experiment_name=text(getattr(properties, "experiment_name", None)),
        compute=text(getattr(properties, "compute_id", None)) or None,
        **decode_times(resource, facts),
        tracking_uri=_endpoint(properties, "tracking"),
        studio_url=_endpoint(properties, "studio"),
        run_id=facts.get("mlflow.runId", name),
        output=own_output(job_id, text(getattr(own, "uri", None))),
        description=jobs.Late(partial(decode_job, resource)),
        tags=strings(getattr(properties, "tags", None)),
        properties=facts,
        is_archived=flag(getattr(properties, "is_archived", None)),
        raw=resource,
    )


def _endpoint(properties: object, wanted: str) -> str | None:
    services = mapping(getattr(properties, "services", None)).values()
    found = (service for service in services if service_type(service) == wanted)
    return text(getattr(next(found, None), "endpoint", None))


def decode_job(resource: models.JobBaseResource) -> jobs.CommandJob | jobs.SweepJob | None:
    """Read the description in a job; see `decode_jobs`, which is loaded when one is read."""
    from amlwrap.dialects.v2022_05_01_onward import decode_jobs

    return decode_jobs.decode_job(resource)
