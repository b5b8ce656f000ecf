"""Each folder of differences/ is one group of what a comparison can notice: two contracts, and what is told of them.

`UPDATE_CASES=1 pytest tests/pipeline/test_difference_cases.py` writes what the comparison makes of them, and the table
of docs/reference/diff.md; review the diff.
"""

import json
import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from openapi.pipeline import difference
from openapi.pipeline.difference.report import compare, to_json
from openapi.pipeline.difference.rules import RULES

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "differences").iterdir() if path.is_dir())
DOCS = HERE.parents[1] / "docs" / "reference" / "diff.md"
GROUPS: list[dict[str, Any]] = YAML(typ="safe").load(Path(difference.__file__).with_name("groups.yaml").read_text())
OASDIFF = (HERE / "rule_ids" / "oasdiff.txt").read_text().split()
AZURE = dict(line.split() for line in (HERE / "rule_ids" / "openapi-diff.txt").read_text().splitlines())
TOLD = ("rule", "place", "path", "what", "todo")


def told(case: Path) -> dict[str, Any]:
    """Return what is told of a case, without what follows from it."""
    old, new = (json.loads((case / f"{name}.json").read_text()) for name in ("old", "new"))
    found = to_json(compare(old, new))
    renamed = {what: names for what, names in found["renamed"].items() if names}
    changes = [{key: change[key] for key in TOLD} for change in found["changes"]]
    return {"changes": changes, **({"renamed": renamed} if renamed else {})}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_difference_is_told_and_judged(case: Path) -> None:
    expected = case / "expected.json"
    found = told(case)
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(json.dumps(found, indent=2) + "\n")
    assert found == json.loads(expected.read_text())


def rules_told(case: str) -> set[str]:
    expected = json.loads((HERE / "differences" / case / "expected.json").read_text())
    return {change["rule"] for change in expected["changes"]}


@pytest.mark.parametrize("group", [group for group in GROUPS if "ours" in group], ids=lambda group: group["group"])
def test_the_case_of_a_group_meets_all_its_rules(group: dict[str, Any]) -> None:
    assert set(group["ours"]) <= rules_told(group["group"])


def test_each_rule_belongs_to_one_group() -> None:
    assert sorted(rule for group in GROUPS for rule in group.get("ours", [])) == sorted(RULES)


def test_each_group_says_why_it_has_no_rules() -> None:
    assert [group["group"] for group in GROUPS if ("ours" in group) == ("without" in group)] == []


def test_each_case_is_that_of_a_group() -> None:
    assert {case.name for case in CASES} <= {group["group"] for group in GROUPS}


def test_each_rule_of_other_tools_falls_in_one_group() -> None:
    assert (len(OASDIFF), len(AZURE)) == (509, 50)
    found = {
        rule: [
            group["group"]
            for group in GROUPS
            if any(fnmatchcase(rule, pattern) for pattern in group.get("oasdiff", []))
        ]
        for rule in OASDIFF
    }
    found |= {rule: [group["group"] for group in GROUPS if int(rule) in group.get("azure", [])] for rule in AZURE}
    assert {rule: groups for rule, groups in found.items() if len(groups) != 1} == {}


def test_no_pattern_is_for_rules_that_there_are_not() -> None:
    patterns = [pattern for group in GROUPS for pattern in group.get("oasdiff", [])]
    assert [pattern for pattern in patterns if not any(fnmatchcase(rule, pattern) for rule in OASDIFF)] == []


def table() -> str:
    """Return the table of docs/reference/diff.md."""
    lines = [
        "| group | what changes | our rules, or why none | oasdiff | Azure/openapi-diff |",
        "| --- | --- | --- | --- | --- |",
    ]
    for group in GROUPS:
        ours = ", ".join(f"`{rule}`" for rule in group.get("ours", [])) or f"none: {group['without']}"
        patterns = group.get("oasdiff", [])
        count = sum(any(fnmatchcase(rule, pattern) for pattern in patterns) for rule in OASDIFF)
        theirs = ", ".join(f"`{pattern}`" for pattern in patterns) + f" ({count})" if patterns else ""
        azure = ", ".join(f"{number} {AZURE[str(number)]}" for number in group.get("azure", []))
        lines.append(f"| {group['group']} | {group['what']} | {ours} | {theirs} | {azure} |")
    return "\n".join(lines)


def test_the_table_in_the_docs_is_that_of_the_groups() -> None:
    before, _, rest = DOCS.read_text().partition("<!-- groups -->\n")
    _, _, after = rest.partition("\n<!-- end of groups -->")
    if os.environ.get("UPDATE_CASES"):
        DOCS.write_text(f"{before}<!-- groups -->\n{table()}\n<!-- end of groups -->{after}")
    assert table() in DOCS.read_text()
