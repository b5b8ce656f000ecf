"""Places for the files of code to come, in 2023-04-01 and later: a container each, and what opens it."""

from __future__ import annotations

from amlrest.v2024_04_01 import models

from amlwrap.assets import PendingUpload
from amlwrap.dialects.reading import model, text
from amlwrap.errors import ServiceError


def encode_pending_upload() -> models.PendingUploadRequestDto:
    """Write the wish for a container that is opened by a signature."""
    return models.PendingUploadRequestDto(pending_upload_type=models.PendingUploadType.TEMPORARY_BLOB_REFERENCE)


def decode_pending_upload(answer: models.PendingUploadResponseDto) -> PendingUpload:
    """Read a container and its signature.

    Raises:
        ServiceError: there is no signature: the service meant something else to open it, or nothing.
    """
    reference = model(answer.blob_reference_for_consumption, models.BlobReferenceForConsumptionDto)
    credential = model(reference.credential, models.SASCredentialDto) if reference else None
    signed_url, _, sas_token = ((text(credential.sas_uri) if credential else None) or "").partition("?")
    if not reference or not sas_token:
        raise ServiceError(
            "The service gave a place for the code without a shared access signature to open it: "
            "run it again, and if that repeats upload with a key or a role of the storage account.",
            status=200,
        )
    return PendingUpload(url=(text(reference.blob_uri) or signed_url).partition("?")[0], sas_token=sas_token)
