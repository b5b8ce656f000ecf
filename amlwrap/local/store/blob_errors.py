"""What can go wrong with blobs, by the codes that the blob service has for it.

Source: REST API, "Common REST API error codes" and "Blob Storage error codes".
"""

from __future__ import annotations

_KNOWN: dict[str, tuple[int, str]] = {
    "AuthenticationFailed": (403, "The request could not be authenticated; check the account key, SAS or token."),
    "AuthorizationFailure": (403, "The request is not allowed here."),
    "AuthorizationPermissionMismatch": (403, "The signature does not permit this operation."),
    "AuthorizationProtocolMismatch": (403, "The signature does not permit this protocol."),
    "AuthorizationResourceTypeMismatch": (403, "The signature does not cover this type of resource."),
    "AuthorizationSourceIPMismatch": (403, "The signature does not permit this client's address."),
    "AuthorizationServiceMismatch": (403, "The signature does not cover the blob service."),
    "BlobAlreadyExists": (409, "The blob exists already."),
    "BlobNotFound": (404, "The blob does not exist."),
    "CannotVerifyCopySource": (404, "The copy source does not exist in this account."),
    "ConditionNotMet": (412, "A conditional header was not met."),
    "ContainerAlreadyExists": (409, "The container exists already."),
    "ContainerNotFound": (404, "The container does not exist."),
    "InsufficientStorage": (507, "The disk of the embedded workspace is full."),
    "InternalError": (500, "The embedded workspace failed; its server.log says how."),
    "InvalidBlobOrBlock": (400, "The block is invalid."),
    "InvalidBlockList": (400, "The block list names a block that was not uploaded."),
    "InvalidHeaderValue": (400, "A header has a value that is not allowed."),
    "InvalidMd5": (400, "The Content-MD5 header is not the base64 text of 16 bytes."),
    "InvalidMetadata": (400, "The metadata has a name that is not allowed."),
    "InvalidQueryParameterValue": (400, "A query parameter has a value that is not allowed."),
    "InvalidRange": (416, "The range lies outside the blob."),
    "InvalidResourceName": (400, "The container or blob name is not allowed."),
    "InvalidUri": (400, "The URL does not name a container or blob of this account."),
    "InvalidXmlDocument": (400, "The body is not the XML document that this operation takes."),
    "LeaseNotPresentWithBlobOperation": (412, "The blob has no lease: leases are not offered here."),
    "LeaseNotPresentWithContainerOperation": (412, "The container has no lease: leases are not offered here."),
    "Md5Mismatch": (400, "The Content-MD5 header does not match the body that arrived."),
    "MissingContentLengthHeader": (411, "The Content-Length header is missing."),
    "MissingRequiredHeader": (400, "A required header is missing."),
    "NoPendingCopyOperation": (409, "No copy to this blob is pending: copies are done at once here."),
    "NotImplemented": (501, "The embedded workspace does not offer this storage operation."),
    "RequestBodyTooLarge": (413, "The body is larger than this operation takes."),
    "SourceConditionNotMet": (412, "A condition on the copy source was not met."),
    "UnauthorizedBlobOverwrite": (403, "The signature permits new blobs, not to replace one that exists."),
}


class BlobServiceError(Exception):
    """An error answer of the blob endpoint.

    Attributes:
        code: one of the service's codes.
        status: HTTP status; the code's own unless another one is given.
        message: what is wrong, where, and what to do.
        headers: further headers of the answer.
    """

    def __init__(
        self, code: str, message: str | None = None, *, status: int | None = None, headers: dict[str, str] | None = None
    ) -> None:
        self.code = code
        usual, standard = _KNOWN[code]
        self.status = status or usual
        self.message = message or standard
        self.headers = headers or {}
        super().__init__(self.message)
