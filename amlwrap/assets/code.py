"""What jobs execute."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class Code:
    """A registered code version: a folder at `path` on the datastore `datastore_id`."""

    name: str
    version: str
    id: str
    path: str
    datastore_id: str | None = None
    created_at: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)
