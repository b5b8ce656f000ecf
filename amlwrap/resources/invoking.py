"""What is sent to an endpoint, and what becomes of its answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from amlwrap.errors import AmlwrapError, UsageError
from amlwrap.local_paths import as_path, hint_of_path, is_there
from amlwrap.scoring import Opened, ScoringClient
from amlwrap.table_requests import requests_of
from amlwrap.utf8 import decoded


def bodies_of(
    request: Mapping[str, Any] | str | Path | None, data: str | Path | Sequence[Mapping[str, Any]] | None
) -> Iterable[bytes]:
    """Return the bodies to send.

    Args:
        request, data: as of `EndpointCollection.invoke`.

    Raises:
        UsageError: neither or both are given, or they cannot be sent.
    """
    if (request is None) == (data is None):
        raise UsageError("An endpoint is asked with a request or with data: give one of the two.")
    if data is None:
        return [_written(request) if isinstance(request, Mapping) else _read(as_path(request, "The request file"))]
    bodies = requests_of(as_path(data, "data") if isinstance(data, str | Path) else data)
    return chain([next(bodies)], bodies)  # what is wrong with a table is told before anything is asked for


def joined_answers(
    endpoint: Opened,
    bodies: Iterable[bytes],
    *,
    deployment: str | None,
    timeout: float | None,
    notify: Callable[[str], None] | None,
) -> Any:
    """Send requests one after the other, and return the answer, or what the answers are together.

    Raises:
        AmlwrapError: there are several answers, and they are no lists; or see `ScoringClient.score`.
    """
    answers: list[Any] = []
    with ScoringClient(endpoint, deployment=deployment, timeout=timeout) as client:
        for body in bodies:
            _check_joinable(answers)
            answers.append(client.score(body))
    if len(answers) == 1:
        return answers[0]
    _check_joinable(answers)
    if notify:
        notify(f"The table was sent in {len(answers)} requests, and their answers were joined.")
    return [item for answer in answers for item in answer]


def _check_joinable(answers: Iterable[Any]) -> None:
    if not all(isinstance(answer, list) for answer in answers):
        raise AmlwrapError(
            "The table is too large for one request, and the endpoint answers with no list, so that answers to parts "
            "of it cannot be joined: send fewer rows at once."
        )


def _written(request: Mapping[str, Any]) -> bytes:
    try:
        return json.dumps(request, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise UsageError(f"The request cannot be written as JSON ({error}): correct it.") from None


def _read(path: Path) -> bytes:
    if not is_there(path):
        raise UsageError(f"The request file {path} does not exist{hint_of_path(str(path))}: check the path.")
    try:
        text = decoded(path.read_bytes())
        json.loads(text)
    except OSError as error:
        raise UsageError(f"The request file {path} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(
            f"The request file {path} holds no JSON ({error}): correct it, or give a table as data."
        ) from None
    return text.encode()
