"""Making a received file a blob: the conditions and permissions that hold at that moment decide."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob.call import Call, stamp
from amlwrap.local.wire.blob.conditions import check_conditions
from amlwrap.local.wire.blob.properties import UNENCRYPTED


def check_existing(call: Call, *, reading: bool = False) -> Blob:
    """Return the blob that a call addresses when the conditional headers hold; raises `BlobServiceError`."""
    blob = call.store.get_blob(call.container, call.blob)
    check_conditions(call.request.headers, blob, reading=reading)
    return blob


def check_replaceable(call: Call) -> None:
    """Return when the call may write its blob as things are now.

    Raises:
        BlobServiceError: a condition does not hold, the signature permits new blobs alone, or a job writes the blob.
    """
    blob = call.store.find_blob(call.container, call.blob)
    check_conditions(call.request.headers, blob, reading=False)
    if blob is None:
        return
    if call.permitted is not None and "w" not in call.permitted:
        raise BlobServiceError("UnauthorizedBlobOverwrite")
    refuse_live(blob)


def refuse_live(blob: Blob) -> None:
    """Return unless a job is writing the blob; raises `ConditionNotMet`."""
    if blob.live:
        raise BlobServiceError("ConditionNotMet", "A job is writing this blob: it can be changed once the job ended.")


def commit(
    call: Call,
    file: Path,
    headers: dict[str, str],
    *,
    metadata: dict[str, str] | None = None,
    blocks: list[tuple[str, int]] | None = None,
) -> Blob:
    """Make a temporary file the call's blob; checks and commit happen without an await between them.

    Args:
        call: the call; its metadata is kept unless other is given.
        file: removed when it does not become the blob.
        headers: HTTP headers to keep, by lower-case name.
        metadata: metadata to keep instead of the call's.
        blocks: ids and lengths of the blocks it consists of.

    Raises:
        BlobServiceError: as `check_replaceable`; `InvalidMetadata`.
    """
    try:
        check_replaceable(call)
        kept = call.metadata if metadata is None else metadata
        return call.store.commit_blob(
            call.container, call.blob, file, headers=headers, metadata=kept, blocks=blocks or ()
        )
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def written(blob: Blob, extra: dict[str, str]) -> Response:
    """Return the answer to a write that made a blob."""
    return Response(status_code=201, headers={**stamp(blob.etag, blob.modified), **extra, **UNENCRYPTED})
