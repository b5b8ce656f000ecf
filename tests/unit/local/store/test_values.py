"""Values as JSON text: whatever the workspace may hold comes back as it was, of the same types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amlwrap.assets import AssetType, Code, Compute, Data, Datastore, EnvironmentDefinition, Model
from amlwrap.job import CommandJob, Input, ManagedIdentity, Objective, SweepJob, Trial, UserIdentity
from amlwrap.local.store.values import Value, dump_value, load_value
from amlwrap.sweep import BanditPolicy, Choice, LogUniform
from tests.support import job_strategies

TEXTS = job_strategies.texts
MAYBE = st.none() | TEXTS
TIMES = st.none() | st.datetimes(timezones=st.just(UTC))
TAGS = job_strategies.maps(TEXTS)
CALLED = {"name": TEXTS, "id": TEXTS}
TYPES = st.none() | st.sampled_from(list(AssetType)) | st.just("something_new")
LOCATED = CALLED | {"version": TEXTS, "path": TEXTS, "datastore_id": MAYBE, "created_at": TIMES}
DETAILS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | job_strategies.reals | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
FILED = {"description": MAYBE, "tags": TAGS}
ASSETS: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.builds(Code, **LOCATED),
    st.builds(Data, **LOCATED, **FILED, type=TYPES),
    st.builds(
        Model, **LOCATED, **FILED, type=TYPES, job_name=MAYBE, flavors=st.dictionaries(TEXTS, DETAILS, max_size=2)
    ),
    st.builds(
        EnvironmentDefinition,
        image=MAYBE, dockerfile=MAYBE, build_context=MAYBE, dockerfile_path=MAYBE, conda_file=MAYBE, name=MAYBE,
    ),
    st.builds(Compute, **CALLED, type=TEXTS, size=MAYBE, min_nodes=st.none() | st.integers(0, 9), max_nodes=st.just(9)),
    st.builds(
        Datastore, **CALLED, type=TEXTS, is_default=st.booleans(), account_name=MAYBE, endpoint=MAYBE,
        details=st.dictionaries(TEXTS, DETAILS, max_size=3),
    ),
)  # fmt: skip


def typed(value: Any) -> Any:
    """Return a value with the type of everything in it, which `==` does not look at: 1, 1.0 and True are equal."""
    if attrs.has(type(value)):
        inside = {each.name: typed(getattr(value, each.name)) for each in attrs.fields(type(value)) if each.eq}
        return type(value).__name__, inside
    if isinstance(value, Mapping):
        return {key: typed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value).__name__, [typed(item) for item in value]
    return type(value).__name__, value


def assert_same_again(value: Value) -> None:
    again = load_value(dump_value(value))
    assert again == value
    assert typed(again) == typed(value)


@settings(max_examples=40)
@given(ASSETS)
def test_assets_come_back_as_they_were(value: Value) -> None:
    assert_same_again(value)


@settings(max_examples=40)
@given(job_strategies.any_command_jobs)
def test_command_jobs_come_back_as_they_were(job: CommandJob) -> None:
    assert_same_again(job)


@settings(max_examples=40)
@given(job_strategies.any_sweep_jobs)
def test_sweeps_come_back_as_they_were(job: SweepJob) -> None:
    assert_same_again(job)


def test_a_choice_keeps_what_is_equal_and_not_the_same() -> None:
    space = {"x": Choice([1, 1.0, True, "1"]), "y": LogUniform(1e-3, 0.3)}
    objective = Objective(primary_metric="m", goal="Minimize")
    assert_same_again(SweepJob(trial=Trial(command="true"), search_space=space, objective=objective))


@pytest.mark.parametrize("identity", [UserIdentity(), ManagedIdentity(), None], ids=repr)
def test_members_of_a_choice_that_say_nothing_are_told_apart(identity: Any) -> None:
    assert_same_again(CommandJob(command="true", identity=identity))


@pytest.mark.parametrize("policy", [BanditPolicy(slack_factor=0.5), BanditPolicy(slack_amount=2.0)], ids=repr)
def test_a_policy_keeps_the_slack_that_it_was_given(policy: Any) -> None:
    sweep = SweepJob(
        trial=Trial(command="true"), search_space={"x": Choice([1])}, early_termination=policy,
        objective=Objective(primary_metric="m", goal="Maximize"),
    )  # fmt: skip
    assert_same_again(sweep)


def test_an_environment_may_be_a_reference_or_a_definition() -> None:
    for environment in ("azureml:e:1", EnvironmentDefinition(image="i"), None):
        assert_same_again(CommandJob(command="true", environment=environment))


def test_a_word_that_no_enumeration_has_stays_text() -> None:
    for kind, mode in ((AssetType.MLTABLE, "Download"), ("table", "Teleport")):
        assert typed(load_value(dump_value(CommandJob(command="x", inputs={"i": Input(data="d", type=kind)})))) == (
            typed(CommandJob(command="x", inputs={"i": Input(data="d", type=kind)}))
        )
        again = load_value(dump_value(CommandJob(command="x", inputs={"i": Input(data="d", mode=mode)})))
        assert again == CommandJob(command="x", inputs={"i": Input(data="d", mode=mode)})


def test_the_models_that_a_value_was_read_from_are_not_written() -> None:
    raw = object()
    written = dump_value(Code(name="c", version="1", id="i", path="p", raw=raw))
    assert "raw" not in json.loads(written)[1]
    assert load_value(written) == Code(name="c", version="1", id="i", path="p", raw=raw)


def test_what_is_not_said_takes_no_room() -> None:
    assert json.loads(dump_value(CommandJob(command="true"))) == ["CommandJob", {"command": "true"}]


def test_no_number_that_json_lacks_is_written() -> None:
    value = Datastore(name="d", id="i", type="AzureBlob", details={"x": float("nan")})
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump_value(value)
