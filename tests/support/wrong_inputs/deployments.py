"""Deployments behind `iris-endpoint`, of which there are none."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

HEAD = "name: blue\nendpoint_name: iris-endpoint\n"

DEPLOYMENTS: tuple[WrongInput, ...] = (
    WrongInput(
        "a deployment file with a model at a URL, whose signature is a secret",
        "deployment create -f d.yml",
        "d.yml, line 3: model: 'https://a.blob.core.windows.net/c/m?...' names no model: write azureml:NAME:VERSION, "
        "or name and path below it.",
        files={"d.yml": f"{HEAD}model: https://a.blob.core.windows.net/c/m?sig=hush\n"},
    ),
    WrongInput(
        "a deployment file with a model of another type at a URL, whose signature is a secret",
        "deployment create -f d.yml",
        "d.yml, line 3: model: https://a.blob.core.windows.net/c/m?... is no MLflow model, which would bring what "
        "scores with it: give code, scoring_script and environment, too.",
        files={"d.yml": f"{HEAD}model: {{path: 'https://a.blob.core.windows.net/c/m?sig=hush', type: custom_model}}\n"},
    ),
    WrongInput(
        "a deployment without a name",
        "deployment create --endpoint iris-endpoint --model iris",
        "Say what the deployment is called, or give a file with -f.",
    ),
    WrongInput(
        "a deployment without an endpoint",
        "deployment create blue --model iris",
        "Name the endpoint that the deployment is behind, with --endpoint.",
    ),
    WrongInput(
        "a deployment without a model",
        "deployment create blue --endpoint iris-endpoint",
        "--model: is missing: name the model to deploy, as in iris@latest.",
    ),
    WrongInput(
        "a deployment with a name that is none",
        "deployment create bl.ue --endpoint iris-endpoint --model iris",
        "NAME: 'bl.ue' is not a name for a deployment that is new: use 3 to 32 letters, digits and '-', a letter "
        "first and no '-' last.",
    ),
    WrongInput(
        "a deployment behind an endpoint that is not there",
        "deployment create blue --endpoint iris --model iris",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
    ),
    WrongInput(
        "a deployment of a model that is not there",
        "deployment create blue --endpoint iris-endpoint --model iris@latest",
        "--model: the workspace has no model 'iris': it has none.",
    ),
    WrongInput(
        "a deployment of a version that is not there",
        "deployment create blue --endpoint iris-endpoint --model iris:3",
        "--model: the workspace has no model 'iris:3': it has none.",
    ),
    WrongInput(
        "a deployment of a model that is none in form",
        "deployment create blue --endpoint iris-endpoint --model 'iris:3:4'",
        "--model: 'iris:3:4' names no model: write NAME:VERSION, NAME for the latest, or an ARM id.",
    ),
    WrongInput(
        "a deployment of a folder that is no model",
        "deployment create blue --endpoint iris-endpoint --model ./out",
        "--model: out is no MLflow model, since it has no file MLmodel in it: name the folder of one, or say that it "
        "is of type custom_model.",
        files={"out/log.txt": "x"},
    ),
    WrongInput(
        "a deployment of a folder that is not there",
        "deployment create blue --endpoint iris-endpoint --model ./out",
        "--model: out does not exist: check the path.",
    ),
    WrongInput(
        "a deployment of a file that needs a script",
        "deployment create blue --endpoint iris-endpoint --model ./model.txt",
        "--model: model.txt is no MLflow model, which would bring what scores with it: give code, scoring_script and "
        "environment, too.",
        files={"model.txt": "tree"},
    ),
    WrongInput(
        "a scoring script without code",
        "deployment create blue --endpoint iris-endpoint --model iris --scoring-script score.py",
        "--scoring-script: needs the code that it is in: give the folder, too.",
    ),
    WrongInput(
        "code without a scoring script",
        "deployment create blue --endpoint iris-endpoint --model iris --code src",
        "--code: needs the name of the script in it that scores: give that, too.",
        files={"src/score.py": ""},
    ),
    WrongInput(
        "a scoring script that is not in the code",
        "deployment create blue --endpoint iris-endpoint --model ./model.txt --code ./src --scoring-script scor.py "
        "--environment e",
        "--scoring-script: there is no file 'scor.py' in src.",
        files={"src/score.py": "", "model.txt": "x"},
    ),
    WrongInput(
        "a scoring script outside of the code",
        "deployment create blue --endpoint iris-endpoint --model iris --code src --scoring-script ../score.py "
        "--environment e",
        "--scoring-script: is a path in the code, which begins with neither / nor two dots.",
        files={"src/score.py": ""},
    ),
    WrongInput(
        "code of a deployment that is a file",
        "deployment create blue --endpoint iris-endpoint --model ./model.txt --code ./score.py --scoring-script "
        "score.py --environment e",
        "--code: 'score.py' is a file: name the folder that holds the scoring script.",
        files={"score.py": "", "model.txt": "x"},
    ),
    WrongInput(
        "code of a deployment that is not there",
        "deployment create blue --endpoint iris-endpoint --model ./model.txt --code ./src --scoring-script score.py "
        "--environment e",
        "--code: there is no folder 'src' here.",
        files={"model.txt": "x"},
    ),
    WrongInput(
        "a scoring script without an environment",
        "deployment create blue --endpoint iris-endpoint --model iris --code src --scoring-script score.py",
        "--environment: is missing: name what the scoring script runs in, with azureml-inference-server-http among "
        "its packages.",
        files={"src/score.py": ""},
    ),
    WrongInput(
        "an environment of a deployment that is not there",
        "deployment create blue --endpoint iris-endpoint --model ./model.txt --code ./src --scoring-script score.py "
        "--environment e",
        "--environment: the workspace has no environment 'e': it has none.",
        files={"src/score.py": "", "model.txt": "x"},
    ),
    WrongInput(
        "an environment of a deployment without a script",
        "deployment create blue --endpoint iris-endpoint --model iris --environment e",
        "--environment: is what a scoring script runs in: give the script and its code, too, or leave it out for an "
        "MLflow model, which brings its own.",
    ),
    WrongInput(
        "no instances of a deployment",
        "deployment create blue --endpoint iris-endpoint --model iris --instance-count 0",
        "--instance-count: must be a whole number from 1, not 0.",
    ),
    WrongInput(
        "instances of a deployment in words",
        "deployment create blue --endpoint iris-endpoint --model iris --instance-count two",
        "Invalid value for '--instance-count': 'two' is not a valid int.",
    ),
    WrongInput(
        "a variable of a deployment that is none",
        "deployment create blue --endpoint iris-endpoint --model iris --env A",
        "--env A: write NAME=VALUE.",
    ),
    WrongInput(
        "a request of a deployment that may take too long",
        "deployment create blue --endpoint iris-endpoint --model iris --request-timeout 1h",
        "--request-timeout: must be at most 180 s, which is the longest that the service waits.",
    ),
    WrongInput(
        "a deployment that takes on no request",
        "deployment create blue --endpoint iris-endpoint --model iris --max-concurrent-requests 0",
        "--max-concurrent-requests: must be a whole number from 1, not 0.",
    ),
    WrongInput(
        "traffic for a deployment that nobody waits for",
        "deployment create blue --endpoint iris-endpoint --model iris --all-traffic --no-wait",
        "--all-traffic goes to a deployment that answers: leave --no-wait out, or give it traffic later.",
    ),
    WrongInput(
        "a deployment file for Kubernetes",
        "deployment create -f blue.yml",
        "blue.yml, line 3: type: amlwrap deploys to what the service runs, and not to kubernetes: write managed.",
        files={"blue.yml": HEAD + "type: kubernetes\n"},
    ),
    WrongInput(
        "a deployment file with a key that is none",
        "deployment create -f blue.yml",
        "blue.yml, line 3: instances: there is no such key; did you mean 'instance_type'?",
        files={"blue.yml": HEAD + "instances: 2\n"},
    ),
    WrongInput(
        "a deployment file with code that is not there",
        "deployment create -f blue.yml",
        "blue.yml, line 4: code_configuration.code: there is no file or folder 'src' beside blue.yml; what is "
        "registered is azureml:src.",
        files={"blue.yml": HEAD + "code_configuration:\n  code: src\n  scoring_script: score.py\n"},
    ),
    WrongInput(
        "a deployment file with a model that is not there",
        "deployment create -f blue.yml",
        "blue.yml, line 3: model: the workspace has no model 'iris:3': it has none.",
        files={"blue.yml": HEAD + "model: azureml:iris:3\n"},
    ),
    WrongInput(
        "a deployment file with no instances",
        "deployment create -f blue.yml",
        "blue.yml, line 4: instance_count: must be a whole number from 1, not 0.",
        files={"blue.yml": HEAD + "model: azureml:iris:3\ninstance_count: 0\n"},
    ),
    WrongInput(
        "a deployment file that scales by itself",
        "deployment create -f blue.yml",
        "blue.yml, line 5: scale_settings.type: amlwrap does not offer target_utilization: write default, and give an "
        "instance_count.",
        files={"blue.yml": HEAD + "model: azureml:iris:3\nscale_settings:\n  type: target_utilization\n"},
    ),
    WrongInput(
        "a deployment file that is an endpoint",
        "deployment create -f iris.yml",
        "iris.yml, line 2: auth_mode: the file is an endpoint: create it with `amlwrap endpoint create -f`.",
        files={"iris.yml": "name: iris\nauth_mode: key\n"},
    ),
    WrongInput(
        "a deployment that is not there",
        "deployment show blue --endpoint iris-endpoint",
        "The deployment 'blue' of endpoint 'iris-endpoint' was not found. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "a deployment without its endpoint",
        "deployment show blue",
        "Missing option '--endpoint' / '-e'.",
    ),
    WrongInput(
        "an update of a deployment that changes nothing",
        "deployment update blue --endpoint iris-endpoint",
        "Nothing of deployment blue would change: say what should be otherwise.",
    ),
    WrongInput(
        "a deployment to change that is not there",
        "deployment update blue --endpoint iris-endpoint --instance-count 2",
        "The deployment 'blue' of endpoint 'iris-endpoint' was not found. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "a log of a deployment that is not there",
        "deployment logs blue --endpoint iris-endpoint",
        "The deployment 'blue' of endpoint 'iris-endpoint' was not found. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "a container of a deployment that is none",
        "deployment logs blue --endpoint iris-endpoint --container web",
        "--container web: use one of inference-server, storage-initializer.",
    ),
    WrongInput(
        "no lines of a log",
        "deployment logs blue --endpoint iris-endpoint --lines 0",
        "--lines 0: give a number from 1, or leave it out.",
    ),
    WrongInput(
        "a deployment to delete, where nobody can be asked",
        "deployment delete blue --endpoint iris-endpoint",
        "Nobody can be asked here whether to delete deployment blue: add --yes to delete it.",
    ),
    WrongInput(
        "a deployment to delete that is not there",
        "deployment delete blue --endpoint iris-endpoint --yes",
        "The deployment 'blue' of endpoint 'iris-endpoint' was not found. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "deployments of an endpoint that is not there",
        "deployment list --endpoint iris",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
    ),
)
