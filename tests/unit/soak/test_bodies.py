"""The small bodies that the soak puts are what each family's contract takes."""

from __future__ import annotations

import jsonschema_rs
import pytest

from tests.soak.bodies import DOCUMENTED, Body, family_of
from tests.soak.judge import Judge


@pytest.mark.parametrize("api_version", DOCUMENTED)
def test_bodies_are_valid_by_the_contract(api_version: str) -> None:
    judge, family = Judge(api_version), family_of(api_version)

    def check(ending: str, properties: Body) -> None:
        taking = [each for each in judge.operations if each.method == "PUT" and each.template.endswith(ending)]
        assert len(taking) == 1
        whole = {**(taking[0].body_schema or {}), "components": judge.document["components"]}
        jsonschema_rs.validate(whole, {"properties": properties})

    for kind, properties in family.assets.items():
        check(f"{{workspaceName}}/{kind}/{{name}}/versions/{{version}}", properties(1))
    check("{workspaceName}/jobs/{id}", family.job("true", "/subscriptions/s/workspaces/w"))
    check("{workspaceName}/jobs/{id}", family.sweep("true", "/subscriptions/s/workspaces/w", [1, 2]))
