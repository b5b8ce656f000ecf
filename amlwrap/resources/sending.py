"""From a job's description to the one request that makes it: checked, its name free, what is local uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.errors import (
    AmlwrapError,
    BadRequestError,
    ConnectionFailedError,
    NotFoundError,
    UsageError,
    WorkspaceNotFoundError,
)
from amlwrap.job import CommandJob, Job, SweepJob
from amlwrap.job.rules import check_command
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.local_files import check_local_paths
from amlwrap.references import check_name, is_arm_id
from amlwrap.resources.job_names import check_taken, find_job
from amlwrap.resources.limits import check_limits
from amlwrap.resources.properties import of_property
from amlwrap.resources.settling import settled
from amlwrap.resources.submission import (
    DryRun,
    LiveRegistrar,
    PlannedRequest,
    Registrar,
    check_references,
    new_job_name,
    resolved,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from amlwrap.assets import Compute
    from amlwrap.dialects.base import Dialect
    from amlwrap.resources.computes import ComputeCollection
    from amlwrap.resources.job_assets import Assets

    Described = CommandJob | SweepJob


def submit_described(
    assets: Assets,
    get_job: Callable[[str], Job],
    job: Described,
    registrar: LiveRegistrar,
    notify: Callable[[str], None],
) -> Job:
    """Submit what a description describes.

    Args:
        assets: of the workspace.
        get_job: returns a job as it is now.
        job: the description.
        registrar: registers what is local.
        notify: told when the job exists already, or may exist.

    Raises:
        UsageError: the job cannot be submitted as it is, or its name is another job's; nothing was uploaded.
        ServiceError: the service refused it.
    """
    described, name = check_described(job, assets)

    def submit_in(dialect: Dialect) -> Job:
        check_limits(dialect, described)
        # One request saves an upload; names that are made up are nobody else's.
        if described.name is not None and (there := find_job(get_job, name)):
            dry_run = DryRun(assets, dialect, registrar.datastore)
            asked = dialect.encode_job(_whole(described, name, assets, dialect, dry_run))
            check_taken(there, dialect.decode_job(asked), notify)
            return there
        find_compute(assets.computes, described.compute)
        whole = _whole(described, name, assets, dialect, registrar)
        try:
            return _send(dialect, name, dialect.encode_job(whole), notify)
        except (BadRequestError, NotFoundError):
            check_references(whole, assets)
            raise

    return assets.ask(submit_in)


def submit_model(assets: Assets, model: Any, name: str | None, notify: Callable[[str], None]) -> Job:
    """Submit a generated model as it is.

    Args:
        assets: of the workspace.
        model: a `JobBaseResource` of the api-version.
        name: the job's name; a new one when None.
        notify: told when the job may exist.

    Raises:
        UsageError: it is another model, or none.
        ServiceError: the service refused it.
    """
    own_name = new_job_name(None) if name is None else check_name(name, "a job")
    return assets.ask(lambda dialect: _send(dialect, own_name, model, notify))


def preview(assets: Assets, job: Described, datastore: str | None) -> list[PlannedRequest]:
    """Return the requests that submitting a description would send; see `JobCollection.preview`."""
    described, name = check_described(job, assets)

    def preview_in(dialect: Dialect) -> list[PlannedRequest]:
        check_limits(dialect, described)
        dry_run = DryRun(assets, dialect, datastore)
        whole = _whole(described, name, assets, dialect, dry_run)
        return [*dry_run.requests, dry_run.request("jobs", name, dialect.encode_job(whole))]

    return assets.ask(preview_in)


def check_is_description(job: Described, done: str) -> Described:
    """Return a description of a job.

    Args:
        job: what was given.
        done: what is to be done to it, past participle.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(job, CommandJob | SweepJob):
        raise UsageError(
            f"{type(job).__name__} cannot be {done}: give a CommandJob or a SweepJob; a generated model is sent as it "
            "is."
        )
    return job


def find_compute(computes: ComputeCollection, compute: str | None) -> Compute | None:
    """Return the compute that a job names; None for none, or an ARM id, which may be of elsewhere.

    Raises:
        InvalidJobError: the workspace has no such compute.
    """
    if compute is None or is_arm_id(compute):
        return None
    with of_property("compute"):
        try:
            return computes.get(compute)
        except WorkspaceNotFoundError:
            raise
        except NotFoundError as error:
            raise UsageError(error.message) from None


def check_described(job: Described, assets: Assets) -> tuple[Described, str]:
    """Check what can be known beforehand; return the job, what its names mean found out, and its own name."""
    if isinstance(job, SweepJob):
        check_sweep(job)
    else:
        check_command(job)
    job = settled(job, assets)
    check_local_paths(job)
    return job, new_job_name(job.experiment_name) if job.name is None else job.name


def _whole(job: Described, name: str, assets: Assets, dialect: Dialect, registrar: Registrar) -> Described:
    return resolved(job, name, assets, registrar, uris=dialect.inputs_take_uris)


def _send(dialect: Dialect, name: str, body: Any, notify: Callable[[str], None]) -> Job:
    look = f"`amlwrap job show {name}` tells whether it exists"
    try:
        created = dialect.put_job(name, body)
    except KeyboardInterrupt:
        notify(f"Interrupted while job {name} was being submitted: {look}.")
        raise
    except ConnectionFailedError as error:
        raise ConnectionFailedError(f"{error} The request may have arrived all the same: {look}.") from error
    if not created.name:
        raise AmlwrapError(f"The service's answer to the submission of job {name} tells of no job: {look}.")
    return created
