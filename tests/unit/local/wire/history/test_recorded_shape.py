"""Answers of the real run history, held against ours: whatever key Azure's have is in ours, with something in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from amlwrap.job import JobStatus, Literal, Output
from tests.support.history import HistoryServer, history_server
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED, Exchange, recorded

pytestmark = pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)
RECORDED = [each for each in recorded() if each.api_version == "run-history"]
# What users and services fill as they like.
MAPS = {"actionUris", "logFiles", "parameters", "properties", "services", "settings", "tags"}
# Where Azure's answers have something, and ours null.
EMPTY = {
    "runDefinition": "What a job runs is ARM's to tell, in the words of an api-version.",
    "cancelUri": "A job is cancelled through ARM.",
    "diagnosticsUri": "Azure's is empty.",
    "name": "A step of a pipeline has the name of its component, and pipelines are not run here.",
    "attribution": "It tells which service of Azure's made a run.",
    "computeType": "It tells which service of Azure's ran a run.",
    "userIss": "The one user there is was not signed in by anybody.",
    "userPuId": "The one user there is was not signed in by anybody.",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HistoryServer]:
    with history_server(tmp_path_factory.mktemp("workspace")) as opened:
        opened.command(
            "ended", description="d", compute="cpu-cluster", outputs={"o": Output()}, inputs={"i": Literal("1")}
        )
        opened.leave("ended", "user_logs/std_log.txt", "line\n")
        opened.begin_metrics("ended")
        opened.end("ended", JobStatus.COMPLETED)
        opened.ask("PATCH", "runs/ended", json={"description": "d"})
        (trial,) = opened.sweep("sweep", trials=1)
        opened.begin_metrics(trial)
        opened.end(trial, JobStatus.COMPLETED)
        opened.command("going", description="d")
        opened.end("going", JobStatus.RUNNING)
        yield opened


def ours(server: HistoryServer, exchange: Exchange) -> Any:
    """Return our answer to the same question about a run that is as far as Azure's."""
    asked = exchange.path.rpartition("/")[2]
    if asked == "rundata":
        run = "sweep_0" if exchange.response["runMetadata"]["parentRunId"] else "ended"
        return server.ask("POST", "rundata", json={**exchange.request, "runId": run})
    if asked == "children":
        return server.ask("GET", "runs/sweep/children")
    return server.ask("GET", f"runs/{'ended' if exchange.response['endTimeUtc'] else 'going'}/details")


def lacking(azure: Any, local: Any, path: str) -> Iterator[str]:
    """Yield the paths of what Azure's answer has and ours has not."""
    name = path.rpartition(".")[2]
    if azure is None or name in MAPS:
        return
    if local is None:
        if name not in EMPTY:
            yield f"{path} is null"
    elif name in ("inputs", "outputs"):
        for each in local.values():
            yield from lacking(next(iter(azure.values()), None), each, f"{path}.*")
    elif isinstance(azure, dict):
        yield from (f"{path}.{key}" for key in azure.keys() - local.keys())
        for key in azure.keys() & local.keys():
            yield from lacking(azure[key], local[key], f"{path}.{key}")
    elif isinstance(azure, list) and azure and local:
        for each in azure:
            yield from lacking(each, local[0], path)


@pytest.mark.parametrize("exchange", [pytest.param(each, id=each.label) for each in RECORDED])
def test_whatever_azures_answer_has_is_in_ours(server: HistoryServer, exchange: Exchange) -> None:
    assert exchange.status == 200
    assert sorted(set(lacking(exchange.response, ours(server, exchange), "$"))) == []
