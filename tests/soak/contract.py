"""Every api-version with a contract asked at random by schemathesis: nothing breaks, no answer leaves the contract."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import schemathesis
from attrs import frozen
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.core import NotSet
from schemathesis.core.result import Ok

from tests.soak.bodies import DOCUMENTED
from tests.soak.conversation import Conversation
from tests.soak.findings import Findings, say
from tests.soak.harmless import NAMES
from tests.soak.judge import Judge, Operation
from tests.soak.server import SoakServer

_BOTH = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)
_WEIGHT_OF_BODIES = 4  # there is more to get wrong about them
_SCOPE = {"subscriptionId", "resourceGroupName", "workspaceName"}


@frozen
class Plan:
    """How many requests of each api-version, and the seed that they are drawn with."""

    cases: int = 2000
    api_versions: Sequence[str] = DOCUMENTED
    seed: int = 0


def run(plan: Plan) -> Findings:
    """Ask all; return what was found broken."""
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="soak-contract-") as folder:
        server = SoakServer(Path(folder) / "home", findings)
        server.start()
        try:
            for api_version in plan.api_versions:
                _converse(Conversation(server, Judge(api_version)), plan)
        finally:
            server.stop()
        server.check_database()
    return findings


def _converse(conversation: Conversation, plan: Plan) -> None:
    """Ask for every operation once, then for those that are offered as often as the plan has it."""
    judge, offered = conversation.judge, conversation.survey()
    drawn = {each.definition.raw["operationId"]: each for each in _operations(judge)}
    weights = {operation.name: _WEIGHT_OF_BODIES if operation.body_schema else 1 for operation in offered}
    share = (plan.cases - len(judge.operations)) / sum(weights.values())
    for operation in offered:
        cases = max(1, round(share * weights[operation.name]))
        _ask(conversation, operation, drawn[operation.name], cases, plan.seed)
    conversation.close()
    answers = ", ".join(f"{count} x {status}" for status, count in sorted(conversation.answers.items()))
    say(f"{judge.api_version}: {len(offered)} of {len(judge.operations)} operations are offered; {answers}")


def _operations(judge: Judge) -> list[Any]:
    read = schemathesis.openapi.from_dict(judge.document).get_all_operations()
    return [result.ok() for result in read if isinstance(result, Ok)]


def _ask(conversation: Conversation, operation: Operation, drawn: Any, cases: int, number: int) -> None:
    """Send so many drawn requests; bodies are drawn wrong as well as right."""
    strategy = drawn.as_strategy(generation_mode=_BOTH[0])
    if operation.body_schema:
        strategy |= drawn.as_strategy(generation_mode=_BOTH[1])
    names = st.lists(st.sampled_from(NAMES) | st.none(), min_size=4, max_size=4)

    @seed(number)
    @settings(
        max_examples=cases, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy, names, st.booleans())
    def ask(case: Any, chosen: list[str | None], settled: bool) -> None:
        own = [name for name in case.path_parameters or {} if name not in _SCOPE]
        parameters = {key: str(value) for key, value in (case.path_parameters or {}).items()}
        parameters |= {key: name for key, name in zip(own, chosen, strict=False) if name is not None}
        body = None if isinstance(case.body, NotSet) else case.body
        conversation.ask(operation, parameters, dict(case.query or {}), body, settled=settled)

    ask()
