"""Options that are empty, have no effect, or exclude each other; and what is the same mistake elsewhere."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput
from tests.support.wrong_inputs.job_file import JOB, wrong

_FILES = {"rows.csv": "x,y\n1,a\n2,b\n3,a\n4,b\n", "val.csv": "x,y\n1,a\n2,b\n", "src/main.py": "", "main.py": ""}
_TRAIN = "lightgbm train --compute cpu-cluster --data rows.csv --label y "
_OWN = "lightgbm train --compute cpu-cluster --image python --code src "
_SWEEP = "lightgbm sweep --compute cpu-cluster --image python --code src --script main.py --metric auc "
_SWEEP_TRAINER = "lightgbm sweep --compute cpu-cluster --data rows.csv --label y --metric auc "
_EMPTY = "is empty: give it a value, or leave it out."
_ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"

ODD_OPTIONS = (
    *(
        WrongInput(f"nothing for {option}", f"{typed} {option} ''", f"{option} {_EMPTY}", files=_FILES)
        for option, typed in (
            ("--code", _OWN),
            ("--script", "lightgbm train --compute cpu-cluster --image python --code src"),
            ("--environment", _TRAIN),
            ("--instance-type", _TRAIN),
            ("--docker-args", _TRAIN),
            ("--experiment-name", _TRAIN),
            ("--trial-timeout", _SWEEP + "--search 'x=randint(2)'"),
            ("--job-tier", _TRAIN),
            ("--identity", _TRAIN),
            ("--datastore", "data create rows -p rows.csv"),
            ("--auth", "code upload c -p src"),
            ("--early-termination", _SWEEP + "--search 'x=randint(2)'"),
            ("--search-space", _SWEEP),
            ("--status", "job list"),
        )
    ),
    *(
        WrongInput(name, typed, told, files=_FILES)
        for name, typed, told in (
            (
                "training rows that are not there",
                "lightgbm train --compute cpu-cluster --data nope.csv --label y",
                "--data: there is no file or folder 'nope.csv' here.",
            ),
            (
                "rows to validate on that are not there",
                _TRAIN + "--validation-data nope.csv",
                "--validation-data: there is no file or folder 'nope.csv' here.",
            ),
            (
                "an input in a home, which no shell filled in",
                _OWN + "--script main.py --input 'rows=~/rows.csv'",
                "--input rows: there is no file or folder '~/rows.csv' here; write it out, nothing is filled in.",
            ),
            (
                "an input by folders of Windows",
                _OWN + "--script main.py --input 'rows=C:\\data\\rows.csv'",
                "--input rows: there is no file or folder 'C:\\\\data\\\\rows.csv' here; write / between folders.",
            ),
            (
                "an input by a run",
                _OWN + "--script main.py --input rows=runs:/0123/model",
                "--input rows: there is no file or folder 'runs:/0123/model' here; no job reads a run by its id: name "
                "what it made by azureml:NAME:VERSION, or by its path.",
            ),
            (
                "an input that is a compute",
                _OWN + f"--script main.py --input rows={_ID}/computes/cpu-cluster",
                f"--input rows: {_ID}/computes/cpu-cluster names computes, where data is meant.",
            ),
            (
                "a share beside rows to validate on",
                _TRAIN + "--validation-data val.csv --validation-fraction 0.3",
                "--validation-fraction has no effect beside --validation-data: give one of the two.",
            ),
            (
                "a share beside folds",
                _TRAIN + "--cross-validation 2 --validation-fraction 0",
                "--validation-fraction has no effect beside --cross-validation: give one of the two.",
            ),
            (
                "a share for a script of one's own",
                _OWN + "--script main.py --validation-fraction 0",
                "--validation-fraction is for the bundled trainer: give --data and --label too.",
            ),
            (
                "loose parameters for a script of one's own",
                _OWN + "--script main.py --no-strict-params",
                "--no-strict-params is for the bundled trainer: give --data and --label too.",
            ),
            (
                "nodes together for a script of one's own",
                _OWN + "--script main.py --distributed --instance-count 2",
                "--distributed is for the bundled trainer: give --data and --label too.",
            ),
            (
                "code for the bundled trainer",
                _TRAIN + "--code src",
                "--code goes with --script or --command, not with --data: leave it out.",
            ),
            (
                "an argument for the bundled trainer",
                _TRAIN + "--argument x",
                "--argument goes with --script or --command, not with --data: leave it out.",
            ),
            (
                "a command for the bundled trainer that is empty",
                _TRAIN + "--command ''",
                "Give either --data and --label, for the bundled trainer, or --script, or --command.",
            ),
            (
                "both script and command",
                _OWN + "--script main.py --command ls",
                "Give either --command, or --script and an --argument for each of its arguments.",
            ),
            (
                "an argument of a command",
                _OWN + "--command ls --argument x",
                "--argument goes with --script: write the arguments into the --command.",
            ),
            (
                "an environment by its image",
                _OWN.replace("--image", "--environment").replace("python", "docker.io/x/y") + "--script main.py",
                "--environment: 'docker.io/x/y' names no environment: write NAME, NAME:VERSION or an ARM id; an image "
                "is given as one.",
            ),
            (
                "code at a URL",
                _OWN + "--script main.py --code https://github.com/x/y",
                "--code: 'https://github.com/x/y' is no folder here: clone or fetch it, and name the local folder.",
            ),
            (
                "an input of nothing",
                _OWN + "--script main.py --input rows=",
                "--input rows: names no data: give a path, a URL or a reference to registered data.",
            ),
            (
                "an output at a URL",
                _OWN + "--script main.py --job-output made=https://host/made",
                "'https://host/made' is not a place on a datastore: write PATH on the default one, or "
                "azureml://datastores/NAME/paths/PATH.",
            ),
            (
                "an output outside of its datastore",
                _OWN + "--script main.py --job-output made=../made",
                "'../made' is not a place on a datastore: write PATH on the default one, or "
                "azureml://datastores/NAME/paths/PATH.",
            ),
            (
                "more folds than rows",
                _TRAIN + "--cross-validation 5",
                "--cross-validation: must be at most 2, the rows of a class there are, not 5.",
            ),
            (
                "a constraint that is neither up nor down",
                _TRAIN + "--param monotone_constraints=2",
                "monotone_constraints takes -1, 0 or 1 for each column, not 2.",
            ),
            (
                "a metric of ranking without groups",
                _SWEEP_TRAINER.replace("auc", "ndcg@5") + "--search 'num_leaves=choice(7,15)'",
                "--group: is missing: lambdarank ranks rows within groups, so name their column.",
            ),
            (
                "nothing to vary",
                _SWEEP_TRAINER,
                "Say what to vary: give --search for each hyperparameter, or --search-space, or both.",
            ),
            (
                "a search space that is none",
                _SWEEP_TRAINER + "--search-space big",
                "--search-space big: use one of small, thorough.",
            ),
            (
                "an option that is fixed and varied",
                _SWEEP + "--search '--x=randint(2)' --argument --x --argument 3",
                "--search --x: is among the script's arguments too: keep one of them.",
            ),
            (
                "an option that is fixed in one word and varied",
                _SWEEP + "--search '--x=randint(2)' --argument --x=3",
                "--search --x: is among the script's arguments too: keep one of them.",
            ),
            (
                "a version of an environment twice",
                "environment show e:1 --version 2",
                "e:1 says the version already: leave --version out.",
            ),
            (
                "no label of an environment",
                "environment show e@newest",
                "'e@newest' names no environment: write NAME:VERSION, NAME for the latest, or an ARM id.",
            ),
        )
    ),
    WrongInput(
        "a version of an environment that nobody has, in one word",
        "environment show azureml:e:1",
        "The environment 'e' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a conda file that lists nothing",
        "environment create e --image python --conda-file conda.yml",
        "--conda-file conda.yml names no dependencies: list packages below dependencies.",
        files={"conda.yml": "name: e\ndependencies: []\n"},
    ),
    *(
        WrongInput(f"no path for {option}", f"{typed} {option} ''", f"{option} {_EMPTY}", files=_FILES)
        for option, typed in (
            ("--file", "job create"),
            ("--conda-file", _OWN + "--script main.py"),
            ("--dockerfile", "environment create e"),
        )
    ),
    WrongInput(
        "a job without a name to delete",
        "job delete ''",
        "'' is not a name for a job: use up to 255 letters, digits, '-', '_' and '.', beginning with a letter or "
        "digit.",
    ),
    WrongInput(
        "a part of a compute's id",
        _TRAIN.replace("cpu-cluster", "/subscriptions/x/y"),
        "--compute: '/subscriptions/x/y' is no ARM id: write the whole of it, or the name alone.",
        files=_FILES,
    ),
    WrongInput(
        "an expression that is not closed",
        _OWN + "--command 'python main.py ${{inputs.rows'",
        "In the command, ${{inputs.rows is no expression: write ${{inputs.rows}}.",
        files=_FILES,
    ),
    WrongInput(
        "an argument of a distribution that it does not have",
        _SWEEP + "--search 'x=uniform(low=0.1,max_value=1)'",
        "--search x=uniform(low=0.1,max_value=1): min_value must be a finite number, not 'low=0.1'.",
        files=_FILES,
    ),
    WrongInput(
        "an argument of a distribution that is given twice",
        _SWEEP + "--search 'x=uniform(0.1,min_value=1)'",
        "--search x=uniform(0.1,min_value=1): 2 is the wrong number of arguments: write uniform(min_value, max_value).",
        files=_FILES,
    ),
    wrong(
        "a conda file in a job file that lists nothing",
        "command: echo\nenvironment: {image: python, conda_file: {dependencies: []}}\n",
        "job.yml, line 2: environment.conda_file: the conda file names no dependencies: list packages below "
        "dependencies.",
    ),
    wrong(
        "fewer than one process on a node",
        JOB + "distribution: {type: pytorch, process_count_per_instance: -1}\n",
        "job.yml, line 4: distribution.process_count_per_instance: must be at least 1, not -1.",
    ),
    wrong(
        "a workflow of GitHub",
        "name: CI\non: [push]\njobs: {build: {runs-on: ubuntu-latest}}\n",
        "job.yml, line 2: on: the file is a GitHub workflow, and no command or sweep job: write what it runs into a "
        "command job.",
    ),
    wrong(
        "services of Docker Compose",
        "version: '3'\nservices: {web: {image: nginx}}\n",
        "job.yml, line 2: services: the file is a Docker Compose file, and no command or sweep job: write what it runs "
        "into a command job.",
    ),
    wrong(
        "a project of MLflow",
        "name: x\nconda_env: conda.yml\nentry_points: {main: {command: python main.py}}\n",
        "job.yml, line 3: entry_points: the file is an MLflow project, and no command or sweep job: write the command "
        "of its entry point into a job file.",
    ),
)
