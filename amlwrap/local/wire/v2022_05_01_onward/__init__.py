"""The api-versions from 2022-05-01 on: one shape, to which later ones only add."""

from __future__ import annotations

from amlwrap.api_versions import SECOND_FAMILY, SECOND_FAMILY_PREVIEWS
from amlwrap.local.wire.contract import has_contract
from amlwrap.local.wire.family import Family, Served
from amlwrap.local.wire.v2022_05_01_onward.assets import READ_VERSION, WRITE_VERSION, write_container
from amlwrap.local.wire.v2022_05_01_onward.datastores import read_datastore, write_datastore
from amlwrap.local.wire.v2022_05_01_onward.deployments import PATCHED, read_deployment, write_deployment
from amlwrap.local.wire.v2022_05_01_onward.endpoints import read_endpoint, write_endpoint
from amlwrap.local.wire.v2022_05_01_onward.facts import write_facts
from amlwrap.local.wire.v2022_05_01_onward.paths import json_path
from amlwrap.local.wire.v2022_05_01_onward.read_jobs import read_job
from amlwrap.local.wire.v2022_05_01_onward.write_jobs import write_job

_CONTRACTS = tuple(version for version in SECOND_FAMILY if has_contract(version))
# Clients of the family still ask these for the one or the other, and their jobs were of another shape.
_IN_PART = {
    "2022-01-01-preview": ("Workspaces_", "Compute_"),
    "2022-02-01-preview": ("OnlineEndpoints_", "OnlineDeployments_"),
}


def _served(version: str) -> Served:
    """Return how a version is served: by the earliest contract that is not older, which has all of it, or the last."""
    newest = max(_CONTRACTS, default=version)
    contract = next((each for each in _CONTRACTS if each >= version[: len(each)]), newest)
    return Served(contract, exact=contract == version, groups=_IN_PART.get(version))


FAMILY = Family(
    name="v2022_05_01_onward",
    versions={version: _served(version) for version in sorted((*_IN_PART, *SECOND_FAMILY, *SECOND_FAMILY_PREVIEWS))},
    read_version=READ_VERSION,
    write_version=WRITE_VERSION,
    read_datastore=read_datastore,
    write_datastore=write_datastore,
    read_endpoint=read_endpoint,
    write_endpoint=write_endpoint,
    read_deployment=read_deployment,
    write_deployment=write_deployment,
    patches_deployment=PATCHED,
    read_job=read_job,
    write_job=write_job,
    json_path=json_path,
    archived="isArchived",
    write_container=write_container,
    write_facts=write_facts,
    cancels_at_once=False,
)

__all__ = ["FAMILY"]
