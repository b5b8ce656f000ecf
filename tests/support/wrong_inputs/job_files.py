"""Job files: `job create -f`."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput
from tests.support.wrong_inputs.job_file import JOB, wrong
from tests.support.wrong_inputs.job_file_references import REFERENCES

JOB_FILES: tuple[WrongInput, ...] = (
    wrong("a job file that is not there", None, "job.yml cannot be read: No such file or directory."),
    wrong("a job file that is empty", "", "job.yml: there is nothing in it: keys with values are expected."),
    wrong(
        "a job file of a comment", "# nothing yet\n", "job.yml: there is nothing in it: keys with values are expected."
    ),
    wrong("a job file that is a list", "- command: echo\n", "job.yml: keys with values are expected, not a list."),
    wrong("a job file that is one word", "hello\n", "job.yml: keys with values are expected, not 'hello'."),
    wrong(
        "a job file of two documents",
        "---\n".join((JOB, JOB)),
        "job.yml, line 4: a second document begins here: put it into a file of its own.",
    ),
    wrong(
        "a job file with a key twice",
        JOB + "command: ls\n",
        'job.yml, line 4: this is not YAML: found duplicate key "command".',
    ),
    wrong(
        "a job file indented with a tab",
        "command: echo\nenvironment:\n\timage: python\n",
        "job.yml, line 3: a tab stands where YAML wants blanks: indent with blanks.",
    ),
    wrong(
        "a job file of Latin letters in another encoding",
        b"description: caf\xe9\n",
        "job.yml cannot be read: it is not UTF-8 text.",
    ),
    wrong(
        "an alias that no anchor has",
        JOB + "tags: *mine\n",
        "job.yml, line 4: this is not YAML: found undefined alias 'mine'.",
    ),
    wrong(
        "an anchor that is no key of a job",
        "x: &image {image: python}\ncommand: echo\nenvironment: *image\n",
        "job.yml, line 1: x: there is no such key; there are $schema, code, command, compute, description, "
        "display_name, distribution, environment, environment_variables, experiment_name, identity, inputs, limits, "
        "name, outputs, properties, queue_settings, resources, search_space, services, tags, type.",
    ),
    wrong(
        "a merge of a word",
        JOB + "tags: {<<: a}\n",
        "job.yml, line 4: this is not YAML: expected a mapping to merge, but found 'a'.",
    ),
    wrong(
        "aliases that multiply",
        JOB + "tags:\n  a: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]\n",
        "job.yml, line 5: tags.a: must be text, not a list.",
    ),
    wrong(
        "an object of Python",
        "command: !!python/object/apply:os.system [ls]\n",
        "job.yml, line 1: command: must be text, not a value with the tag !!python/object/apply:os.system.",
    ),
    wrong(
        "a number of 400 digits",
        JOB + f"limits: {{timeout: {'9' * 400}}}\n",
        "job.yml, line 4: limits.timeout: 999999999999999999...9999999999999999999 is larger than any number in a job.",
    ),
    wrong(
        "a timeout that is a date",
        JOB + "limits: {timeout: 2026-01-01}\n",
        "job.yml, line 4: limits.timeout: must be a number, not '2026-01-01'.",
    ),
    wrong(
        "a timeout without an end",
        JOB + "limits: {timeout: .inf}\n",
        "job.yml, line 4: limits.timeout: inf seconds are no duration: give a number, such as 3600.",
    ),
    wrong(
        "a tag of nothing",
        JOB + "tags: {team: ~}\n",
        "job.yml, line 4: tags.team: ~ means nothing here: write '' for empty text, '~' for the word.",
    ),
    wrong(
        "a count in quotes",
        JOB + 'resources: {instance_count: "2"}\n',
        "job.yml, line 4: resources.instance_count: must be a whole number, not '2'.",
    ),
    wrong(
        "nothing to run",
        "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\n",
        "job.yml: command: is missing: say what to run, as in command: python train.py.",
    ),
    wrong(
        "a command that is a list",
        "command: [ls, pwd]\nenvironment: {image: python}\n",
        "job.yml, line 1: command: is one text: write its lines under command: | and each as it is typed.",
    ),
    wrong(
        "a key that is misspelt",
        JOB + "experiment: a\n",
        "job.yml, line 4: experiment: there is no such key; did you mean 'experiment_name'?",
    ),
    wrong(
        "a pipeline",
        "type: pipeline\njobs: {}\n",
        "job.yml, line 1: type: the file is a pipeline job, and no command or sweep job: write each of its steps "
        "into a job file of its own.",
    ),
    wrong(
        "a pipeline by its schema",
        "$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\n",
        "job.yml, line 1: $schema: the file is a pipeline job, and no command or sweep job: write each of its steps "
        "into a job file of its own.",
    ),
    wrong(
        "an automated ML job",
        "type: automl\ntask: classification\n",
        "job.yml, line 1: type: the file is an automated ML job, and no command or sweep job: train with `amlwrap "
        "lightgbm train`, or write a command or sweep job.",
    ),
    wrong(
        "a Spark job",
        "type: spark\nentry: {file: main.py}\n",
        "job.yml, line 1: type: the file is a Spark job, and no command or sweep job: write a command job.",
    ),
    wrong(
        "a component",
        "$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json\ntype: command\ncommand: "
        "echo\n",
        "job.yml, line 1: $schema: the file is a component, and no command or sweep job: write its command, code and "
        "environment into a job file, with a value or a path for each input.",
    ),
    wrong(
        "data for a job",
        "$schema: https://azuremlschemas.azureedge.net/latest/data.schema.json\nname: rows\npath: rows.csv\n",
        "job.yml, line 1: $schema: the file is data, and no command or sweep job: register it with `amlwrap data "
        "create`, and name it in a job file.",
    ),
    wrong(
        "an environment for a job",
        "name: mine\nimage: python\n",
        "job.yml, line 2: image: the file is an environment, and no command or sweep job: register it with `amlwrap "
        "environment create`, or name the file in a job file as its environment.",
    ),
    wrong(
        "a conda file for a job",
        "name: mine\ndependencies: [python=3.11]\n",
        "job.yml, line 2: dependencies: the file is a conda file, and no command or sweep job: name it in a job file "
        "as environment.conda_file.",
    ),
    wrong(
        "a compute for a job",
        "name: cpu\ntype: amlcompute\n",
        "job.yml, line 2: type: the file is a compute, and no command or sweep job: amlwrap makes none; name one "
        "that is there in the job file.",
    ),
    wrong(
        "a deployment for a job",
        "name: blue\nendpoint_name: mine\n",
        "job.yml, line 2: endpoint_name: the file is a deployment, and no command or sweep job: create it with "
        "`amlwrap deployment create -f`.",
    ),
    wrong(
        "an endpoint for a job",
        "name: iris\nauth_mode: key\n",
        "job.yml, line 2: auth_mode: the file is an endpoint, and no command or sweep job: create it with `amlwrap "
        "endpoint create -f`.",
    ),
    wrong(
        "a manifest of Kubernetes",
        "apiVersion: batch/v1\nkind: Job\n",
        "job.yml, line 1: apiVersion: the file is a Kubernetes manifest, and no command or sweep job: write a "
        "command job.",
    ),
    wrong(
        "a type of job that nobody has",
        "type: notebook\n",
        "job.yml, line 1: type: 'notebook' is no type of job that amlwrap runs: use command or sweep.",
    ),
    wrong(
        "a command job of 2021",
        "code:\n  local_path: src\ncommand: python main.py\nenvironment:\n  docker: {image: python}\ncompute:\n  "
        "target: azureml:cpu-cluster\n  instance_count: 2\ninputs:\n  rows:\n    data: {path: rows.csv}\n    mode: "
        "mount\n",
        "job.yml is in the job file schema of 2021: code.local_path (line 2) is now code; environment.docker.image "
        "(line 5) is now environment.image; compute.target (line 7) is now compute; compute.instance_count (line 8) "
        "is now resources.instance_count; inputs.rows.data.path (line 11) is now inputs.rows.path.",
    ),
    wrong(
        "a sweep of 2021",
        "type: sweep_job\nalgorithm: random\ntrial:\n  command: python main.py\n  compute: {target: cpu-cluster}\n"
        "search_space:\n  lr: {spec: uniform}\nmax_total_trials: 4\ntimeout_minutes: 60\n",
        "job.yml is in the job file schema of 2021: type: sweep_job is now type: sweep; algorithm (line 2) is now "
        "sampling_algorithm; trial.compute.target (line 5) is now compute; search_space.lr.spec (line 7) is now "
        "search_space.lr.type; max_total_trials (line 8) is now limits.max_total_trials; timeout_minutes (line 9) is "
        "now limits.timeout, in seconds.",
    ),
    wrong(
        "an expression of 2021",
        "command: ls {inputs.rows}\nenvironment: {image: python}\ncompute: cpu-cluster\ninputs: {rows: {path: .}}\n",
        "job.yml, line 1: command: In the command, {inputs.rows} is no expression: write ${{inputs.rows}}.",
    ),
    wrong(
        "inputs of a trial",
        "type: sweep\ntrial:\n  command: python main.py --lr ${{search_space.lr}}\n  inputs: {a: 1}\n  environment: "
        "{image: python}\ncompute: cpu-cluster\nsearch_space:\n  lr: {type: uniform, min_value: 0.1, max_value: 1}\n"
        "objective: {goal: minimize, primary_metric: loss}\n",
        "job.yml is in the job file schema of 2021: trial.inputs (line 4) is now inputs.",
    ),
    wrong(
        "a trial that is a component",
        "type: sweep\ntrial: azureml:mine:1\nsearch_space: {}\n",
        "job.yml, line 2: trial: no component is read: write its command, code and environment under trial.",
    ),
    *REFERENCES,
)
