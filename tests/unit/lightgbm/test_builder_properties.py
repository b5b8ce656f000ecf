"""Wild arguments: what a builder accepts validates and comes back equal; what it refuses breaks a rule that is cited.

The rules are written down here a second time, as plainly as the service's documentation has them.
"""

from __future__ import annotations

import json
import math
import re
from datetime import timedelta
from typing import Any

from amlrest.v2021_03_01_preview.models import JobBaseResource
from attrs import evolve
from hypothesis import event, given, settings
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import lightgbm, sweep
from amlwrap.dialects.v2021_03_01_preview.decode_jobs import decode_job
from amlwrap.dialects.v2021_03_01_preview.encode_jobs import encode_job
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, SweepJob
from tests.support.contract import check_body
from tests.support.job_strategies import WORKSPACE, distributions, early_terminations, process_distributions


def mostly(good: list[Any], bad: list[Any]) -> st.SearchStrategy[Any]:
    """Draw good values so often that a whole set of arguments is often good."""
    return st.sampled_from([*good * (20 * len(bad) // len(good) + 1), *bad])


names = mostly([None, "a", "run-1", "b_2"], ["-x", "a b", "", "é", "x" * 300])
counts = mostly([1, 2, 50, 1000], [-1, 0, 1001, 2**31])
maybe_counts = st.none() | counts
timeouts = mostly([None, timedelta(seconds=1), timedelta(hours=3)], [timedelta(0), timedelta(days=30)])
keys = mostly(["iris", "x_1"], ["a-b", "1", ""])

common: dict[str, st.SearchStrategy[Any]] = {
    "compute": st.just(f"{WORKSPACE}/computes/cpu"),
    "command": mostly(["python main.py", "cat $AZURE_ML_INPUT_iris", "cat ${{inputs.iris}}"], [" ", "cat ${{iris}}"]),
    "inputs": st.dictionaries(keys, st.just(f"{WORKSPACE}/data/iris/versions/1"), max_size=2),
    "environment_variables": st.dictionaries(mostly(["A"], ["B=C", ""]), mostly(["x"], ["\0"]), max_size=1),
    "distribution": st.none() | process_distributions,
    "instance_count": counts,
    "experiment_name": names,
    "name": names,
    "priority": maybe_counts,
}
command_arguments = st.fixed_dictionaries({**common, "timeout": timeouts})
sweep_arguments = st.fixed_dictionaries(
    {
        **common,
        "timeout": timeouts,
        "trial_timeout": timeouts,
        "search_space": st.dictionaries(mostly(["--lr", "lr"], ["a b"]), distributions, max_size=2),
        "metric": st.sampled_from(["auc", "multi_logloss", "mine"]),
        "goal": mostly(["minimize", "Maximize"], [None, "up"]),
        "algorithm": mostly(["Random", "grid", "Bayesian"], ["best"]),
        "early_termination": st.none() | early_terminations,
        "max_total_trials": maybe_counts,
        "max_concurrent_trials": maybe_counts,
    }
)


def breaks_a_rule(a: dict[str, Any]) -> bool:
    """Whether the arguments that both builders have break a rule of the service."""
    return any(
        [
            a["command"] in (" ", "cat ${{iris}}"),
            "iris" in a["command"] and "iris" not in a["inputs"],
            not set(a["inputs"]) <= {"iris", "x_1"},
            not set(a["environment_variables"]) <= {"A"} or "\0" in a["environment_variables"].values(),
            not 1 <= a["instance_count"] < 2**31,
            a["priority"] == 2**31,
            a["name"] not in (None, "a", "run-1", "b_2"),
            a["experiment_name"] in ("", "a b", "x" * 300),
            a["timeout"] is not None and a["timeout"] < timedelta(seconds=1),
        ]
    )


def breaks_a_rule_of_sweeps(a: dict[str, Any]) -> bool:
    """Whether the arguments break a rule that only sweeps have."""
    algorithm, total, concurrent = a["algorithm"].lower(), a["max_total_trials"], a["max_concurrent_trials"]
    kinds = {"random": None, "grid": {"choice"}, "bayesian": {"choice", "uniform", "quniform"}}.get(algorithm, set())
    space = a["search_space"].values()
    return any(
        [
            not space or "a b" in a["search_space"] or {"lr", "--lr"} <= set(a["search_space"]),
            algorithm == "best",
            kinds is not None and any(distribution.type not in kinds for distribution in space),
            algorithm == "bayesian" and (a["early_termination"] is not None or any(map(troubles_bayes, space))),
            a["goal"] == "up" or (a["goal"] is None and a["metric"] == "mine"),
            any(count is not None and not 1 <= count <= 1000 for count in (total, concurrent)),
            a["timeout"] is not None and a["timeout"] > timedelta(days=7),
            a["trial_timeout"] is not None and a["trial_timeout"] < timedelta(seconds=1),
        ]
    )


def troubles_bayes(distribution: sweep.Distribution) -> bool:
    if isinstance(distribution, sweep.Choice):
        return 0 < sum(isinstance(value, str) for value in distribution.values) < len(distribution.values)
    if isinstance(distribution, sweep.QUniform):
        low, high, q = distribution.min_value, distribution.max_value, distribution.q
        return not all(isinstance(value, int) for value in (low, high, q)) or math.floor((high - low) / q) > 100_000
    return False


def check_accepted(job: CommandJob | SweepJob) -> None:
    body = json.loads(json.dumps(encode_job(job).to_dict()))
    check_body("JobBaseResource", body)
    decoded = decode_job(JobBaseResource.from_dict(body))
    assert decoded is not None
    assert with_expressions(decoded) == with_expressions(evolve(job, name=decoded.name))
    assert encode_job(decoded).to_dict() == body


def with_expressions(job: Any) -> Any:
    """Return a job with the variables in its command as expressions: both mean the same."""
    if isinstance(job, SweepJob):
        return evolve(job, trial=with_expressions(job.trial))
    return evolve(job, command=job.command.replace("$AZURE_ML_INPUT_iris", "${{inputs.iris}}"))


def check_sentence(error: InvalidJobError) -> None:
    assert re.fullmatch(r"[^\n]+[.?]", str(error))


@settings(max_examples=300)
@given(command_arguments)
def test_a_command_job_is_accepted_if_and_only_if_it_breaks_no_rule(arguments: dict[str, Any]) -> None:
    try:
        job = lightgbm.command_job(**arguments)
    except InvalidJobError as error:
        event("refused")
        assert breaks_a_rule(arguments), error
        check_sentence(error)
    else:
        event("accepted")
        assert not breaks_a_rule(arguments)
        check_accepted(job)


@settings(max_examples=300)
@given(sweep_arguments)
def test_a_sweep_is_accepted_if_and_only_if_it_breaks_no_rule(arguments: dict[str, Any]) -> None:
    broken = breaks_a_rule(arguments) or breaks_a_rule_of_sweeps(arguments)
    try:
        job = lightgbm.sweep_job(**arguments)
    except InvalidJobError as error:
        event("refused")
        assert broken, error
        check_sentence(error)
    else:
        event("accepted")
        assert not broken
        assert isinstance(job.objective.goal, jobs.Goal)
        check_accepted(job)


good = st.fixed_dictionaries(
    {
        "compute": st.just(f"{WORKSPACE}/computes/cpu"),
        "command": st.just("python main.py"),
        "search_space": st.dictionaries(st.sampled_from(["--lr", "lr"]), distributions, min_size=1),
        "metric": st.sampled_from(["auc", "test-l2", "ndcg@3"]),
        "algorithm": st.sampled_from(["Random", "Grid", "Bayesian"]),
        "early_termination": st.none() | early_terminations,
        "max_total_trials": st.none() | st.integers(1, 1000),
    }
)


@given(good)
def test_algorithms_accept_exactly_what_their_rules_say(arguments: dict[str, Any]) -> None:
    broken = breaks_a_rule_of_sweeps(
        {"goal": None, "timeout": None, "trial_timeout": None, "max_concurrent_trials": None, **arguments}
    )
    try:
        job = lightgbm.sweep_job(**arguments)
    except InvalidJobError as error:
        assert broken, error
    else:
        assert not broken
        check_accepted(job)
