"""What job files may say, and how each mistake is told: file, line, key, and what to do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Input, Literal, Output
from amlwrap.jobfile import load_job
from tests.support.job_files import COMMAND, SWEEP, load_command, load_sweep


def test_a_job_with_everything_a_command_job_holds(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "env.yml").write_text("dependencies: [pip]\n")
    job = load_command(
        """\
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        name: run-1
        display_name: First run
        experiment_name: iris
        description: A description.
        tags: {purpose: test, year: 2021, draft: &yes true, day: 2021-03-01}
        properties: {a: b}
        code: src
        command: >-
          python main.py --table ${{inputs.table}} --url ${{ inputs.web }} --rate ${{inputs.rate}}
          --flag ${{inputs.flag}} --out ${{outputs.model}}
        environment: {image: mcr.microsoft.com/image, conda_file: env.yml, os_type: linux}
        environment_variables: {LEVEL: 3, NAME: x}
        inputs:
          table: {type: mltable, path: azureml:table:4, mode: eval_mount, path_on_compute: /data}
          web: {type: uri_file, path: https://example.com/iris.csv, mode: download}
          rate: 0.1
          flag: true
        outputs:
          model:
            type: uri_folder
            path: azureml://datastores/models/paths/iris/1
            mode: upload
            name: iris
            version: 1.10
          rest:
        compute: azureml:cpu-cluster
        resources: {instance_count: 2, instance_type: Standard_DS3_v2, shm_size: 2g, docker_args: --ipc host}
        distribution: {type: pytorch, process_count_per_instance: 3}
        identity: {type: managed, client_id: 11111111-1111-1111-1111-111111111111}
        queue_settings: {priority: high, job_tier: spot}
        limits: {timeout: 5400}
        services:
          Tracking: {type: Tracking, endpoint: x}
          lab: {type: jupyter_lab, nodes: all}
          shell: {job_service_type: ssh, ssh_public_keys: ssh-rsa AAA, port: 22}
        status: Completed
        """,
        tmp_path,
    )
    assert job == CommandJob(
        name="run-1",
        experiment_name="iris",
        description="A description.",
        display_name="First run",
        tags={"purpose": "test", "year": "2021", "draft": "true", "day": "2021-03-01"},
        properties={"a": "b"},
        code=tmp_path / "src",
        command=(
            "python main.py --table ${{inputs.table}} --url ${{ inputs.web }} --rate ${{inputs.rate}} "
            "--flag ${{inputs.flag}} --out ${{outputs.model}}"
        ),
        environment=EnvironmentDefinition(image="mcr.microsoft.com/image", conda_file="dependencies: [pip]\n"),
        environment_variables={"LEVEL": "3", "NAME": "x"},
        inputs={
            "table": Input(
                data="azureml:table:4",
                type=AssetType.MLTABLE,
                mode=jobs.DataBindingMode.EVAL_MOUNT,
                path_on_compute="/data",
            ),
            "web": Input(
                data="https://example.com/iris.csv", type=AssetType.URI_FILE, mode=jobs.DataBindingMode.DOWNLOAD
            ),
            "rate": Literal("0.1"),
            "flag": Literal("true"),
        },
        outputs={
            "model": Output(
                type=AssetType.URI_FOLDER,
                datastore="models",
                path="iris/1",
                mode=jobs.DataBindingMode.UPLOAD,
                asset_name="iris",
                asset_version="1.10",
            ),
            "rest": Output(),
        },
        compute="cpu-cluster",
        instance_count=2,
        instance_type="Standard_DS3_v2",
        shm_size="2g",
        docker_args="--ipc host",
        services={
            "lab": jobs.Service(type="JupyterLab", all_nodes=True),
            "shell": jobs.Service(type="SSH", port=22, properties={"sshPublicKeys": "ssh-rsa AAA"}),
        },
        distribution=jobs.PyTorch(process_count=6),
        identity=jobs.ManagedIdentity(client_id="11111111-1111-1111-1111-111111111111"),
        priority=3,
        job_tier=jobs.JobTier.SPOT,
        timeout=timedelta(seconds=5400),
    )


def test_a_sweep_keeps_inputs_and_limits_on_its_trial(tmp_path: Path) -> None:
    job = load_sweep(SWEEP, tmp_path)
    assert job.trial.command == "python main.py --lr ${{search_space.lr}} --n ${{inputs.rounds}}"
    assert job.trial.inputs == {"rounds": Literal("20")}
    assert job.trial.timeout == timedelta(seconds=60)
    assert job.objective == jobs.Objective(primary_metric="test-auc", goal=jobs.Goal.MAXIMIZE)
    assert job.search_space == {"lr": sweep.LogUniform.from_exponents(-6, -1)}
    assert (job.algorithm, job.max_total_trials) == (jobs.SamplingAlgorithm.RANDOM, 4)


DISTRIBUTIONS: list[tuple[str, sweep.Distribution]] = [
    ("{type: choice, values: [a, 1, 2.5, true]}", sweep.Choice(["a", 1, 2.5, True])),
    ("{type: randint, upper: 9}", sweep.Randint(9)),
    ("{type: uniform, min_value: 0, max_value: 1}", sweep.Uniform(0, 1)),
    ("{type: QUniform, min_value: 0, max_value: 9, q: 3}", sweep.QUniform(0, 9, 3)),
    ("{type: qloguniform, min_value: 0, max_value: 3, q: 1}", sweep.QLogUniform.from_exponents(0, 3, 1)),
    ("{type: normal, mu: 0, sigma: 1}", sweep.Normal(0, 1)),
    ("{type: qnormal, mu: 0, sigma: 1, q: 2}", sweep.QNormal(0, 1, 2)),
    ("{type: lognormal, mu: 0, sigma: 1}", sweep.LogNormal(0, 1)),
    ("{type: qlognormal, mu: 0, sigma: 1, q: 2}", sweep.QLogNormal(0, 1, 2)),
]


@pytest.mark.parametrize(("text", "expected"), DISTRIBUTIONS)
def test_every_distribution_is_read(text: str, expected: sweep.Distribution, tmp_path: Path) -> None:
    assert load_sweep(SWEEP, tmp_path, f"search_space.lr={text}").search_space["lr"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{type: bandit, slack_factor: 0.1, slack_amount: 0}", sweep.BanditPolicy(slack_factor=0.1)),
        (
            "{type: bandit, slack_amount: 2, delay_evaluation: 5}",
            sweep.BanditPolicy(slack_amount=2, delay_evaluation=5),
        ),
        ("{type: median_stopping, evaluation_interval: 0}", sweep.MedianStoppingPolicy()),
        (
            "{type: truncation_selection, truncation_percentage: 20, evaluation_interval: 2}",
            sweep.TruncationSelectionPolicy(truncation_percentage=20, evaluation_interval=2),
        ),
    ],
)
def test_every_policy_is_read(text: str, expected: sweep.EarlyTermination, tmp_path: Path) -> None:
    assert load_sweep(SWEEP, tmp_path, f"early_termination={text}").early_termination == expected


def test_a_command_keeps_its_expressions_and_its_variables(tmp_path: Path) -> None:
    command = "cp ${{inputs.a}}_b $AZURE_ML_INPUT_a"
    job = load_command(COMMAND, tmp_path, f"command={command}", "inputs.a={path: 'azureml:a:1'}")
    assert job.command == command


@pytest.mark.parametrize("kind", AssetType)
def test_inputs_and_outputs_have_a_type(kind: AssetType, tmp_path: Path) -> None:
    inputs = f"inputs.a={{path: 'azureml:a:1', type: {kind}}}"
    job = load_command(COMMAND, tmp_path, inputs, f"outputs.b={{type: {kind}}}")
    assert job.inputs == {"a": Input(data="azureml:a:1", type=kind)}
    assert job.outputs == {"b": Output(type=kind)}


@pytest.mark.parametrize("text", ["command: python main.py\n", "command: python main.py\ncompute: serverless\n"])
def test_without_a_compute_a_job_is_serverless(text: str, tmp_path: Path) -> None:
    assert load_command(text, tmp_path).compute is None


@pytest.mark.parametrize(
    ("word", "identity"),
    [
        ("aml_token", jobs.AmlToken()),
        ("AMLToken", jobs.AmlToken()),
        ("managed_identity", jobs.ManagedIdentity()),
        ("user_identity", jobs.UserIdentity()),
    ],
)
def test_every_identity_is_read(word: str, identity: jobs.Identity, tmp_path: Path) -> None:
    assert load_command(COMMAND, tmp_path, f"identity.type={word}").identity == identity


def test_random_sampling_has_a_rule_and_a_seed(tmp_path: Path) -> None:
    job = load_sweep(SWEEP, tmp_path, "sampling_algorithm={type: random, rule: sobol, seed: 7}")
    assert (job.algorithm, job.sampling_rule, job.seed) == ("Random", jobs.SamplingRule.SOBOL, 7)


def test_set_changes_one_key_and_makes_what_is_missing(tmp_path: Path) -> None:
    job = load_command(COMMAND, tmp_path, "limits.timeout=60", "compute=gpu", "tags.who=me", 'tags.n="1"')
    assert (job.timeout, job.compute, job.tags) == (timedelta(minutes=1), "gpu", {"who": "me", "n": "1"})


AS_WRITTEN = [
    "1.10", "01234", "1234567e3", "0x10", "1_000", "2024-01-02", "2001-12-14t21:59:43.10-05:00", "12:30:45", "true",
    "True", "yes", "on", ".inf", ".NaN", "-0", "+1", "1" * 5000, "2024-13-45", "=", "<<",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_text_is_what_was_written(text: str, tmp_path: Path) -> None:
    job = load_command(
        f"""\
        display_name: {text}
        description: {text}
        tags: {{plain: {text}, quoted: '{text}', double: "{text}"}}
        properties: {{a: {text}}}
        command: >-
          python main.py ${{{{inputs.a}}}}
          ${{{{inputs.b}}}} ${{{{inputs.c}}}}
        environment: {{name: {text}, version: {text}}}
        environment_variables: {{A: {text}}}
        inputs: {{a: {text}, b: {{type: number, value: {text}}}, c: {{value: {text}}}}}
        outputs: {{o: {{path: {text}}}}}
        compute: {text}
        resources: {{instance_type: {text}}}
        """,
        tmp_path,
        f"tags.set={text}",
    )
    texts = [job.description, job.compute, job.instance_type, job.outputs["o"].path, job.environment_variables["A"]]
    assert {*texts, *job.tags.values(), *job.properties.values()} == {text}
    assert job.inputs == dict.fromkeys("abc", Literal(text))
    assert job.display_name == text
    assert job.environment == f"azureml:{text}:{text}"


@pytest.mark.parametrize("text", ["01234", "1_000", "2024-01-02", "true", "0x10"])
def test_names_and_paths_are_what_was_written(text: str, tmp_path: Path) -> None:
    (tmp_path / text).mkdir()
    lines = f"name: {text}\nexperiment_name: {text}\ncode: {text}\ninputs: {{a: {{path: {text}}}}}\n"
    job = load_command(COMMAND + lines, tmp_path)
    assert (job.name, job.experiment_name) == (text, text)
    assert (job.code, job.inputs) == (tmp_path / text, {"a": Input(data=tmp_path / text)})


@pytest.mark.parametrize("value", ["", "''", '""'])
def test_a_name_with_nothing_behind_it_has_an_empty_text(value: str, tmp_path: Path) -> None:
    job = load_command(f"{COMMAND}tags:\n  a: {value}\nenvironment_variables:\n  A: {value}\n", tmp_path, "tags.b=")
    assert (job.tags, job.environment_variables) == ({"a": "", "b": ""}, {"A": ""})


def test_keys_that_say_nothing_are_not_given(tmp_path: Path) -> None:
    job = load_command(f"{COMMAND}name: ~\ndescription:\ntags: null\nlimits: {{timeout: ~}}\n", tmp_path)
    assert (job.name, job.description, job.tags, job.timeout) == (None, None, {}, None)
    assert load_command(f"{COMMAND}tags:\n", tmp_path, "tags.a=1").tags == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "seconds"), [("012", 12), ("0x10", 16), ("1_000", 1000), ("1e3", 1000), ("1.50", 1.5)]
)
def test_numbers_are_numbers_where_they_are_meant(text: str, seconds: float, tmp_path: Path) -> None:
    job = load_command(COMMAND, tmp_path, f"limits.timeout={text}", "resources.instance_count=0x2")
    assert (job.timeout, job.instance_count) == (timedelta(seconds=seconds), 2)


def test_choices_are_text_numbers_or_booleans_as_yaml_has_them(tmp_path: Path) -> None:
    values = "[1.10, '1.10', 1e3, true, 'true', yes, 2024-01-02, 12:30:45, 7, 01234, 0x1F, 1_000]"
    choice = load_sweep(SWEEP, tmp_path, f"search_space.lr={{type: choice, values: {values}}}").search_space["lr"]
    expected = [1.1, "1.10", 1000.0, True, "true", "yes", "2024-01-02", "12:30:45", 7, "01234", "0x1F", "1_000"]
    assert choice == sweep.Choice(expected)
    assert [type(value) for value in choice.to_expression()[1][0]] == [type(value) for value in expected]


def test_set_leaves_other_uses_of_an_anchor_alone(tmp_path: Path) -> None:
    job = load_command(f"{COMMAND}tags: &all {{a: 1.10}}\nproperties: *all\n", tmp_path, "tags.a=2.0", "tags.b=3")
    assert (job.tags, job.properties) == ({"a": "2.0", "b": "3"}, {"a": "1.10"})


def test_a_job_file_is_named_by_text_or_a_path(tmp_path: Path) -> None:
    file = tmp_path / "job.yml"
    file.write_text("command: 'true'\n", encoding="utf-8")
    assert load_job(str(file)) == load_job(file)
    for path in ("", None, 7):
        with pytest.raises(UsageError, match="The job file is a path on this machine, as text or"):
            load_job(path)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_as_windows_writes_it(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "conda.yml").write_text("name: café\ndependencies: [python=3.11]\n", encoding=encoding)
    text = "command: echo café\r\nenvironment: {image: python, conda_file: conda.yml}\r\n"
    (tmp_path / "job.yml").write_bytes(text.encode(encoding))
    job = load_job(tmp_path / "job.yml")
    assert isinstance(job, CommandJob)
    assert job.command == "echo café"
    assert isinstance(job.environment, EnvironmentDefinition)
    assert job.environment.conda_file == "name: café\ndependencies: [python=3.11]\n"
