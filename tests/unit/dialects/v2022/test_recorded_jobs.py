"""Jobs as the real service took and showed them: what is read of them says what was recorded."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from amlrest.v2024_04_01.models import JobBaseResource

from amlwrap.dialects.v2022_05_01_onward.decode_jobs import decode_job
from amlwrap.dialects.v2022_05_01_onward.encode_jobs import encode_job
from amlwrap.dialects.v2022_05_01_onward.job_resources import decode_job_resource
from amlwrap.job import Literal, SweepJob, Trial
from tests.support.recorded_exchanges import WHY_SKIPPED, recorded

JOBS = [exchange for exchange in recorded() if exchange.collection == "jobs" and exchange.status < 300]
SENT = [pytest.param(job.request, id=job.label) for job in JOBS if job.method == "PUT"]
SHOWN = [
    pytest.param(resource, id=f"{job.label}-{number}")
    for job in JOBS
    for number, resource in enumerate(job.resources)
    if "jobType" in (resource.get("properties") or {})
]
pytestmark = pytest.mark.skipif(not JOBS, reason=WHY_SKIPPED)

DEFAULTS = {"isArchived": (False,), "mode": ("ReadOnlyMount", "ReadWriteMount"), "instanceCount": (1,)}
# What every job has, and what clients send back that were shown it.
OWN_OUTPUT, OWN_SERVICES = "default", ("Tracking", "Studio")
# What the client says in one way, whichever of several it was told: goals in any case, folders with a slash.
SAID_ALIKE = {"goal": str.capitalize, "uri": lambda uri: uri.rstrip("/")}


def beyond_words(properties: dict[str, Any]) -> bool:
    """Whether a job is one that amlwrap does not describe: of another type, on Ray, or with compute settings."""
    trial = properties.get("trial") or properties
    return (
        properties["jobType"] not in ("Command", "Sweep")
        or (trial.get("distribution") or {}).get("distributionType") == "Ray"
        or bool((trial.get("resources") or {}).get("properties"))
    )


def said(value: Any) -> Any:
    """Return a body without nulls, defaults and empty parts."""
    if not isinstance(value, dict):
        return value
    inner = {name: SAID_ALIKE.get(name, said)(part) if part is not None else None for name, part in value.items()}
    return {
        name: part for name, part in inner.items() if part not in (None, {}, []) and part not in DEFAULTS.get(name, ())
    }


def without_own(properties: dict[str, Any]) -> dict[str, Any]:
    outputs, services = properties.get("outputs") or {}, properties.get("services") or {}
    return properties | {
        "outputs": {name: output for name, output in outputs.items() if name != OWN_OUTPUT},
        "services": {name: service for name, service in services.items() if name not in OWN_SERVICES},
    }


@pytest.mark.parametrize("request_body", SENT)
def test_a_request_that_was_sent_is_sent_again_when_it_was_read(request_body: Any) -> None:
    job = decode_job(JobBaseResource.from_dict(request_body))
    properties = request_body["properties"]
    assert (job is None) == beyond_words(properties)
    if job is not None:
        assert said(encode_job(job).to_dict()) == said({"properties": without_own(properties)})


@pytest.mark.parametrize("resource", SHOWN)
def test_a_job_that_was_shown_is_the_one_that_is_read(resource: Any) -> None:
    job, properties = decode_job_resource(JobBaseResource.from_dict(resource)), resource["properties"]
    assert (job.name, job.id, job.type) == (resource["name"], resource["id"], properties["jobType"])
    assert job.status == properties["status"]
    assert (job.tags, job.properties) == (properties["tags"], properties["properties"])
    assert job.experiment_name == properties["experimentName"]
    created = (resource.get("systemData") or {}).get("createdAt")
    assert job.created_at == (datetime.fromisoformat(created) if created else None)
    assert job.tracking_uri == (properties["services"].get("Tracking") or {}).get("endpoint")
    assert job.studio_url == (properties["services"].get("Studio") or {}).get("endpoint")
    assert job.run_id == properties["properties"].get("mlflow.runId", job.name)
    own = properties["outputs"].get(OWN_OUTPUT)
    assert (job.output is None) == (own is None)
    if job.output is not None:
        store, _, path = own["uri"].removeprefix("azureml://datastores/").partition("/")
        assert job.output.datastore_id == resource["id"].replace(f"/jobs/{job.name}", f"/datastores/{store}")
        assert job.output.path == path
    assert (job.description is None) == beyond_words(properties)


@pytest.mark.parametrize("resource", [param for param in SHOWN if not beyond_words(param.values[0]["properties"])])
def test_the_description_of_a_job_that_was_shown_says_all_of_it(resource: Any) -> None:
    job, properties = decode_job(JobBaseResource.from_dict(resource)), resource["properties"]
    assert job is not None
    assert job.compute == properties["computeId"]
    assert (job.display_name, job.description) == (properties["displayName"], properties["description"])
    tier = (properties.get("queueSettings") or {}).get("jobTier")
    assert job.job_tier == (None if tier == "Null" else tier)
    kinds = {"AmlToken": "AMLToken", "ManagedIdentity": "Managed", "UserIdentity": "UserIdentity"}
    identity = kinds[type(job.identity).__name__] if job.identity else None
    assert identity == (properties["identity"] or {}).get("identityType")
    trial = job.trial if isinstance(job, SweepJob) else job
    component = properties["trial"] if isinstance(job, SweepJob) else properties
    resources = component.get("resources") or {}
    assert (job.instance_count, job.instance_type) == (resources["instanceCount"], resources["instanceType"])
    assert (job.shm_size, job.docker_args) == (resources.get("shmSize"), resources["dockerArgs"])
    assert (trial.command, trial.code) == (component["command"], component["codeId"])
    assert trial.environment == component["environmentId"]
    assert dict(trial.environment_variables) == (component["environmentVariables"] or {})
    assert_bindings(trial, without_own(properties))
    if isinstance(job, SweepJob):
        assert_sweep(job, properties)


def assert_bindings(trial: Trial, properties: dict[str, Any]) -> None:
    assert list(trial.inputs) == list(properties["inputs"] or {})
    for name, value in trial.inputs.items():
        shown = properties["inputs"][name]
        if isinstance(value, Literal):
            assert (shown["jobInputType"], shown["value"]) == ("literal", value.value)
        else:
            assert (value.type, value.data, value.mode) == (shown["jobInputType"], shown["uri"], shown["mode"])
    assert list(trial.outputs) == list(properties["outputs"])
    for name, output in trial.outputs.items():
        shown = properties["outputs"][name]
        assert (output.type, output.mode) == (shown["jobOutputType"], shown["mode"])
        assert (output.asset_name, output.asset_version) == (shown.get("assetName"), shown.get("assetVersion"))
        uri = f"azureml://datastores/{output.datastore}/paths/{output.path}" if output.datastore else None
        assert uri == (shown["uri"] and shown["uri"].rstrip("/"))


def assert_sweep(job: SweepJob, properties: dict[str, Any]) -> None:
    sampling, limits = properties["samplingAlgorithm"], properties["limits"]
    assert (job.algorithm, job.sampling_rule) == (sampling["samplingAlgorithmType"], sampling.get("rule"))
    assert job.seed == sampling.get("seed")
    assert {name: space.to_expression() for name, space in job.search_space.items()} == properties["searchSpace"]
    assert job.objective.goal == properties["objective"]["goal"]
    assert job.objective.primary_metric == properties["objective"]["primaryMetric"]
    assert (job.max_total_trials, job.max_concurrent_trials) == (
        limits["maxTotalTrials"],
        limits["maxConcurrentTrials"],
    )
    assert (job.timeout is None) == (limits["timeout"] is None)
    assert (job.early_termination is None) == (properties["earlyTermination"] is None)
