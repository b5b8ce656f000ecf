"""Which deployment of an endpoint gets a request, and which gets a copy of it."""

from __future__ import annotations

import random
from collections.abc import Mapping

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.engine.served import Served
from amlwrap.local.wire.scoring.answers import DEPLOYMENT, ScoringError, not_ready


def choose(endpoint: OnlineEndpoint, served: Mapping[str, Served], asked: str | None) -> str:
    """Return the name of the deployment that a request goes to, in lower case.

    Shares count against each other: those of deployments that do not answer go to the rest, as do those that nobody
    was given where they add to less than 100.

    Args:
        endpoint: the endpoint, which says how requests are shared out.
        served: its deployments that answer now, by name in lower case.
        asked: the one that the request asks for, whatever its share; None for none.

    Raises:
        ScoringError: it is not there, or none that has a share is; or they are, and none of them answers just now.
    """
    sharing = {name.lower(): share for name, share in endpoint.traffic.items() if share > 0}
    shares = {name: share for name, share in sharing.items() if name in served}
    if asked is not None:
        if asked.lower() not in served and asked.lower() in sharing:
            raise not_ready(asked)
        if asked.lower() not in served:
            raise ScoringError(
                404, "NotFound",
                f"The endpoint '{endpoint.name}' has no deployment '{asked}' that answers, as the header {DEPLOYMENT} "
                f"asks for; {_listed(served)}.",
            )  # fmt: skip
        return asked.lower()
    if sharing and not shares:
        raise not_ready(next(iter(sharing)))
    if not shares:
        raise ScoringError(
            404, "NotFound",
            f"The endpoint '{endpoint.name}' has no deployment that answers and gets traffic; {_listed(served)}: "
            "create one, or give it traffic.",
        )  # fmt: skip
    return random.choices(list(shares), list(shares.values()))[0] if len(shares) > 1 else next(iter(shares))


def mirrors(endpoint: OnlineEndpoint, served: Mapping[str, Served]) -> list[str]:
    """Return the names of the deployments that get a copy of a request, each by its own chance."""
    return [
        name.lower()
        for name, share in endpoint.mirror_traffic.items()
        if name.lower() in served and random.random() * 100 < share
    ]


def _listed(served: Mapping[str, Served]) -> str:
    return f"those that answer: {', '.join(each.name for each in served.values())}" if served else "none answers"
