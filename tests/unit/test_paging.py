from __future__ import annotations

import pytest

from amlwrap.errors import AmlwrapError, ServiceError
from amlwrap.paging import Page, iterate
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer


def test_pages_are_fetched_when_their_items_are_asked_for() -> None:
    asked: list[str | None] = []

    def fetch(link: str | None) -> Page[int]:
        asked.append(link)
        return {None: Page([1, 2], "b"), "b": Page([], "c"), "c": Page([3])}[link]

    items = iterate(fetch)
    assert asked == []
    assert [next(items), next(items)] == [1, 2]
    assert asked == [None]
    assert list(items) == [3]
    assert asked == [None, "b", "c"]


def test_a_service_that_goes_in_circles_is_stopped() -> None:
    with pytest.raises(AmlwrapError, match="same next page twice"):
        list(iterate(lambda link: Page([1], "b" if link != "b" else "a")))


def test_every_page_is_read_through_the_link_as_it_came(workspace: Workspace, server: ScriptedServer) -> None:
    path = f"{workspace.id}/computes"
    link = f"{server.url}/odd/place?api-version=other&$skip=a%2Bb"
    server.on("GET", path, Answer(200, {"value": [{"name": "one"}], "nextLink": link}))
    server.on("GET", "/odd/place", Answer(200, {"value": [{"name": "two"}], "nextLink": None}))
    assert [compute.name for compute in workspace.computes.list()] == ["one", "two"]
    last = server.requests[-1]
    assert last.query == {"api-version": "other", "$skip": "a+b"}
    assert last.headers["authorization"].startswith("Bearer ")


def test_a_link_to_another_host_gets_no_token(
    workspace: Workspace, server: ScriptedServer, other_server: ScriptedServer
) -> None:
    path = f"{workspace.id}/computes"
    server.on("GET", path, Answer(200, {"value": [], "nextLink": f"{other_server.url}/more"}))
    other_server.on("GET", "/more", Answer(200, {"value": []}))
    assert list(workspace.computes.list()) == []
    assert "authorization" not in other_server.requests[0].headers


@pytest.mark.parametrize("body", [b"<html>", b"", ["list"], None])
def test_a_next_page_that_is_none_is_an_error(workspace: Workspace, server: ScriptedServer, body: object) -> None:
    path = f"{workspace.id}/computes"
    server.on("GET", path, Answer(200, {"value": [], "nextLink": f"{server.url}/more"}))
    server.on("GET", "/more", Answer(200, body))
    with pytest.raises(ServiceError, match="login page or another server may have sent it"):
        list(workspace.computes.list())


@pytest.mark.parametrize("body", [b"<html>", b"", ["list"]])
def test_a_first_page_that_is_none_is_an_error(workspace: Workspace, server: ScriptedServer, body: object) -> None:
    server.on("GET", f"{workspace.id}/computes", Answer(200, body))
    with pytest.raises(ServiceError, match="login page or another server may have sent it"):
        list(workspace.computes.list())


@pytest.mark.parametrize("body", [{}, {"value": None}, {"value": {}}, {"value": [None, 7, []], "nextLink": ""}])
def test_a_list_without_items_is_empty(workspace: Workspace, server: ScriptedServer, body: object) -> None:
    server.on("GET", f"{workspace.id}/computes", Answer(200, body))
    assert list(workspace.computes.list()) == []
