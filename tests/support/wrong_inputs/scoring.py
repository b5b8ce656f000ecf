"""`lightgbm score`."""

from __future__ import annotations

import json

from tests.support.wrong_inputs import WrongInput

_CONDA = "dependencies:\n- python=3.11\n- pip:\n  - lightgbm==4.7.0\n"


def _model(flavors: object, output: str | None = None) -> str:
    """Return an MLmodel file, as JSON, which YAML is too."""
    params = [] if output is None else [{"name": "output", "default": output, "type": "string", "shape": None}]
    return json.dumps({"flavors": flavors, "signature": {"inputs": "[]", "params": json.dumps(params)}})


_FLAVOR = {"python_function": {"loader_module": "loader", "env": {"conda": "conda.yaml"}}}
_FILES = {
    "rows.csv": "x\n1\n",
    "classes/MLmodel": _model(_FLAVOR, "probabilities"),
    "classes/conda.yaml": _CONDA,
    "quantity/MLmodel": _model(_FLAVOR, "values"),
    "quantity/conda.yaml": _CONDA,
    "foreign/MLmodel": _model(_FLAVOR),
    "foreign/conda.yaml": _CONDA,
    "booster/MLmodel": _model({"lightgbm": {"data": "model.txt"}}),
    "broken/MLmodel": "flavors: [",
    "text/MLmodel": "a model",
    "bare/MLmodel": _model({"python_function": {"loader_module": "loader"}}),
    "lost/MLmodel": _model(_FLAVOR),
    "outside/MLmodel": _model({"python_function": {"loader_module": "loader", "env": "../classes/conda.yaml"}}),
    "nothing/model.txt": "tree\n",
    "made/before.csv/file": "",
}
_SCORE = "lightgbm score classes --data rows.csv --output-file new.csv"

SCORING = tuple(
    WrongInput(name, typed, told, files=_FILES)
    for name, typed, told in (
        (
            "a folder to score with that is no model",
            "lightgbm score nothing --data rows.csv --output-file new.csv",
            "nothing is no model folder: there is no file MLmodel in it, in model or in outputs/model.",
        ),
        (
            "a file for a model",
            "lightgbm score nothing/model.txt --data rows.csv --output-file new.csv",
            "nothing/model.txt is a file: name the model's folder, the one with the file MLmodel.",
        ),
        (
            "no folder of that name",
            "lightgbm score ./nowhere --data rows.csv --output-file new.csv",
            "There is no folder nowhere: name a model folder, or a registered model as NAME:VERSION.",
        ),
        (
            "a model at a URL, whose signature is a secret",
            "lightgbm score 'https://a.blob.core.windows.net/c/m?sig=hush' --data rows.csv --output-file new.csv",
            "The model folder is a path on this machine, and not the URL 'https://a.blob.core.windows.net/c/m?...'.",
        ),
        (
            "rows at a URL, whose signature is a secret",
            "lightgbm score classes --data 'https://a.blob.core.windows.net/c/rows.csv?sig=hush' --output-file new.csv",
            "--data: there is no file or folder 'https://a.blob.core.windows.net/c/rows.csv?...' here; data of a "
            "workspace needs --compute.",
        ),
        (
            "a model to score with that has no name",
            "lightgbm score '' --data rows.csv --output-file new.csv",
            "MODEL is empty: name a model folder, or a registered model as NAME:VERSION.",
        ),
        (
            "a model that does not predict",
            "lightgbm score booster --data rows.csv --output-file new.csv",
            "booster is a model without the flavor python_function: save it with MLflow as one that predicts.",
        ),
        (
            "a model whose description is cut off",
            "lightgbm score broken --data rows.csv --output-file new.csv",
            "broken/MLmodel is no description of a model: fetch or save the model again.",
        ),
        (
            "a model whose description is prose",
            "lightgbm score text --data rows.csv --output-file new.csv",
            "text/MLmodel is no description of a model: fetch or save the model again.",
        ),
        (
            "a model without an environment",
            "lightgbm score bare --data rows.csv --output-file new.csv",
            "bare/MLmodel names no conda file: save the model again, with its environment.",
        ),
        (
            "a model whose environment is lost",
            "lightgbm score lost --data rows.csv --output-file new.csv",
            "The model's conda file lost/conda.yaml does not exist: check the path.",
        ),
        (
            "a model with an environment of elsewhere",
            "lightgbm score outside --data rows.csv --output-file new.csv",
            "outside/MLmodel names the conda file ../classes/conda.yaml, which is outside of the model's folder.",
        ),
        (
            "labels of a quantity",
            "lightgbm score quantity --data rows.csv --output-file new.csv --labels",
            "--labels: the model quantity has no labels to answer: leave it out.",
        ),
        (
            "labels of a model of others",
            "lightgbm score foreign --data rows.csv --output-file new.csv --labels",
            "--labels: the model foreign has no labels to answer: leave it out.",
        ),
        (
            "rows to score that are not there",
            "lightgbm score classes --data nowhere.csv --output-file new.csv",
            "--data: there is no file or folder 'nowhere.csv' here; data of a workspace needs --compute.",
        ),
        (
            "data of a workspace without a job",
            "lightgbm score classes --data azureml:iris:1 --output-file new.csv",
            "--data: there is no file or folder 'azureml:iris:1' here; data of a workspace needs --compute.",
        ),
        (
            "no data",
            "lightgbm score classes --data '' --output-file new.csv",
            "--data is empty: give it a value, or leave it out.",
        ),
        (
            "predictions as a workbook",
            "lightgbm score classes --data rows.csv --output-file new.xlsx",
            "--output-file new.xlsx: name a file that ends in .csv or .parquet.",
        ),
        (
            "predictions in a file without a suffix",
            "lightgbm score classes --data rows.csv --output-file json",
            "--output-file json: name a file that ends in .csv or .parquet.",
        ),
        (
            "predictions in a folder that is not there",
            "lightgbm score classes --data rows.csv --output-file later/new.csv",
            "--output-file later/new.csv: there is no folder later: make it, or name another.",
        ),
        (
            "predictions into a folder",
            "lightgbm score classes --data rows.csv --output-file made/before.csv",
            "--output-file made/before.csv: that is a folder: name a file.",
        ),
        (
            "predictions over the data",
            "lightgbm score classes --data rows.csv --output-file ./rows.csv",
            "--output-file ./rows.csv: that is the data itself: name another file.",
        ),
        (
            "a job's name without a compute",
            _SCORE + " --name tuesday",
            "--name is for a job: give --compute too, the compute that it runs on.",
        ),
        (
            "a dry run without a compute",
            _SCORE + " --dry-run",
            "--dry-run is for a job: give --compute too, the compute that it runs on.",
        ),
        ("an empty compute", _SCORE + " --compute ''", "--compute is empty: give it a value, or leave it out."),
        (
            "a job's name with a blank",
            _SCORE + " --compute cpu-cluster --name 'a b'",
            "--name: 'a b' cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit first.",
        ),
        (
            "data that is not there, for a job",
            "lightgbm score classes --data nowhere.csv --output-file new.csv --compute cpu-cluster",
            "--data: there is no file or folder 'nowhere.csv' here.",
        ),
    )
)
