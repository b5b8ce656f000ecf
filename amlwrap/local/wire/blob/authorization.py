"""Who may do what at the blob endpoint: Shared Key signatures, shared access signatures, and the bearer token.

All three are really verified, so that a client which signs wrongly fails here as it would on Azure.

Source: REST API, "Authorize with Shared Key", "Create an account SAS", "Create a service SAS".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl

from attrs import frozen
from starlette.datastructures import Headers

from amlwrap.local.store.blob_errors import BlobServiceError

_SIGNED_HEADERS = (
    "content-encoding", "content-language", "content-length", "content-md5", "content-type", "date",
    "if-modified-since", "if-match", "if-none-match", "if-unmodified-since", "range",
)  # fmt: skip
_CLOCK_SKEW = timedelta(minutes=15)


@frozen
class BlobRequest:
    """What of a request its authorization depends on.

    Attributes:
        method: HTTP method.
        raw_path: path as it came over the wire, percent-encoding untouched.
        query: decoded query parameters.
        headers: request headers.
        container: container named by the path; empty for the account itself.
        blob: blob named by the path; empty for a container or the account.
        permissions: SAS permission letters of which one is enough, such as `"cw"`.
    """

    method: str
    raw_path: str
    query: tuple[tuple[str, str], ...]
    headers: Headers
    container: str
    blob: str
    permissions: str


@frozen
class Authorizer:
    """Checks requests against the account's key (raw bytes) and this start's bearer token."""

    account: str
    key: bytes
    token: str

    def check(self, request: BlobRequest) -> None:
        """Return when `request` is allowed; raises `BlobServiceError` (403) otherwise."""
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            if not hmac.compare_digest(value.strip().encode(), self.token.encode()):
                raise BlobServiceError("AuthenticationFailed", "The bearer token is not the one of this start.")
        elif scheme.lower() == "sharedkey":
            self._check_shared_key(request, value.strip())
        elif any(name == "sig" for name, _ in request.query):
            self._check_sas(request)
        else:
            raise BlobServiceError("AuthenticationFailed", "The request carries no key signature, SAS or token.")

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

    def _check_sas(self, request: BlobRequest) -> None:
        sas = dict(request.query)
        account_sas = "ss" in sas or "srt" in sas
        text = _account_sas_text(self.account, sas) if account_sas else _service_sas_text(self.account, sas, request)
        if not hmac.compare_digest(self._sign(text).encode(), sas["sig"].encode()):
            raise BlobServiceError("AuthenticationFailed", "The SAS signature does not match.")
        now = datetime.now(UTC)
        if "se" not in sas or _moment(sas["se"]) <= now:
            raise BlobServiceError("AuthenticationFailed", f"The SAS expired at {sas.get('se', 'an unnamed time')}.")
        if "st" in sas and _moment(sas["st"]) > now + timedelta(minutes=5):
            raise BlobServiceError("AuthenticationFailed", f"The SAS is valid from {sas['st']} on.")
        if account_sas:
            _check_account_scope(sas, request)
        elif (sas.get("sr") == "c" and not request.container) or (sas.get("sr") == "b" and not request.blob):
            raise BlobServiceError("AuthorizationResourceTypeMismatch")
        if not set(request.permissions) & set(sas.get("sp", "")):
            raise BlobServiceError(
                "AuthorizationPermissionMismatch",
                f"The SAS permits {sas.get('sp', '')!r}; this needs one of {request.permissions!r}.",
            )


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


def _account_sas_text(account: str, sas: dict[str, str]) -> str:
    names = ["sp", "ss", "srt", "st", "se", "sip", "spr", "sv"]
    if sas.get("sv", "") >= "2020-12-06":
        names.append("ses")
    return "".join(f"{value}\n" for value in [account, *(sas.get(name, "") for name in names)])


def _service_sas_text(account: str, sas: dict[str, str], request: BlobRequest) -> str:
    if "skoid" in sas:
        raise BlobServiceError("AuthenticationFailed", "User delegation SAS is not offered by the embedded workspace.")
    path = f"/blob/{account}/{request.container}"
    if sas.get("sr") != "c":
        path += f"/{request.blob}"
    version = sas.get("sv", "")
    values = [sas.get("sp", ""), sas.get("st", ""), sas.get("se", ""), path]
    values += [sas.get(name, "") for name in ("si", "sip", "spr", "sv")]
    if version >= "2018-11-09":
        values += [sas.get("sr", ""), sas.get("snapshot", "")]
    if version >= "2020-12-06":
        values.append(sas.get("ses", ""))
    return "\n".join([*values, *(sas.get(name, "") for name in ("rscc", "rscd", "rsce", "rscl", "rsct"))])


def _check_account_scope(sas: dict[str, str], request: BlobRequest) -> None:
    if "b" not in sas.get("ss", ""):
        raise BlobServiceError("AuthorizationServiceMismatch")
    needed = "o" if request.blob else "c" if request.container else "s"
    listing = any(pair == ("comp", "list") for pair in request.query)
    if needed not in sas.get("srt", "") and not (listing and "c" in sas.get("srt", "")):
        raise BlobServiceError("AuthorizationResourceTypeMismatch")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BlobServiceError("AuthenticationFailed", f"{text!r} is not a time a SAS can hold.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def parse_query(query_string: bytes) -> tuple[tuple[str, str], ...]:
    """Return the decoded query parameters in the order they came, blank values kept.

    A plus sign stays one: the service and its clients encode a space as `%20`, and base64 holds plus signs.
    """
    text = query_string.decode("latin-1").replace("+", "%2B")
    return tuple(parse_qsl(text, keep_blank_values=True))
