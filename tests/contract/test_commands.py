"""What a command's expressions stand for arrives in the running job, wherever in the command they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap import CommandJob, Input, Literal, Output, SweepJob, Trial, Workspace, sweep
from amlwrap.errors import JobFailedError
from amlwrap.job import Objective

PLACES = """\
# ${{inputs.table}} is read; it's only said here
cat ${{inputs.table}}
cat "${{inputs.table}}"
cat '${{inputs.table}}'
python -c 'print(open("${{inputs.table}}").read().strip(), "${{inputs.name}}")'
bash -c 'cat ${{inputs.table}}'
cat "$(echo '${{inputs.table}}')"
cat <<EOF
${{inputs.words}}
EOF
cat <<'EOF'
${{inputs.words}}
EOF
echo "${{inputs.words}}" '${{inputs.words}}' $AZURE_ML_INPUT_table > ${{outputs.made}}/words.txt
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    (tmp_path / "table.csv").write_text("arrived\n")
    return tmp_path / "table.csv"


def log(workspace: Workspace, name: str) -> Iterator[str]:
    workspace.jobs.wait(name)
    return iter("".join(workspace.jobs.log(name)).splitlines())


def test_inputs_literals_and_outputs_arrive_in_every_place(workspace: Workspace, table: Path, tmp_path: Path) -> None:
    words = 'two  words, $HOME "and" `quotes` \\n'
    job = CommandJob(
        command=PLACES,
        compute="cpu-cluster",
        inputs={"table": Input(data=table), "words": Literal(words), "name": Literal("it's me")},
        outputs={"made": Output()},
    )
    name = workspace.jobs.submit(job).name
    lines = log(workspace, name)
    assert [next(lines) for _ in range(3)] == ["arrived"] * 3
    assert list(lines) == ["arrived it's me", "arrived", "arrived", words, words]
    made = workspace.jobs.download(name, tmp_path, output="made") / "words.txt"
    assert made.read_text().startswith(f"{words} {words} /")


def test_a_job_is_read_back_with_its_expressions(workspace: Workspace, table: Path) -> None:
    command = "cat ${{inputs.table}} '${{inputs.table}}' > ${{outputs.made}}/x"
    job = CommandJob(
        command=command, compute="cpu-cluster", inputs={"table": Input(data=table)}, outputs={"made": Output()}
    )
    description = workspace.jobs.submit(job, name="read-back").description
    assert isinstance(description, CommandJob)
    assert description.command == command


def test_hyperparameters_arrive_by_expression_and_as_arguments(workspace: Workspace) -> None:
    trial = Trial(command="""python -c 'import sys; print("${{search_space.kind}}", sys.argv[1:])'\n""")
    job = SweepJob(
        trial=trial,
        compute="cpu-cluster",
        objective=Objective(primary_metric="none", goal="Minimize"),
        search_space={"kind": sweep.Choice(["a b,c"]), "--rate": sweep.Choice(["0.10"])},
        algorithm="Grid",
        max_total_trials=1,
    )
    workspace.jobs.submit(job, name="places")
    with pytest.raises(JobFailedError, match="No trial logged"):
        workspace.jobs.wait("places")
    assert next(log(workspace, "places_0")) == "a b,c ['--rate', '0.10']"
