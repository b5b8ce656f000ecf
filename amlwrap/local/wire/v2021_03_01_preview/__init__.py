"""The wire of api-version 2021-03-01-preview."""

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.local.wire.family import Family, Served
from amlwrap.local.wire.v2021_03_01_preview import assets, datastores, endpoints
from amlwrap.local.wire.v2021_03_01_preview.deployments import PATCHED, read_deployment, write_deployment
from amlwrap.local.wire.v2021_03_01_preview.paths import json_path
from amlwrap.local.wire.v2021_03_01_preview.read_jobs import read_job
from amlwrap.local.wire.v2021_03_01_preview.write_jobs import write_job

FAMILY = Family(
    name="v2021_03_01_preview",
    versions={version: Served(version, exact=True) for version in FIRST_FAMILY},
    read_version=assets.READERS,
    write_version=assets.WRITERS,
    read_datastore=datastores.read_datastore,
    write_datastore=datastores.write_datastore,
    read_endpoint=endpoints.read_endpoint,
    write_endpoint=endpoints.write_endpoint,
    read_deployment=read_deployment,
    write_deployment=write_deployment,
    patches_deployment=PATCHED,
    read_job=read_job,
    write_job=write_job,
    json_path=json_path,
    archived=None,
    write_container=lambda _container, _versions: {},
    write_facts=lambda _state, _kind: {},
    cancels_at_once=True,
)

__all__ = ["FAMILY"]
