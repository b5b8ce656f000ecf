from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given

from amlwrap.answers import operation_error, raise_for_error, read_object
from amlwrap.errors import AuthenticationError, NotFoundError, ServiceError, WorkspaceNotFoundError
from tests.support.odd_values import odd_values


@pytest.mark.parametrize(
    ("origin", "advice"),
    [
        ("https://management.azure.com", "sign in again, `az login`"),
        ("http://127.0.0.1:8080", "run `amlwrap local down`, then `amlwrap local up`"),
    ],
)
def test_a_refused_token_says_what_helps_where_it_was_refused(origin: str, advice: str) -> None:
    response = httpx.Response(401, request=httpx.Request("GET", f"{origin}/thing"))
    with pytest.raises(AuthenticationError) as raised:
        raise_for_error(response)
    assert str(raised.value).endswith(f": {advice}.")


def test_a_token_of_another_tenant_says_how_to_sign_in_to_the_right_one() -> None:
    error = {"code": "InvalidAuthenticationTokenTenant", "message": "The access token is from the wrong issuer."}
    request = httpx.Request("GET", "https://management.azure.com/thing")
    with pytest.raises(AuthenticationError, match="`az login --tenant TENANT`, or set AZURE_TENANT_ID"):
        raise_for_error(httpx.Response(401, json={"error": error}, request=request))


@pytest.mark.parametrize(
    ("content", "kind", "what"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "text/html", "is an HTML page, no JSON"),
        (b"\n<html></html>", "text/plain", "is an HTML page, no JSON"),
        (b"hello", "text/plain", "is no JSON"),
        (b"\xff", "application/json", "is no JSON"),
        (b"", "text/plain", "is empty"),
        (b"[]", "application/json", "is JSON, but not what was asked for"),
    ],
)
def test_an_answer_that_is_no_object_says_what_it_is_and_who_may_have_sent_it(
    content: bytes, kind: str, what: str
) -> None:
    response = httpx.Response(200, content=content, headers={"Content-Type": kind}, request=REQUEST)
    with pytest.raises(ServiceError) as raised:
        read_object(response)
    assert str(raised.value).startswith(
        f"The answer {what}: a proxy, a network's login page or another server may have sent it; "
        "check the network, proxy and endpoint (HTTP 200"
    )


def test_a_refusal_in_html_is_no_refusal_of_the_services() -> None:
    page = httpx.Response(403, html="<html>Blocked</html>", request=REQUEST)
    with pytest.raises(ServiceError, match="answered Forbidden by an HTML page, as no service of Azure's would"):
        raise_for_error(page)


@pytest.mark.parametrize(
    ("code", "message", "is_workspace"),
    [
        ("SubscriptionNotFound", "The subscription 's' could not be found.", True),
        ("ResourceGroupNotFound", "Resource group 'g' could not be found.", True),
        ("ResourceNotFound", "The Resource 'Microsoft.MachineLearningServices/workspaces/w' was not found.", True),
        ("ParentResourceNotFound", "the parent resource '/subscriptions/s/workspaces/w' could not be found.", True),
        ("ResourceNotFound", "The Resource 'Microsoft.MachineLearningServices/workspaces/w/computes/c' is not.", False),
        ("UserError", "There is no job in '/subscriptions/s/workspaces/w'.", False),
    ],
)
def test_a_workspace_that_is_not_there_is_told_from_what_it_does_not_hold(
    code: str, message: str, is_workspace: bool
) -> None:
    answer = httpx.Response(404, json={"error": {"code": code, "message": message}}, request=REQUEST)
    with pytest.raises(NotFoundError) as caught:
        raise_for_error(answer)
    assert isinstance(caught.value, WorkspaceNotFoundError) is is_workspace
    assert caught.value.message == message


REQUEST = httpx.Request("POST", "https://management.azure.com/cancel")
INNER = {"code": "BadArgument", "innerError": {"code": "ArgumentInvalid", "innerError": {"code": "AlreadyEnded"}}}
CORRELATION = {"operation": "801c2488", "request": "f27e8ec3"}


def row(kind: Any, value: Any) -> dict[str, Any]:
    return {"type": kind, "info": {"value": value}}


def raised(additional_info: Any, headers: dict[str, str] | None = None) -> ServiceError:
    error = {"code": "UserError", "message": "It has ended.", "additionalInfo": additional_info}
    response = httpx.Response(400, json={"error": error}, headers=headers, request=REQUEST)
    with pytest.raises(ServiceError) as caught:
        raise_for_error(response)
    return caught.value


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (INNER, "AlreadyEnded"),
        ({"code": "NotFoundError", "innerError": None}, "NotFoundError"),
        ({"code": "Known", "innerError": {"code": None, "innerError": {}}}, "Known"),
        (None, None),
        ("NotFoundError", None),
    ],
)
def test_the_innermost_code_is_kept(inner: Any, code: str | None) -> None:
    assert raised([row("ComponentName", "managementfrontend"), row("InnerError", inner)]).inner_code == code


def test_the_id_of_the_whole_operation_is_kept_from_the_body_else_from_the_header() -> None:
    header = {"x-ms-correlation-request-id": "from-header"}
    assert raised([row("Correlation", CORRELATION)], header).correlation_id == "801c2488"
    assert raised([row("Correlation", {"operation": None})], header).correlation_id == "from-header"
    assert raised([]).correlation_id is None


def test_an_operation_that_failed_tells_the_same() -> None:
    error = {"code": "UserError", "additionalInfo": [row("InnerError", INNER), row("Correlation", CORRELATION)]}
    found = operation_error(error, httpx.Response(200, request=REQUEST))
    assert (found.code, found.inner_code, found.correlation_id) == ("UserError", "AlreadyEnded", "801c2488")


@given(odd_values, odd_values, odd_values)
def test_rows_of_any_shape_leave_the_error_as_it_is(rows: Any, info: Any, value: Any) -> None:
    for odd in (
        rows,
        [rows, info],
        [{"type": "InnerError", "info": info}],
        [row(info, value), row("InnerError", value)],
    ):
        found = raised(odd)
        assert (found.code, found.message) == ("UserError", "It has ended.")
