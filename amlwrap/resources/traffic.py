"""Who gets how many percent of an endpoint's requests: what can be, and among whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amlwrap.errors import UsageError
from amlwrap.references import check_name
from amlwrap.resources.nearest import nearest_or_all
from amlwrap.scalars import is_whole, shown

_WHOLE = 100


def check_shares(traffic: object) -> None:
    """Check shares by themselves: whole percents by name, 100 in all, or none at all.

    Raises:
        UsageError: they are none.
    """
    if not isinstance(traffic, Mapping) or not traffic:
        raise UsageError(
            f"Traffic maps deployments to percents, as in {{'blue': 90, 'green': 10}}, and is not {shown(traffic)}."
        )
    for name, share in traffic.items():
        check_name(name, "a deployment")
        if not is_whole(share, 0, _WHOLE):
            raise UsageError(f"The traffic of {name} is {shown(share)}: give a whole percent from 0 to {_WHOLE}.")
    if (total := sum(traffic.values())) not in (0, _WHOLE):
        raise UsageError(f"The traffic of all deployments adds up to {total} %: make it {_WHOLE}, or 0 for none.")


def named_as_deployed(traffic: Mapping[str, int], deployments: Sequence[str], endpoint: str) -> dict[str, int]:
    """Return shares by the names of deployments as the endpoint spells them.

    Raises:
        UsageError: it has no such deployment, or one is named twice.
    """
    known = {name.lower(): name for name in deployments}
    shares: dict[str, int] = {}
    for name, share in traffic.items():
        spelled = known.get(name.lower())
        if spelled is None:
            hint = nearest_or_all(name, deployments)
            raise UsageError(f"Endpoint {endpoint} has no deployment {name!r}: {hint}")
        if spelled in shares:
            raise UsageError(f"Deployment {spelled} is named twice, in different spellings: name it once.")
        shares[spelled] = share
    return shares
