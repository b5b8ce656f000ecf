"""Plans of jobs: where they run, whether there is room, and what they name, by reading alone."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Objective, SweepJob, Trial
from amlwrap.job.plan import Plan
from amlwrap.sweep import Uniform
from amlwrap.workspace import Workspace
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_region import FAMILY, LOW, REGION, TOTAL, WORKSPACE, serve_region

RUN: dict[str, Any] = {"code": "c:1", "environment": "e:1", "command": "python main.py"}


def command(**more: Any) -> CommandJob:
    return CommandJob(**{**RUN, "compute": "cpu", **more})


def sweep(**more: Any) -> SweepJob:
    objective = Objective(primary_metric="auc", goal="Maximize")
    space = {"lr": Uniform(0, 1)}
    return SweepJob(trial=Trial(**RUN), objective=objective, search_space=space, compute="cpu", **more)


def rooms(plan: Plan) -> list[tuple[str, str, int | None, int, int, bool]]:
    return [(each.name, each.of, each.used, each.limit, each.needed, each.leaves_room) for each in plan.quotas]


@pytest.fixture
def as_azure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what answers on loopback pass for Azure, where every node of a job has cores of its own."""
    monkeypatch.setattr(Workspace, "is_local", property(lambda _: False))


@pytest.mark.usefixtures("as_azure")
@pytest.mark.parametrize("api_version", ["2021-03-01-preview", "2024-04-01", "2026-05-01"])
def test_a_plan_tells_nodes_price_and_the_limits_they_count_for_and_only_reads(
    server: ScriptedServer, credential: CountingCredential, api_version: str
) -> None:
    serve_region(server, quota=12)
    with Workspace(
        SUBSCRIPTION, GROUP, NAME, credential=credential, endpoint=server.url, api_version=api_version
    ) as workspace:
        plan = workspace.jobs.plan(command(instance_count=2))
    compute = plan.compute
    assert (compute.size, compute.cores, compute.memory_gb, compute.gpus) == ("STANDARD_DS3_V2", 4, 14.0, 0)
    assert (compute.price, compute.currency) == (0.27, "USD")
    assert (compute.min_nodes, compute.max_nodes, compute.nodes, compute.fits) == (0, 4, 2, True)
    assert rooms(plan) == [
        (FAMILY, "subscription", 2, 24, 8, True),
        (FAMILY, "workspace", None, 12, 8, True),
        (TOTAL, "subscription", 14, 100, 8, True),
    ]
    assert [(asset.what, asset.name, asset.exists, asset.is_made) for asset in plan.assets] == [
        ("code", "c", True, False),
        ("environment", "e", True, False),
    ]
    assert (plan.uploads, plan.warnings, plan.is_ready) == ([], [], True)
    assert {request.method for request in server.requests} == {"GET"}


@pytest.mark.usefixtures("as_azure")
def test_nodes_that_the_compute_has_already_are_no_others(workspace: Workspace, server: ScriptedServer) -> None:
    serve_region(server, used=24, current=3)
    plan = workspace.jobs.plan(command(instance_count=3))
    assert [(quota.held, quota.leaves_room) for quota in plan.quotas] == [(12, True), (12, True)]
    assert not workspace.jobs.plan(command(instance_count=4)).is_ready


def test_cores_of_low_priority_count_by_themselves_and_cost_less(workspace: Workspace, server: ScriptedServer) -> None:
    serve_region(server, used=24, priority="LowPriority")
    plan = workspace.jobs.plan(command())
    assert plan.compute.price == 0.06
    assert rooms(plan) == [(LOW, "subscription", 0, 10, 4, True)]


@pytest.mark.parametrize(
    ("region", "job", "ready", "told"),
    [
        (
            {"nodes": 1}, command(instance_count=2), False,
            "It asks for 2 nodes, and compute cpu has 1 at most: it would never start.",
        ),
        (
            {"used": 22}, command(), False,
            f"{FAMILY}: 2 of 24 cores are free, and 4 are needed: it waits for them.",
        ),
        (
            {"quota": 3}, command(), False,
            f"{FAMILY}: 3 of 3 cores are free, and 4 are needed: it waits for them.",
        ),
        (
            {"nodes": 2}, sweep(max_concurrent_trials=3, max_total_trials=9), True,
            "Compute cpu has 2 nodes at most: 2 trials run at once.",
        ),
        (
            {"used": 13}, sweep(max_concurrent_trials=4, max_total_trials=9), True,
            f"{FAMILY}: 11 of 24 cores are free: 2 trials run at once.",
        ),
    ],
)  # fmt: skip
def test_what_there_is_no_room_for_is_told(
    workspace: Workspace,
    server: ScriptedServer,
    region: dict[str, int],
    job: CommandJob | SweepJob,
    ready: bool,
    told: str,
) -> None:
    serve_region(server, **region)
    plan = workspace.jobs.plan(job)
    assert (plan.is_ready, plan.warnings) == (ready, [told])


def test_what_the_job_names_and_is_not_there_is_told(workspace: Workspace, server: ScriptedServer) -> None:
    serve_region(server)
    server.on("GET", "*/environments", Answer(200, {"value": [{"name": "e"}]}))
    server.on("GET", "*/environments/lgbm/versions", Answer(200, {"value": []}))
    plan = workspace.jobs.plan(command(environment="lgbm:1"))
    assert [(asset.name, asset.version, asset.exists) for asset in plan.assets] == [
        ("c", "1", True),
        ("lgbm", "1", False),
    ]
    assert not plan.is_ready
    assert plan.warnings == ["The workspace has no environment 'lgbm:1': it has e."]


def test_a_name_that_is_taken_is_told(workspace: Workspace, server: ScriptedServer) -> None:
    serve_region(server)
    body = {"name": "j", "properties": {"jobType": "Command", "status": "Running"}}
    server.on("GET", f"{WORKSPACE}/jobs/j", Answer(200, body))
    plan = workspace.jobs.plan(command(), name="j")
    assert plan.name == "j"
    assert plan.warnings == ["Job j is there already, Running: if it is the same as this one, nothing is submitted."]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("vmSizes", "What a node of size STANDARD_DS3_V2 has cannot be read: "),
        ("usages", "Usage and quota of region eastus cannot be read: "),
        ("quotas", "Usage and quota of region eastus cannot be read: "),
    ],
)
def test_what_nobody_may_read_is_told_and_the_rest_is_planned(
    workspace: Workspace, server: ScriptedServer, place: str, told: str
) -> None:
    serve_region(server)
    refusal = {"error": {"code": "AuthorizationFailed", "message": "You may not read the subscription."}}
    server.on("GET", f"{REGION}/{place}", Answer(403, refusal))
    plan = workspace.jobs.plan(command())
    assert plan.quotas == []
    (sentence,) = plan.warnings
    assert sentence.startswith(f"{told}You may not read the subscription.")
    assert plan.is_ready


def test_a_size_that_the_region_does_not_know_is_told(workspace: Workspace, server: ScriptedServer) -> None:
    serve_region(server)
    server.on("GET", f"{REGION}/vmSizes", Answer(200, {"value": []}))
    plan = workspace.jobs.plan(command())
    assert plan.warnings == [
        "Region eastus knows no size STANDARD_DS3_V2: what a node has, and its quota, are not known."
    ]


def test_a_compute_that_is_not_there_is_refused(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", "*/computes", Answer(200, {"value": [{"name": "cpu"}]}))
    with pytest.raises(UsageError, match=r"There is no compute 'cqu' .*did you mean 'cpu'\?"):
        workspace.jobs.plan(command(compute="cqu"))


def test_only_descriptions_are_planned(workspace: Workspace, server: ScriptedServer) -> None:
    model: Any = {"jobType": "Command"}
    with pytest.raises(UsageError, match="dict cannot be planned: give a CommandJob or a SweepJob"):
        workspace.jobs.plan(model)
    assert server.requests == []
