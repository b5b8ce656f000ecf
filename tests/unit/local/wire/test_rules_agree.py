"""The client's rules and the local workspace's: what one takes the other takes, in both families, on drawn jobs.

A job that keeps all rules is changed in one place, to a value at the edge of what is allowed or beyond it. The dialect
writes it, whether or not the client's rules let it through, and the workspace reads it as it reads requests.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.dialects.v2021_03_01_preview import encode_jobs as first_dialect
from amlwrap.dialects.v2022_05_01_onward import encode_jobs as second_dialect
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, SweepJob, Trial
from amlwrap.job.rules import check_command
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.local.engine.sweep import resolve_sweep
from amlwrap.local.engine.task import resolve_command
from amlwrap.local.errors import RequestError
from amlwrap.local.references import resource_id
from amlwrap.local.seed import seed_workspace
from amlwrap.local.state import State, open_state
from amlwrap.local.wire import v2021_03_01_preview as first_wire
from amlwrap.local.wire import v2022_05_01_onward as second_wire
from amlwrap.local.wire.bodies import BodyError
from amlwrap.local.wire.contract import Contract

Job = CommandJob | SweepJob

COMMAND = CommandJob(command="python main.py", compute=resource_id("computes", "cpu-cluster"))
SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    compute=COMMAND.compute,
    search_space={"lr": sweep.Uniform(0.1, 1)},
    objective=jobs.Objective(primary_metric="test-l2", goal="Minimize"),
)

counts = st.sampled_from([-1, 0, 1, 2, 999, 1000, 1001, 2**31 - 1, 2**31, 10**400])
durations = st.sampled_from(
    [timedelta.min, timedelta(0), timedelta(seconds=1), timedelta(seconds=1.5), timedelta(days=7), timedelta.max]
)
texts = st.sampled_from(
    ["", " ", "a", "A B", "a=b", "a-b", "a.b", "_", "1", "é", "a\tb", "a\n", "x" * 300, "\x07", "\0"]
)
distributions = st.sampled_from([
    sweep.Choice([1, 2]), sweep.Choice([""]), sweep.Choice([2**70]), sweep.Randint(1), sweep.Randint(2**63 - 1),
    sweep.Uniform(-8e307, 8e307), sweep.QUniform(0, 10, 1), sweep.QUniform(0, 5e-324, 1e300), sweep.LogUniform(1, 1),
    sweep.LogUniform(5e-324, 1.7e308), sweep.Normal(0, 0), sweep.QNormal(1e308, 1e308, 5e-324), sweep.LogNormal(709, 9),
])  # fmt: skip
policies = st.one_of(
    st.just(sweep.BanditPolicy(slack_factor=1e-300)),
    st.just(sweep.BanditPolicy(slack_amount=3e38, evaluation_interval=2**31 - 1, delay_evaluation=2**31 - 1)),
    st.just(sweep.TruncationSelectionPolicy(truncation_percentage=99)),
)
processes = st.one_of(
    st.builds(lambda count: jobs.Mpi(process_count_per_instance=count), counts),
    st.builds(lambda count: jobs.PyTorch(process_count=count), counts),
    st.builds(lambda count: jobs.TensorFlow(worker_count=count, parameter_server_count=0), counts),
    st.builds(lambda count: jobs.TensorFlow(worker_count=1, parameter_server_count=count), counts),
)


def each(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: values})


bases = each("instance_count", counts) | each("experiment_name", texts)
trials = (
    each("environment_variables", st.dictionaries(texts, texts, max_size=1))
    | each("inputs", st.dictionaries(texts, st.just(jobs.Input(data="https://example.org/x")), max_size=1))
    | each("outputs", st.dictionaries(texts, st.just(jobs.Output()), max_size=1))
    | each("distribution", processes)
    | each("timeout", durations)
)
command_jobs = st.builds(lambda change: evolve(COMMAND, **change), bases | trials)
sweep_jobs = st.one_of(
    st.builds(lambda change: evolve(SWEEP, trial=evolve(SWEEP.trial, **change)), trials),
    st.builds(
        lambda change: evolve(SWEEP, **change),
        bases
        | st.fixed_dictionaries({"max_total_trials": st.none() | counts, "max_concurrent_trials": st.none() | counts})
        | each("timeout", durations)
        | each("search_space", st.dictionaries(texts | st.just("--lr"), st.just(sweep.Uniform(0, 1)), max_size=2))
        | each("search_space", st.just({"lr": sweep.Uniform(0, 1), "--lr": sweep.Uniform(0, 1)}))
        | st.fixed_dictionaries({
            "algorithm": st.sampled_from(list(jobs.SamplingAlgorithm)),
            "search_space": distributions.map(lambda distribution: {"lr": distribution}),
            "early_termination": st.none() | policies,
        }),
    ),
)  # fmt: skip


@frozen
class Side:
    """One family: how the client writes its jobs, and how the workspace reads them."""

    dialect: ModuleType
    wire: ModuleType
    contract: Contract

    def takes(self, state: State, job: Job) -> bool | None:
        """Return whether the workspace takes a job as the client writes it; None where it cannot be written."""
        try:
            body = json.loads(json.dumps(self.dialect.encode_job(job).to_dict()))
        except (InvalidJobError, OverflowError):
            return None
        operation = next(each for each in self.contract.operations if each.operation_id == "Jobs_CreateOrUpdate")
        try:
            properties = self.contract.read_request(operation, body)["properties"]
            read = self.wire.FAMILY.read_job(state, properties)
            resolve_sweep(state, read) if isinstance(read, SweepJob) else resolve_command(state, read)
        except (RequestError, BodyError):
            return False
        return True


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[State]:
    opened = open_state(tmp_path_factory.mktemp("home"), token="t", port=4242, page_size=10)
    seed_workspace(opened)
    yield opened
    opened.connection.close()


@pytest.fixture(scope="module", params=["first", "second"])
def side(request: pytest.FixtureRequest) -> Side:
    if request.param == "first":
        return Side(first_dialect, first_wire, Contract.load("2021-03-01-preview"))
    return Side(second_dialect, second_wire, Contract.load("2024-04-01"))


def keeps_the_rules(job: Job) -> bool:
    try:
        check_sweep(job) if isinstance(job, SweepJob) else check_command(job)
    except InvalidJobError:
        return False
    return True


def may_differ(job: Job) -> str | None:
    """Return why client and workspace need not agree on a job, if there is a reason."""
    trial = job.trial if isinstance(job, SweepJob) else job
    if job.instance_count > 4:
        return "the workspace's one compute has four nodes; those on Azure, which the client does not know, have more"
    if trial.distribution is not None:
        return "this machine starts a thousand processes at most"
    if job.experiment_name == "":
        return "other clients send empty text for a name that nobody gave"
    if isinstance(job, SweepJob) and job.timeout is not None and job.timeout > timedelta(days=7):
        return "a week is the most that Azure's SDK lets a sweep ask for; nobody saw the service refuse more"
    if {"lr", "--lr"} == set(getattr(job, "search_space", ())):
        return "one family writes names without their dashes, so that one of two is lost before it is read"
    return None


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(job=command_jobs | sweep_jobs)
@example(job=evolve(SWEEP, max_total_trials=2, max_concurrent_trials=10))
@example(job=evolve(SWEEP, search_space={"lr": sweep.Normal(0, 0)}))
def test_client_and_workspace_take_the_same_jobs(state: State, side: Side, job: Job) -> None:
    taken, kept = side.takes(state, job), keeps_the_rules(job)
    event(f"kept {kept}, taken {taken}")
    assert taken in (kept, None) or may_differ(job)


@pytest.mark.parametrize("count", [-1, 0, 2**31])
def test_no_reason_to_differ_lets_nonsense_through(state: State, side: Side, count: int) -> None:
    job = evolve(COMMAND, distribution=jobs.Mpi(process_count_per_instance=count))
    assert (side.takes(state, job), keeps_the_rules(job)) == (False, False)
