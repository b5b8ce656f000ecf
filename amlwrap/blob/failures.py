"""One sentence for every way storage can refuse: which account, what it said, what to do.

Nothing is quoted but the service's error code: messages and URLs of the libraries below can carry signatures.
"""

from __future__ import annotations

from amlwrap.blob.target import USE_IDENTITY, BlobTarget
from amlwrap.errors import ConnectionFailedError, StorageError

KEY_FORBIDDEN = "KeyBasedAuthenticationNotPermitted"

_ADVICE = {
    "ContainerNotFound": "the container does not exist: check the datastore, or create the container",
    "BlobNotFound": "there is no such blob",
    KEY_FORBIDDEN: f"the account forbids keys: {USE_IDENTITY}",
    "AuthorizationPermissionMismatch": (
        "the identity may not do this: it needs the role Storage Blob Data Contributor on the account"
    ),
    "PublicAccessNotPermitted": "the account wants a signed request: check the datastore's credentials",
    "AccountIsDisabled": "the account is disabled",
    "InsufficientAccountPermissions": "the account is not allowed to write: check its quota and its state",
    "ConditionNotMet": "it changed while it was being read: run the command again",
    "Md5Mismatch": "what arrived is not what was sent: run the command again",
}
_ADVICE_BY_AUTH = {
    "key": "the account key is wrong or was renewed: run the command again, which asks for the current key",
    "sas": "the SAS is wrong, expired or too narrow: renew the datastore's SAS, or " + USE_IDENTITY,
    "identity": "the token was refused: sign in again, for example with `az login`",
}
_LAST_TOKEN = "the token was refused, and the credential has no other: sign in again, for example with `az login`"


class BlobRequestError(StorageError):
    """An error answer of the Blob service.

    Attributes:
        status: HTTP status.
        code: the service's error code, such as `BlobNotFound`; None when it sent none.
    """

    def __init__(self, message: str, *, status: int, code: str | None) -> None:
        self.status = status
        self.code = code
        super().__init__(message)


class KeysLockedError(StorageError):
    """A datastore gives no key and no SAS that its account could be opened with."""


def is_locked(error: StorageError) -> bool:
    """Whether storage stays shut to keys, for want of one or because the account forbids them all."""
    return isinstance(error, KeysLockedError) or (isinstance(error, BlobRequestError) and error.code == KEY_FORBIDDEN)


def answer_error(
    target: BlobTarget, action: str, status: int, code: str | None, *, is_last_token: bool = False
) -> BlobRequestError:
    """Describe an error answer.

    Args:
        target: where it came from.
        action: what was attempted, as in "could not ...".
        status, code: HTTP status and the service's error code.
        is_last_token: whether a token was refused, and the credential has no other.
    """
    advice = _ADVICE.get(code or "")
    if code == "AuthorizationPermissionMismatch" and target.auth == "sas":
        advice = "the SAS does not allow this: renew it with permission to read, write and list"
    if advice is None and status in {401, 403}:
        advice = _LAST_TOKEN if is_last_token else _ADVICE_BY_AUTH[target.auth]
        if code == "AuthorizationFailure":
            advice += "; or the account's network rules forbid it: use its private endpoint, or ask its owner"
    if advice is None and (status == 429 or status >= 500):
        advice = "the service is busy or broken: run the command again in a while"
    said = f"HTTP {status} {code}" if code else f"HTTP {status}"
    sentence = f"Could not {action} in {place(target)} ({said})"
    return BlobRequestError(f"{sentence}: {advice}." if advice else f"{sentence}.", status=status, code=code)


def connection_error(
    target: BlobTarget, action: str, reason: str, advice: str = "check the network, proxy and endpoint"
) -> ConnectionFailedError:
    """Describe the lack of an answer; `reason` says how it showed, in our own words."""
    return ConnectionFailedError(f"Could not {action} in {place(target)}: {reason}; {advice}, then run it again.")


def not_storage(target: BlobTarget, action: str) -> StorageError:
    """Describe a success that no Blob service would report so: from a login page, or an endpoint of something else."""
    return StorageError(
        f"Could not {action} in {place(target)}: what answers there is not Azure Blob storage; check the blob "
        "endpoint, and whether a proxy or a login page is in between."
    )


def place(target: BlobTarget) -> str:
    """Return what to call a target in a sentence."""
    return f"container {target.container} of {target.endpoint}"
