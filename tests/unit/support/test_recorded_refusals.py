"""Which requests the table of refusals covers, and which must be taken."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.recorded_exchanges import Exchange
from tests.support.recorded_refusals import (
    MISSING,
    NO_SUCH_PATH,
    NOT_IMPLEMENTED,
    USER_ERROR,
    refusal_of,
)

PROVIDER = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices"
WORKSPACE = f"{PROVIDER}/workspaces/w"
LOCATION = "/subscriptions/s/providers/Microsoft.MachineLearningServices/locations/l"
COMMAND = {"jobType": "Command", "command": "x"}


def exchange(method: str, path: str, body: Any = None, *, status: int = 200, response: Any = None) -> Exchange:
    return Exchange("made-up", 0, "2022-05-01", method, path, (), status, body, {}, response)


def job(**more: Any) -> Exchange:
    return exchange("PUT", f"{WORKSPACE}/jobs/j", {"properties": COMMAND | more}, status=201)


@pytest.mark.parametrize(
    "taken",
    [
        job(environmentId="azureml:AzureML-sklearn:1"),
        job(tags={"config": '{"Id":"azureml://registries/r/environments/e"}'}),
        job(distribution=None, computeId=None),
        exchange("GET", f"{WORKSPACE}/computes/c", response={"properties": {"computeType": "AmlCompute"}}),
        exchange("GET", WORKSPACE, response={"properties": {}}),
        exchange("GET", f"{WORKSPACE}/models/m", status=404, response={"error": {}}),
        exchange("POST", f"{WORKSPACE}/jobs/j/cancel", status=400, response={"error": {}}),
        exchange("GET", f"{LOCATION}/computeOperationsStatus/guid"),
        exchange("GET", f"{LOCATION}/mfeOperationResults/jc:guid:name"),
        exchange("PUT", f"{WORKSPACE}/onlineEndpoints/e", {"properties": {}}, status=201),
        exchange("GET", f"{LOCATION}/mfeOperationsStatus/oe:guid:guid"),
        exchange("PUT", f"{WORKSPACE}/onlineEndpoints/e/deployments/d", {"properties": {}}, status=201),
        exchange("GET", f"{LOCATION}/mfeOperationsStatus/od:guid:guid"),
    ],
)
def test_what_no_row_covers_must_be_taken(taken: Exchange) -> None:
    assert refusal_of(taken) is None


@pytest.mark.parametrize(
    ("refused", "answers"),
    [
        (job(jobType="Pipeline"), (NOT_IMPLEMENTED, USER_ERROR, MISSING)),
        (job(distribution={"distributionType": "Ray"}), (NOT_IMPLEMENTED, USER_ERROR, MISSING)),
        (job(computeId=f"{WORKSPACE}/computes/DataFactory"), (NOT_IMPLEMENTED, USER_ERROR, MISSING)),
        (job(environmentId="azureml://registries/r/environments/e/versions/1"), (USER_ERROR, MISSING)),
        (exchange("GET", f"{WORKSPACE}/computes/c", response={"properties": {"computeType": "ComputeInstance"}}),
         (NOT_IMPLEMENTED,)),
        (exchange("PATCH", WORKSPACE, {"properties": {}}), (NOT_IMPLEMENTED,)),
        (exchange("GET", f"{LOCATION}/mfeOperationsStatus/bd:guid:guid"), (MISSING, NO_SUCH_PATH)),
        (exchange("GET", f"{LOCATION}/workspaceOperationsStatus/guid"), (MISSING, NO_SUCH_PATH)),
        (exchange("POST", f"{WORKSPACE}/datastores/d/listSecrets", status=504), ()),
        (exchange("PUT", f"{WORKSPACE}/environments/e/versions/1", {"properties": {}}, status=400), ()),
    ],
)  # fmt: skip
def test_a_row_says_how_what_it_covers_is_refused(refused: Exchange, answers: tuple[tuple[int, str], ...]) -> None:
    refusal = refusal_of(refused)
    assert refusal is not None
    assert refusal.answers == answers
