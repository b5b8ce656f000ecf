"""Conda files as they are shown: JSON text, whatever came."""

from __future__ import annotations

import json

import pytest

from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.conda_text import conda_json

CONDA = {"name": "e", "dependencies": ["python=3.11", {"pip": ["lightgbm"]}]}
YAML = "name: e\ndependencies:\n- python=3.11\n- pip:\n  - lightgbm\n"


@pytest.mark.parametrize("text", [YAML, json.dumps(CONDA)])
def test_yaml_and_json_are_shown_as_json(text: str) -> None:
    assert json.loads(conda_json(text)) == CONDA


def test_what_is_shown_is_shown_the_same_again() -> None:
    assert conda_json(conda_json(YAML)) == conda_json(YAML)


@pytest.mark.parametrize("text", ["[1", "- a\n- b", "name: .inf", "a: &a [*a]"])
def test_what_is_no_environment_file_is_refused_where_it_stands(text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        conda_json(text)
    assert caught.value.path == ("conda_file",)
