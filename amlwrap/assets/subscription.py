"""What workspaces are paid by."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Subscription:
    """An Azure subscription that the caller can see.

    Attributes:
        id: its GUID.
        name: what people call it.
        state: such as `Enabled`, or `Disabled`, in which nothing runs.
        tenant_id: the tenant that it belongs to.
    """

    id: str
    name: str | None = None
    state: str | None = None
    tenant_id: str | None = None
