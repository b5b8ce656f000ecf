"""Operations that the real service started and was asked about: where to look at them, and when they have ended."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from amlrest.operations import Operation
from amlrest.progress import Progress
from amlrest.responses import Response

from tests.support.recorded_exchanges import WHY_SKIPPED, Exchange, recorded

STARTS = [found for found in recorded() if found.method != "GET" and found.status in (200, 201, 202, 204)]
LOOKS = [found for found in recorded() if found.operation and found.status in (200, 202)]
pytestmark = pytest.mark.skipif(not STARTS, reason=WHY_SKIPPED)


def answer(exchange: Exchange) -> Response[Any]:
    content = b"" if exchange.response is None else json.dumps(exchange.response).encode()
    headers = httpx.Headers(exchange.headers)
    return Response(exchange.status, content, headers, None, f"https://management.azure.com{exchange.path}")


def operation(method: str) -> Operation[Any]:
    return Operation(method, "/", statuses={200: method != "DELETE"})


@pytest.mark.parametrize("exchange", STARTS, ids=lambda exchange: exchange.label)
def test_an_answer_says_where_to_look_or_that_it_is_over(exchange: Exchange) -> None:
    progress = Progress.started(operation(exchange.method), "default", answer(exchange))
    named, location = exchange.headers.get("azure-asyncoperation"), exchange.headers.get("location")
    if named:
        assert (progress.place, progress.url, progress.is_over) == ("operation", named, False)
    elif exchange.status == 202:
        assert (progress.place, progress.url, progress.is_over) == ("location", location, False)
    else:
        state = (exchange.response or {}).get("properties", {}).get("provisioningState")
        assert progress.place == "resource"
        assert progress.is_over is (exchange.method not in ("PUT", "PATCH") or state in (None, "Succeeded"))


@pytest.mark.parametrize("exchange", LOOKS, ids=lambda exchange: exchange.label)
def test_a_look_tells_whether_it_has_ended(exchange: Exchange) -> None:
    status = (exchange.response or {}).get("status")
    url = f"https://management.azure.com{exchange.path}"
    place = "operation" if status else "location"
    progress = Progress(operation("DELETE"), "default", url, place, url, None)
    progress.take(answer(exchange))
    assert progress.is_over is (status == "Succeeded" if status else exchange.status == 200)
