"""What a notebook shows of values: a line each, by which they are told apart."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from amlwrap.assets import (
    AssetType,
    AuthMode,
    Code,
    Compute,
    Data,
    Datastore,
    Environment,
    Model,
    OnlineDeployment,
    OnlineEndpoint,
)
from amlwrap.job import Goal, Job, JobOutput, JobStatus
from amlwrap.metrics import TrialResult, Trials
from amlwrap.resources.submission import PlannedRequest
from amlwrap.tuning_results import BestOfTuning, TunedTrial, TuningResult
from amlwrap.workspace import Workspace

ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/ws"
THEN = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)
MORE: dict[str, Any] = {"id": f"{ID}/things/t", "raw": {"secret": "hidden"}}
NAMED: dict[str, Any] = {"name": "iris", "version": "3", "created_at": THEN, **MORE}
TRIAL = TrialResult(
    name="s_1",
    parameters={"--num_leaves": 7, "--boosting": "dart"},
    metric=0.25,
    status=JobStatus.COMPLETED,
    seconds=1.5,
    started_at=THEN,
)
BEST = BestOfTuning(number=2, metric=0.9, params={"num_leaves": 9}, arguments=["--num_leaves", "9"])
TUNED = TunedTrial(number=3, parameters={"num_leaves": 9}, metric=None, status="Failed", seconds=0.5, reason="no rows")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (
            Job(
                name="iris-train",
                type="Command",
                status=JobStatus.COMPLETED,
                experiment_name="iris",
                created_at=THEN,
                tracking_uri="azureml://hidden",
                **MORE,
            ),
            "Job(name='iris-train', type='Command', status='Completed', experiment_name='iris', "
            "created_at='2026-03-01T12:30:15Z')",
        ),
        (Job(name="j", type="Other", status="Odd", **MORE), "Job(name='j', type='Other', status='Odd')"),
        (JobOutput(datastore_id=f"{ID}/datastores/d", path="https://x/a?sig=hidden"), "JobOutput(path='https://x/a?...')"),
        (
            Compute(name="cpu", type="AmlCompute", size="D2", min_nodes=0, state="Succeeded", **MORE),
            "Compute(name='cpu', type='AmlCompute', size='D2', state='Succeeded')",
        ),
        (
            Data(path="https://x/a?sig=hidden", type=AssetType.URI_FILE, **NAMED),
            "Data(name='iris', version='3', type='uri_file')",
        ),
        (Model(path="p", type="mlflow_model", **NAMED), "Model(name='iris', version='3', type='mlflow_model')"),
        (Environment(image="x", conda_file="dependencies: [numpy]", **NAMED), "Environment(name='iris', version='3')"),
        (Code(path="p", **NAMED), "Code(name='iris', version='3')"),
        (
            Datastore(name="blobs", type="AzureBlob", is_default=True, account_name="a", **MORE),
            "Datastore(name='blobs', type='AzureBlob', is_default=True)",
        ),
        (
            OnlineEndpoint(
                name="e", auth_mode=AuthMode.KEY, traffic={"blue": 100}, provisioning_state="Succeeded", **MORE
            ),
            "OnlineEndpoint(name='e', provisioning_state='Succeeded', traffic={'blue': 100})",
        ),
        (
            OnlineDeployment(
                name="blue", endpoint_name="e", provisioning_state="Creating", environment_variables={"K": "x"}, **MORE
            ),
            "OnlineDeployment(name='blue', endpoint_name='e', provisioning_state='Creating')",
        ),
        (
            TRIAL,
            "TrialResult(name='s_1', status='Completed', metric=0.25, "
            "parameters={'--num_leaves': 7, '--boosting': 'dart'})",
        ),
        (Trials([TRIAL], "loss"), f"<1 trial by loss, best first: {TRIAL!r}>"),
        (Trials([], "loss"), "<0 trials by loss, best first: none is the best>"),
        (BEST, "BestOfTuning(number=2, metric=0.9, params={'num_leaves': 9})"),
        (TUNED, "TunedTrial(number=3, status='Failed', parameters={'num_leaves': 9}, reason='no rows')"),
        (
            TuningResult(
                metric="folds-auc", goal=Goal.MAXIMIZE, folds=5, seed=42, trials=[TUNED] * 30, asked=30, stopped=None,
                best=BEST, scores={}, importance={},
            ),
            f"TuningResult(metric='folds-auc', goal='Maximize', asked=30, best={BEST!r})",
        ),
        (PlannedRequest("PUT", f"{ID}/data/iris/versions/1", {"path": "hidden"}), "<PUT …/data/iris/versions/1>"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)  # fmt: skip
def test_a_value_is_shown_in_a_line_that_says_which_it_is(value: object, shown: str) -> None:
    assert repr(value) == shown


def test_a_collection_shows_what_can_be_asked_of_it(workspace: Workspace) -> None:
    assert repr(workspace.computes).startswith("<ComputeCollection: ")
    for collection in (workspace.jobs, workspace.computes, workspace.models, workspace.endpoints, workspace.code):
        shown = repr(collection)
        assert "list" in shown or "versions" in shown
        assert " _" not in shown
        assert "\n" not in shown
