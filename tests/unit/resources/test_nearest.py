"""What is not there is told with the nearest name that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amlwrap.errors import NotFoundError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer

MISSING = Answer(404, {"error": {"code": "UserError", "message": "Not found."}})
CALLS = {
    "data": lambda workspace: workspace.data,
    "environments": lambda workspace: workspace.environments,
    "models": lambda workspace: workspace.models,
}


@pytest.mark.parametrize("collection", CALLS)
@pytest.mark.parametrize(
    "ask",
    [
        lambda found: found.get("iirs"),
        lambda found: found.get("iirs", "1"),
        lambda found: list(found.versions("iirs")),
    ],
    ids=["latest", "one version", "all versions"],
)
def test_the_nearest_name_is_told(
    workspace: Workspace, server: ScriptedServer, collection: str, ask: Callable[[object], object]
) -> None:
    base = f"{workspace.id}/{collection}"
    server.on("GET", f"{base}/iirs/versions", MISSING)
    server.on("GET", f"{base}/iirs/versions/1", MISSING)
    server.on("GET", base, Answer(200, {"value": [{"name": "iris"}, {"name": "rows"}]}))
    with pytest.raises(NotFoundError, match=r"^Not found\. Did you mean 'iris'\? \(HTTP 404") as caught:
        ask(CALLS[collection](workspace))
    assert caught.value.code == "UserError"


@pytest.mark.parametrize("names", [Answer(200, {"value": [{"name": "iris"}]}), MISSING], ids=["its own", "unknown"])
def test_without_a_nearer_name_the_error_stays(workspace: Workspace, server: ScriptedServer, names: Answer) -> None:
    server.on("GET", f"{workspace.id}/data/iris/versions/9", MISSING)
    server.on("GET", f"{workspace.id}/data", names)
    with pytest.raises(NotFoundError, match=r"^Not found\. \(HTTP 404"):
        workspace.data.get("iris", "9")
