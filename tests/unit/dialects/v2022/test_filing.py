"""Archiving: what is sent is what Azure's own client sends, and nothing of a resource is lost by it."""

from __future__ import annotations

from typing import Any

import pytest
from amlrest.types import JsonObject
from amlrest.v2024_04_01 import models

from amlwrap.dialects.v2022_05_01_onward.filing import filed
from tests.support.recorded_exchanges import WHY_SKIPPED, Exchange, recorded

KINDS: dict[str, type[JsonObject]] = {
    "data": models.DataVersionBaseResource,
    "environments": models.EnvironmentVersionResource,
    "jobs": models.JobBaseResource,
    "models": models.ModelVersionResource,
}
ARCHIVING = [
    exchange
    for exchange in recorded()
    if exchange.method == "PUT" and exchange.status < 300 and exchange.request["properties"].get("isArchived")
]
SHOWN = [
    exchange
    for exchange in recorded()
    if exchange.collection in KINDS and exchange.method == "GET" and exchange.status == 200
]


def said(properties: dict[str, Any]) -> dict[str, Any]:
    """Return members without what says that there is nothing to say."""
    return {name: value for name, value in properties.items() if value not in (None, {}, "")}


@pytest.mark.skipif(not ARCHIVING, reason=WHY_SKIPPED)
@pytest.mark.parametrize("exchange", ARCHIVING, ids=lambda exchange: exchange.label)
def test_what_azure_showed_is_sent_back_as_azures_own_client_did(exchange: Exchange) -> None:
    shown = KINDS[exchange.collection].from_dict(exchange.response)
    ours, theirs = (said(body["properties"]) for body in (filed(shown, is_archived=True).to_dict(), exchange.request))
    beyond = ours.keys() - theirs.keys()  # what has come to the contract since their client was made
    assert {name: ours[name] for name in theirs} == theirs
    assert beyond <= {"autoRebuild", "stage"}


@pytest.mark.skipif(not SHOWN, reason=WHY_SKIPPED)
@pytest.mark.parametrize("exchange", SHOWN, ids=lambda exchange: exchange.label)
def test_nothing_is_lost_but_what_the_service_alone_says(exchange: Exchange) -> None:
    kind = KINDS[exchange.collection]
    for resource in exchange.resources:
        sent = filed(kind.from_dict(resource), is_archived=False).to_dict()
        assert sent.keys() == {"properties"}
        lost = {name for name, value in resource["properties"].items() if value is not None} - sent["properties"].keys()
        assert lost <= {"status", "parameters", "provisioningState", "environmentType", "latestVersion", "nextVersion"}
        assert {**resource["properties"], **sent["properties"]} == resource["properties"] | {"isArchived": False}
