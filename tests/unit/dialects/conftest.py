"""A service that has and drops api-versions, and workspaces that speak with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from amlwrap import Workspace
from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY
from tests.support.credentials import CountingCredential
from tests.support.fake_arm import FakeArm
from tests.support.scripted_server import ScriptedServer

SUBSCRIPTION = "00000000-1111-2222-3333-444444444444"
ID = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
FIRST, NEWEST = FIRST_FAMILY[0], SECOND_FAMILY[-1]
CODES = ("NoRegisteredProviderFound", "InvalidApiVersionParameter", "InvalidResourceType")

Open = Callable[..., Workspace]


@pytest.fixture
def arm(server: ScriptedServer) -> FakeArm:
    """A service that has every api-version that amlwrap knows."""
    arm = FakeArm(server, SUBSCRIPTION, [FIRST, *SECOND_FAMILY])
    arm.on("GET", f"{ID}/computes", lambda _: {"value": [{"name": "cpu"}]})
    return arm


@pytest.fixture
def connect(server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Open workspaces at the service that remember what they found out, for this test alone."""
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    opened: list[Workspace] = []

    def connect(**options: Any) -> Workspace:
        workspace = Workspace(SUBSCRIPTION, "g", "w", credential=CountingCredential(), endpoint=server.url, **options)
        opened.append(workspace)
        return workspace

    yield connect
    for workspace in opened:
        workspace.close()


def names(workspace: Workspace) -> list[str]:
    return [compute.name for compute in workspace.computes.list()]
