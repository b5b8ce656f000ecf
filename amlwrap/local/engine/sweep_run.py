"""One sweep from its first trial to its last: draw, submit, watch, stop the hopeless, learn, name the best.

Source: SweepJob of the contract; `azureml-logs/hyperdrive.txt` is where Azure ML keeps a sweep's own log.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from attrs import define, evolve, field

from amlwrap.job import CommandJob, JobStatus
from amlwrap.local.engine.environments import write_line
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.job_records import HYPERPARAMETERS, KIND, REASON, SWEEP_NAME, output_path, update_record
from amlwrap.local.engine.logs import attach_log, keep_logs
from amlwrap.local.engine.metric_runs import end_metric_run, start_metric_run
from amlwrap.local.engine.results import (
    CONSTANT_MODEL_TAG,
    TrialResult,
    best_result,
    constant_note,
    shown,
    why_none_is_best,
)
from amlwrap.local.engine.sampling import TrialSampler, draws_sobol
from amlwrap.local.engine.sweep import Sweep
from amlwrap.local.engine.termination import due_interval, should_stop
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.metrics import Logged, MetricStore
from amlwrap.local.store.records import Filing

if TYPE_CHECKING:
    from optuna.trial import Trial

_WATCH_SECONDS = 0.2


class TrialJobs(Protocol):
    """What a sweep asks of the jobs of its workspace."""

    def submit_trial(self, trial: Job, description: CommandJob, filing: Filing) -> Job:
        """Take in a trial and return it with its number."""

    def cancel(self, name: str, reason: str = ...) -> bool:
        """Ask a job to end; return False when it had ended already."""


@define(eq=False)
class TrialRun:
    """A trial of the sweep: its job, the sampler's side of it, what it has logged, and what it came to."""

    job: Job
    asked: Trial
    values: list[float] = field(factory=list)
    judged_at: int = 0
    terminated: bool = False
    result: TrialResult | None = None


@define
class SweepRun:
    """A sweep job's run; its trials are command jobs of their own."""

    state: State
    metrics: MetricStore
    jobs: TrialJobs
    job: Job
    sweep: Sweep
    folder: Path
    _trials: list[TrialRun] = field(factory=list)
    _best: TrialResult | None = None
    _number: int = 0

    async def run(self) -> None:
        """Run the sweep to its end."""
        self.folder.mkdir(parents=True, exist_ok=True)
        attach_log(self.state, self.job.name, "azureml-logs/hyperdrive.txt", self._log)
        self.record(JobStatus.RUNNING)
        ids = await start_metric_run(self.state, self.metrics, self.sweep.task.experiment, self.job.name)
        self.job.run_id = ids.run_id
        self.record(None, {"mlflow.runId": ids.run_id, "mlflow.experimentId": ids.experiment_id})
        if self.sweep.job.sampling_rule == "Sobol" and not draws_sobol(self.sweep):
            self._say("Trials are drawn at random: a Sobol sequence needs scipy, which is not installed here.")
        await self._run_trials()
        status, reason = self._outcome()
        facts: dict[str, Any] = {"amlwrap.trials": str(len(self._trials))}
        if self._best is not None:
            self._say(f"Best trial: {self._best.name}, {self.sweep.metric} = {self._best.value}")
        if note := constant_note(self._results()):
            self._say(note)
        if reason:
            facts[REASON] = reason
            self._say(reason)
        self._say(f"Sweep ended as {status}")
        if await keep_logs(self.state, self.job.name):
            await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)
        await end_metric_run(self.metrics, self.job.name, status)
        self.record(status, facts)

    def record(self, status: JobStatus | None, facts: dict[str, Any] | None = None) -> None:
        """Show a change of the sweep's status or properties."""
        update_record(self.state, self.job.name, status, facts)

    # trials

    async def _run_trials(self) -> None:
        sampler = await asyncio.to_thread(TrialSampler, self.job.name, self.sweep)
        stop = asyncio.create_task(self.job.stopping.wait())
        deadline = time.monotonic() + self.sweep.job.timeout.total_seconds() if self.sweep.job.timeout else math.inf
        active: dict[asyncio.Task[Any], TrialRun] = {}
        try:
            await self._drive(sampler, stop, deadline, active)
        finally:
            # Whatever ended the sweep, no trial goes on without it.
            stop.cancel()
            for trial in active.values():
                self.jobs.cancel(trial.job.name, "The sweep was stopped.")
        for waiting, trial in active.items():
            await waiting
            await self._finish_trial(sampler, trial)

    async def _drive(
        self,
        sampler: TrialSampler,
        stop: asyncio.Task[Any],
        deadline: float,
        active: dict[asyncio.Task[Any], TrialRun],
    ) -> None:
        """Keep as many trials going as asked until there are enough, or the sweep is asked to stop."""
        while not self.job.stopping.is_set():
            while len(active) < self.sweep.concurrent and len(self._trials) < self.sweep.total:
                trial = self._start_trial(*sampler.ask())
                active[asyncio.create_task(trial.job.finished.wait())] = trial
            if not active:
                break
            pause = min(_WATCH_SECONDS if self.sweep.job.early_termination else math.inf, deadline - time.monotonic())
            done, _ = await asyncio.wait(
                {*active, stop},
                timeout=None if math.isinf(pause) else max(0.0, pause),
                return_when=asyncio.FIRST_COMPLETED,
            )
            for finished in done & active.keys():
                await self._finish_trial(sampler, active.pop(finished))
            if self.sweep.job.early_termination:
                await self._judge(list(active.values()))
            if time.monotonic() >= deadline:
                self.job.stop(f"The sweep was stopped after its timeout of {self.sweep.job.timeout}.")

    def _start_trial(self, asked: Trial, hyperparameters: dict[str, Any]) -> TrialRun:
        name = self._free_name()
        job = self.sweep.trial_job({
            output: evolve(asked, path=output_path(asked.path, name, output), asset_name=None)
            for output, asked in self.sweep.job.trial.outputs.items()
        })  # fmt: skip
        filing = Filing(
            tags=self._tags(),
            properties={
                SWEEP_NAME: self.job.name,
                "azureml.sweepId": resource_id(KIND, self.job.name),
                HYPERPARAMETERS: json.dumps(hyperparameters),
            },
        )
        trial = Job(name, 0, self.sweep.task, sweep=self.job, hyperparameters=hyperparameters)
        run = TrialRun(self.jobs.submit_trial(trial, job, filing), asked)
        self._trials.append(run)
        self._say(f"Trial {name} submitted with {json.dumps(hyperparameters)}")
        return run

    def _free_name(self) -> str:
        """Return the next `<sweep>_<n>` that no job has; a user may have taken one."""
        while self.state.records.find(KIND, f"{self.job.name}_{self._number}"):
            self._number += 1
        return f"{self.job.name}_{self._number}"

    async def _finish_trial(self, sampler: TrialSampler, trial: TrialRun) -> None:
        await self._read_values(trial)
        result = trial.result = await self._read_result(trial)
        # What was cancelled half-way says nothing about its hyperparameters, unless a policy found it hopeless.
        sampler.tell(trial.asked, result.value if result.status == "Completed" or trial.terminated else None)
        value = "" if result.value is None else f", {self.sweep.metric} = {shown(result.value)}"
        self._say(f"Trial {result.name} ended as {result.status}{value}")
        best = best_result(self._results(), maximize=self.sweep.maximize)
        if best is not None and best is not self._best:
            self._best = best
            # The first is what Azure's own clients look for.
            facts = {"best_child_run_id": best.name, "amlwrap.bestTrial": best.name, "amlwrap.bestMetric": best.value}
            self.record(None, facts)

    async def _judge(self, trials: list[TrialRun]) -> None:
        """Apply the early-termination policy to every running trial that has logged enough for it."""
        policy = self.sweep.job.early_termination
        if policy is None:
            return
        for trial in trials:
            await self._read_values(trial)
            interval = due_interval(policy, len(trial.values), trial.judged_at)
            if interval is None:
                continue
            trial.judged_at = interval
            others = [other.values for other in self._trials if other is not trial]
            if should_stop(policy, trial.values, others, interval, maximize=self.sweep.maximize):
                kind = type(policy).__name__.removesuffix("Policy")
                reason = f"Stopped early by the {kind} policy at interval {interval}."
                if not self.jobs.cancel(trial.job.name, reason):
                    continue  # it was faster
                trial.terminated = True
                update_record(self.state, trial.job.name, None, {"amlwrap.earlyTermination": kind})
                self._say(f"Trial {trial.job.name}: {reason}")

    async def _read_values(self, trial: TrialRun) -> None:
        if trial.job.run_id:
            trial.values = await self.metrics.metric_history(trial.job.run_id, self.sweep.metric)

    # results

    def _results(self) -> list[TrialResult]:
        """Return the trials that have ended, in the order in which they were drawn."""
        return [trial.result for trial in self._trials if trial.result is not None]

    async def _read_result(self, trial: TrialRun) -> TrialResult:
        found = self.state.records.find(KIND, trial.job.name)
        logged = await self.metrics.logged(trial.job.run_id) if trial.job.run_id else Logged({}, {})
        return TrialResult(
            name=trial.job.name,
            status=found.status if found else JobStatus.CANCELED,
            value=logged.metrics.get(self.sweep.metric),
            logged=tuple(logged.metrics),
            constant=logged.tags.get(CONSTANT_MODEL_TAG) == "true",
            hyperparameters=trial.job.hyperparameters,
        )

    def _outcome(self) -> tuple[JobStatus, str]:
        """Return the sweep's final status and, when it is no success, the reason."""
        if self.job.stopping.is_set():
            return self.job.stop_status, self.job.stop_reason
        # A best trial that was stopped makes a success only where the sweep itself did the stopping.
        stopped_early = any(trial.terminated for trial in self._trials)
        if self._best is not None and (self._best.status == "Completed" or stopped_early):
            return JobStatus.COMPLETED, ""
        return JobStatus.FAILED, why_none_is_best(self._results(), self.sweep.metric)

    def _tags(self) -> dict[str, str]:
        """Return the sweep's tags as they are now, which its trials share."""
        found = self.state.records.find(KIND, self.job.name)
        return dict(found.filing.tags) if found else {}

    # the sweep's own log

    @property
    def _log(self) -> Path:
        return self.folder / "hyperdrive.txt"

    def _say(self, line: str) -> None:
        # On a full disk the log has a gap; the sweep goes on.
        with contextlib.suppress(OSError):
            write_line(self._log, line)
