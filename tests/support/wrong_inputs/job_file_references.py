"""What job files, and options of jobs, refer to: computes, code, data, environments."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput
from tests.support.wrong_inputs.job_file import JOB, wrong

REFERENCES: tuple[WrongInput, ...] = (
    wrong(
        "no compute in the first api-version",
        "command: echo\nenvironment: {image: python}\n",
        "job.yml: compute: serverless compute came with api-version 2022-05-01, and 2021-03-01-preview is spoken: "
        "name the compute to run on, or speak 2022-05-01 or later.",
    ),
    wrong(
        "serverless compute in the first api-version",
        "command: echo\nenvironment: {image: python}\ncompute: serverless\n",
        "job.yml, line 3: compute: serverless compute came with api-version 2022-05-01, and 2021-03-01-preview is "
        "spoken: name the compute to run on, or speak 2022-05-01 or later.",
    ),
    wrong(
        "a compute that is this machine",
        "command: echo\nenvironment: {image: python}\ncompute: local\n",
        "job.yml, line 3: compute: to run on this machine, start `amlwrap local up`, name its cpu-cluster and add "
        "--local.",
    ),
    wrong(
        "a compute that nobody has",
        "command: echo\nenvironment: {image: python}\ncompute: cpu-clutser\n",
        "job.yml, line 3: compute: There is no compute 'cpu-clutser' in workspace local: did you mean 'cpu-cluster'?",
    ),
    wrong(
        "a compute that was never filled in",
        "command: echo\nenvironment: {image: python}\ncompute: azureml:<name>\n",
        "job.yml, line 3: compute: '<name>' is not a name for a compute: use up to 255 letters, digits, '-', '_' and "
        "'.', beginning with a letter or digit.",
    ),
    wrong(
        "in a job file, code that is not there",
        JOB + "code: src\n",
        "job.yml, line 4: code: there is no file or folder 'src' beside job.yml; what is registered is azureml:src.",
    ),
    wrong(
        "code from a repository",
        JOB + "code: https://github.com/a/b\n",
        "job.yml, line 4: code: no code is taken from a URL: clone it and name the local folder.",
    ),
    wrong(
        "in a job file, code that is a file",
        JOB + "code: main.py\n",
        "job.yml, line 4: code: 'main.py' is a file: name the folder that holds the code.",
        beside={"main.py": ""},
    ),
    wrong(
        "code of Windows",
        JOB + "code: src\\train\n",
        "job.yml, line 4: code: there is no file or folder 'src\\\\train' beside job.yml; write / between folders.",
    ),
    wrong(
        "code in a home",
        JOB + "code: ~/src\n",
        "job.yml, line 4: code: there is no file or folder '~/src' beside job.yml; write it out, nothing is filled in.",
    ),
    wrong(
        "registered code that is not there",
        JOB + "code: azureml:mine\n",
        "job.yml, line 4: code: the workspace has no code 'mine': it has none.",
    ),
    wrong(
        "input without a path",
        JOB + "inputs:\n  rows: {type: uri_file}\n",
        "job.yml, line 5: inputs.rows.path: is missing: give a local path, a URL, or azureml:NAME:VERSION for what "
        "is registered.",
    ),
    wrong(
        "input that is not there",
        JOB + "inputs:\n  rows: {path: rows.csv}\n",
        "job.yml, line 5: inputs.rows.path: there is no file or folder 'rows.csv' beside job.yml.",
    ),
    wrong(
        "registered data that is not there",
        JOB + "inputs:\n  rows: {path: azureml:rows}\n",
        "job.yml, line 5: inputs.rows.path: the workspace has no data 'rows': it has none.",
    ),
    wrong(
        "registered data of a version that is not there",
        JOB + "inputs:\n  rows: {path: azureml:rows:7}\n",
        "job.yml, line 5: inputs.rows.path: the workspace has no data 'rows:7': it has none.",
        typed="--api-version 2024-04-01",
    ),
    wrong(
        "input in a bucket",
        JOB + "inputs:\n  rows: {path: s3://bucket/rows}\n",
        "job.yml, line 5: inputs.rows.path: s3:// begins no URL that jobs read: use abfs, abfss, adl, http, https, "
        "wasb, wasbs or azureml, or copy what is there and give the path of the copy.",
    ),
    wrong(
        "input in storage that the local workspace does not reach",
        JOB + "inputs:\n  rows: {path: wasbs://rows@account.blob.core.windows.net/a.csv}\n",
        "job.yml, line 5: inputs.rows.path: wasbs:// leads to Azure's storage, which Azure reaches and the local "
        "workspace does not: give a local path, or https://ACCOUNT.blob.core.windows.net/CONTAINER/PATH for one file "
        "that is public.",
        typed="--api-version 2024-04-01",
    ),
    wrong(
        "a URL with azureml before it",
        JOB + 'inputs:\n  rows: {path: "azureml:wasbs://rows@account.blob.core.windows.net/a.csv"}\n',
        "job.yml, line 5: inputs.rows.path: a URL has no azureml: before it: write wasbs://...",
    ),
    wrong(
        "a datastore path without a path",
        JOB + "inputs:\n  rows: {path: azureml://datastores/mine/paths/}\n",
        "job.yml, line 5: inputs.rows.path: 'azureml://datastores/mine/paths/' names no datastore path of this "
        "workspace: write azureml://datastores/NAME/paths/PATH, or azureml:NAME:VERSION for what is registered.",
    ),
    wrong(
        "input by a run",
        JOB + "inputs:\n  model: {path: runs:/0123/model}\n",
        "job.yml, line 5: inputs.model.path: no job reads a run by its id: name what it made by "
        "azureml:NAME:VERSION, or by its path.",
    ),
    wrong(
        "a URL whose signature was left out",
        JOB + "inputs:\n  rows: {path: https://host/rows.csv?...}\n",
        "job.yml, line 5: inputs.rows.path: what opens the URL was left out when it was shown: write it back in "
        "place of the dots.",
    ),
    wrong(
        "in a job file, an environment that is not there",
        "command: echo\nenvironment: azureml:mine\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment: the workspace has no environment 'mine': it has none.",
    ),
    wrong(
        "in a job file, a version of an environment that is not there",
        "command: echo\nenvironment: azureml:mine:7\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment: the workspace has no environment 'mine:7': it has none.",
    ),
    wrong(
        "an environment that Azure keeps",
        "command: echo\nenvironment: azureml:AzureML-sklearn-1.0-ubuntu20.04-py38-cpu@latest\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment: 'AzureML-sklearn-1.0-ubuntu20.04-py38-cpu' is an environment that Azure "
        "keeps, which the local workspace does not reach: register what stands in for it, with `amlwrap environment "
        "create AzureML-sklearn-1.0-ubuntu20.04-py38-cpu --image python --conda-file FILE`.",
    ),
    wrong(
        "an environment in a registry in the first api-version",
        "command: echo\nenvironment: azureml://registries/azureml/environments/sklearn-1.5/versions/41\ncompute: "
        "cpu-cluster\n",
        "job.yml, line 2: environment: registries came with api-version 2023-04-01, and 2021-03-01-preview is "
        "spoken: register the environment in the workspace; in a local one, sklearn-1-5 stands in for it.",
    ),
    wrong(
        "an environment in a registry",
        "command: echo\nenvironment: azureml://registries/azureml/environments/sklearn-1.5/versions/41\ncompute: "
        "cpu-cluster\n",
        "job.yml, line 2: environment: azureml://registries/azureml/environments/sklearn-1.5/versions/41 is in a "
        "registry, which the local workspace does not reach: register what stands in for it, with `amlwrap "
        "environment create sklearn-1-5 --version 41 --image python --conda-file FILE`.",
        typed="--api-version 2024-04-01",
    ),
    wrong(
        "half a place in a registry",
        "command: echo\nenvironment: azureml://registries/azureml/sklearn-1.5\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment: azureml://registries/azureml/sklearn-1.5 names nothing in a registry: write "
        "azureml://registries/REGISTRY/environments/NAME/versions/VERSION, or .../labels/latest.",
        typed="--api-version 2024-04-01",
    ),
    wrong(
        "an environment that is only a conda file",
        "command: echo\nenvironment: {conda_file: conda.yml}\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment.conda_file: needs an image beside it, which the packages are installed into.",
        beside={"conda.yml": "dependencies: [python]\n"},
    ),
    wrong(
        "an environment of a version without a name",
        "command: echo\nenvironment: {image: python, version: 2}\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment.version: has no name beside it: give the name too, or leave the version out.",
    ),
    wrong(
        "an environment in a file of another encoding",
        "command: echo\nenvironment: {build: {path: docker}}\ncompute: cpu-cluster\n",
        "job.yml, line 2: environment.build.dockerfile_path: The Dockerfile docker/Dockerfile cannot be read: "
        "it is not UTF-8 text.",
        beside={"docker/Dockerfile": b"# caf\xe9\n"},
    ),
    wrong(
        "a key that is set without a value",
        JOB,
        "--set compute: write KEY=VALUE, as in limits.timeout=600.",
        typed="--set compute",
    ),
    wrong(
        "a key that is set to what it cannot be",
        JOB,
        "--set limits.timeout: must be a number, not '1h'.",
        typed="--set limits.timeout=1h",
    ),
    wrong(
        "a key that nobody has is set",
        JOB,
        "--set Compute: there is no such key; did you mean 'compute'?",
        typed="--set Compute=cpu-cluster",
    ),
    wrong(
        "a key is set within a word",
        JOB,
        "--set command.x=1: 'command' holds no keys that could be set.",
        typed="--set command.x=1",
    ),
    wrong(
        "a reference that is set leads nowhere",
        JOB,
        "--set environment: the workspace has no environment 'mine': it has none.",
        typed="--set environment=azureml:mine",
    ),
    wrong(
        "a type that is set is none of a job",
        JOB,
        "--set type: the file is an automated ML job, and no command or sweep job: train with `amlwrap lightgbm "
        "train`, or write a command or sweep job.",
        typed="--set type=automl",
    ),
    *(
        WrongInput(
            f"{option} by a name that nobody has",
            f"lightgbm train --compute cpu-cluster --dry-run {typed}",
            f"{told}: there is no file or folder 'mine' here, and no {what} of that name in the workspace{hint}",
            files={"src/main.py": "", "rows.csv": "a,y\n1,0\n2,1\n" * 20},
        )
        for option, typed, told, what, hint in (
            ("data", "--data mine --label y", "--data", "data", ": it has none."),
            (
                "validation data",
                "--data rows.csv --label y --validation-data mine",
                "--validation-data",
                "data",
                ": it has none.",
            ),
            (
                "input",
                "--code ./src --script main.py --image python --input rows=mine",
                "--input rows",
                "data",
                ": it has none.",
            ),
            ("code", "--code mine --script main.py --image python", "--code", "code", ": it has none."),
        )
    ),
    WrongInput(
        "environment by a name that nobody has",
        "lightgbm train --compute cpu-cluster --dry-run --code ./src --script main.py --environment mine",
        "--environment: the workspace has no environment 'mine': it has none.",
        files={"src/main.py": ""},
    ),
)
