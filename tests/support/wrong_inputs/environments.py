"""Environments: images, conda files, Dockerfiles."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

ENVIRONMENTS: tuple[WrongInput, ...] = (
    WrongInput(
        "a way to sign in for an environment that is none",
        "environment create e --image ubuntu --auth password",
        "--auth password: use one of key, sas, identity.",
    ),
    WrongInput(
        "versions of an environment that is not there",
        "environment list nope",
        "The environment 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "an environment that is not there",
        "environment show nope",
        "The environment 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "a version of an environment that is not there",
        "environment show nope --version 3",
        "The environment 'nope' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, "
        "request id ...)",
        code=1,
    ),
    WrongInput(
        "an image with blanks",
        "environment create e --image 'not an image!'",
        "The image 'not an image!' is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the "
        "name in lower case and without https://, as in "
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
    ),
    WrongInput(
        "an image in upper case",
        "environment create e --image Ubuntu:20.04",
        "The image 'Ubuntu:20.04' is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the "
        "name in lower case and without https://, as in "
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
    ),
    WrongInput(
        "an image that is a URL",
        "environment create e --image https://mcr.microsoft.com/image",
        "The image 'https://mcr.microsoft.com/image' is no reference to one: write NAME, NAME:TAG or "
        "NAME@DIGEST with the name in lower case and without https://, as in "
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
    ),
    WrongInput(
        "an image without a name",
        "environment create e --image ''",
        "The image '' is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the name in lower "
        "case and without https://, as in mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
    ),
    WrongInput(
        "an image for a training that is none",
        "lightgbm train --image 'a b' --command 'python main.py' --code src --compute cpu-cluster",
        "The image 'a b' is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the name in "
        "lower case and without https://, as in "
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "an image of a job file that is none",
        "job create -f job.yml",
        "job.yml, line 3: environment.image: 'https://host/image' is no reference to one: write NAME, "
        "NAME:TAG or NAME@DIGEST with the name in lower case and without https://, as in "
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
        files={"job.yml": "command: python main.py\nenvironment:\n  image: https://host/image\n"},
    ),
    WrongInput(
        "neither image nor Dockerfile",
        "environment create e",
        "An environment needs either an image or a Dockerfile: give one of the two.",
    ),
    WrongInput(
        "both image and Dockerfile",
        "environment create e --image ubuntu --dockerfile Dockerfile",
        "An environment needs either an image or a Dockerfile: give one of the two.",
        files={"Dockerfile": "FROM ubuntu\n"},
    ),
    WrongInput(
        "a conda file that is not there",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml does not exist: check the path.",
    ),
    WrongInput(
        "a conda file that is a folder",
        "environment create e --image ubuntu --conda-file conda",
        "--conda-file conda cannot be read: Is a directory.",
        files={"conda/x": ""},
    ),
    WrongInput(
        "a conda file that is empty",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml is empty: list packages below dependencies.",
        files={"conda.yml": ""},
    ),
    WrongInput(
        "a conda file that is no YAML",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml is not YAML in line 2: expected the node content, but found '<stream end>'.",
        files={"conda.yml": "dependencies: [\n"},
    ),
    WrongInput(
        "a conda file that is no text",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml cannot be read: it is not UTF-8 text.",
        files={"conda.yml": b"\xff\xfe\xff"},
    ),
    WrongInput(
        "a conda file that is one of pip",
        "environment create e --image ubuntu --conda-file requirements.txt",
        "--conda-file requirements.txt is no mapping with dependencies: if it is a pip requirements "
        "file, list its lines below dependencies, in a list called pip.",
        files={"requirements.txt": "numpy\nlightgbm==4.0\n"},
    ),
    WrongInput(
        "a conda file without dependencies",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml names no dependencies: list packages below dependencies.",
        files={"conda.yml": "name: x\n"},
    ),
    WrongInput(
        "a conda file with pip packages that are no list",
        "environment create e --image ubuntu --conda-file conda.yml",
        "--conda-file conda.yml has a dependency that is neither a package nor a list called pip: "
        "correct {'pip': 'numpy'}.",
        files={"conda.yml": "dependencies:\n- pip: numpy\n"},
    ),
    WrongInput(
        "a conda file of a training that is one of pip",
        "lightgbm train --image ubuntu --conda-file requirements.txt --command 'python main.py' --code "
        "src --compute cpu-cluster",
        "--conda-file requirements.txt is no mapping with dependencies: if it is a pip requirements "
        "file, list its lines below dependencies, in a list called pip.",
        files={"requirements.txt": "numpy\n", "src/main.py": "x"},
    ),
    WrongInput(
        "a conda file of a job file that is one of pip",
        "job create -f job.yml",
        "job.yml, line 4: environment.conda_file: The conda file requirements.txt is no mapping with "
        "dependencies: if it is a pip requirements file, list its lines below dependencies, in a list "
        "called pip.",
        files={
            "job.yml": "command: python main.py\nenvironment:\n  image: ubuntu\n  conda_file: requirements.txt\n",
            "requirements.txt": "numpy\n",
        },
    ),
    WrongInput(
        "a conda file in a job file without dependencies",
        "job create -f job.yml",
        "job.yml, line 4: environment.conda_file: the conda file names no dependencies: list packages "
        "below dependencies.",
        files={"job.yml": "command: python main.py\nenvironment:\n  image: ubuntu\n  conda_file: {name: x}\n"},
    ),
    WrongInput(
        "a Dockerfile that is empty",
        "environment create e --dockerfile Dockerfile",
        "--dockerfile Dockerfile is empty: begin it with FROM and an image.",
        files={"Dockerfile": "# nothing\n"},
    ),
    WrongInput(
        "a Dockerfile that is a folder",
        "environment create e --dockerfile docker",
        "--dockerfile docker cannot be read: Is a directory.",
        files={"docker/Dockerfile": "FROM ubuntu\n"},
    ),
    WrongInput(
        "a Dockerfile that begins from nothing",
        "environment create e --dockerfile Dockerfile",
        "--dockerfile Dockerfile has no FROM: begin it with FROM and an image.",
        files={"Dockerfile": "RUN true\n"},
    ),
    WrongInput(
        "a Dockerfile of a job file that is empty",
        "job create -f job.yml",
        "job.yml, line 3: environment.build.dockerfile_path: The Dockerfile docker/Dockerfile is empty: begin it "
        "with FROM and an image.",
        files={
            "job.yml": "command: python main.py\nenvironment:\n  build:\n    path: docker\n",
            "docker/Dockerfile": "",
        },
    ),
    WrongInput(
        "an environment without a name",
        "environment create '' --image ubuntu",
        "'' is not a name for an environment: use up to 255 letters, digits, '-', '_' and '.', beginning "
        "with a letter or digit.",
    ),
    WrongInput(
        "a version of an environment that none can have",
        "environment create e --image ubuntu --version ''",
        "'' is not a name for an environment version: use up to 255 letters, digits, '-', '_' and '.', "
        "beginning with a letter or digit.",
    ),
    WrongInput(
        "an image for a training without a name",
        "lightgbm train --image '' --command 'python main.py' --code src --compute cpu-cluster",
        "The image '' is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the name in lower "
        "case and without https://, as in mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest.",
        files={"src/main.py": "x"},
    ),
    WrongInput(
        "an environment's name that is none",
        "environment create a/b --image ubuntu",
        "'a/b' is not a name for an environment: use up to 255 letters, digits, '-', '_' and '.', "
        "beginning with a letter or digit.",
    ),
)
