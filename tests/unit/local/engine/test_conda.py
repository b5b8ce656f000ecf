"""Conda files as pip requirements."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.engine.conda import CondaFileError, Requirements, read_conda_file, requirements_of
from amlwrap.local.engine.environments import environment_key

YAML = """
name: lightgbm
channels: [conda-forge]
dependencies:
  - python=3.8.5
  - pip>=20
  - numpy=1.26
  - conda-forge::pandas==2.2.0
  - scikit-learn
  - scipy >=1.10
  - pip:
    - lightgbm==4.5.0
    - --extra-index-url https://example.org/simple
    - mlflow-skinny
"""


def test_pip_packages_and_translatable_conda_packages_are_taken() -> None:
    assert requirements_of(read_conda_file(YAML)) == Requirements(
        packages=(
            "numpy==1.26.*", "pandas==2.2.0", "scikit-learn", "scipy>=1.10", "lightgbm==4.5.0",
            "--extra-index-url https://example.org/simple", "mlflow-skinny",
        ),
        python="3.8.5",
        translated=("numpy==1.26.*", "pandas==2.2.0", "scikit-learn", "scipy>=1.10"),
    )  # fmt: skip


def test_json_text_says_the_same_as_yaml() -> None:
    content = read_conda_file(YAML)
    assert read_conda_file(json.dumps(content)) == content


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dependencies:\n  - [a", "not YAML in line"),
        ("- a", "a mapping with 'dependencies'"),
        ("dependencies: numpy", "a list of packages"),
        ("dependencies:\n- conda: [x]", "neither a package nor a 'pip' list"),
        ("dependencies:\n- pip: x", "neither a package nor a 'pip' list"),
        ("dependencies:\n- 3", "neither a package nor a 'pip' list"),
    ],
)
def test_what_is_no_conda_file_is_one_sentence(text: str, said: str) -> None:
    with pytest.raises(CondaFileError, match=said):
        read_conda_file(text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        requirements_of(read_conda_file(text))
    except CondaFileError as error:
        assert str(error)


def test_an_environment_is_known_by_its_packages_not_their_order() -> None:
    one = Requirements(("a==1", "b"), None, ())
    assert environment_key(one) == environment_key(Requirements(("b", " a==1 "), "3.8", ("b",)))
    assert environment_key(one) != environment_key(Requirements(("a==2", "b"), None, ()))


def test_packages_that_are_added_give_way_to_those_that_are_named() -> None:
    asked = Requirements(("Azureml_Inference.Server-HTTP==1.4", "--extra-index-url x"), "3.11", ())
    added = asked.with_packages(("azureml-inference-server-http", "uvicorn"))
    assert added.packages == (*asked.packages, "uvicorn")
    assert added.python == "3.11"
