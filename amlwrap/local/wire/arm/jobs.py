"""Job resources: submitting, listing, cancelling and deleting them.

Source: operations Jobs_*.
"""

from __future__ import annotations

from collections.abc import Awaitable

from attrs import evolve

from amlwrap.job import SweepJob
from amlwrap.local.engine.job_records import KIND, display_name
from amlwrap.local.engine.locations import find
from amlwrap.local.engine.sweep import resolve_sweep
from amlwrap.local.engine.task import resolve_command
from amlwrap.local.errors import EndedError
from amlwrap.local.references import Reference
from amlwrap.local.store.operations import OperationKind, OperationStatus
from amlwrap.local.store.records import Record
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.polling import SOON, operation_url
from amlwrap.local.wire.arm.resources import filed, has_entries, is_part_of, read_filing, show
from amlwrap.local.wire.family import Json

# Filed with a job wherever jobs have one, and with nothing else.
_NAME = "displayName"


async def list_jobs(call: ArmCall) -> Answer:
    """List jobs, newest first, filtered by type, tags and properties.

    Nothing here is scheduled: whoever asks for jobs of schedules gets none.
    """
    found = call.listed(list(reversed(call.state.records.list(KIND))))
    if wanted := call.option("jobType"):
        found = [job for job in found if _type(job).lower() == wanted.lower()]
    for tags in (call.option("tag"), call.option("tags")):
        found = [job for job in found if has_entries(job.filing.tags, tags)]
    found = [job for job in found if has_entries(job.filing.properties, call.option("properties"))]
    if call.flag("scheduled") or call.option("scheduleId"):
        found = []
    return call.paged(found, lambda job: _show(call, job))


async def get_job(call: ArmCall) -> Answer:
    """Return one job."""
    return Answer(200, _show(call, _find(call)))


async def put_job(call: ArmCall) -> Answer:
    """Submit a job, or change the description, tags and properties of one."""
    name = call.parameters["id"]
    previous = call.state.records.find(KIND, name)
    if previous is not None:
        return await _update(call, previous)
    job = call.family.read_job(call.state, call.properties)
    record = call.jobs.submit(name, job, read_filing(call.family, call.properties), call.request)
    return call.written(_show(call, record), is_new=True)


async def cancel_job(call: ArmCall) -> Answer:
    """Ask a job to end."""
    job = _find(call)
    running = call.jobs.find(job.name)
    if not call.jobs.cancel(job.name) and not call.family.cancels_at_once:
        raise EndedError(f"The job '{job.name}' is in terminal status, it can't be canceled.")
    if call.family.cancels_at_once or running is None:
        return Answer(200)
    operation = call.state.operations.start(OperationKind.CANCEL, job.name)
    _follow(call, operation, running.finished.wait())
    location = operation_url(call, "mfeOperationResults", f"jc:{operation}:{job.name}")
    return Answer(202, None, {"Location": location, "x-ms-async-operation-timeout": "PT1H", **SOON})


async def delete_job(call: ArmCall) -> Answer:
    """Delete a job and what it left; it takes a while, as the client can poll."""
    found = call.state.records.find(KIND, call.parameters["id"])
    if found is None:
        return Answer(204)
    operation = call.state.operations.start(OperationKind.DELETE, found.name)
    _follow(call, operation, call.jobs.delete(found.name))
    location = operation_url(call, "mfeOperationResults", operation)
    return Answer(202, None, {"Location": location, "Retry-After": "1", "x-ms-async-operation-timeout": "PT1H"})


def _follow(call: ArmCall, operation: str, work: Awaitable[object]) -> None:
    """Let work go on in the background; whoever polls the operation hears how it ended."""

    async def run() -> None:
        outcome = OperationStatus.FAILED
        try:
            await work
            outcome = OperationStatus.SUCCEEDED
        finally:
            call.state.operations.end(operation, outcome)

    call.jobs.run_in_background(run())


async def _update(call: ArmCall, previous: Record) -> Answer:
    properties = call.properties
    if not _same(call, previous, properties):
        raise user_error(
            f"A job named '{previous.name}' exists already, and what a job runs never changes; submit it under "
            "another name."
        )
    filing = read_filing(call.family, properties, previous.filing)
    # The workspace's own facts about the job are among them, and no client repeats those.
    filing = evolve(filing, properties={**previous.filing.properties, **filing.properties})
    if _NAME in _shown(call, previous) and properties.get(_NAME, display_name(previous)) != display_name(previous):
        filing = evolve(filing, display_name=properties[_NAME])
    return Answer(200, _show(call, await call.jobs.file(previous, filing)))


def _same(call: ArmCall, previous: Record, properties: Json) -> bool:
    """Return whether a body describes the job that there is, as it was sent or as it is shown."""
    kin = previous.request is not None and previous.request.family == call.family.name
    sent = dict((previous.request.body.get("properties") or {}) if kin and previous.request else {})
    before, now, shown = (_runs(call, body) for body in (sent, properties, _shown(call, previous)))
    if (kin and before == now) or is_part_of(now, _show(call, previous)["properties"]):
        return True
    job = call.family.read_job(call.state, properties)
    resolved = resolve_sweep(call.state, job).job if isinstance(job, SweepJob) else resolve_command(call.state, job)[0]
    unknown, asked = ({name: body[name] for name in body.keys() - shown.keys()} for body in (before, now))
    return _runs(call, _shown(call, evolve(previous, value=resolved))) == shown and (not kin or unknown == asked)


def _runs(call: ArmCall, properties: Json) -> Json:
    """Return the members that say what a job runs, and not how it is filed."""
    return {name: value for name, value in properties.items() if name not in filed(call.family) | {_NAME}}


def _type(job: Record) -> str:
    return "Sweep" if isinstance(job.value, SweepJob) else "Command"


def _show(call: ArmCall, job: Record) -> Json:
    return show(job, call.family, _shown(call, job), KIND)


def _shown(call: ArmCall, job: Record) -> Json:
    return call.family.write_job(call.state, job)


def _find(call: ArmCall) -> Record:
    return find(call.state, Reference(KIND, call.parameters["id"]))


JOB_HANDLERS: dict[str, Handler] = {
    "Jobs_List": list_jobs,
    "Jobs_Get": get_job,
    "Jobs_CreateOrUpdate": put_job,
    "Jobs_Delete": delete_job,
    "Jobs_Cancel": cancel_job,
}
