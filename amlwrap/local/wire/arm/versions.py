"""Which api-versions are served, by which family and contract, and what ARM says of them.

Source: ARM's `Providers - Get`, and its errors for api-versions and resource types that a provider does not have.
"""

from __future__ import annotations

import re

from attrs import field, frozen

from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import PROVIDER
from amlwrap.local.state import LOCATION
from amlwrap.local.wire import v2021_03_01_preview, v2022_05_01_onward
from amlwrap.local.wire.arm.call import Answer
from amlwrap.local.wire.arm.errors import ArmError, not_offered
from amlwrap.local.wire.contract import Contract
from amlwrap.local.wire.family import Family, Served
from amlwrap.local.wire.offered import lacking_at

FAMILIES: tuple[Family, ...] = (v2021_03_01_preview.FAMILY, v2022_05_01_onward.FAMILY)
_PROVIDER = re.compile(rf"/subscriptions/(?P<subscription>[^/]+)/providers/{re.escape(PROVIDER)}", re.IGNORECASE)
_DATE = re.compile(r"20\d\d-\d\d-\d\d(-preview)?")
# Resource types by what the ids of their operations begin with.
_TYPES = {
    "workspaces": "Workspaces_",
    "workspaces/codes": "CodeContainers_",
    "workspaces/codes/versions": "CodeVersions_",
    "workspaces/computes": "Compute_",
    "workspaces/data": "DataContainers_",
    "workspaces/data/versions": "DataVersions_",
    "workspaces/datastores": "Datastores_",
    "workspaces/environments": "EnvironmentContainers_",
    "workspaces/environments/versions": "EnvironmentVersions_",
    "workspaces/jobs": "Jobs_",
    "workspaces/models": "ModelContainers_",
    "workspaces/models/versions": "ModelVersions_",
    "workspaces/onlineEndpoints": "OnlineEndpoints_",
    "workspaces/onlineEndpoints/deployments": "OnlineDeployments_",
}


@frozen
class Versions:
    """The api-versions of the workspace; contracts are read when first needed."""

    _contracts: dict[str, Contract] = field(factory=dict)
    _neighbours: dict[str, Contract] = field(factory=dict)

    def choose(self, api_version: str, path: str) -> tuple[Family, Served, Contract]:
        """Return the family and contract of an api-version.

        Args:
            api_version: what the client asks for, in any case.
            path: the path that it asks, for the error.

        Raises:
            ArmError: nobody serves it here; it lists what is served.
        """
        for family in FAMILIES:
            served = family.versions.get(api_version.lower())
            if served is not None:
                return family, served, self._contract(served)
        raise unknown_version(api_version, path)

    def _contract(self, served: Served) -> Contract:
        contract = self._contracts.get(served.contract)
        if contract is None:
            contract = self._contracts[served.contract] = Contract.load(served.contract)
        if served.exact:
            return contract
        if served.contract not in self._neighbours:
            self._neighbours[served.contract] = contract.for_neighbours()
        return self._neighbours[served.contract]


def unknown_version(api_version: str, path: str) -> ArmError:
    """Return ARM's error for an api-version that a resource type does not have; it lists those that it has.

    Of what is served in none, that is said instead.
    """
    if area := lacking_at(path):
        return not_offered(path, area.reason)
    kind = resource_type_of(path)
    supported = ", ".join(versions_of(kind))
    return ArmError(
        400,
        "NoRegisteredProviderFound",
        f"No registered resource provider found for location '{LOCATION}' and API version '{api_version}' for type "
        f"'{kind}'. The supported api-versions are '{supported}'. The supported locations are '{LOCATION}'.",
    )


def resource_type_of(path: str) -> str:
    """Return the type of what a path addresses, below the provider; `workspaces` where it addresses nothing known."""
    _, _, rest = path.lower().partition(f"/providers/{PROVIDER.lower()}/")
    kind = "/".join(rest.split("/")[::2])
    return next((known for known in _TYPES if known.lower() == kind), "workspaces")


def versions_of(kind: str) -> list[str]:
    """Return the api-versions that serve a resource type, oldest first."""
    group = _TYPES[kind]
    return sorted(
        version
        for family in FAMILIES
        for version, served in family.versions.items()
        if served.groups is None or group in served.groups
    )


def is_provider(path: str) -> bool:
    """Return whether a path asks for the resource provider itself."""
    return _PROVIDER.fullmatch(path) is not None


def describe_provider(api_version: str) -> Answer:
    """Return what ARM tells of the resource provider: its resource types, each with its api-versions, newest first."""
    if not _DATE.fullmatch(api_version.lower()):
        raise ArmError(400, "InvalidApiVersionParameter", f"The api-version '{api_version}' is invalid.")
    types = [
        {
            "resourceType": kind,
            "locations": [LOCATION],
            "apiVersions": versions_of(kind)[::-1],
            "capabilities": "None",
        }
        for kind in _TYPES
    ]
    return Answer(200, {
        "id": f"/subscriptions/{SUBSCRIPTION_ID}/providers/{PROVIDER}",
        "namespace": PROVIDER,
        "registrationPolicy": "RegistrationRequired",
        "registrationState": "Registered",
        "resourceTypes": types,
    })  # fmt: skip
