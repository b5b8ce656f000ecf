from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given

from amlwrap.answers import operation_error, raise_for_error
from amlwrap.errors import AuthenticationError, ServiceError
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
