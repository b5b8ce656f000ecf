# Written by `python -m openapi.pipeline generate`; do not edit.
"""What the functions of all packages raise, where they are asked to.

AmlrestError                   all of them
├── ResponseError              an answer is not what was asked for
│   ├── UnexpectedStatus       its status says that the request failed, or is not documented
│   ├── UnexpectedBody         its status is fine, but its body is empty, no JSON, or of another shape
│   └── OperationFailed        it says that a long-running operation failed or was canceled
├── LinkError                  a next page, or a place to look at an operation, must not be asked
└── OperationTimeout           a long-running operation takes longer than somebody waits
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .polling import Poller
    from .responses import Response

_LONGEST = 2000  # characters of a message
_SECRET = r"(?i)(\bsig=|\bBearer\s+)[^\s&\"']+"  # compiled on first use, so that importing costs nothing


class AmlrestError(Exception):
    """Whatever the functions of this package raise of their own."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be pickled: constructors take more than its text."""
        return type(self).__new__, (type(self), *self.args), self.__dict__


class ResponseError(AmlrestError):
    """An answer is not what was asked for.

    Attributes:
        status_code: HTTP status.
        headers: Response headers, keys in any case.
        content: Body as received.
        url: What was asked.
        request_id: The id that the service gave the request, which its support asks for.
        code: The service's own code for what went wrong, such as ResourceNotFound; None where it gives none.
        message: The service's own words; None where it gives none.
        parsed: The error as the model that the contract documents, `models.ErrorResponse` of the package, or as JSON.
    """

    def __init__(self, what: str, response: Response[Any], *, error: object = None, parsed: object = None) -> None:
        """Make the exception; its text is one line, and holds no body and no query.

        Args:
            what: What is wrong; code and message of the service are put behind it.
            response: The answer.
            error: The error that the answer holds, as JSON: an object with code and message, or with one as `error`.
            parsed: The same as a model.
        """
        self.status_code = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.content = response.content
        self.url = response.url
        self.request_id = response.request_id
        self.code, self.message = _code_and_message(error)
        self.parsed = parsed
        said = ": ".join(filter(None, (" ".join(filter(None, (what, self.code))), self.message)))
        super().__init__(_in_one_line(said, self.url, f", request id {self.request_id}" if self.request_id else ""))


class UnexpectedStatus(ResponseError):
    """The service answered with a status of failure, or with one that the contract does not list."""


class UnexpectedBody(ResponseError):
    """The service answered with a documented status, but not with the body that belongs to it."""


class OperationFailed(ResponseError):
    """A long-running operation ended, but not well; `url` is where it was looked at."""


class LinkError(AmlrestError):
    """A URL that the service named to go on at must not be asked: nothing was sent there.

    Attributes:
        url: The answer that named it.
    """

    def __init__(self, what: str, url: str) -> None:
        """Say `what` is wrong with the link, and where it was found."""
        self.url = url
        super().__init__(_in_one_line(what, url))


class OperationTimeout(AmlrestError):
    """A long-running operation takes longer than somebody was willing to wait. It goes on.

    Attributes:
        poller: Waits on, where its `sync_wait` or `asyncio_wait` is called; stays in the process that it was made in.
        token: The poller's, which another process can wait on with.
    """

    def __init__(self, poller: Poller[Any], timeout: float | None) -> None:
        """Say how long was waited, and for what."""
        self.poller = poller
        self.token = poller.token
        what = f"The operation still runs after {timeout or 0:g} s ({poller.status}); it was not canceled"
        super().__init__(_in_one_line(what, poller.url))

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be pickled, without the poller and its connections."""
        make, arguments, state = super().__reduce__()
        return make, arguments, {name: value for name, value in state.items() if name != "poller"}


def _code_and_message(error: object) -> tuple[str | None, str | None]:
    """Return the code and the message of an error, whatever shape it has."""
    if isinstance(error, dict):
        error = cast(dict[str, object], error).get("error", cast(object, error))
    if isinstance(error, dict):
        members = cast(dict[str, object], error)
        return _text(members.get("code")), _text(members.get("message"))
    return None, _text(error)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def without_secrets(url: str) -> str:
    """Return a URL without its query, which may hold a signature, and without who signs in by it."""
    return re.sub(r"//[^/]*@", "//", url.partition("?")[0])


def _in_one_line(text: str, url: str, more: str = "") -> str:
    """Return the text of an exception: what is wrong, and at which URL."""
    line = re.sub(_SECRET, r"\1<secret>", " ".join(text.split()))
    line = line if len(line) <= _LONGEST else f"{line[:_LONGEST]} ..."
    return f"{line} ({without_secrets(url)}{more})"


__all__ = [
    "AmlrestError",
    "LinkError",
    "OperationFailed",
    "OperationTimeout",
    "ResponseError",
    "UnexpectedBody",
    "UnexpectedStatus",
]
