"""Job files, each about one thing that people write, most of which the first family has no words for."""

from __future__ import annotations

from tests.support.family_job_files import BODY, FamilyFile, command, reading, sweep

ASSET_URI = "azureml://locations/local/workspaces/10000000-0000-0000-0000-000000000048/data/table/versions/1"
JOB_OUTPUT = "azureml://jobs/j/outputs/artifacts/paths/model"
REGISTRY = "azureml://registries/azureml"
_MODELS = ("mlflow_model", "custom_model", "triton_model")
_SEVENTH = ("line 7: inputs.x.type", "2022-05-01")
_SERVICES = """\
services:
  lab: {type: jupyter_lab, port: 8888}
  board: {type: tensor_board, log_dir: outputs/logs}
  editor: {type: vs_code, nodes: all}
  shell: {type: ssh, ssh_public_keys: ssh-rsa AAAA}
"""
_OUTPUTS = """\
outputs:
  made:
    type: mlflow_model
    mode: upload
    path: azureml://datastores/workspaceblobstore/paths/a b/c
  file: {type: uri_file}
"""
_LITERALS = """\
inputs:
  number: 1.10
  small: 1e-3
  flag: true
  zip: {type: integer, value: 007}
  text: it's "so" $HOME
"""
_ECHO = "echo ${{inputs.number}} ${{inputs.small}} ${{inputs.flag}} ${{inputs.zip}}"

FILES = [
    FamilyFile(
        name="no compute",
        text="command: echo hi\nenvironment: azureml:e:1\n"
        "resources: {instance_type: Standard_DS3_v2, instance_count: 2}\n",
        body={
            "jobType": "Command",
            "command": "echo hi",
            "environmentId": BODY["environmentId"],
            "resources": {"instanceCount": 2, "instanceType": "Standard_DS3_v2"},
        },
        refused=("compute", "2022-05-01"),
    ),
    FamilyFile(
        name="serverless by name",
        text="command: echo hi\nenvironment: azureml:e:1\ncompute: azureml:serverless\n",
        body={key: value for key, value in {**BODY, "command": "echo hi"}.items() if key != "computeId"},
        refused=("line 3: compute", "2022-05-01"),
    ),
    *(reading("azureml:m:1", kind, "~/models/m/versions/1", *_SEVENTH) for kind in _MODELS),
    reading("azureml:m@latest", "mlflow_model", "~/models/m/versions/1", *_SEVENTH),
    reading("azureml:~/models/m/versions/1", "mlflow_model", "~/models/m/versions/1", *_SEVENTH),
    *(reading("model", kind, "MODEL_URI", *_SEVENTH) for kind in _MODELS),
    reading("MODEL_URI", "mlflow_model", "MODEL_URI", *_SEVENTH),
    reading(
        f"{REGISTRY}/models/m/versions/1",
        "mlflow_model",
        f"{REGISTRY}/models/m/versions/1",
        "line 8: inputs.x.path",
        "2023-04-01",
        runs=False,
    ),
    reading("azureml:table:1", "mltable", "~/data/table/versions/1", *_SEVENTH),
    reading(
        "table",
        "mltable",
        "~/data/amlwrap-mltable/versions/CONTENT",
        *_SEVENTH,
        registers={
            "data": {
                "isAnonymous": True,
                "dataType": "mltable",
                "dataUri": "azureml://datastores/workspaceblobstore/paths/LocalUpload/CONTENT",
            }
        },
    ),
    reading(ASSET_URI, "mltable", ASSET_URI, *_SEVENTH, runs=False),
    reading(JOB_OUTPUT, "mlflow_model", JOB_OUTPUT, *_SEVENTH, runs=False),
    reading("azureml:rows:1", "uri_folder", "~/data/rows/versions/1"),
    command(
        "an environment of a registry",
        "",
        {"environmentId": f"{REGISTRY}/environments/sklearn-1.5/labels/latest"},
        "line 3: environment",
        "2023-04-01",
        environment=f"{REGISTRY}/environments/sklearn-1.5/labels/latest",
        runs=False,
    ),
    command(
        "a curated environment",
        "",
        {"environmentId": "~/environments/AzureML-sklearn-1.0-py38-cpu/versions/1"},
        environment="azureml:AzureML-sklearn-1.0-py38-cpu@latest",
    ),
    FamilyFile(
        name="an image built from a folder",
        text="command: echo hi\ncompute: azureml:cpu-cluster\nenvironment:\n  build:\n    path: docker\n",
        body={**BODY, "command": "echo hi", "environmentId": "~/environments/amlwrap/versions/CONTENT"},
        refused=("line 5: environment.build.path", "2022-05-01"),
        registers={"environments": {"isAnonymous": True, "build": {"contextUri": "BLOBS/LocalUpload/CONTENT/"}}},
    ),
    command(
        "the user's identity",
        "identity: {type: user_identity}\n",
        {"identity": {"identityType": "UserIdentity"}},
        "line 5: identity",
        "2022-05-01",
    ),
    command(
        "a managed identity",
        "identity: {type: managed, client_id: 10000000-0000-0000-0000-000000000001}\n",
        {"identity": {"identityType": "Managed", "clientId": "10000000-0000-0000-0000-000000000001"}},
    ),
    command(
        "services",
        _SERVICES,
        {
            "services": {
                "lab": {"jobServiceType": "JupyterLab", "port": 8888},
                "board": {"jobServiceType": "TensorBoard", "properties": {"logDir": "outputs/logs"}},
                "editor": {"jobServiceType": "VSCode", "nodes": {"nodesValueType": "All"}},
                "shell": {"jobServiceType": "SSH", "properties": {"sshPublicKeys": "ssh-rsa AAAA"}},
            }
        },
        "line 6: services.lab",
        "2022-05-01",
    ),
    command(
        "shared memory",
        "resources:\n  shm_size: 4g\n",
        {"resources": {"instanceCount": 1, "shmSize": "4g"}},
        "line 6: resources.shm_size",
        "2022-10-01",
    ),
    command(
        "arguments of Docker",
        "resources:\n  docker_args: --ipc=host\n",
        {"resources": {"instanceCount": 1, "dockerArgs": "--ipc=host"}},
        "line 6: resources.docker_args",
        "2022-10-01",
    ),
    command(
        "the tier of a queue",
        "queue_settings:\n  job_tier: standard\n",
        {"queueSettings": {"jobTier": "Standard"}},
        "line 6: queue_settings.job_tier",
        "2023-10-01",
    ),
    command(
        "processes by node",
        "distribution: {type: pytorch, process_count_per_instance: 2}\n",
        {"distribution": {"distributionType": "PyTorch", "processCountPerInstance": 2}},
    ),
    command(
        "outputs with types",
        _OUTPUTS,
        {
            "outputs": {
                "made": {
                    "jobOutputType": "mlflow_model",
                    "mode": "Upload",
                    "uri": "azureml://datastores/workspaceblobstore/paths/a b/c",
                },
                "file": {
                    "jobOutputType": "uri_file",
                    "mode": "ReadWriteMount",
                    "uri": "azureml://datastores/workspaceblobstore/paths/azureml/NAME/file",
                },
            }
        },
        "line 7: outputs.made.type",
        "2022-05-01",
        command="touch ${{outputs.made}}/MLmodel ${{outputs.file}}",
    ),
    command(
        "an output that is registered",
        "outputs:\n  made:\n    name: made\n",
        {
            "outputs": {
                "made": {
                    "jobOutputType": "uri_folder",
                    "mode": "ReadWriteMount",
                    "uri": "azureml://datastores/workspaceblobstore/paths/azureml/NAME/made",
                    "assetName": "made",
                }
            }
        },
        "line 7: outputs.made.name",
        "2025-12-01",
        command="touch ${{outputs.made}}/x",
        spoken=("2026-05-01",),
    ),
    command(
        "what is shown with a job",
        "display_name: A name\ndescription: said\nexperiment_name: shown\ntags: {a: 1.10}\nproperties: {p: q}\n",
        {
            "displayName": "A name",
            "description": "said",
            "experimentName": "shown",
            "tags": {"a": "1.10"},
            "properties": {"p": "q"},
        },
    ),
    command(
        "literals",
        _LITERALS,
        {
            "command": _ECHO + r''' "it's \"so\" \$HOME"''',
            "inputs": {
                name: {"jobInputType": "literal", "value": value}
                for name, value in {
                    "number": "1.10",
                    "small": "1e-3",
                    "flag": "true",
                    "zip": "007",
                    "text": 'it\'s "so" $HOME',
                }.items()
            },
        },
        command=_ECHO + ' "${{inputs.text}}"',
    ),
    command(
        "plain mounts",
        "inputs:\n  x: {path: azureml:rows:1, mode: mount}\noutputs:\n  made: {mode: mount}\n",
        {
            "inputs": {"x": {"jobInputType": "uri_folder", "uri": "~/data/rows/versions/1", "mode": "ReadOnlyMount"}},
            "outputs": {
                "made": {
                    "jobOutputType": "uri_folder",
                    "mode": "ReadWriteMount",
                    "uri": "azureml://datastores/workspaceblobstore/paths/azureml/NAME/made",
                }
            },
        },
        command="cp -r ${{inputs.x}}/. ${{outputs.made}}",
    ),
    sweep("a sweep with inputs at the top", "", {}),
    sweep(
        "a sweep's rule and seed",
        "sampling_algorithm:\n  type: random\n  rule: sobol\n  seed: 5\n",
        {"samplingAlgorithm": {"samplingAlgorithmType": "Random", "rule": "Sobol", "seed": 5}},
        "line 16: sampling_algorithm.rule",
        "2022-05-01",
    ),
    sweep(
        "resources of a trial",
        "  resources: {shm_size: 4g}\nearly_termination: {type: median_stopping, delay_evaluation: 5}\n",
        {"earlyTermination": {"policyType": "MedianStopping", "evaluationInterval": 1, "delayEvaluation": 5}},
        "line 14: trial.resources.shm_size",
        "2022-10-01",
        trial={"resources": {"instanceCount": 1, "shmSize": "4g"}},
    ),
]
