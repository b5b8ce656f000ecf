"""From this machine to the subscription: proxy, clock, sign-in."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from amlwrap.credentials import LazyDefaultCredential, LocalCredential
from amlwrap.doctor.finding import Finding, Result
from amlwrap.doctor.identity import identity_of, source_in_words
from amlwrap.errors import NotFoundError, PermissionDeniedError
from amlwrap.network import proxy_for

if TYPE_CHECKING:
    from amlwrap.account import Account
    from amlwrap.workspace import Workspace

_TOLERATED = 300.0  # seconds, by Entra ID
_NOTICED = 60.0


class Way:
    """Checks on the way to a subscription.

    Args:
        account: who is signed in.
        workspace: the workspace, whose subscription is meant; None where none can be told.
    """

    def __init__(self, account: Account, workspace: Workspace | None) -> None:
        self._account, self._workspace = account, workspace
        self._ahead: float | None = None
        self._tenant_id: str | None = None

    def proxy(self) -> Finding:
        """Reach Azure Resource Manager."""
        proxy = proxy_for(self._account.http.base_url)
        asked = time.time()
        response = self._account.reach()
        self._ahead = _ahead(response.headers.get("Date"), (asked + time.time()) / 2)
        through = f"through the proxy {proxy.url}" if proxy else "without a proxy"
        return Finding("proxy", Result.OK, f"{self._account.endpoint} answers, {through}.")

    def clock(self) -> Finding:
        """Compare this machine's clock with the service's."""
        if self._ahead is None:
            return Finding("clock", Result.WARNING, "The service's answer tells no time to compare with.")
        seconds = abs(self._ahead)
        if seconds < _NOTICED:
            return Finding("clock", Result.OK, "This machine's clock agrees with the service's.")
        off = f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"
        where = "ahead of" if self._ahead > 0 else "behind"
        return Finding(
            "clock",
            Result.FAILED if seconds > _TOLERATED else Result.WARNING,
            f"This machine's clock is {off} {where} the service's, and tokens hold by the clock.",
            "Set the clock, or have the system set it by network time.",
        )

    def sign_in(self) -> Finding:
        """Ask for a token."""
        token, credential = self._account.token(), self._account.credential
        if isinstance(credential, LocalCredential):
            return Finding("sign-in", Result.OK, "The local workspace's own token, which amlwrap reads by itself.")
        identity = identity_of(token.token)
        self._tenant_id = identity.tenant_id
        until = datetime.fromtimestamp(token.expires_on, UTC)
        who = identity.who or "somebody whom the token does not name"
        tenant = f" of tenant {identity.tenant_id}" if identity.tenant_id else ""
        used = credential.source if isinstance(credential, LazyDefaultCredential) else type(credential).__name__
        source = source_in_words(used)
        return Finding("sign-in", Result.OK, f"{who}{tenant}, by {source}, until {until:%Y-%m-%d %H:%M} UTC.")

    def subscription(self) -> Finding:
        """Look at the subscription."""
        if self._workspace is None:
            count = sum(1 for _ in self._account.subscriptions())
            return Finding("subscription", Result.OK, f"You can see {count}; nothing names the one that you mean.")
        subscription_id = self._workspace.scope.subscription_id
        try:
            found = self._account.subscription(subscription_id)
        except PermissionDeniedError as error:
            return Finding("subscription", Result.WARNING, f"You may not look at it: {error}")
        except NotFoundError:
            return Finding(
                "subscription",
                Result.FAILED,
                f"There is no subscription {subscription_id} that you can see.",
                "Sign in to its tenant, `az login --tenant TENANT`, or name another one.",
            )
        named = f"{found.name or 'nameless'} ({found.id or subscription_id})"
        if found.state not in {None, "Enabled"}:
            result = Result.FAILED if found.state in {"Disabled", "Deleted"} else Result.WARNING
            return Finding(
                "subscription", result, f"{named} is {found.state}.", "Ask whoever pays for it to enable it again."
            )
        if self._tenant_id and found.tenant_id and found.tenant_id != self._tenant_id:
            told = f"{named} is of tenant {found.tenant_id}, and you are signed in to {self._tenant_id}."
            remedy = f"Sign in to that tenant, `az login --tenant {found.tenant_id}`, where requests are refused."
            return Finding("subscription", Result.WARNING, told, remedy)
        return Finding("subscription", Result.OK, f"{named}.")


def _ahead(date: str | None, now: float) -> float | None:
    """Return by how many seconds this machine's clock is ahead of a Date header; None where that is none."""
    try:
        told = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return now - (told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp()
