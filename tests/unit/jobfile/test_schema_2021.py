"""Every key of the schema of 2021 is told with what it is called now, all of a file at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import load_job

HEAD = "command: echo\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{HEAD}code: {{local_path: src}}\n", "code.local_path (line 2) is now code"),
        (f"{HEAD}code: {{directory: .}}\n", "code.directory (line 2) is now code"),
        (f"{HEAD}compute:\n  target: azureml:c\n", "compute.target (line 3) is now compute"),
        (
            f"{HEAD}environment:\n  docker:\n    build:\n      dockerfile: file:Dockerfile\n",
            "environment.docker.build.dockerfile (line 5) is now environment.build.path, the folder that it is in",
        ),
        (
            f"{HEAD}environment: {{build: {{local_path: .}}}}\n",
            "environment.build.local_path (line 2) is now environment.build.path",
        ),
        (f"{HEAD}inputs:\n  a:\n    data: azureml:a:1\n", "inputs.a.data (line 4) is now inputs.a.path"),
        (
            f"{HEAD}inputs: {{a: {{data: {{local_path: .}}}}}}\n",
            "inputs.a.data.local_path (line 2) is now inputs.a.path",
        ),
        (f"{HEAD}inputs: {{a: {{file: x}}}}\n", "inputs.a.file (line 2) is now inputs.a.path, with the type uri_file"),
        (
            f"{HEAD}inputs: {{a: {{folder: x}}}}\n",
            "inputs.a.folder (line 2) is now inputs.a.path, with the type uri_folder",
        ),
        ("type: sweep\ntrial: {command: a, compute: c}\n", "trial.compute (line 2) is now compute"),
        ("type: sweep\ntrial: {command: a, outputs: {m: }}\n", "trial.outputs (line 2) is now outputs"),
        (
            "type: sweep\ntrial: {command: a, code: {local_path: x}}\n",
            "trial.code.local_path (line 2) is now trial.code",
        ),
        ("type: sweep_job\ntrial: {command: a}\n", "type: sweep_job is now type: sweep"),
        (f"{HEAD}type: command_job\n", "type: command_job is now type: command"),
        (
            f"max_total_trials: 2\n{HEAD}algorithm: random\n",
            "max_total_trials (line 1) is now limits.max_total_trials; algorithm (line 3) is now sampling_algorithm",
        ),
    ],
)
def test_an_old_key_is_told_with_what_it_is_called_now(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text(text)
    with pytest.raises(InvalidJobError) as caught:
        load_job(tmp_path / "job.yml")
    assert str(caught.value) == f"{tmp_path / 'job.yml'} is in the job file schema of 2021: {told}."


def test_an_old_key_that_is_set_is_told_as_set(tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text(HEAD)
    with pytest.raises(InvalidJobError, match=r"code\.local_path \(--set\) is now code\.$"):
        load_job(tmp_path / "job.yml", ["code.local_path=src"])


def test_inputs_may_be_called_as_old_keys_were(tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text("command: ls ${{inputs.data}}\ninputs:\n  data: {path: .}\n  file: x\n")
    assert set(load_job(tmp_path / "job.yml").inputs) == {"data", "file"}  # type: ignore[union-attr]
