"""The requests of run history that are about runs: found, told of, and filed.

Source: operations `Runs_*` of run history.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from amlwrap.local.engine.job_records import KIND, sweep_of
from amlwrap.local.errors import MissingError
from amlwrap.local.store.metrics import Tracking
from amlwrap.local.store.tracking.schema import PARENT_TAG
from amlwrap.local.store.tracking.values import Run
from amlwrap.local.wire.arm.paging import next_link, page_of
from amlwrap.local.wire.history.call import HistoryCall
from amlwrap.local.wire.history.errors import HistoryError, Json, invalid, missing
from amlwrap.local.wire.history.filing import read_filing
from amlwrap.local.wire.history.logs import log_urls
from amlwrap.local.wire.history.messages import write_details, write_run
from amlwrap.local.wire.history.seen import SeenRun, of_job, of_tracked

_CONTINUATION, _TOP = "$continuationtoken", "$top"
_NOT_SERVED = {"$filter", "$orderby", "$sortorder", "$count"}
# As many as a sweep has at most: azure-ai-ml reads the first page alone.
_LARGEST_PAGE = 1000


async def get_run(call: HistoryCall) -> Json:
    """Return a run."""
    return write_run(call.state, await _find(call, call.named["run"]))


async def get_details(call: HistoryCall) -> Json:
    """Return a run's details, its logs among them."""
    run = await _find(call, call.named["run"])
    return write_details(call.state, run, log_urls(call.state, run.id) if run.is_job else {})


async def get_data(call: HistoryCall) -> Json:
    """Return a run as far as it is asked for; what it runs is ARM's to tell."""
    asked: Any = call.body.get("runId")
    if not isinstance(asked, str):
        raise invalid("'runId' is the name of a run.")
    run = await _find(call, asked)
    wanted = call.body.get("selectRunMetadata") is True
    return {
        "runMetadata": write_run(call.state, run) if wanted else None,
        "runDefinition": None,
        "jobSpecification": None,
        "systemSettings": None,
    }


async def list_children(call: HistoryCall) -> Json:
    """List what belongs to a run: the trials of a sweep, and runs that a script has nested in its own."""
    run, (token, size) = await _find(call, call.named["run"]), _page(call)
    jobs = call.state.records.list(KIND) if run.is_job else []
    trials = [of_job(call.state, each) for each in jobs if sweep_of(each) == run.id]
    children = [*trials, *await _tracked(call, lambda tracking: tracking.runs.nested(run.id))]
    page, following = page_of(children, lambda each: each.id, token, size)
    listed: Json = {"value": [write_run(call.state, each) for each in page]}
    if following:
        listed["continuationToken"] = following
        listed["nextLink"] = next_link(call.url, call.query, following, _CONTINUATION)
    return listed


async def modify_run(call: HistoryCall) -> Json:
    """Change how a job is filed: everybody sees it, whatever they ask."""
    run = await _find(call, call.named["run"])
    record = call.state.records.find(KIND, run.id)
    if record is None:
        message = f"The run '{run.id}' is no job's: change it with MLflow, which made it."
        raise HistoryError(501, "NotImplemented", message)
    filing = read_filing(call.body, record.name, record.filing)
    return write_run(call.state, of_job(call.state, await call.jobs.file(record, filing)))


async def get_service_instances(call: HistoryCall) -> Json:
    """Return what a job's node offers while it runs: nothing, since here it is a process of this machine."""
    await _find(call, call.named["run"])
    return {"instances": {}}


async def _find(call: HistoryCall, name: str) -> SeenRun:
    """Return a run, which has to be of the experiment that the path names, if it names one."""
    record = call.state.records.find(KIND, name)
    if record is not None:
        run = of_job(call.state, record)
    else:
        (run,) = await _tracked(call, lambda tracking: [tracking.runs.get(name)])
    asked, known = call.named.get("experiment"), run.experiment
    if call.named.get("experiment_id"):
        asked, known = call.named["experiment_id"], str(run.experiment_id)
    if asked and asked.lower() != known.lower():
        raise missing(f"The experiment '{asked}' has no run '{run.id}', which is of '{known}'.")
    return run


async def _tracked(call: HistoryCall, read: Callable[[Tracking], Sequence[Run]]) -> Sequence[SeenRun]:
    """Return runs of the tracking store, which `read` finds there."""

    def see(tracking: Tracking) -> list[SeenRun]:
        return [
            of_tracked(run, tracking.experiments.get(run.experiment).name, _root(tracking, run))
            for run in read(tracking)
        ]

    return await call.jobs.metrics.perform(see)


def _root(tracking: Tracking, run: Run) -> str:
    """Return what a run is nested in through all others; tags say so, which can name anything, in a circle too."""
    passed = {run.id}
    while (parent := run.tags.get(PARENT_TAG)) and parent not in passed:
        passed.add(parent)
        try:
            run = tracking.runs.get(parent)
        except MissingError:
            return parent
    return run.id


def _page(call: HistoryCall) -> tuple[str | None, int]:
    """Return which page is asked for, as the token of the one before has it, and how many runs are on it."""
    options = {name.lower(): value for name, value in call.query}
    for name in options.keys() & _NOT_SERVED:
        message = f"The local workspace lists all children, in order: leave '{name}' out."
        raise HistoryError(501, "NotImplemented", message)
    size = options.get(_TOP, str(_LARGEST_PAGE))
    if not re.fullmatch("0*[1-9][0-9]{,8}", size):
        raise invalid(f"The query parameter '{_TOP}' is a positive number, not '{size}'.")
    return options.get(_CONTINUATION), min(int(size), _LARGEST_PAGE)
