"""What a person is shown of one job: what fits a screen, and no id that nobody reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts.job import best_trial, ended_at, error, facts, started_at
from amlwrap.job import SweepJob
from amlwrap.job.search_space import Choice, Distribution, LogUniform
from amlwrap.scalars import scalar_text

if TYPE_CHECKING:
    from datetime import datetime

    from amlwrap.cli.printing import Row
    from amlwrap.job import Job
    from amlwrap.resources.sweep_trials import Origin
    from amlwrap.tracking import Run

_SUMMARY = (
    "name", "type", "status", "error", "archived", "experiment", "compute", "duration", "best trial", "studio",
)  # fmt: skip
_MOST_LINES = 12  # of one field
_WIDEST = 100


def job_lines(job: Job, run: Run | None = None, origin: Origin | None = None) -> Row:
    """Return what is shown of a job, without what there is nothing to say of.

    Args:
        job: as the service shows it.
        run, origin: as of `amlwrap.cli.facts.job.facts`.
    """
    told = facts(job, run=run, origin=origin)
    started, ended = started_at(job, run), ended_at(job, run)
    objective = told["objective"] or {}
    limits = told["limits"] or {}
    space = job.description.search_space if isinstance(job.description, SweepJob) else {}
    lines = {
        "name": job.name,
        "display name": None if told["display_name"] == job.name else told["display_name"],
        "type": job.type,
        "status": str(job.status),
        "error": error(job),
        "archived": job.is_archived or None,
        "experiment": job.experiment_name,
        "sweep": told["parent_job_name"],
        "description": told["description"],
        "tags": _pairs({name: text for name, text in job.tags.items() if not name.startswith(("_aml_", "mlflow."))}),
        "compute": told["compute"],
        "environment": _asset(told["environment"]),
        "code": _asset(told["code"]),
        "command": _first_line(told["command"]),
        "inputs": _pairs({name: _place(value) for name, value in (told["inputs"] or {}).items()}),
        "created": told["created_at"],
        "started": started,
        "duration": _duration(started, ended),
        "objective": " ".join(objective.values()) or None,
        "search space": _pairs({name: _distribution(drawn) for name, drawn in space.items()}),
        "most trials": limits.get("max_total_trials"),
        "parameters": _pairs(told["parameters"] or {}),
        "metrics": _pairs(told["metrics"] or {}),
        "best trial": best_trial(job),
        "outputs": _pairs({name: value["path"] for name, value in (told["outputs"] or {}).items()}),
        "files": told["output"],
        "studio": job.studio_url,
    }
    return {name: value for name, value in lines.items() if value is not None}


def summary_lines(job: Job) -> Row:
    """Return what is shown of a job that something was done with."""
    return {name: value for name, value in job_lines(job).items() if name in _SUMMARY}


def _pairs(values: Mapping[str, Any]) -> str | None:
    """Return a line a pair, so many as can be read at once; None for none."""
    texts = {name.lstrip("-"): _text(value) for name, value in values.items()}
    width = max(map(len, texts), default=0)
    lines = [f"{name:<{width}}  {text}".rstrip() for name, text in texts.items()]
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"and {len(lines) - _MOST_LINES + 1} more: -o json has all"]
    return "\n".join(lines) or None


def _text(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.6g}" if isinstance(value, float) else _first_line(scalar_text(value)) or ""


def _first_line(text: str | None) -> str | None:
    """Return the first line of a text, so much of it as is read at a glance; None for None."""
    if text is None:
        return None
    first, *others = text.strip().splitlines() or [""]
    return f"{first[: _WIDEST - 1]}…" if len(first) > _WIDEST or others else first


def _asset(reference: str | None) -> str | None:
    return None if reference is None else reference.removeprefix("azureml:")


def _place(value: str | Mapping[str, Any]) -> str | None:
    return value if isinstance(value, str) else _asset(value["path"])


def _distribution(distribution: Distribution) -> str:
    """Return a distribution as people write it on the command line, where bounds are values of the parameter."""
    _, arguments = distribution.to_expression()
    if isinstance(distribution, Choice):
        arguments = arguments[0]
    elif isinstance(distribution, LogUniform):
        arguments = [distribution.min_value, distribution.max_value, *arguments[2:]]
    return f"{distribution.type}({', '.join(map(_text, arguments))})"


def _duration(started: datetime | None, ended: datetime | None) -> str | None:
    """Return how long a job ran, to the second from a minute on; None where nobody knows."""
    if started is None or ended is None:
        return None
    seconds = max((ended - started).total_seconds(), 0)
    hours, minutes = divmod(int(seconds) // 60, 60)
    if hours or minutes:
        return " ".join([*([f"{hours} h"] if hours else []), f"{minutes} min", f"{int(seconds) % 60} s"])
    return f"{seconds:.1f} s"
