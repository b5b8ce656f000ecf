"""What programs are told of a check of `amlwrap doctor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.doctor import Finding

MEANING = {
    "check": "what was checked",
    "result": "`ok`, `warning`, `failed`, or `skipped` where something before it failed",
    "message": "what was found, in one sentence",
    "remedy": "what to do, where the message does not say",
}


def facts(finding: Finding) -> dict[str, Any]:
    """Return all that was found."""
    return {
        "check": finding.check,
        "result": finding.result.value,
        "message": finding.message,
        "remedy": finding.remedy,
    }
