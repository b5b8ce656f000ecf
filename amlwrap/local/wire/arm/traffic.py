"""How an endpoint shares its requests out among its deployments.

Source: learn.microsoft.com, "CLI (v2) online endpoint YAML schema" (shares add up to 0 or 100) and "Safe rollout for
online endpoints" (what can be mirrored).
"""

from __future__ import annotations

from collections.abc import Mapping

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.engine.deployments.steps import SUCCEEDED
from amlwrap.local.errors import RefusedError

_MOST_MIRRORED = 50


def check_traffic(endpoint: OnlineEndpoint, deployments: Mapping[str, str]) -> None:
    """Return when an endpoint's requests can be shared out as it says.

    Args:
        endpoint: the endpoint.
        deployments: how far each of its deployments is, by name in lower case.

    Raises:
        RefusedError: they cannot.
    """
    for path, shares in (("traffic", endpoint.traffic), ("mirror_traffic", endpoint.mirror_traffic)):
        for name, share in shares.items():
            if share < 0:
                raise RefusedError(f"a share is a percentage from 0 to 100, not {share}.", (path,))
            state = deployments.get(name.lower())
            if share and state is None:
                raise RefusedError(
                    f"the endpoint '{endpoint.name}' has no deployment '{name}' to take {share} % of its requests.",
                    (path,),
                )
            if share and state != SUCCEEDED:
                raise RefusedError(
                    f"the deployment '{name}' is {state}, and takes requests once it has {SUCCEEDED.lower()}.", (path,)
                )
    total = sum(endpoint.traffic.values())
    if total not in (0, 100):
        raise RefusedError(f"the shares of all deployments add up to 0 or 100 percent, not to {total}.", ("traffic",))
    _check_mirrored(endpoint)


def _check_mirrored(endpoint: OnlineEndpoint) -> None:
    path = ("mirror_traffic",)
    mirrored = {name.lower(): share for name, share in endpoint.mirror_traffic.items() if share}
    if len(mirrored) > 1:
        raise RefusedError("requests are mirrored to one deployment, not to several.", path)
    for name, share in mirrored.items():
        if share > _MOST_MIRRORED:
            raise RefusedError(f"at most {_MOST_MIRRORED} % of the requests are mirrored, not {share}.", path)
        if any(each.lower() == name and live for each, live in endpoint.traffic.items()):
            raise RefusedError(f"'{name}' takes requests itself, so none are mirrored to it.", path)
