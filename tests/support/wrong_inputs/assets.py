"""Data, environments, code, datastores, computes."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput
from tests.support.wrong_inputs.computes import COMPUTES
from tests.support.wrong_inputs.environments import ENVIRONMENTS

ASSETS: tuple[WrongInput, ...] = (
    *ENVIRONMENTS,
    *COMPUTES,
    WrongInput(
        "code that is a file",
        "code upload c -p main.py",
        "main.py is a file: name the folder that holds the code.",
        files={"main.py": "x"},
    ),
    WrongInput(
        "code that is a file, listed",
        "code upload c -p main.py --dry-run",
        "main.py is a file: name the folder that holds the code.",
        files={"main.py": "x"},
    ),
    WrongInput(
        "code that is not there",
        "code upload c -p src",
        "src does not exist: check the path.",
    ),
    WrongInput(
        "code of which all is ignored",
        "code upload c -p src",
        "src holds nothing to upload: every file in it is ignored, or it is empty.",
        files={"src/.amlignore": "*\n"},
    ),
    WrongInput(
        "no path of code",
        "code upload c -p ''",
        "The path to upload is empty: name a file or folder, or . for the current folder.",
    ),
    WrongInput(
        "a way to sign in that is none",
        "code upload c -p src --auth password",
        "--auth password: use one of key, sas, identity.",
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "a way to sign in for data that is none",
        "data create rows -p rows.csv --auth password",
        "--auth password: use one of key, sas, identity.",
        files={"rows.csv": "a\n"},
    ),
    WrongInput(
        "a way to sign in for a download that is none",
        "job download nope --auth password",
        "--auth password: use one of key, sas, identity.",
    ),
    WrongInput(
        "a way to sign in for a job file that is none",
        "job create -f job.yml --auth password",
        "--auth password: use one of key, sas, identity.",
    ),
    WrongInput(
        "a way to sign in for a training that is none",
        "lightgbm train --data rows.csv --label y --auth password",
        "--auth password: use one of key, sas, identity.",
    ),
    WrongInput(
        "a datastore for code that is not there",
        "code upload c -p src --datastore nope",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, "
        "workspaceartifactstore. (HTTP 404, UserError, request id ...)",
        code=1,
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "a datastore that is nearly one",
        "data create rows -p rows.csv --datastore workspaceblobstor",
        "There is no datastore 'workspaceblobstor' in workspace local: did you mean "
        "'workspaceblobstore'? (HTTP 404, UserError, request id ...)",
        code=1,
        files={"rows.csv": "a\n"},
    ),
    WrongInput(
        "a datastore for a job's files that is not there",
        "job create -f job.yml --datastore nope",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, "
        "workspaceartifactstore. (HTTP 404, UserError, request id ...)",
        code=1,
        files={
            "job.yml": "command: python main.py\ncode: src\nenvironment: {image: ubuntu}\ncompute: cpu-cluster\n",
            "src/main.py": "x",
        },
    ),
    WrongInput(
        "a datastore for a training's files that is not there",
        "lightgbm train --image ubuntu --command 'python main.py' --code src --compute cpu-cluster --datastore nope",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, "
        "workspaceartifactstore. (HTTP 404, UserError, request id ...)",
        code=1,
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "a datastore to show that is not there",
        "datastore show nope",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, "
        "workspaceartifactstore. (HTTP 404, UserError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a compute that is nearly one",
        "compute show cpu-clustr",
        "There is no compute 'cpu-clustr' in workspace local: did you mean 'cpu-cluster'? (HTTP 404, "
        "UserError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a compute that is not there",
        "compute show gpu",
        "There is no compute 'gpu' in workspace local: it has cpu-cluster. (HTTP 404, UserError, request id ...)",
        code=1,
    ),
    WrongInput(
        "versions of data that is not there",
        "data list nope",
        "The data 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request id ...)",
        code=1,
    ),
    WrongInput(
        "versions of code that is not there",
        "code list nope",
        "The code 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a name that no compute has",
        "compute show a/b",
        "'a/b' is not a name for a compute: use up to 255 letters, digits, '-', '_' and '.', beginning "
        "with a letter or digit.",
    ),
    WrongInput(
        "a name that no datastore has",
        "datastore show a/b",
        "'a/b' is not a name for a datastore: use up to 255 letters, digits, '-', '_' and '.', beginning "
        "with a letter or digit.",
    ),
    WrongInput(
        "data that is not there",
        "data create rows -p rows.csv",
        "rows.csv does not exist: check the path.",
    ),
    WrongInput(
        "data that is registered already",
        "data create rows -p azureml:rows:1",
        "azureml:rows:1 is registered data: refer to it by that, or give a file, a folder or a URL.",
    ),
    WrongInput(
        "a datastore's URI without its slashes",
        "data create rows -p azureml:datastores/store/paths/rows.csv",
        "'azureml:datastores/store/paths/rows.csv' names nothing: write "
        "azureml://datastores/store/paths/rows.csv, with two slashes.",
    ),
    WrongInput(
        "a datastore's URI with one slash",
        "data create rows -p azureml:/datastores/store/paths/rows.csv",
        "'azureml:/datastores/store/paths/rows.csv' names nothing: write "
        "azureml://datastores/store/paths/rows.csv, with two slashes.",
    ),
    WrongInput(
        "a datastore's URI in upper case",
        "data create rows -p AzureML://datastores/store/paths/rows.csv",
        "'AzureML://datastores/store/paths/rows.csv' names nothing: write "
        "azureml://datastores/store/paths/rows.csv, with two slashes.",
    ),
    WrongInput(
        "a job's input that is a datastore's URI without its slashes",
        "lightgbm train --image ubuntu --command 'python main.py' --code src --compute cpu-cluster "
        "--input rows=azureml:datastores/store/paths/rows.csv",
        "--input rows: 'azureml:datastores/store/paths/rows.csv' names nothing: write "
        "azureml://datastores/store/paths/rows.csv, with two slashes.",
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "a datastore's URI without a path",
        "data create rows -p azureml://datastores/workspaceblobstore/paths/",
        "'azureml://datastores/workspaceblobstore/paths/' names no datastore path of this workspace: "
        "write azureml://datastores/NAME/paths/PATH, or azureml:NAME:VERSION for what is registered.",
    ),
    WrongInput(
        "data on a datastore that is not there",
        "data create rows -p azureml://datastores/nope/paths/rows.csv",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, "
        "workspaceartifactstore. (HTTP 404, UserError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a URL without a host",
        "data create rows -p https:///rows.csv",
        "The URL of the data names no host: write it in full, as in https://HOST/PATH.",
    ),
    WrongInput(
        "a URL without slashes",
        "data create rows -p https:rows.csv",
        "The URL of the data names no host: write it in full, as in https://HOST/PATH.",
    ),
    WrongInput(
        "a URL with blanks",
        "data create rows -p 'https://host/my rows.csv'",
        "The URL of the data holds blanks: percent-encode them, as in %20.",
    ),
    WrongInput(
        "a URL that jobs cannot read",
        "data create rows -p s3://bucket/rows.csv",
        "s3:// begins no URL that jobs read: use abfs, abfss, adl, http, https, wasb, wasbs or azureml, "
        "or copy what is there and give the path of the copy.",
    ),
    WrongInput(
        "a dot in the name of new data",
        "data create my.rows -p rows.csv",
        "'my.rows' is not a name for data that is new: use no dots.",
        files={"rows.csv": "a\n"},
    ),
    WrongInput(
        "a version that none can have",
        "data create rows -p rows.csv --version a/b",
        "'a/b' is not a name for a data version: use up to 255 letters, digits, '-', '_' and '.', "
        "beginning with a letter or digit.",
        files={"rows.csv": "a\n"},
    ),
    WrongInput(
        "data without a name",
        "data create '' -p rows.csv",
        "'' is not a name for data: use up to 255 letters, digits, '-', '_' and '.', beginning with a letter or digit.",
        files={"rows.csv": "a\n"},
    ),
    WrongInput(
        "code without a name",
        "code upload '' -p src",
        "'' is not a name for code: use up to 255 letters, digits, '-', '_' and '.', beginning with a letter or digit.",
        files={"src/main.py": "x"},
    ),
)
