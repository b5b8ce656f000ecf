"""Where a body says what a refusal is about."""

from __future__ import annotations

import pytest

from amlwrap.local.wire.v2022_05_01_onward import FAMILY


@pytest.mark.parametrize(
    ("path", "command", "sweep"),
    [
        ((), "properties", "properties"),
        (("type",), "properties.jobType", "properties.jobType"),
        (("compute",), "properties.computeId", "properties.computeId"),
        (("code",), "properties.codeId", "properties.trial.codeId"),
        (("environment",), "properties.environmentId", "properties.trial.environmentId"),
        (("command",), "properties.command", "properties.trial.command"),
        (("environment_variables",), "properties.environmentVariables", "properties.trial.environmentVariables"),
        (("instance_count",), "properties.resources.instanceCount", "properties.trial.resources.instanceCount"),
        (("distribution",), "properties.distribution", "properties.trial.distribution"),
        (
            ("distribution", "process_count"),
            "properties.distribution.processCountPerInstance",
            "properties.trial.distribution.processCountPerInstance",
        ),
        (
            ("distribution", "worker_count"),
            "properties.distribution.workerCount",
            "properties.trial.distribution.workerCount",
        ),
        (("timeout",), "properties.limits.timeout", "properties.limits.timeout"),
        (("experiment_name",), "properties.experimentName", "properties.experimentName"),
        (("inputs",), "properties.inputs", "properties.inputs"),
        (("inputs", "iris"), "properties.inputs.iris.uri", "properties.inputs.iris.uri"),
        (("inputs", "a_b", "type"), "properties.inputs.a_b.jobInputType", "properties.inputs.a_b.jobInputType"),
        (("outputs", "model"), "properties.outputs.model.uri", "properties.outputs.model.uri"),
        (
            ("outputs", "model", "path_on_compute"),
            "properties.outputs.model.pathOnCompute",
            "properties.outputs.model.pathOnCompute",
        ),
        (("services", "my_shell"), "properties.services.my_shell", "properties.services.my_shell"),
        (("job_tier",), "properties.queueSettings.jobTier", "properties.queueSettings.jobTier"),
    ],
)  # fmt: skip
def test_a_path_in_a_job_leads_to_the_member_that_says_it(path: tuple[str, ...], command: str, sweep: str) -> None:
    assert FAMILY.json_path("jobs", path, False) == command
    assert FAMILY.json_path("jobs", path, True) == sweep


@pytest.mark.parametrize(
    ("path", "member"),
    [
        (("search_space", "--learning_rate"), "searchSpace.--learning_rate"),
        (("max_total_trials",), "limits.maxTotalTrials"),
        (("max_concurrent_trials",), "limits.maxConcurrentTrials"),
        (("trial_timeout",), "limits.trialTimeout"),
        (("early_termination",), "earlyTermination"),
        (("algorithm",), "samplingAlgorithm"),
        (("sampling_rule",), "samplingAlgorithm.rule"),
        (("objective", "goal"), "objective.goal"),
    ],
)
def test_a_path_that_only_sweeps_have_leads_there_too(path: tuple[str, ...], member: str) -> None:
    assert FAMILY.json_path("jobs", path, True) == f"properties.{member}"


@pytest.mark.parametrize(
    ("kind", "path", "member"),
    [
        ("codes/versions", ("path",), "codeUri"),
        ("data/versions", ("path",), "dataUri"),
        ("data/versions", ("type",), "dataType"),
        ("models/versions", ("path",), "modelUri"),
        ("environments/versions", ("conda_file",), "condaFile"),
        ("environments/versions", ("build_context",), "build.contextUri"),
        ("datastores", ("account_name",), "accountName"),
    ],
)
def test_a_path_in_what_is_no_job_leads_to_its_member(kind: str, path: tuple[str, ...], member: str) -> None:
    assert FAMILY.json_path(kind, path, False) == f"properties.{member}"
    assert FAMILY.json_path(kind, (), False) == "properties"
