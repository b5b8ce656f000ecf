# Written by `python -m openapi.pipeline generate`; do not edit.
"""How far a long-running operation is, by the rules of Azure Resource Manager; nothing is sent here.

Where to look is what the answer to the first request names: `Azure-AsyncOperation` or `Operation-Location`, a document
with a status; else, after 202, `Location`, which answers 202 until it holds the result; else the resource itself, whose
`provisioningState` says how far it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, Literal, Self, cast

from attrs import define, evolve

from .errors import LinkError, OperationFailed, UnexpectedBody
from .links import absolute
from .operations import Operation, is_page, refuse_page
from .responses import Response, read_json

Place = Literal["operation", "location", "resource"]
_WELL: Final = (200, 201, 202, 204)
_SUCCEEDED: Final = "succeeded"
_FAILED: Final = ("failed", "canceled", "cancelled")
_UPDATES: Final = ("PUT", "PATCH")


@define(eq=False, repr=False)
class Progress:
    """How far one operation is, and where to look next.

    Attributes:
        operation: What started it.
        final_state_via: Where the contract says that the result is.
        resource_url: What the first request was sent to.
        place: What is looked at: a document with the operation's status, a location of its result, or the resource.
        url: Where that is.
        location: What the first answer named as `Location`.
        status: What the last answer called the state.
        answer: The last answer; None after a poller's token was read.
        is_over: Whether the operation has ended well.
    """

    operation: Operation[Any]
    final_state_via: str
    resource_url: str
    place: Place
    url: str
    location: str | None
    status: str = "InProgress"
    answer: Response[Any] | None = None
    is_over: bool = False

    @classmethod
    def started(cls, operation: Operation[Any], final_state_via: str, answer: Response[Any]) -> Self:
        """Return how far an operation is after the answer to the request that started it.

        Raises:
            errors.UnexpectedStatus: the request was refused.
            errors.OperationFailed: the operation has failed already.
            errors.LinkError: it goes on, but the answer does not say where to look at it.
        """
        status_url = answer.headers.get("Azure-AsyncOperation") or answer.headers.get("Operation-Location")
        location = answer.headers.get("Location")
        place: Place = "resource"
        url = answer.url
        if status_url:
            place, url = "operation", status_url
        elif location and answer.status_code == 202:  # with 201 it names the new resource
            place, url = "location", location
        progress = cls(operation, final_state_via, answer.url, place, url, location)
        progress._begin(answer)
        return progress

    @classmethod
    def resumed(cls, operation: Operation[Any], final_state_via: str, token: str) -> Self:
        """Return how far an operation was when `token` was taken.

        Raises:
            ValueError: it is no token, or one of another operation.
        """
        match read_json(token.encode()):
            case [
                operation.name,
                str(resource),
                ("operation" | "location" | "resource") as place,
                str(url),
                (str() | None) as location,
            ]:
                return cls(operation, final_state_via, resource, place, url, location)
            case _:
                raise ValueError(
                    "the text is no token of a poller of this operation: give what `token` of such a poller was"
                )

    @property
    def token(self) -> str:
        """Text that `resumed` takes."""
        return json.dumps([self.operation.name, self.resource_url, self.place, self.url, self.location])

    def _begin(self, answer: Response[Any]) -> None:
        self._keep(answer)
        if self.place == "resource" and self.operation.method in _UPDATES:
            self.take(answer)
        elif answer.status_code == 204 or (self.place == "resource" and answer.status_code != 202):
            self.is_over = True
        elif self.place == "resource" and self.operation.method != "DELETE":
            raise LinkError("202, but the answer does not say where to look at the operation", answer.url)

    def take(self, answer: Response[Any]) -> None:
        """Take in what was found at `url`.

        Raises:
            errors.UnexpectedStatus: it cannot be looked at.
            errors.UnexpectedBody: it does not say how far the operation is.
            errors.OperationFailed: the operation has failed, or was canceled.
        """
        if self.is_over:  # which another wait has seen, that may have gone on to the result
            return
        if answer.status_code == 404 and self.operation.method == "DELETE" and not is_page(answer):
            self.is_over = True  # what was to go is gone, or the operation that was to remove it
            return
        self._keep(answer)
        body = _members(read_json(answer.content))
        status = self._status_in(body)
        self.status = status or self.status
        if status.lower() in _FAILED:
            error = self.operation.decode_error({"error": body.get("error")}) if body.get("error") else None
            raise OperationFailed(f"The operation has ended as {status}", answer, error=body.get("error"), parsed=error)
        if self.place == "location" and answer.status_code == 202:
            self.url = absolute(answer.headers.get("Location", self.url), answer.url)
        self.is_over = self._has_ended(answer, status.lower())

    def take_result(self, answer: Response[Any]) -> None:
        """Take in what was found at `result_url`; raises `errors.UnexpectedStatus` where it is not there."""
        self._keep(answer)
        self.place, self.url = "resource", answer.url

    def _keep(self, answer: Response[Any]) -> None:
        if answer.status_code not in _WELL:
            raise self.operation.unexpected_status(answer)
        refuse_page(answer)
        self.answer = answer

    def _status_in(self, body: Mapping[str, Any]) -> str:
        if self.place == "resource":
            status = _members(body.get("properties")).get("provisioningState")
        else:  # a result may have a status of its own: only that of a failed operation stands beside an error
            status = body.get("status") if self.place == "operation" or body.get("error") else None
        return status if isinstance(status, str) else ""

    def _has_ended(self, answer: Response[Any], status: str) -> bool:
        if answer.status_code == 204:
            return True
        if self.place == "operation":
            if not status and answer.status_code != 202:
                raise UnexpectedBody(f"{answer.status_code}, but the answer names no status of the operation", answer)
            return status == _SUCCEEDED
        if self.place == "location":
            return answer.status_code != 202
        # A resource without a state is ready; one that is to be deleted has ended when it is gone.
        is_ready = answer.status_code != 202 and status in ("", _SUCCEEDED)
        return is_ready and self.operation.method != "DELETE"

    def result_url(self) -> str | None:
        """Return where the result of an operation that has ended is; None where the last answer holds it."""
        if not self.operation.has_result or self.place == "resource" or self.answer is None:
            return None
        updates = self.operation.method in _UPDATES
        via = self.final_state_via
        if via == "default":
            via = "original-uri" if updates else "location"
        if via == "original-uri":
            return self.resource_url
        if self.place == "operation":
            named = _members(read_json(self.answer.content)).get("resourceLocation")
            if found := self.location if via == "location" else named:
                return str(found)
        return self.resource_url if updates and self._held() is None else None

    def result(self) -> Any:
        """Return the result of an operation that has ended, once what is at `result_url` was taken in.

        Raises:
            errors.UnexpectedBody: the answer that should hold it does not.
        """
        if not self.operation.has_result or self.answer is None:
            return None
        return self.operation.check_body(evolve(self.answer, parsed=self.operation.decode(self._held())))

    def _held(self) -> Any:
        """Return what the last answer holds of the result, as JSON; None where it holds nothing."""
        body = read_json(self.answer.content) if self.answer else None
        if self.place != "operation":
            return body
        document = _members(body)
        if self.operation.method in _UPDATES:
            return document if "properties" in document else None
        return document.get("result", document.get("properties"))


def _members(value: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], value) if isinstance(value, dict) else {}
