"""Who may do what at the blob endpoint: Shared Key signatures, shared access signatures, and the bearer token.

All three are really verified, so that a client which signs wrongly fails here as it would on Azure.

Source: REST API, "Authorize with Shared Key".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl

from attrs import field, frozen

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.sas import check_sas
from amlwrap.local.wire.blob.signed_request import BlobRequest

_SIGNED_HEADERS = (
    "content-encoding", "content-language", "content-length", "content-md5", "content-type", "date",
    "if-modified-since", "if-match", "if-none-match", "if-unmodified-since", "range",
)  # fmt: skip
_CLOCK_SKEW = timedelta(minutes=15)


@frozen
class Authorizer:
    """Checks requests against the account's key (raw bytes) and this start's bearer token."""

    account: str
    key: bytes = field(repr=False)
    token: str = field(repr=False)

    def check(self, request: BlobRequest) -> str | None:
        """Return the permission letters of the SAS that allows `request`, or None for key and token, which allow all.

        Raises:
            BlobServiceError: 403, it is not allowed.
        """
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            if not hmac.compare_digest(value.strip().encode(), self.token.encode()):
                raise BlobServiceError("AuthenticationFailed", "The bearer token is not the one of this start.")
        elif scheme.lower() == "sharedkey":
            self._check_shared_key(request, value.strip())
        elif any(name == "sig" for name, _ in request.query):
            return check_sas(self.account, self._sign, request)
        else:
            raise BlobServiceError("AuthenticationFailed", "The request carries no key signature, SAS or token.")
        return None

    def _sign(self, text: str) -> str:
        return base64.b64encode(hmac.new(self.key, text.encode(), hashlib.sha256).digest()).decode()

    def _check_shared_key(self, request: BlobRequest, value: str) -> None:
        account, _, signature = value.partition(":")
        if account != self.account:
            raise BlobServiceError("AuthenticationFailed", f"The account here is {self.account}, not {account}.")
        moment = request.headers.get("x-ms-date") or request.headers.get("date", "")
        try:
            sent = parsedate_to_datetime(moment)
        except ValueError:
            raise BlobServiceError("AuthenticationFailed", "The request has no valid x-ms-date header.") from None
        sent = sent if sent.tzinfo else sent.replace(tzinfo=UTC)
        if abs(datetime.now(UTC) - sent) > _CLOCK_SKEW:
            raise BlobServiceError("AuthenticationFailed", "The x-ms-date header is more than 15 minutes off.")
        for text in _shared_key_texts(self.account, request):
            if hmac.compare_digest(self._sign(text).encode(), signature.encode()):
                return
        raise BlobServiceError("AuthenticationFailed", "The Shared Key signature does not match the request.")


def _shared_key_texts(account: str, request: BlobRequest) -> list[str]:
    """Return the strings that a client may have signed; they differ in how headers with hyphens sort."""
    headers = request.headers
    fixed = [headers.get(name, "") for name in _SIGNED_HEADERS]
    if fixed[2] == "0":
        fixed[2] = ""
    if "x-ms-date" in headers:
        fixed[5] = ""
    special = {name: " ".join(value.split()) for name, value in headers.items() if name.startswith("x-ms-")}
    grouped: dict[str, list[str]] = {}
    for name, value in request.query:
        grouped.setdefault(name.lower(), []).append(value)
    resource = f"/{account}{request.raw_path}" + "".join(
        f"\n{name}:{','.join(sorted(values))}" for name, values in sorted(grouped.items())
    )
    orders = (sorted(special), sorted(special, key=lambda name: (name.replace("-", ""), name)))
    return [
        "\n".join([request.method, *fixed, *(f"{name}:{special[name]}" for name in order), resource])
        for order in (orders if orders[0] != orders[1] else orders[:1])
    ]


def parse_query(query_string: bytes) -> tuple[tuple[str, str], ...]:
    """Return the decoded query parameters in the order they came, blank values kept.

    A plus sign stays one: the service and its clients encode a space as `%20`, and base64 holds plus signs.
    """
    text = query_string.decode("latin-1").replace("+", "%2B")
    return tuple(parse_qsl(text, keep_blank_values=True))
