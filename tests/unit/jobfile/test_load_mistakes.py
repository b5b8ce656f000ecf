"""What is wrong with a job file is one sentence with file, line and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob
from amlwrap.jobfile import load_job
from tests.support.job_files import COMMAND, SWEEP, load

MISTAKES = [
    ("tags:\n  a: ~", "line 5: tags.a: ~ means nothing here: write '' for empty text, '~' for the word."),
    ("environment_variables:\n  A: null", "line 5: environment_variables.A: null means nothing here: write ''"),
    ("tags: {1.10: a}", "line 4: tags.1.10: names are text: put quotes around it."),
    ("tags: {a: !mine b}", "line 4: tags.a: must be text, not a value with the tag !mine."),
    ("tags: !!set {a}", "line 4: tags: must be a mapping, not a value with the tag !!set."),
    ("limits:\n  timeout: !!int soon", "line 5: limits.timeout: soon is no number that can be read"),
    (f"limits: {{timeout: {'1' * 5000}}}", "is no number that can be read"),
    ("limits: {timeout: '60'}", "line 4: limits.timeout: must be a number, not '60'."),
    ("limits: {timeout: true}", "line 4: limits.timeout: must be a number, not true."),
    ("resources: {instance_count: 2.50}", "line 4: resources.instance_count: must be a whole number, not 2.50."),
    ("inputs: {a: ~}", "line 4: inputs.a: must be text, a number, true or false, or a mapping with a path."),
    ("inputs: {a: {value: }}", "line 4: inputs.a.value: must be text, a number, true or false"),
    ("inputs: {a: {type: string, value: [1]}}", "line 4: inputs.a.value: must be text, a number, true or false"),
    ("x: 1", "line 4: x: there is no such key"),
    ("experimentname: a", "line 4: experimentname: there is no such key; did you mean 'experiment_name'?"),
    ("parent_job_name: a", "line 4: parent_job_name: amlwrap does not offer it: submit the job by itself."),
    ("resources:\n  locations: [a]", "line 5: resources.locations: amlwrap does not offer it: name a compute in the"),
    (
        "distribution: {type: mpi, process_count_per_instance: 0}",
        "line 4: distribution.process_count_per_instance: must be a",
    ),
    (
        "resources: {instance_count: 0}",
        "line 4: resources.instance_count: must be a whole number from 1 to 2147483647, not",
    ),
    ("resources: {shm_size: big}", "shm_size: must be a number with a unit of b, k, m or g, such as 2g, not 'big'."),
    ("resources:\n  instance_count: two", "line 5: resources.instance_count: must be a whole number, not 'two'."),
    ("services:\n  jupyter:\n    type: lab", "line 6: services.jupyter.type: 'lab' is not one of jupyter_lab, "),
    ("distribution:\n  type: ray", "line 5: distribution.type: amlwrap starts no Ray"),
    ("identity:\n  type: user", "line 5: identity.type: 'user' is not one of aml_token, managed, user_identity"),
    ("inputs:\n  a:\n    path: nowhere.csv", "line 6: inputs.a.path: there is no file or folder 'nowhere.csv'"),
    (
        "inputs:\n  a:\n    path: runs:/0123/model",
        "line 6: inputs.a.path: no job reads a run by its id: name what it made",
    ),
    (
        "inputs:\n  a:\n    type: model\n    path: azureml:m:1",
        "line 6: inputs.a.type: 'model' is not one of uri_file, uri_folder, mltable, mlflow_model",
    ),
    ("inputs:\n  a:\n    path: azureml:m:1\n    mode: fast", "line 7: inputs.a.mode: 'fast' is not one of ro_mount"),
    ("inputs:\n  a: [1]", "line 5: inputs.a: must be text, a number, true or false"),
    ("outputs:\n  m:\n    version: 1", "outputs.m: has a version without a name to be registered under"),
    ("code: nowhere", "line 4: code: there is no file or folder 'nowhere'"),
    ("code: https://github.com/a/b", "line 4: code: no code is taken from a URL"),
    (
        "environment: azureml://datastores/d/paths/e",
        "line 4: environment: write azureml:NAME:VERSION, or the URI of an environment in a registry.",
    ),
    ("environment:\n  image: i\n  version: 2", "line 6: environment.version: has no name beside it: give the name too"),
    ("environment:\n  image: i\n  conda_file: no.yml", "line 6: environment.conda_file: there is no file"),
    ("environment_variables:\n  A: ${{inputs.x}}", "line 5: environment_variables.A: the service fills nothing"),
    ("queue_settings:\n  job_tier: gold", "line 5: queue_settings.job_tier: 'gold' is not one of spot, basic,"),
    ("limits:\n  timeout: soon", "line 5: limits.timeout: must be a number"),
    ("limits: 5", "line 4: limits: must be a mapping, not 5."),
    ("experiment_name: my experiment", "line 4: experiment_name: 'my experiment' cannot name one"),
    ("tags: {1: a}", "line 4: tags.1: names are text: put quotes around it."),
    ("environment: ''", "line 4: environment: "),
    ("tags: [a]", "line 4: tags: must be a mapping, not a list."),
    ("a: [1", "this is not YAML"),
    ("compute: twice", 'line 4: this is not YAML: found duplicate key "compute"'),
]


@pytest.mark.parametrize(("lines", "complaint"), MISTAKES)
def test_a_mistake_is_told_with_its_line(lines: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError) as caught:
        load(COMMAND + lines + "\n", tmp_path)
    assert complaint in str(caught.value)
    assert str(tmp_path / "job.yml") in str(caught.value)
    assert "\n" not in str(caught.value)


SET_MISTAKES = [
    ("tags={a: 1, a: 2}", "--set tags={a: 1, a: 2}: the value is not YAML"),
    ("tags.a=# b", "--set tags.a=# b: the value is not YAML; put quotes around text."),
    ("limits={timeout: soon}", "--set limits.timeout: must be a number, not 'soon'."),
    ("type=pipeline", "--set type: the file is a pipeline job, and no command or sweep job: write each of its"),
    ("command=", "--set command: is missing: say what to run, as in command: python train.py."),
    ("compute=local", "to run on this machine, start `amlwrap local up`"),
    ("command=python ${{inputs.x}}", "${{inputs.x}} is not declared; inputs has nothing."),
    ("command=python ${{parent.jobs.x}}", "means nothing here: use inputs, outputs, search_space"),
    ("nonsense", "--set nonsense: write KEY=VALUE"),
    ("type.x=1", "--set type.x=1: 'type' holds no keys"),
    ("tags.a=[", "the value is not YAML"),
]


@pytest.mark.parametrize(("override", "complaint"), SET_MISTAKES)
def test_a_mistake_of_set_is_told(override: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError) as caught:
        load(COMMAND, tmp_path, override)
    assert complaint in str(caught.value)
    assert str(caught.value).count("job.yml") <= 1


SWEEP_MISTAKES = [
    ("resources={instance_count: 2}", "resources: the trial has resources too: give them once."),
    ("search_space.lr={type: uniform, min_value: 2, max_value: 1}", "search_space.lr: min_value (2) must be"),
    ("search_space.lr={type: unifrom}", "search_space.lr.type: 'unifrom' is not one of choice"),
    ("search_space.lr={type: choice, value: [1]}", "search_space.lr.values: a list is expected."),
    ("search_space.lr={type: randint, upper: 1.5}", "search_space.lr: upper must be a whole number"),
    ("search_space={}", "${{search_space.lr}} is not declared; search_space has nothing."),
    ("sampling_algorithm=grid", "search_space.lr: Grid sampling takes choice, not loguniform"),
    ("sampling_algorithm={type: random, rule: halton}", "sampling_algorithm.rule: 'halton' is not one of random"),
    ("sampling_algorithm={type: random, logbase: 2}", "sampling_algorithm.logbase: amlwrap does not offer it"),
    ("trial.command=python main.py --lr {search_space.lr}", "{search_space.lr} is no expression: write ${{"),
    ("objective={primary_metric: a}", "objective.goal: is missing: use minimize or maximize."),
    ("objective={goal: up, primary_metric: a}", "objective.goal: 'up' is not one of minimize, maximize."),
    ("early_termination={type: bandit}", "early_termination.type: give exactly one of"),
    ("early_termination={type: truncation_selection}", "truncation_percentage must be a whole number from 1 to 99"),
    ("limits.max_total_trials=2000", "limits.max_total_trials: must be a whole number from 1 to 1000, not 2000."),
    ("limits.max_concurrent_trials=0", "limits.max_concurrent_trials: must be a whole number from 1 to 1000, not 0."),
    ("limits.trial_timeout=0", "limits.trial_timeout: must be at least one second, not 0 s."),
    ("trial=", "trial: is missing: say what each trial runs, with"),
]


@pytest.mark.parametrize(("override", "complaint"), SWEEP_MISTAKES)
def test_a_mistake_in_a_sweep_is_told(override: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError) as caught:
        load(SWEEP, tmp_path, *(["trial.resources={instance_count: 1}"] if "resources" in override else []), override)
    assert complaint in str(caught.value)
    assert str(caught.value).startswith(("--set ", str(tmp_path / "job.yml")))


def test_a_misspelt_key_is_told_rather_than_the_one_it_misses(tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError, match="line 2: comptue: there is no such key; did you mean 'compute'"):
        load("command: python main.py\ncomptue: cpu\n", tmp_path)


def test_a_file_of_something_else_is_told_without_its_content(tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError, match="keys with values are expected, not ") as caught:
        load("5.1,3.5,setosa\n" * 1000, tmp_path)
    assert len(str(caught.value)) < len(str(tmp_path)) + 100


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError, match=r"no\.yml cannot be read: No such file"):
        load_job(tmp_path / "no.yml")
    (tmp_path / "latin.yml").write_bytes(b"type: caf\xe9\n")
    with pytest.raises(InvalidJobError, match="it is not UTF-8 text"):
        load_job(tmp_path / "latin.yml")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    key=st.sampled_from(
        ["inputs", "outputs", "environment", "resources", "limits", "distribution", "identity", "tags"]
    ),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text("ab:/.-_$ {}[]", max_size=8),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("abtype", max_size=4), inner, max_size=3),
        max_leaves=5,
    ),
)
def test_wild_values_are_read_or_refused_and_nothing_else(key: str, value: Any, tmp_path: Path) -> None:
    from amlwrap.jobfile.nodes import yaml_text

    file = tmp_path / "wild.yml"
    file.write_text(COMMAND + yaml_text({key: value}), encoding="utf-8")
    try:
        job = load_job(file)
    except InvalidJobError as error:
        assert str(error).startswith(str(file))
    else:
        assert isinstance(job, CommandJob)
