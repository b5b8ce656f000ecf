"""What jobs execute."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import field, frozen

from amlwrap.reprs import shows


@frozen(kw_only=True)
class Code:
    """A registered version of code.

    Attributes:
        name, version, id: short name, version, and the ARM id of both.
        path: of its folder, a URL, or a path on the datastore `datastore_id`.
        datastore_id: ARM id of the datastore that holds it; None for a URL.
        created_at: when it was registered, in UTC; None where the service does not tell.
        is_archived: whether lists leave it out; None where the api-version does not tell.
    """

    name: str
    version: str
    id: str
    path: str
    datastore_id: str | None = None
    created_at: datetime | None = None
    is_archived: bool | None = None
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "version")


@frozen(kw_only=True)
class PendingUpload:
    """A container that the service gives a code version to come, for its files alone. No secret is in its repr.

    Attributes:
        url: of the container.
        sas_token: shared access signature that opens it, without the leading `?`.

    Source: definition `PendingUploadResponseDto`.
    """

    url: str
    sas_token: str = field(repr=False)
