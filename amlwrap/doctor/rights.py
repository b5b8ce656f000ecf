"""In the workspace: what it speaks, and what the caller may do there."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from uuid import uuid4

from amlwrap.dialects.choose import KNOWN
from amlwrap.dialects.provider import served_versions
from amlwrap.doctor.finding import Finding, Result
from amlwrap.errors import AmlwrapError, NotFoundError, PermissionDeniedError, ServiceError, StorageError
from amlwrap.permissions import allows, read_permissions

if TYPE_CHECKING:
    from amlwrap.assets import Datastore
    from amlwrap.blob.store import BlobStore
    from amlwrap.workspace import Workspace

_WHICH = "`amlwrap workspace list` shows which there are, and `amlwrap workspace use NAME` takes one."
_ROLE = "Ask for the role AzureML Data Scientist on the workspace."
_STORAGE_ROLE = "Ask for the role Storage Blob Data Contributor on the storage account."
_JOBS = "Microsoft.MachineLearningServices/workspaces/jobs"
_BODY = b"Put here by `amlwrap doctor`, to be deleted at once.\n"


class Rights:
    """Checks in a workspace.

    Args:
        workspace: the workspace; None where none can be told.
        problem: why not.
    """

    def __init__(self, workspace: Workspace | None, problem: str | None) -> None:
        self._opened, self._problem = workspace, problem
        self._datastore: Datastore | None = None

    @property
    def _workspace(self) -> Workspace:
        if self._opened is None:  # what needs one comes after what says that there is none
            raise AmlwrapError(self._problem or "No workspace is meant.")
        return self._opened

    def workspace(self) -> Finding:
        """Look at the workspace."""
        try:
            found = self._workspace.get()
        except NotFoundError as error:
            return Finding("workspace", Result.FAILED, str(error), _WHICH)
        except AmlwrapError as error:
            return Finding("workspace", Result.FAILED, str(error), None if self._opened else _WHICH)
        place = f"{found.name} in resource group {found.resource_group or self._workspace.scope.resource_group}"
        if found.state not in {None, "Succeeded"}:
            remedy = "Look at it in the Azure portal: it is not ready."
            return Finding("workspace", Result.WARNING, f"{place}, whose state is {found.state}.", remedy)
        return Finding("workspace", Result.OK, f"{place}, {found.location or 'of no region'}.")

    def api_versions(self) -> Finding:
        """Look at what is spoken, and what else there is."""
        workspace = self._workspace
        spoken = workspace.api_version
        served = [version.lower() for version in served_versions(workspace.http, workspace.scope.subscription_id)]
        if not served:
            return Finding("api-versions", Result.OK, f"{spoken} is spoken; which others there are you may not read.")
        known = ", ".join(version for version in KNOWN if version in served and version != spoken)
        others = f"the service has {known} as well" if known else "the service has no other that amlwrap knows"
        return Finding("api-versions", Result.OK, f"{spoken} is spoken; {others}.")

    def permissions(self) -> Finding:
        """List jobs, and look at whether jobs may be submitted."""
        workspace = self._workspace
        try:
            next(iter(workspace.jobs.list()), None)
        except PermissionDeniedError as error:
            return Finding("permissions", Result.FAILED, f"You may not list jobs: {error}", _ROLE)
        try:
            may_submit = allows(read_permissions(workspace.http, workspace.id), f"{_JOBS}/write")
        except ServiceError:
            told = "You may list jobs; whether you may submit them cannot be told."
            return Finding("permissions", Result.WARNING, told, "Submit one to find out.")
        if not may_submit:
            return Finding("permissions", Result.FAILED, "You may list jobs, and not submit them.", _ROLE)
        return Finding("permissions", Result.OK, "You may list jobs and submit them.")

    def datastore(self) -> Finding:
        """Look at the default datastore."""
        found = self._datastore = self._workspace.datastores.default()
        place = f"{found.name}: container {found.container_name} of storage account {found.account_name}"
        return Finding("datastore", Result.OK, f"{place}.")

    def upload(self) -> Finding:
        """Put a small file where uploads go, and delete it."""
        if self._datastore is None:  # it is looked at first
            raise AmlwrapError("No default datastore was found.")
        said: list[str] = []
        with self._workspace.datastores.open_store(self._datastore, notify=said.append) as store:
            try:
                return self._put_and_delete(store, said)
            except StorageError as error:
                remedy = _STORAGE_ROLE if store.target.auth == "identity" else None
                return Finding("upload", Result.FAILED, " ".join([*said, str(error)]), remedy)

    def _put_and_delete(self, store: BlobStore, said: list[str]) -> Finding:
        path = f"LocalUpload/amlwrap-doctor-{uuid4().hex}"
        store.service.put_blob(path, _BODY, hashlib.md5(_BODY, usedforsecurity=False).digest())
        way = {"key": "by the account's key", "sas": "by a shared access signature", "identity": "as yourself"}
        told = " ".join([*said, f"A file was put there and deleted again, {way[store.target.auth]}."])
        try:
            store.service.delete_blob(path)
        except StorageError as error:
            return Finding("upload", Result.WARNING, f"A file was put there, and stays: {error}", f"Delete {path}.")
        return Finding("upload", Result.OK, told)
