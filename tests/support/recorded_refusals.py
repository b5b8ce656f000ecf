"""Which recorded requests the local workspace does not take, why, and how it says so: one table.

Whatever no row covers must be accepted as Azure accepted it. A row that covers nothing any more is to be taken out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from tests.support.recorded_exchanges import Exchange, recorded
from tests.support.recorded_references import texts

USER_ERROR, NOT_IMPLEMENTED = (400, "UserError"), (501, "NotImplemented")
MISSING, NO_SUCH_PATH = (404, "UserError"), (404, "InvalidResourceType")
_FOREIGN_OPERATIONS = ("be", "bebes", "bd", "oeidp", "s")


@frozen
class Refusal:
    """A kind of request that is not taken.

    Attributes:
        covers: whether an exchange is of the kind.
        reason: why, in one sentence.
        answers: status and code of the answers that say so; none where the request is not sent at all.
    """

    covers: Callable[[Exchange], bool]
    reason: str
    answers: tuple[tuple[int, str], ...] = field(default=())


def _properties(exchange: Exchange) -> list[dict[str, Any]]:
    """Return the properties of what was sent and of all that was shown."""
    bodies = (exchange.request, *exchange.resources)
    return [body["properties"] for body in bodies if isinstance(body, dict) and body.get("properties")]


def _failed_in_azure(exchange: Exchange) -> bool:
    return exchange.status >= 500


def _refused_by_azure(exchange: Exchange) -> bool:
    return exchange.method in ("PUT", "PATCH") and 400 <= exchange.status < 500


def _run_history(exchange: Exchange) -> bool:
    return exchange.api_version == "run-history"


def _other_compute(exchange: Exchange) -> bool:
    kinds = [properties.get("computeType", "AmlCompute") for properties in _properties(exchange)]
    return exchange.collection == "computes" and any(kind != "AmlCompute" for kind in kinds)


def _other_job(exchange: Exchange) -> bool:
    return exchange.collection == "jobs" and any(
        job.get("jobType") not in ("Command", "Sweep")
        or (job.get("distribution") or {}).get("distributionType") == "Ray"
        or (job.get("computeId") or "").endswith("/DataFactory")
        for job in _properties(exchange)
    )


def _registry(exchange: Exchange) -> bool:
    sent = exchange.request if exchange.method == "PUT" else exchange.resources
    named = any(text.lower().startswith("azureml://registries/") for _, text, _ in texts(sent))
    return "/registries/" in exchange.path.lower() or (exchange.collection == "jobs" and named)


def _changed_workspace(exchange: Exchange) -> bool:
    return exchange.below == ("",) and exchange.method in ("PUT", "PATCH", "DELETE")


def _operation_of(exchange: Exchange, *owners: str) -> bool:
    return exchange.operation is not None and exchange.operation[1].partition(":")[0] in owners


def _foreign_operation(exchange: Exchange) -> bool:
    kind = exchange.operation[0].lower() if exchange.operation else ""
    return kind == "workspaceoperationsstatus" or _operation_of(exchange, *_FOREIGN_OPERATIONS)


REFUSALS = (
    Refusal(_failed_in_azure, "The service failed at that moment, which is nothing to repeat."),
    Refusal(_refused_by_azure, "Azure's rules of that day refused it: what it takes is judged, not what it refuses."),
    Refusal(_run_history, "Run history has no contract to compare by; a test of its own compares its shape."),
    Refusal(_other_compute, "Clusters are all that the local workspace computes on.", (NOT_IMPLEMENTED,)),
    Refusal(
        _other_job,
        "Command and Sweep jobs run here, on clusters: no pipelines, AutoML, Ray or imports through DataFactory.",
        (NOT_IMPLEMENTED, USER_ERROR, MISSING),
    ),
    Refusal(
        _registry,
        "Registries are shared by organisations, and a machine of one's own has none.",
        (USER_ERROR, MISSING),
    ),
    Refusal(_changed_workspace, "There is one local workspace, and it stays as it is.", (NOT_IMPLEMENTED,)),
    Refusal(
        _foreign_operation,
        "Batch endpoints, schedules, further workspaces: what is not offered has no operations.",
        (MISSING, NO_SUCH_PATH),
    ),
)


def refusal_of(exchange: Exchange) -> Refusal | None:
    """Return the first row that covers an exchange, None for what must be accepted."""
    return next((refusal for refusal in REFUSALS if refusal.covers(exchange)), None)


def accepted() -> list[Exchange]:
    """Return the exchanges that the local workspace must take as Azure did."""
    return [exchange for exchange in recorded() if refusal_of(exchange) is None]


def refused() -> list[tuple[Exchange, Refusal]]:
    """Return the exchanges that it must refuse, each with the row that says why."""
    rows = [(exchange, refusal_of(exchange)) for exchange in recorded()]
    return [(exchange, row) for exchange, row in rows if row is not None and row.answers]
