"""Checking the way to a workspace, step by step: what is found, and what helps where something is wrong.

What a step needs is looked at first; where that failed the step is skipped, and the next ones go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from amlwrap.doctor.finding import Finding, Result
from amlwrap.doctor.machine import Way
from amlwrap.doctor.rights import Rights
from amlwrap.errors import AmlwrapError

if TYPE_CHECKING:
    from amlwrap.account import Account
    from amlwrap.workspace import Workspace

__all__ = ["CHECKS", "Finding", "Result", "examine"]

CHECKS = (
    "proxy",
    "clock",
    "sign-in",
    "subscription",
    "workspace",
    "api-versions",
    "permissions",
    "datastore",
    "upload",
)
"""What is checked, in this order, by the name of its finding."""


def examine(account: Account, workspace: Workspace | None, *, problem: str | None = None) -> Iterator[Finding]:
    """Yield what each check found, as soon as it has.

    Args:
        account: who is signed in.
        workspace: the workspace; None where none can be told.
        problem: why there is no workspace.
    """
    way, rights = Way(account, workspace), Rights(workspace, problem)
    checks: dict[str, tuple[Callable[[], Finding], tuple[str, ...]]] = {
        "proxy": (way.proxy, ()),
        "clock": (way.clock, ("proxy",)),
        "sign-in": (way.sign_in, ()),
        "subscription": (way.subscription, ("proxy", "sign-in")),
        "workspace": (rights.workspace, ("proxy", "sign-in") if workspace else ()),
        "api-versions": (rights.api_versions, ("workspace",)),
        "permissions": (rights.permissions, ("workspace",)),
        "datastore": (rights.datastore, ("workspace",)),
        "upload": (rights.upload, ("datastore",)),
    }
    without: set[str] = set()
    for name, (check, needs) in checks.items():
        missing = next((need for need in needs if need in without), None)
        finding = _skipped(name, missing) if missing else _found(name, check)
        if finding.result in {Result.FAILED, Result.SKIPPED}:
            without.add(name)
        yield finding


def _found(name: str, check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except AmlwrapError as error:
        return Finding(name, Result.FAILED, str(error))


def _skipped(name: str, missing: str) -> Finding:
    return Finding(name, Result.SKIPPED, f"Not tried: first mend {missing}.")
