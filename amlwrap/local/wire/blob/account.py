"""Operations on the account and its containers.

Source: REST API, the page of each operation, named in the function's docstring.
"""

from __future__ import annotations

from starlette.responses import Response

from amlwrap.local.wire.blob import listing
from amlwrap.local.wire.blob.call import Call, metadata_headers, stamp, xml
from amlwrap.local.wire.blob.conditions import check_conditions

_OFF, _KEPT = "<Enabled>false</Enabled>", "<RetentionPolicy><Enabled>false</Enabled></RetentionPolicy>"
_SERVICE_PROPERTIES = (
    '<?xml version="1.0" encoding="utf-8"?><StorageServiceProperties>'
    f"<Logging><Version>1.0</Version><Delete>false</Delete><Read>false</Read><Write>false</Write>{_KEPT}</Logging>"
    f"<HourMetrics><Version>1.0</Version>{_OFF}{_KEPT}</HourMetrics>"
    f"<MinuteMetrics><Version>1.0</Version>{_OFF}{_KEPT}</MinuteMetrics><Cors/>"
    f"<DeleteRetentionPolicy>{_OFF}</DeleteRetentionPolicy><StaticWebsite>{_OFF}</StaticWebsite>"
    "</StorageServiceProperties>"
).encode()


async def list_containers(call: Call) -> Response:
    """List Containers."""
    query = listing.ListQuery.from_parameters(call.query, call.page_size)
    return xml(listing.list_containers(call.store, call.endpoint, query))


async def get_service_properties(call: Call) -> Response:
    """Get Blob Service Properties: nothing of it is configurable here, and all of it is off."""
    return xml(_SERVICE_PROPERTIES)


async def get_account_information(call: Call) -> Response:
    """Get Account Information."""
    return Response(headers={"x-ms-sku-name": "Standard_LRS", "x-ms-account-kind": "StorageV2"})


async def create_container(call: Call) -> Response:
    """Create Container."""
    container = call.store.create_container(call.container, call.metadata)
    return Response(status_code=201, headers=stamp(container.etag, container.modified))


async def get_container_properties(call: Call) -> Response:
    """Get Container Properties."""
    container = call.store.get_container(call.container)
    headers = stamp(container.etag, container.modified)
    headers |= {"x-ms-lease-state": "available", "x-ms-lease-status": "unlocked"}
    return Response(headers=headers | metadata_headers(container.metadata))


async def delete_container(call: Call) -> Response:
    """Delete Container."""
    check_conditions(call.request.headers, call.store.get_container(call.container), reading=False)
    call.store.delete_container(call.container)
    return Response(status_code=202)
