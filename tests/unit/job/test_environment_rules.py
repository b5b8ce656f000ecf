"""Environments are made of what they say, and nothing that an image may be called is refused."""

from __future__ import annotations

import pytest

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job.environment_rules import check_environment, conda_problem, dockerfile_problem, image_problem

DIGEST = "sha256:" + "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "image",
    [
        "ubuntu",
        "python:3.11",
        "library/python",
        "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest",
        "mcr.microsoft.com/azureml/curated/lightgbm-3.3/cpu:12",
        "localhost:5000/a/b/c/d:v1.0_x-y",
        "MyRegistry.azurecr.io/team/image",
        f"registry.example.com:443/a@{DIGEST}",
        f"a:tag@{DIGEST}",
        "[2001:db8::1]:5000/image",
        "10.0.0.1:5000/image",
        "a__b/c--d.e_f",
        "ghcr.io/o/i:_underscore",
        "a/" * 100 + "a",
    ],
)
def test_every_reference_to_an_image_is_taken(image: str) -> None:
    assert image_problem(image) is None


@pytest.mark.parametrize(
    "image",
    [
        "not an image!",
        "",
        "Ubuntu:20.04",
        "mcr.microsoft.com/AzureML/image",
        "https://mcr.microsoft.com/image",
        "image:",
        "image:a b",
        "image@sha256:12",
        "image\n",
        "/image",
        "image/",
        "a//b",
        "a" * 256,
        "image:" + "t" * 129,
        "azureml:env:1:2",
    ],
)
def test_what_is_no_reference_to_an_image_is_refused_with_the_form_of_one(image: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        check_environment(EnvironmentDefinition(image=image))
    assert str(caught.value) == (
        f"The image {image!r} is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the name in lower case "
        "and without https://, as in mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest."
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty: list packages below dependencies."),
        ("# nothing\n", "is empty: list packages below dependencies."),
        ("numpy==1.26\nlightgbm>=4\n", "is no mapping with dependencies: if it is a pip requirements file, list its"),
        ("- numpy\n", "is no mapping with dependencies: "),
        ("name: x\n", "names no dependencies: list packages below dependencies."),
        ("dependencies:\n", "names no dependencies: list packages below dependencies."),
        ("dependencies: numpy\n", "has dependencies that are no list: begin each package with a dash."),
        ("dependencies:\n- pip: numpy\n", "has a dependency that is neither a package nor a list called pip: correct "),
        ("dependencies:\n- \n", "has a dependency that is neither a package nor a list called pip: correct None."),
        ("a: [\n", "is not YAML in line 2: "),
        ("a: 1\na: 2\n", "is not YAML in line 2: found duplicate key"),
        ("[" * 5000, "is not YAML: it is nested too deeply."),
    ],
)
def test_what_is_no_conda_file_is_refused_with_what_is_wrong(text: str, problem: str) -> None:
    assert (conda_problem(text) or "").startswith(problem)


@pytest.mark.parametrize(
    "text",
    [
        "name: x\nchannels: [conda-forge]\ndependencies:\n- python=3.11\n- pip:\n  - lightgbm\nvariables: {A: 1}\n",
        '{"dependencies": ["python=3.11", {"pip": ["-e git+https://host/x"]}]}',
        "dependencies:\n- conda-forge::numpy>=1,<2\nprefix: /x\n",
    ],
)
def test_conda_files_are_taken(text: str) -> None:
    assert conda_problem(text) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty: begin it with FROM and an image."),
        ("\n# only\n  # comments\n", "is empty: begin it with FROM and an image."),
        ("RUN pip install lightgbm\n", "has no FROM: begin it with FROM and an image."),
        ("FROM python:3.11\n", None),
        ("\ufeffFROM python:3.11\n", None),
        ("# syntax=docker/dockerfile:1\nARG V=3\n from python:$V\n", None),
        ("# syntax=docker/dockerfile:1\n", "is empty: begin it with FROM and an image."),
        ("#syntax=other/frontend\nversion: 1\n", None),
    ],
)
def test_a_dockerfile_has_something_to_begin_from(text: str, problem: str | None) -> None:
    assert dockerfile_problem(text) == problem


def test_the_part_that_is_wrong_is_named() -> None:
    with pytest.raises(InvalidJobError, match=r"^The conda file is empty: "):
        check_environment(EnvironmentDefinition(image="i", conda_file=""))
    with pytest.raises(InvalidJobError, match=r"^The Dockerfile has no FROM: "):
        check_environment(EnvironmentDefinition(dockerfile="RUN true\n"))
