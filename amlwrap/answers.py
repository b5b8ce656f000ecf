"""What an answer of the service means: an error to raise, or the JSON object that was asked for.

Gateways and proxies answer too, with HTML, plain text or nothing, so nothing here trusts an answer's shape.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from amlwrap.auth import NO_OTHER_TOKEN
from amlwrap.errors import (
    AmlwrapError,
    AuthenticationError,
    ServiceError,
    WorkspaceNotFoundError,
    service_error_class,
)
from amlwrap.network import LOOPBACK
from amlwrap.references import without_secrets

_CORRELATION_HEADER = "x-ms-correlation-request-id"
# Source: Azure Resource Manager, common error codes.
_OUTSIDE_MISSING = frozenset({"SubscriptionNotFound", "ResourceGroupNotFound"})
_RESOURCE_MISSING = frozenset({"ResourceNotFound", "ParentResourceNotFound"})
_WORKSPACE = re.compile(r"/workspaces/[^/'\s]+'", re.IGNORECASE)


def raise_for_error(response: httpx.Response) -> None:
    """Raise the typed exception for an error answer, whatever its body is; do nothing for any other.

    Raises:
        ServiceError: with codes, message, target, details and ids, as far as the answer has them. A redirect is one as
            well: no operation of the service redirects, and following one would take the token elsewhere.
        AuthenticationError: for 401.
    """
    if response.has_redirect_location:
        place = without_secrets(response.headers["Location"].partition("?")[0])
        raise _service_error({"message": f"The service redirected to {place}: is the endpoint right?"}, response)
    if not response.is_error:
        return
    error = _error_object(response)
    if response.status_code == 401:
        raise AuthenticationError(_refused_token(error, response))
    raise _service_error(error, response)


def _refused_token(error: Mapping[str, Any], response: httpx.Response) -> str:
    from amlwrap.sign_in import without_tokens

    reason = without_tokens(str(error.get("message") or "no reason given")).strip().rstrip(".")
    is_last = ", and the credential has no other" if NO_OTHER_TOKEN in response.request.extensions else ""
    if response.request.url.host in LOOPBACK:
        advice = "run `amlwrap local down`, then `amlwrap local up`"
    elif error.get("code") == "InvalidAuthenticationTokenTenant":
        advice = "sign in to the subscription's tenant, `az login --tenant TENANT`, or set AZURE_TENANT_ID"
    else:
        advice = "sign in again, `az login`"
    return f"The service refused the token ({reason}; request id {request_id(response)}){is_last}: {advice}."


def operation_error(error: object, response: httpx.Response) -> ServiceError:
    """Make an exception of the error inside a successful answer: a long-running operation that failed."""
    found = _as_error(error)
    return _service_error(
        {**found, "message": found.get("message") or "The operation failed, saying no more"}, response
    )


def read_object(response: httpx.Response) -> dict[str, Any]:
    """Return the JSON object that an answer holds.

    Raises:
        ServiceError: it holds anything else.
    """
    try:
        body = _loaded(response.content)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise _service_error({"message": no_object(response.content, response.headers)}, response)
    return body


def _loaded(content: bytes) -> Any:
    """Return what JSON holds; raises `ValueError` for what is none, or nested deeper than Python reads."""
    try:
        return json.loads(content)
    except RecursionError:
        raise ValueError from None


def no_object(content: bytes, headers: Mapping[str, str]) -> str:
    """Return what a successful answer is that should have been a JSON object, and who may have sent it."""
    try:
        _loaded(content)
    except ValueError:
        what = "is an HTML page, no JSON" if _is_page(content, headers) else "is no JSON" if content else "is empty"
    else:
        what = "is JSON, but not what was asked for"
    return (
        f"The answer {what}: a proxy, a network's login page or another server may have sent it; "
        "check the network, proxy and endpoint"
    )


def _is_page(content: bytes, headers: Mapping[str, str]) -> bool:
    return "html" in headers.get("content-type", "").lower() or bool(re.match(rb"\s*<(?:!doctype|html)", content, re.I))


def read_url(written: str) -> httpx.URL:
    """Return the URL that the service wants to be asked next.

    Raises:
        AmlwrapError: it is none; it is not shown, for it may hold a signature.
    """
    try:
        return httpx.URL(written)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise AmlwrapError(f"The service named what is no URL to go on at ({error}): try again later.") from None


def request_id(response: httpx.Response) -> str | None:
    """Return what to quote to Azure's support: the id the service gave the request, else the one we gave it."""
    found = response.headers.get("x-ms-request-id") or response.request.headers.get("x-ms-client-request-id")
    return str(found) if found else None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks to wait, whether it names seconds or a date; None without it."""
    header = headers.get("Retry-After", "").strip()
    if header.isascii() and header.isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _service_error(error: dict[str, Any], response: httpx.Response) -> ServiceError:
    rows, status, code = _additional_info(error), response.status_code, _text(error.get("code"))
    message = str(error.get("message") or _fallback_message(response)).strip()
    is_workspace_gone = status == 404 and _is_about_workspace(code, message)
    kind = WorkspaceNotFoundError if is_workspace_gone else service_error_class(status)
    return kind(
        message,
        status=status,
        code=code,
        inner_code=_innermost_code(rows.get("InnerError")),
        target=_text(error.get("target")),
        details=objects(error.get("details")),
        request_id=request_id(response),
        correlation_id=_operation(rows.get("Correlation")) or _text(response.headers.get(_CORRELATION_HEADER)),
    )


def _is_about_workspace(code: str | None, message: str) -> bool:
    """Whether a 404 says that the workspace is not there, or what it is in, rather than something inside of it."""
    if code in _OUTSIDE_MISSING:
        return True
    return code in _RESOURCE_MISSING and bool(_WORKSPACE.search(message))


def _additional_info(error: dict[str, Any]) -> dict[str, object]:
    """Return what an error tells beside its message, by type: the service wraps each in an object of one `value`."""
    rows = objects(error.get("additionalInfo"))
    return {str(row.get("type")): row["info"].get("value") for row in rows if isinstance(row.get("info"), dict)}


def _innermost_code(inner: object) -> str | None:
    code = None
    while isinstance(inner, dict):
        code = _text(inner.get("code")) or code
        inner = inner.get("innerError")
    return code


def _operation(correlation: object) -> str | None:
    return _text(correlation.get("operation")) if isinstance(correlation, dict) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def objects(value: object) -> list[dict[str, Any]]:
    """Return the JSON objects in a list; empty when there is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _error_object(response: httpx.Response) -> dict[str, Any]:
    """Return the `error` member of an ARM error body; other shapes that gateways send become one like it."""
    try:
        body = _loaded(response.content)
    except ValueError:
        return {}
    return _as_error(body.get("error", body) if isinstance(body, dict) else body)


def _as_error(error: object) -> dict[str, Any]:
    return error if isinstance(error, dict) else {"message": error}


def _request_line(response: httpx.Response) -> str:
    return f"{response.request.method} {response.request.url.path}"


def _fallback_message(response: httpx.Response) -> str:
    said = f"{_request_line(response)} was answered {response.reason_phrase or 'with an error'}"
    if response.is_client_error and _is_page(response.content, response.headers):
        return f"{said} by an HTML page, as no service of Azure's would: check the network, proxy and endpoint"
    return said
