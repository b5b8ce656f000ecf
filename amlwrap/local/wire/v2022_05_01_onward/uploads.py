"""Places to upload code to, for clients that have no key of the storage account.

Source: operation CodeVersions_CreateOrGetStartPendingUpload.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.blob.issued_sas import container_sas

_LIFETIME = timedelta(hours=8)


async def start_pending_upload(call: ArmCall) -> Answer:
    """Return a container of the code version's own, and a signature that opens it; asked again, it is the same one."""
    state = call.state
    upload = call.body.get("pendingUploadId") or ""
    wanted = "/".join([state.workspace_guid, call.parameters["name"], call.parameters["version"], upload])
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, wanted))
    container = f"{identity[:8]}-{identity}"
    try:
        state.blobs.get_container(container)
    except BlobServiceError:
        state.blobs.create_container(container)
    url = f"{state.url}/{state.account}/{container}"
    sas = container_sas(state.account, state.account_key_bytes, container, "rcwl", _LIFETIME)
    group = f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}"
    return Answer(200, {
        "blobReferenceForConsumption": {
            "blobUri": url,
            "storageAccountArmId": f"{group}/providers/Microsoft.Storage/storageAccounts/{state.account}",
            "credential": {"credentialType": "SAS", "sasUri": f"{url}?{sas}"},
        },
        "pendingUploadId": upload or identity,
        "pendingUploadType": call.body.get("pendingUploadType") or "TemporaryBlobReference",
    })  # fmt: skip


UPLOAD_HANDLERS: dict[str, Handler] = {"CodeVersions_CreateOrGetStartPendingUpload": start_pending_upload}
