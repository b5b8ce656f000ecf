"""Hyperparameters in commands of 2022-05-01 and later: each value arrives as it is, or the job is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amlwrap import sweep
from amlwrap.dialects.v2022_05_01_onward.hyperparameters import appended, service_search_space, with_hyperparameters
from amlwrap.errors import InvalidJobError
from tests.support.shell_commands import L, X, drawn_commands, run

H = "${{search_space.h}}"
TOKEN = "%H%"


def test_a_search_space_names_hyperparameters_without_dashes() -> None:
    space = {"lr": sweep.Uniform(0, 1), "--boosting": sweep.Choice(["gbdt", "dart"])}
    assert service_search_space(space) == {"lr": ["uniform", [0, 1]], "boosting": ["choice", [["gbdt", "dart"]]]}


@pytest.mark.parametrize(
    ("values", "argument"),
    [
        (["a", 1, 0.5, True], "--h ${{search_space.h}}"),
        (["a b", "$HOME", ""], "--h '${{search_space.h}}'"),
        (["it's", "$HOME"], '--h "$AZUREML_SWEEP_h"'),
    ],
)
def test_what_is_appended_arrives_as_one_argument_whatever_it_is(values: list[str], argument: str) -> None:
    assert appended("--h", sweep.Choice(values)) == argument


@pytest.mark.parametrize(
    ("values", "command"),
    [
        (["gbdt", "dart", 1, True], "main.py ${{search_space.h}} \"${{search_space.h}}\" '${{search_space.h}}'"),
        (["a b", "it's"], 'main.py "${{search_space.h}}" $((${{search_space.n}} + 1))'),
        (["$HOME", 'a "b"'], "main.py '${{search_space.h}}'"),
        (["$HOME"], "cat <<'EOF'\n${{search_space.h}}\nEOF\n"),
        (["$HOME"], "echo 'unfinished ${{search_space.h}}"),
    ],
)
def test_an_expression_stays_where_its_values_arrive_as_they_are(values: list[str], command: str) -> None:
    assert with_hyperparameters(command, {"h": sweep.Choice(values), "n": sweep.Randint(3)}) == command


@pytest.mark.parametrize(
    ("values", "command", "written"),
    [
        (["$HOME"], 'main.py "${{search_space.h}}_b"', 'main.py "${AZUREML_SWEEP_h}_b"'),
        (["a;b"], "main.py ${{search_space.h}}", "main.py ${AZUREML_SWEEP_h}"),
        (["`id`"], "cat <<EOF\n${{search_space.h}}\nEOF\n", "cat <<EOF\n${AZUREML_SWEEP_h}\nEOF\n"),
    ],
)
def test_a_variable_stands_where_the_shell_would_misread_a_value(values: list[str], command: str, written: str) -> None:
    assert with_hyperparameters(command, {"--h": sweep.Choice(values)}) == written


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ("a\nmain.py '${{search_space.h}}'", "In line 2 of the command, ${{search_space.h}} stands in single quotes, "),
        ("main.py \\${{search_space.h}}", "stands behind a backslash, where its value does not arrive: drop the"),
    ],
)
def test_a_value_that_would_not_arrive_is_refused_with_its_place(command: str, complaint: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        with_hyperparameters(command, {"h": sweep.Choice(["it's"])})
    assert complaint in str(caught.value)


texts = st.text("ab '\"$`\\;#*~!(){}&|<>=\n\té", max_size=5).map(lambda text: f"{text}.")


@settings(deadline=None, max_examples=30)  # each runs several commands in a shell, twice
@given(st.lists(drawn_commands(X, L), min_size=4, max_size=8), st.lists(texts, min_size=1, max_size=3))
def test_every_value_arrives_wherever_it_is_taken(drawn: list[str], values: list[str]) -> None:
    commands = [command.replace(X, "a").replace(L, H) for command in drawn]
    taken = {}
    for command in commands:
        with suppress(InvalidJobError):
            taken[command] = with_hyperparameters(command, {"h": sweep.Choice(values)})
    assume(taken)
    harmless = run([command.replace(H, TOKEN) for command in taken], {})
    for value in values:
        filled_in = [command.replace(H, value) for command in taken.values()]
        assert run(filled_in, {"AZUREML_SWEEP_h": value}) == [shown.replace(TOKEN, value) for shown in harmless]
