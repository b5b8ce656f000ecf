"""The api-versions from 2022-05-01 on: one shape, to which later ones only add."""

from __future__ import annotations

from amlwrap.api_versions import SECOND_FAMILY, SECOND_FAMILY_PREVIEWS
from amlwrap.local.wire.family import Family, Served
from amlwrap.local.wire.v2022_05_01_onward.assets import READ_VERSION, WRITE_VERSION, write_container
from amlwrap.local.wire.v2022_05_01_onward.datastores import read_datastore, write_datastore
from amlwrap.local.wire.v2022_05_01_onward.endpoints import read_endpoint, write_endpoint
from amlwrap.local.wire.v2022_05_01_onward.facts import write_facts
from amlwrap.local.wire.v2022_05_01_onward.paths import json_path
from amlwrap.local.wire.v2022_05_01_onward.read_jobs import read_job
from amlwrap.local.wire.v2022_05_01_onward.write_jobs import write_job

_CONTRACTS = ("2022-05-01", "2024-04-01")
_LATEST = _CONTRACTS[-1]
# Clients of the family still ask these for the one or the other, and their jobs were of another shape.
_IN_PART = {
    "2022-01-01-preview": Served("2022-05-01", exact=False, groups=("Workspaces_", "Compute_")),
    "2022-02-01-preview": Served("2022-05-01", exact=False, groups=("OnlineEndpoints_", "OnlineDeployments_")),
}

FAMILY = Family(
    name="v2022_05_01_onward",
    versions={
        version: Served(version if version in _CONTRACTS else _LATEST, exact=version in _CONTRACTS)
        for version in sorted((*SECOND_FAMILY, *SECOND_FAMILY_PREVIEWS))
    }
    | _IN_PART,
    read_version=READ_VERSION,
    write_version=WRITE_VERSION,
    read_datastore=read_datastore,
    write_datastore=write_datastore,
    read_endpoint=read_endpoint,
    write_endpoint=write_endpoint,
    read_job=read_job,
    write_job=write_job,
    json_path=json_path,
    archived="isArchived",
    write_container=write_container,
    write_facts=write_facts,
    cancels_at_once=False,
)

__all__ = ["FAMILY"]
