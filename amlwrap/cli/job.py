"""`amlwrap job`: what all its verbs share; these are in modules of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

from amlwrap.cli import several
from amlwrap.cli.names import OneName, SeveralNames
from amlwrap.cli.verbs import Noun
from amlwrap.references import check_name

if TYPE_CHECKING:
    from amlwrap.cli.printing import Printer, Row
    from amlwrap.job import Job

app = Noun("job")

Name = Annotated[str, OneName("job")]
Names = Annotated[list[str], SeveralNames("job")]


def job_row(job: Job) -> Row:
    """Return what a list shows of a job."""
    from amlwrap.references import short_name

    return {
        "name": job.name,
        "type": job.type,
        "status": str(job.status),
        "experiment": job.experiment_name,
        "compute": job.compute and short_name(job.compute),
        "age": job.created_at,
    }


def job_facts(job: Job) -> Row:
    """Return what programs are told of a job, as far as the job itself tells it."""
    from amlwrap.cli.facts.job import facts

    return facts(job)


def print_jobs(jobs: Sequence[Job], output: Printer) -> None:
    """Print a single job by itself, several as a list."""
    from amlwrap.cli.job_lines import summary_lines

    if len(jobs) == 1:
        output.item(summary_lines(jobs[0]), job_facts(jobs[0]))
    else:
        output.rows(jobs, job_row, job_facts)


def for_each(names: Sequence[str], act: Callable[[str], Job], output: Printer) -> None:
    """Do something with each of several jobs, whatever becomes of the others, and print those that it worked with.

    Raises:
        UsageError: a name is none; nothing was done.
        AmlwrapError: it did not work with all of them.
    """
    for name in names:
        check_name(name, "a job")
    several.for_each(names, act, lambda done: print_jobs(done, output))
