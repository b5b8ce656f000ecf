"""Shared access signatures: what they say, whether it is signed, and whether it covers a request.

Source: REST API, "Create an account SAS", "Create a service SAS".
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.signed_request import ANY, BlobRequest

_OVERRIDES = ("rscc", "rscd", "rsce", "rscl", "rsct")
PARAMETERS = frozenset({"sv", "sr", "ss", "srt", "st", "se", "sip", "spr", "sp", "sig", *_OVERRIDES})
"""What a signature that is offered may consist of."""
_CLOCK_SKEW = timedelta(minutes=5)
_Signer = Callable[[str], str]


def check_sas(account: str, sign: _Signer, request: BlobRequest) -> str:
    """Return the permission letters of a request's signature when it holds and covers the request.

    Args:
        account: the account's name.
        sign: signs a text with the account's key.
        request: the request, with a `sig` among its query parameters.

    Raises:
        BlobServiceError: 403, with the code for what the signature does not cover.
    """
    sas = dict(request.query)
    account_sas = "ss" in sas or "srt" in sas
    _check_kind(sas, account_sas)
    text = _account_text(account, sas) if account_sas else _service_text(account, sas, request)
    if not hmac.compare_digest(sign(text).encode(), sas["sig"].encode()):
        raise BlobServiceError("AuthenticationFailed", "The SAS signature does not match.")
    _check_time(sas)
    _check_client(sas, request)
    if account_sas:
        _check_account_scope(sas, request)
    else:
        _check_service_scope(sas, request)
    if request.permissions != ANY and not set(request.permissions) & set(sas["sp"]):
        raise BlobServiceError(
            "AuthorizationPermissionMismatch",
            f"The SAS permits {sas['sp']!r}; this needs {' or '.join(request.permissions)}.",
        )
    return sas["sp"]


def _check_kind(sas: dict[str, str], account_sas: bool) -> None:
    """Refuse a signature that lacks a part, or is of a kind that is not offered."""
    if "skoid" in sas:
        raise BlobServiceError("AuthenticationFailed", "User delegation SAS is not offered by the embedded workspace.")
    if "si" in sas:
        raise BlobServiceError(
            "AuthenticationFailed",
            "Stored access policies are not offered by the embedded workspace: sign permissions and times (sp, se).",
        )
    if sas.get("ses"):
        raise BlobServiceError("AuthenticationFailed", "Encryption scopes (ses) are not offered.")
    for name in ("sv", "sp", "se", *(("ss", "srt") if account_sas else ("sr",))):
        if not sas.get(name):
            raise BlobServiceError("AuthenticationFailed", f"The SAS lacks its part {name!r}.")
    if not account_sas and sas["sr"] not in ("b", "c"):
        raise BlobServiceError(
            "AuthenticationFailed", f"A SAS for sr={sas['sr']!r} is not offered: sign a container (c) or a blob (b)."
        )


def _check_time(sas: dict[str, str]) -> None:
    now = datetime.now(UTC)
    if _moment(sas["se"]) <= now:
        raise BlobServiceError("AuthenticationFailed", f"The SAS expired at {sas['se']}.")
    if sas.get("st") and _moment(sas["st"]) > now + _CLOCK_SKEW:
        raise BlobServiceError("AuthenticationFailed", f"The SAS is valid from {sas['st']} on.")


def _check_client(sas: dict[str, str], request: BlobRequest) -> None:
    protocols = sas.get("spr") or "https,http"
    if protocols not in ("https", "https,http", "http,https"):
        raise BlobServiceError("AuthenticationFailed", f"spr={protocols!r} is neither 'https' nor 'https,http'.")
    if request.scheme not in protocols.split(","):
        raise BlobServiceError(
            "AuthorizationProtocolMismatch",
            f"The SAS permits {protocols} alone, and this endpoint speaks {request.scheme}: sign 'https,http'.",
        )
    if not sas.get("sip"):
        return
    first, _, last = sas["sip"].partition("-")
    try:
        permitted = IPv4Address(first) <= IPv4Address(request.client) <= IPv4Address(last or first)
    except ValueError:
        raise BlobServiceError("AuthenticationFailed", f"sip={sas['sip']!r} is no IPv4 address or range.") from None
    if not permitted:
        raise BlobServiceError(
            "AuthorizationSourceIPMismatch", f"The SAS permits {sas['sip']}; this request comes from {request.client}."
        )


def _check_account_scope(sas: dict[str, str], request: BlobRequest) -> None:
    if "b" not in sas["ss"]:
        raise BlobServiceError("AuthorizationServiceMismatch")
    needed = "o" if request.blob else "c" if request.container else "s"
    if needed not in sas["srt"] and request.permissions != ANY:
        raise BlobServiceError(
            "AuthorizationResourceTypeMismatch", f"The SAS covers srt={sas['srt']}; this needs {needed}."
        )


def _check_service_scope(sas: dict[str, str], request: BlobRequest) -> None:
    """Refuse what no SAS of a container or blob can permit: the account, and containers apart from their listing."""
    in_container = sas.get("comp") == "list" or sas.get("restype") == "account"
    covered = request.blob or (sas["sr"] == "c" and request.container and (in_container or request.permissions == ANY))
    if not covered:
        raise BlobServiceError(
            "AuthorizationResourceTypeMismatch",
            f"A SAS for sr={sas['sr']} does not cover this: use an account SAS or the account's key.",
        )


def _account_text(account: str, sas: dict[str, str]) -> str:
    values = [account, *(sas.get(name, "") for name in ("sp", "ss", "srt", "st", "se", "sip", "spr", "sv"))]
    if sas["sv"] >= "2020-12-06":
        values.append("")  # the encryption scope
    return "".join(f"{value}\n" for value in values)


def _service_text(account: str, sas: dict[str, str], request: BlobRequest) -> str:
    path = f"/blob/{account}/{request.container}"
    if sas["sr"] == "b":
        path += f"/{request.blob}"
    values = [sas["sp"], sas.get("st", ""), sas["se"], path, "", sas.get("sip", ""), sas.get("spr", ""), sas["sv"]]
    if sas["sv"] >= "2018-11-09":
        values += [sas["sr"], ""]  # no snapshot
    if sas["sv"] >= "2020-12-06":
        values.append("")  # the encryption scope
    return "\n".join([*values, *(sas.get(name, "") for name in _OVERRIDES)])


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BlobServiceError("AuthenticationFailed", f"{text!r} is not a time a SAS can hold.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
