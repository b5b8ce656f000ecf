"""Lists that are read whole, from services that link their pages well, badly and not at all."""

from __future__ import annotations

from typing import Any

import pytest
from amlrest.errors import LinkError, UnexpectedBody, UnexpectedStatus
from amlrest.v2024_04_01 import models as m
from amlrest.v2024_04_01.api.compute import compute_list_nodes
from amlrest.v2024_04_01.api.jobs import jobs_list
from amlrest.v2024_04_01.api.operations import operations_list
from amlrest.v2024_04_01.api.private_endpoint_connections import private_endpoint_connections_list

from tests.generated.forms import PLACE, TOKEN, call, signed_in
from tests.support.scripted_server import Answer, ScriptedServer, scripted_server


def page(*names: str, link: object = None) -> Answer:
    return Answer(200, {"value": [{"name": name, "properties": {}} for name in names], "nextLink": link})


def test_items_of_all_pages_come_from_links_as_they_came(server: ScriptedServer, form: str) -> None:
    server.on("GET", "*/jobs", page("a", "b", link=f"{server.url}/next?$skipToken=a%2Fb%3D&api-version=1999-01-01"))
    server.on("GET", "/next", page(link="/last"))
    server.on("GET", "/last", page("c"))
    jobs = call(server.url, form, jobs_list, "items", *PLACE, tag="iris")
    assert [job.name for job in jobs] == ["a", "b", "c"]
    assert all(type(job) is m.JobBaseResource for job in jobs)
    first, second, third = server.requests
    assert first.query == {"api-version": "2024-04-01", "tag": "iris"}
    assert second.query == {"$skipToken": "a/b=", "api-version": "1999-01-01"}
    assert (third.path, third.query) == ("/last", {})
    assert {request.headers["authorization"] for request in server.requests} == {f"Bearer {TOKEN}"}


def test_pages_come_as_they_are(server: ScriptedServer, form: str) -> None:
    server.on("GET", "*/jobs", page("a", link="/next"))
    server.on("GET", "/next", Answer(200, {"value": None, "more": 1}))
    first, second = call(server.url, form, jobs_list, "pages", *PLACE)
    assert type(first) is m.JobBaseResourceArmPaginatedResult
    assert (first.value[0].name, first.next_link) == ("a", "/next")
    assert (second.value, second.additional_properties) == (None, {"more": 1})
    assert [job.name for job in call(server.url, form, jobs_list, "items", *PLACE)] == ["a"]  # null holds none


def test_items_of_another_name_begin_with_a_post(server: ScriptedServer, form: str) -> None:
    server.on("POST", "*/computes/cpu/listNodes", Answer(200, {"nodes": [{"nodeId": "1"}], "nextLink": "/more"}))
    server.on("GET", "/more", Answer(200, {"nodes": [{"nodeId": "2"}]}))
    nodes = call(server.url, form, compute_list_nodes, "items", *PLACE, "cpu")
    assert [node.node_id for node in nodes] == ["1", "2"]
    assert server.lines()[1] == "GET /more"


@pytest.mark.parametrize("module", [operations_list, private_endpoint_connections_list])
def test_a_list_that_is_documented_as_one_page_may_have_more(server: ScriptedServer, form: str, module: Any) -> None:
    place = () if module is operations_list else PLACE
    server.on("GET", "*s", Answer(200, {"value": [{"name": "a"}], "nextLink": "/more"}))
    server.on("GET", "/more", Answer(200, {"value": [{"name": "b"}]}))
    assert [item.name for item in call(server.url, form, module, "items", *place)] == ["a", "b"]


def test_a_link_to_another_server_is_not_followed(server: ScriptedServer, form: str) -> None:
    with scripted_server() as other:
        server.on("GET", "*/jobs", page("a", link=f"{other.url}/next?sig=hush2"))
        with pytest.raises(LinkError, match="which is not the client's base_url") as caught:
            call(server.url, form, jobs_list, "items", *PLACE)
        assert other.url in str(caught.value)
        assert "hush" not in str(caught.value)
        assert other.requests == []


@pytest.mark.parametrize("link", ["http://host:port/", "mailto:somebody", "/a\0b", 7, 0, False, {}, ["/next"]])
def test_a_link_that_is_none_is_an_error(server: ScriptedServer, form: str, link: object) -> None:
    server.on("GET", "*/jobs", page("a", link=link))
    with pytest.raises(LinkError, match="no URL"):
        call(server.url, form, jobs_list, "items", *PLACE)


@pytest.mark.parametrize("steps", [[""], ["/one", ""], ["/one", "/two", "/one"]])
def test_a_list_that_goes_in_circles_ends_with_an_error(server: ScriptedServer, form: str, steps: list[str]) -> None:
    place = (
        f"{server.url}/subscriptions/sub/resourceGroups/group/providers/Microsoft.MachineLearningServices/workspaces"
    )
    first = f"{place}/workspace/jobs?api-version=2024-04-01"
    links = [step or first for step in steps]
    server.on("GET", "*/jobs", page("a", link=links[0]))
    for here, there in zip(["/one", "/two"], [*links[1:], "/one"], strict=False):
        server.on("GET", here, page("b", link=there))
    with pytest.raises(LinkError, match="seen already"):
        call(server.url, form, jobs_list, "items", *PLACE)
    assert len(server.requests) <= 3


@pytest.mark.parametrize(
    ("answer", "error", "text"),
    [
        (Answer(503, b"<html>"), UnexpectedStatus, "503, and the answer is an HTML or XML page"),
        (Answer(404, {"error": {"code": "Gone", "message": "m"}}), UnexpectedStatus, "404 Gone: m"),
        (Answer(204), UnexpectedStatus, "204, and the answer is empty"),
        (Answer(200), UnexpectedBody, "200, but the answer is empty"),
        (Answer(200, b"<html>"), UnexpectedBody, "200, but the answer is an HTML or XML page"),
        (Answer(200, []), UnexpectedBody, "200, but the answer is JSON, but not what the contract documents"),
        (Answer(200, {"error": "text"}), UnexpectedBody, "200, but the answer holds no list of items"),
        (Answer(200, {"value": "text"}), UnexpectedBody, "200, but the answer holds no list of items"),
    ],
)
def test_what_is_no_page_ends_the_list_with_an_error(
    server: ScriptedServer, form: str, answer: Answer, error: type[Exception], text: str
) -> None:
    server.on("GET", "*/jobs", page("a", link="/next"))
    server.on("GET", "/next", answer)
    with pytest.raises(error, match=rf"^{text}.* \({server.url}/next\)$"):
        call(server.url, form, jobs_list, "items", *PLACE)


def test_a_page_is_fetched_when_it_is_asked_for(server: ScriptedServer) -> None:
    server.on("GET", "*/jobs", page("a", link="/next"))
    with signed_in(server.url) as client:
        items = jobs_list.sync_items(*PLACE, client=client)
        assert server.requests == []
        assert next(items).name == "a"
        assert len(server.requests) == 1
