"""Which version a model becomes, as the service is asked and answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from amlwrap.errors import AmlwrapError, BadRequestError, UsageError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

TAKEN = Answer(400, {"error": {"code": "UserError", "message": "It exists already with other content."}})
MISSING = Answer(404, {"error": {"code": "UserError", "message": "Not found."}})
PLACE = "azureml://datastores/shares/paths/"


@pytest.fixture
def opened(server: ScriptedServer, credential: Any) -> Iterator[Workspace]:
    """A workspace with a datastore that nobody looks into, so that a model there is what it is said to be."""
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version="2024-04-01") as workspace:
        properties = {"datastoreType": "AzureFile", "accountName": "a", "fileShareName": "s"}
        server.on("GET", f"{workspace.id}/datastores/shares", Answer(200, {"name": "shares", "properties": properties}))
        server.on("GET", "*/versions", MISSING)
        yield workspace


def version(workspace: Workspace, number: str, path: str = "old", **more: Any) -> dict[str, Any]:
    properties = {"modelUri": f"{PLACE}{path}", "modelType": "custom_model", **more}
    return {"id": f"{workspace.id}/models/m/versions/{number}", "name": number, "properties": properties}


def echo(request: Received) -> Answer:
    return Answer(201, {**request.json, "id": request.path, "name": request.path.rpartition("/")[2]})


def put(workspace: Workspace, path: str = "new", **more: Any) -> Any:
    return workspace.models.create("m", path=f"{PLACE}{path}", type="custom_model", **more)


def listing(server: ScriptedServer, workspace: Workspace, *versions: dict[str, Any]) -> None:
    server.on("GET", f"{workspace.id}/models/m/versions", Answer(200, {"value": list(versions)}))


@pytest.mark.parametrize(
    ("known", "following"),
    [([], "1"), (["1", "2"], "3"), (["9", "10", "candidate"], "11"), (["candidate"], "1"), (["007"], "8")],
)
def test_the_next_whole_number_is_taken(
    opened: Workspace, server: ScriptedServer, known: list[str], following: str
) -> None:
    listing(server, opened, *(version(opened, number) for number in known))
    server.on("PUT", f"{opened.id}/models/m/versions/{following}", echo)
    assert put(opened).version == following


def test_who_is_late_for_a_number_takes_the_next(opened: Workspace, server: ScriptedServer) -> None:
    taken, ours = version(opened, "1", "theirs"), version(opened, "2")
    pages = ([], [], [taken], [taken])
    server.on("GET", f"{opened.id}/models/m/versions", *(Answer(200, {"value": page}) for page in pages))
    server.on("GET", f"{opened.id}/models/m/versions/1", Answer(200, taken))
    server.on("PUT", f"{opened.id}/models/m/versions/1", TAKEN)
    server.on("PUT", f"{opened.id}/models/m/versions/2", echo)
    assert put(opened).version == ours["name"]


def test_who_is_late_time_and_again_gives_up(opened: Workspace, server: ScriptedServer) -> None:
    listing(server, opened)
    for number in range(1, 6):
        server.on("GET", f"{opened.id}/models/m/versions/{number}", Answer(200, version(opened, str(number), "theirs")))
        server.on("PUT", f"{opened.id}/models/m/versions/{number}", TAKEN)
    with pytest.raises(AmlwrapError, match=r"^Others register versions of model m faster than this one: try again"):
        put(opened)
    assert [line.partition(" ")[0] for line in server.lines()].count("PUT") == 5


def test_what_is_refused_for_another_reason_is_told(opened: Workspace, server: ScriptedServer) -> None:
    server.on("PUT", f"{opened.id}/models/m/versions/1", Answer(400, {"error": {"message": "No such place."}}))
    with pytest.raises(BadRequestError, match=r"^No such place\."):
        put(opened)


def test_the_same_model_is_registered_once_while_it_is_the_latest(opened: Workspace, server: ScriptedServer) -> None:
    said: list[str] = []
    listing(server, opened, version(opened, "1"), version(opened, "2", "new"))
    assert put(opened, notify=said.append).version == "2"
    assert said == ["The same model is registered already, as m:2."]
    server.on("PUT", f"{opened.id}/models/m/versions/3", echo)
    assert put(opened, "old").version == "3"  # the latest would be another model


@pytest.mark.parametrize(
    "other",
    [
        {"modelUri": "azureml://datastores/elsewhere/paths/new"},
        {"modelType": "triton_model"},
        {"modelUri": f"{PLACE}folder/renew"},
    ],
)
def test_another_place_or_type_is_another_model(
    opened: Workspace, server: ScriptedServer, other: dict[str, str]
) -> None:
    listing(server, opened, version(opened, "1", "new", **other))
    server.on("PUT", f"{opened.id}/models/m/versions/2", echo)
    assert put(opened).version == "2"


def test_what_the_service_keeps_in_a_folder_of_its_own_is_the_same(opened: Workspace, server: ScriptedServer) -> None:
    listing(server, opened, version(opened, "1", "ServiceReplicated/0/new"))
    assert put(opened).version == "1"


def test_description_and_tags_are_written_to_the_version_that_there_is(
    opened: Workspace, server: ScriptedServer
) -> None:
    listing(server, opened, version(opened, "4", "new", tags={"a": "1", "b": "2"}, jobName="j"))
    server.on("PUT", f"{opened.id}/models/m/versions/4", echo)
    found = put(opened, description="of May", tags={"b": "3"})
    assert (found.version, found.description, found.job_name) == ("4", "of May", "j")
    assert found.tags == {"a": "1", "b": "3"}
    assert server.requests[-1].json["properties"]["modelUri"] == f"{PLACE}new"
    server.requests.clear()
    assert put(opened, tags={"a": "1"}).version == "4"
    assert {request.method for request in server.requests} == {"GET"}


def test_a_version_that_is_wanted_is_that_model_or_refused(opened: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{opened.id}/models/m/versions/7", Answer(200, version(opened, "7", "new")))
    assert put(opened, version="7").version == "7"
    with pytest.raises(UsageError) as caught:
        put(opened, "other", version="7")
    assert str(caught.value) == (
        "Version 7 of model m is another model, and versions never change: leave the version out for the next one."
    )
    server.on("PUT", f"{opened.id}/models/m/versions/v-8", echo)
    assert put(opened, version="v-8").version == "v-8"
