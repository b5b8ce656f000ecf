"""Hypothesis strategies for every job that the rules of the service let through, references as ARM ids.

`command_jobs` and `sweep_jobs` are those that every api-version has words for.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.assets import AssetType

WORKSPACE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"

# What YAML and Python take for something else unless it is written with care.
LOOKALIKES = (
    "1.10",
    "01234",
    "1234567e3",
    "0x10",
    "1_000",
    "2024-01-02",
    "12:30:45",
    "~",
    "null",
    "true",
    "True",
    "yes",
)
lookalikes = st.sampled_from(
    [*LOOKALIKES, "on", ".nan", ".inf", "-0", "<<", "!x", "&x", "*x", "# x", "a: b", " ", "'1'"]
)
texts = lookalikes | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.sampled_from(["true", "null", "yes", "on", "NaN"]) | st.from_regex(
    r"[A-Za-z_][A-Za-z0-9_]{0,8}", fullmatch=True
)
# Scaled, so that bounds stay apart and exponents stay finite.
reals = st.floats(-1e6, 1e6, allow_nan=False)
exponents = st.floats(-700, 700)
positive = st.floats(1e-6, 1e6, allow_nan=False)
counts = st.integers(1, 2**31 - 1)
durations = st.timedeltas(timedelta(seconds=1), timedelta(days=7))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def ids(collection: str) -> st.SearchStrategy[str]:
    return names.map(lambda name: f"{WORKSPACE}/{collection}/{name}")


def maps(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(names, values, max_size=3)


ordered = st.tuples(reals, reals).filter(lambda pair: pair[0] < pair[1])
ordered_positive = st.tuples(positive, positive).map(sorted)

distributions: st.SearchStrategy[sweep.Distribution] = st.one_of(
    st.lists(texts | st.integers() | reals | st.booleans(), min_size=1, max_size=4).map(sweep.Choice),
    counts.map(sweep.Randint),
    ordered.map(lambda bounds: sweep.Uniform(*bounds)),
    st.builds(lambda bounds, q: sweep.QUniform(*bounds, q), ordered, positive),
    ordered_positive.map(lambda bounds: sweep.LogUniform(*bounds)),
    st.builds(lambda bounds, q: sweep.QLogUniform(*bounds, q), ordered_positive, positive),
    st.builds(sweep.Normal, reals, positive),
    st.builds(sweep.QNormal, reals, positive, positive),
    st.builds(sweep.LogNormal, exponents, positive),
    st.builds(sweep.QLogNormal, exponents, positive, positive),
)

_when = {"evaluation_interval": st.integers(1, 100), "delay_evaluation": st.integers(0, 100)}
early_terminations = st.one_of(
    st.builds(sweep.BanditPolicy, slack_factor=positive, **_when),
    st.builds(sweep.BanditPolicy, slack_amount=positive, **_when),
    st.builds(sweep.MedianStoppingPolicy, **_when),
    st.builds(sweep.TruncationSelectionPolicy, truncation_percentage=st.integers(1, 99), **_when),
)

process_distributions = st.one_of(
    st.builds(jobs.Mpi, process_count_per_instance=counts),
    st.builds(jobs.PyTorch, process_count=maybe(counts)),
    st.builds(jobs.TensorFlow, worker_count=maybe(counts), parameter_server_count=maybe(st.integers(0, 9))),
)
identities = st.one_of(
    st.just(jobs.AmlToken()),
    st.builds(jobs.ManagedIdentity, client_id=maybe(st.uuids().map(str)), resource_id=maybe(texts)),
)
modes = st.sampled_from(list(jobs.DataBindingMode))
_trial: dict[str, st.SearchStrategy[Any]] = {
    # No comments: a sweep may append arguments to the command, which would be lost behind one.
    "command": texts.filter(lambda text: not {"#", "\0"} & set(text)).map(lambda text: f"python main.py {text}"),
    "code": maybe(ids("codes")),
    "environment": maybe(ids("environments")),
    "inputs": maps(st.builds(jobs.Input, data=ids("data"), mode=modes, path_on_compute=maybe(texts))),
    "outputs": maps(
        st.builds(
            jobs.Output,
            datastore=maybe(ids("datastores")),
            path=maybe(texts),
            mode=modes,
            path_on_compute=maybe(texts),
        )
    ),
    "environment_variables": maps(texts.filter(lambda text: "\0" not in text)),
    "distribution": maybe(process_distributions),
    "timeout": maybe(durations),
}
_common: dict[str, st.SearchStrategy[Any]] = {
    "compute": ids("computes"),
    "instance_count": counts,
    "instance_type": maybe(texts),
    "experiment_name": maybe(names),
    "display_name": maybe(texts.filter(bool)),
    "description": maybe(texts),
    "tags": maps(texts),
    "properties": maps(texts),
    "identity": maybe(identities),
    "priority": maybe(st.integers(-(2**31) + 1, 2**31 - 1)),
}

command_jobs = st.builds(jobs.CommandJob, **_trial, **_common)
_limits = st.lists(st.integers(1, 1000), min_size=2, max_size=2).map(sorted)
sweep_jobs = st.builds(
    lambda limits, **values: jobs.SweepJob(max_concurrent_trials=limits[0], max_total_trials=limits[1], **values),
    _limits,
    trial=st.builds(jobs.Trial, **_trial),
    search_space=st.dictionaries(
        names.map(lambda name: f"--{name}") | names, distributions, min_size=1, max_size=4
    ).filter(lambda space: len({name.lstrip("-") for name in space}) == len(space)),
    objective=st.builds(
        jobs.Objective, primary_metric=names.filter(lambda name: name.strip("_")), goal=st.sampled_from(list(jobs.Goal))
    ),
    early_termination=maybe(early_terminations),
    timeout=maybe(durations),
    **_common,
)

# What goes beyond the oldest api-version.
types = maybe(st.sampled_from(list(AssetType)))
services = st.builds(
    jobs.Service,
    type=st.sampled_from(["JupyterLab", "TensorBoard", "VSCode", "SSH"]),
    port=maybe(st.integers(1, 65535)),
    properties=maps(texts),
    all_nodes=st.booleans(),
)
_beyond_of_trials: dict[str, st.SearchStrategy[Any]] = {
    "inputs": maps(
        st.builds(jobs.Literal, texts)
        | st.builds(jobs.Input, data=ids("data"), type=types, mode=modes, path_on_compute=maybe(texts))
    ),
    "outputs": maps(
        st.builds(
            lambda asset, **values: jobs.Output(**values, **asset),
            st.fixed_dictionaries({"asset_name": names}, optional={"asset_version": texts}) | st.just({}),
            type=types,
            datastore=maybe(ids("datastores")),
            path=maybe(texts),
            mode=modes,
        )
    ),
}
_beyond: dict[str, st.SearchStrategy[Any]] = {
    "compute": maybe(ids("computes")),
    "shm_size": maybe(st.from_regex(r"[1-9][0-9]{0,2}[bBkKmMgG]", fullmatch=True)),
    "docker_args": maybe(texts),
    "services": maps(services),
    "identity": maybe(identities | st.just(jobs.UserIdentity())),
    "job_tier": maybe(st.sampled_from(list(jobs.JobTier))),
}

any_command_jobs = st.builds(jobs.CommandJob, **_trial | _beyond_of_trials | _common | _beyond)
any_sweep_jobs = st.builds(
    lambda sweeping, trial, beyond: evolve(sweeping, trial=trial, **beyond),
    sweep_jobs,
    st.builds(jobs.Trial, **_trial | _beyond_of_trials),
    st.fixed_dictionaries(
        _beyond
        | {
            "sampling_rule": maybe(st.sampled_from(list(jobs.SamplingRule))),
            "seed": maybe(st.integers(0, 2**31 - 1)),
        }
    ),
)
