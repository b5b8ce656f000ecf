"""Models: what is registered from where, under which name and version."""

from __future__ import annotations

from amlwrap.api_versions import FIRST_FAMILY
from tests.support.wrong_inputs import WrongInput

_MLMODEL = "flavors:\n  lightgbm: {data: model.txt}\n"
_FILES = {
    "m/MLmodel": _MLMODEL,
    "m/model.txt": "tree",
    "job/outputs/model/MLmodel": _MLMODEL,
    "src/main.py": "",
    "bad/MLmodel": "a: [",
    "bare/MLmodel": "run_id: 4711\n",
    "model.txt": "tree",
    "rows.csv": "x,y\n1,2\n",
    "beside/model.yml": "name: iris\npath: m\n",
}
_NO_MODEL = "is no MLflow model, since it has no file MLmodel in it"
_OF_NONE = "name the folder of one, or say that it is of type custom_model."
_NAME = "use up to 255 letters, digits, '-', '_' and '.', beginning with a letter or digit."
_GIVE_ONE = "A model is registered from a job or from a path: give one of --job and --path."
_NO_JOB = "There is no job 'nope' in workspace local: it has none. (HTTP 404, UserError, request id ...)"
_NO_MODEL_OF_NAME = (
    "The model 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request id ...)"
)

_REFUSED = (
    ("a model of nothing", "create iris", _GIVE_ONE),
    ("a model of a path and a job", "create iris -p m --job train", _GIVE_ONE),
    ("a new model without a name", "create -p m", "A model has a name: write it behind create, or give a file that has "
     "it with --file."),
    ("a name of a model with blanks", "create 'my model' -p m", f"'my model' is not a name for a model: {_NAME}"),
    ("a name of a new model with a dot", "create my.model -p m", "'my.model' is not a name for a model that is new: "
     "use no dots."),
    ("an empty name of a model", "create '' -p m", f"'' is not a name for a model: {_NAME}"),
    ("a version of a model with blanks", "create iris -p m --version '1 2'", "'1 2' is not a name for a model "
     f"version: {_NAME}"),
    ("latest for a version", "create iris -p m --version latest", "latest is no version of its own: leave the "
     "version out for the next one."),
    ("no version of a model", "create iris -p m --version ''", "--version is empty: give it a value, or leave it out."),
    ("a type of model that is none", "create iris -p m --type onnx", "--type onnx: use one of custom_model, "
     "mlflow_model, triton_model."),
    ("a tag of a model without a value", "create iris -p m --tag may", "--tag may: write NAME=VALUE."),
    ("a tag of a model twice", "create iris -p m --tag a=1 --tag a=2", "--tag names 'a' twice."),
    ("a new model's folder that is none", "create iris -p src", f"src {_NO_MODEL}: {_OF_NONE}"),
    ("a folder that is no MLflow model", "create iris -p src --type mlflow_model", f"src {_NO_MODEL}: {_OF_NONE}"),
    ("a folder above a model", "create iris -p job", f"job {_NO_MODEL}: job/outputs/model is one, so give that path."),
    ("the file that describes a model", "create iris -p m/MLmodel", "m/MLmodel describes an MLflow model: name the "
     "folder that it is in."),
    ("a file that is called an MLflow model", "create iris -p model.txt --type mlflow_model", "model.txt is a file, "
     "and a model of type mlflow_model is a folder: name that."),
    ("a model described by no YAML", "create iris -p bad", "bad/MLmodel is not YAML, so that it is no MLflow model: "
     "save the model anew."),
    ("a model that nothing loads", "create iris -p bare", "bare/MLmodel names no flavors, so that nothing can load "
     "the model: save it anew with MLflow."),
    ("a model that is not there", "create iris -p nope", "nope does not exist: check the path."),
    ("no path of a model", "create iris -p ''", "--path is empty: give it a value, or leave it out."),
    ("a model in a home, which no shell filled in", "create iris -p '~/m'", "~/m does not exist; write it out, "
     "nothing is filled in: check the path."),
    ("a model by a run", "create iris -p runs:/0123/model", "runs:/0123/model names a run of MLflow: give "
     "azureml://jobs/0123/outputs/artifacts/paths/model, by the name of its job."),
    ("a model that is registered already", "create iris -p azureml:iris:1", "azureml:iris:1 is registered already: "
     "give a file, a folder, or a path on a datastore."),
    ("a model that is registered already, by its short name", "create iris -p iris:1", "iris:1 is registered already: "
     "give a file, a folder, or a path on a datastore."),
    ("a folder above several models", "create iris -p .", f". {_NO_MODEL}: give the path of one: bad, bare, "
     "job/outputs/model, m."),
    ("a model at a URL", "create iris -p 'https://host/m?sig=hidden'", "No model is registered from a URL like "
     "https://...: copy it here, or to a datastore, and give the path of the copy."),
    ("a model on a datastore without a path", "create iris -p azureml://datastores/workspaceblobstore",
     "'azureml://datastores/workspaceblobstore' names no datastore path of this workspace: write "
     "azureml://datastores/NAME/paths/PATH, or azureml://jobs/NAME/outputs/artifacts/paths/PATH."),
    ("a model that is not on its datastore", "create iris -p azureml://datastores/workspaceblobstore/paths/nope",
     "There is nothing at azureml://datastores/workspaceblobstore/paths/nope: check the path."),
    ("a datastore beside a datastore's path",
     "create iris -p azureml://datastores/workspaceblobstore/paths/m --datastore workspaceblobstore",
     "azureml://datastores/workspaceblobstore/paths/m is on a datastore already: leave the datastore out."),
    ("a datastore for what a job made", "create iris --job train --datastore workspaceblobstore",
     "What a job made stays where it is: leave the datastore out."),
    ("the best of a path", "create iris -p m --best", "--best is of a job: give that with --job, instead of --path."),
    ("an output of a path", "create iris -p m --output-name o", "--output-name is of a job: give that with --job, "
     "instead of --path."),
    ("a job of a model with a slash", "create iris --job a/b", f"'a/b' is not a name for a job: {_NAME}"),
    ("a path beside a file of a model", "create -f beside/model.yml -p m", "--file describes all of the model: leave "
     "--path out."),
    ("a name beside a file of a model", "create iris -f beside/model.yml", "--file describes all of the model: leave "
     "iris out."),
    ("a file of a model that is not there", "create -f nope.yml", "nope.yml cannot be read: No such file or "
     "directory."),
    ("a path that is not beside the file of a model", "create -f beside/model.yml", "beside/model.yml, line 2: path: "
     "there is no file or folder 'm' beside model.yml; what is registered is azureml:m."),
    ("a model by what names none", "show 'a b'", "'a b' names no model: write NAME:VERSION, NAME for the latest, or "
     "an ARM id."),
    ("a model of a registry", "show azureml://registries/r/models/iris/versions/1",
     "azureml://registries/r/models/iris/versions/1 is no model of workspace local: write NAME:VERSION."),
    ("no folder for a model", "download iris -p ''", "--download-path is empty: give it a value, or leave it out."),
)  # fmt: skip
_FAILED = (
    ("a model that no workspace has", "show nope", _NO_MODEL_OF_NAME),
    ("a version that no model has", "show nope:3", _NO_MODEL_OF_NAME),
    ("versions of a model that is not there", "list nope", _NO_MODEL_OF_NAME),
    ("a model to fetch that is not there", "download nope", _NO_MODEL_OF_NAME),
    ("a model of a job that is not there", "create iris --job nope", _NO_JOB),
    ("a model in a job that is not there", "create iris -p azureml://jobs/nope/outputs/artifacts/paths/m", _NO_JOB),
    ("a datastore for a model that is not there", "create iris -p m --datastore nope", "There is no datastore 'nope' "
     "in workspace local: it has workspaceblobstore, workspaceartifactstore. (HTTP 404, UserError, request id ...)"),
)  # fmt: skip
_IN_FILES = (
    ("a file of a model with a key that is none", "name: iris\npath: m\ncolour: red\n", "line 3: colour: there is no "
     "such key; there are description, name, path, properties, tags, type, version."),
    ("a file of a model with a key that is misspelt", "name: iris\npaths: m\n", "line 2: paths: there is no such key; "
     "did you mean 'path'?"),
    ("a file of a model with a stage", "name: iris\npath: m\nstage: Production\n", "line 3: stage: amlwrap does not "
     "offer it: write it as a tag."),
    ("a file of a model without a name", "path: m\n", "name: is missing: say what the model is registered as."),
    ("a file of a model without a path", "name: iris\n", "path: is missing: give a local path, or one on a datastore "
     "or of a job's output."),
    ("a file of a model with a type that is none", "name: iris\npath: m\ntype: onnx\n", "line 3: type: 'onnx' is not "
     "one of custom_model, mlflow_model, triton_model."),
    ("a deployment for a model", "name: blue\nendpoint_name: e\nmodel: m\n", "line 2: endpoint_name: the file is no "
     "model: a model has a name and a path."),
)  # fmt: skip

MODELS: tuple[WrongInput, ...] = (
    *(WrongInput(name, f"model {typed}", told, files=_FILES) for name, typed, told in _REFUSED),
    *(WrongInput(name, f"model {typed}", told, code=1, files=_FILES) for name, typed, told in _FAILED),
    *(
        WrongInput(
            name,
            "model create -f model.yml",
            f"model.yml{', ' if told.startswith('line') else ': '}{told}",
            files={**_FILES, "model.yml": text},
        )
        for name, text, told in _IN_FILES
    ),
    WrongInput(
        "a type of model that came later",
        "model create iris -p m --type triton_model",
        "--type: a model of type triton_model came with api-version 2022-05-01, and 2021-03-01-preview is spoken: "
        "register it as custom_model, and deploy it with a scoring script.",
        files=_FILES,
        environment={"AMLWRAP_API_VERSION": FIRST_FAMILY[0]},
    ),
    WrongInput(
        "a model for a job file",
        "job create -f model.yml",
        "model.yml, line 3: type: the file is a model, and no command or sweep job: register it with `amlwrap model "
        "create -f`.",
        files={"model.yml": "name: iris\npath: m\ntype: mlflow_model\n"},
    ),
)
