"""Commands that reach 2021-03-01-preview: values arrive as bash reads them, or the command is refused."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amlwrap.dialects.v2021_03_01_preview.commands import lift, lower
from amlwrap.errors import InvalidJobError
from tests.support.shell_commands import SHOW, L, X, drawn_commands, run

NAMES = {"inputs": ["x", "y"], "outputs": ["o"], "search_space": ["--lr"]}

LOWERED = [
    ("main.py --rows ${{inputs.x}} ${{outputs.o}}/a", "main.py --rows $AZURE_ML_INPUT_x $AZURE_ML_OUTPUT_o/a"),
    ("cp ${{inputs.x}}_b ${{search_space.lr}}.c", "cp ${AZURE_ML_INPUT_x}_b $AZUREML_SWEEP_lr.c"),
    ("ls ${{inputs.x}}{_a,_b}.csv", "ls ${AZURE_ML_INPUT_x}{_a,_b}.csv"),
    ("a ${{inputs.x}}[0] ${{inputs.x}}${{inputs.y}}", "a ${AZURE_ML_INPUT_x}[0] $AZURE_ML_INPUT_x$AZURE_ML_INPUT_y"),
    ("cat ${{inputs.x}}\\\nb", "cat ${AZURE_ML_INPUT_x}\\\nb"),
    ('cat "${{inputs.x}} a"', 'cat "$AZURE_ML_INPUT_x a"'),
    ("cat '${{inputs.x}}'", "cat ''\"$AZURE_ML_INPUT_x\"''"),
    ("python -c 'print(\"${{inputs.x}}\")'", "python -c 'print(\"'\"$AZURE_ML_INPUT_x\"'\")'"),
    ("cat $'\\t${{inputs.x}}a'", "cat $'\\t'\"$AZURE_ML_INPUT_x\"$'a'"),
    ("cat \"$(cat '${{inputs.x}}')\"", "cat \"$(cat ''\"$AZURE_ML_INPUT_x\"'')\""),
    ("cat <<EOF\n'${{inputs.x}}'\nEOF\n", "cat <<EOF\n'$AZURE_ML_INPUT_x'\nEOF\n"),
    ("echo $((${{inputs.x}} + 1)) ${a:-${{inputs.x}}}", "echo $(($AZURE_ML_INPUT_x + 1)) ${a:-$AZURE_ML_INPUT_x}"),
    ("# it's ${{inputs.x}}\nls", "# it's $AZURE_ML_INPUT_x\nls"),
    ("a $$${{inputs.x}} \\\\${{inputs.x}}", "a $$$AZURE_ML_INPUT_x \\\\$AZURE_ML_INPUT_x"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "lowered"), LOWERED)
def test_expressions_become_variables_and_variables_expressions(command: str, lowered: str) -> None:
    assert lower(command, {}) == lowered
    assert lift(lowered, **NAMES) == command


def test_blanks_in_an_expression_are_all_that_is_lost() -> None:
    assert lift(lower("cat ${{ inputs.x }}", {}), **NAMES) == "cat ${{inputs.x}}"


def test_braces_that_others_write_are_no_difference() -> None:
    assert lift('cat "${AZURE_ML_INPUT_x}" > ${AZURE_ML_OUTPUT_o}/a', **NAMES) == (
        'cat "${{inputs.x}}" > ${{outputs.o}}/a'
    )


@pytest.mark.parametrize(
    "command",
    [
        "cat '$AZURE_ML_INPUT_x' \\$AZURE_ML_INPUT_x",
        "cat <<'EOF'\n$AZURE_ML_INPUT_x\nEOF\n",
        "cat $AZURE_ML_INPUT_z ${AZURE_ML_INPUT_x:-a} ${#AZURE_ML_INPUT_x}",
        "cat $AZURE_ML_INPUT_x[0] $AZURE_ML_INPUT_x{a,b}",
        "cat $$AZURE_ML_INPUT_x ${a#$AZURE_ML_INPUT_x}",
        "cat 'unfinished $AZURE_ML_INPUT_x \"",
        "cat `echo \\$AZURE_ML_INPUT_x`",
    ],
)
def test_what_the_shell_reads_otherwise_stays(command: str) -> None:
    assert lift(command, **NAMES) == command


def test_a_command_without_expressions_is_sent_as_it_is() -> None:
    assert lower("echo 'unfinished $AZURE_ML_INPUT_x", {}) == "echo 'unfinished $AZURE_ML_INPUT_x"


REFUSALS = [
    ("a\ncat <<'EOF'\n${{inputs.x}}\nEOF", "In line 3 of the command, ${{inputs.x}} stands in a here-document whose"),
    ("cat <<'EOF'\n${{inputs.x}}\nEOF", "does not arrive: drop the quotes around the delimiter."),
    ("echo \\${{inputs.x}}", "In the command, ${{inputs.x}} stands behind a backslash, where its value does not"),
    ('echo "\\${{inputs.x}}"', "stands behind a backslash"),
    ("echo $${{inputs.x}}", "stands in ${...} or right behind a dollar"),
    ("echo ${${{inputs.x}}} ", "stands in ${...} or right behind a dollar"),
    ("echo ${a#${{inputs.x}}}", "put it outside, or set a variable of your own to it first."),
    ("for i in {1..${{inputs.x}}}; do ls; done", "stands in {a..b}, where its value does not arrive: use $(seq ...)"),
    ("echo `a \\`b ${{inputs.x}}\\``", "use $(...) in place of the backticks."),
    ("a\necho '${{inputs.x}}", "In line 2 of the command, the single quote that begins there is never closed."),
    ("echo ${{search_space.a-b}}", "'a-b' cannot be part of: name the hyperparameter with letters, digits and '_'"),
    ("echo ${{parent.x}}", "means nothing here"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "complaint"), REFUSALS)
def test_a_value_that_would_not_arrive_is_refused_with_its_place(command: str, complaint: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        lower(command, {})
    assert complaint in str(caught.value)


WRITTEN_OUT = [
    ("0.1", "main.py --lr ${{inputs.l}} ${{inputs.x}}${{inputs.l}}", "main.py --lr 0.1 ${AZURE_ML_INPUT_x}0.1"),
    ("a  b=c", "say ${{inputs.l}}", "say a  b=c"),
    ("", "say ${{inputs.l}} b", "say  b"),
    ("it's", "say '${{inputs.l}}'", "say 'it'\"'\"'s'"),
    ('$a`"\\', 'say "${{inputs.l}}"', 'say "\\$a\\`\\"\\\\"'),
    ("it's \\", "say $'${{inputs.l}}'", "say $'it\\'s \\\\'"),
    ('$a`"\\', "cat <<EOF\n${{inputs.l}}\nEOF", 'cat <<EOF\n\\$a\\`"\\\\\nEOF'),
    ('$a`"\\', "cat <<'EOF'\n${{inputs.l}}\nEOF", "cat <<'EOF'\n$a`\"\\\nEOF"),
    ("3", "for i in {1..${{inputs.l}}}; do a $((${{inputs.l}} * i)); done", "for i in {1..3}; do a $((3 * i)); done"),
    ("a 'b", "ls # ${{inputs.l}}", "ls # a 'b"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "command", "lowered"), WRITTEN_OUT)
def test_literals_are_written_as_their_place_needs_it(text: str, command: str, lowered: str) -> None:
    assert lower(command, {"l": text}) == lowered


@pytest.mark.parametrize("text", [*"'\"$`\\;&|<>()*?[{}\n", "#a", "a #", "~", "a ~", "a=~"])
def test_a_literal_that_the_shell_would_read_wants_quotes(text: str) -> None:
    with pytest.raises(InvalidJobError, match=r"as more than text: put double quotes around \$\{\{inputs.l\}\}\."):
        lower("say ${{inputs.l}}", {"l": text})
    assert run([lower('say "${{inputs.l}}"', {"l": text})], {}) == [f"[{text}]"]


WRONG_LITERALS = [
    ("EOF", "a\ncat <<EOF\n${{inputs.l}}\nEOF", "In line 3 of the command, the text of ${{inputs.l}} would change how"),
    ("a\nEOF", "cat <<'EOF'\n${{inputs.l}}\nEOF", "would change how the shell reads what is around it"),
    ("\ta", "cat <<-EOF\n${{inputs.l}}\nEOF", "would change how the shell reads what is around it"),
    (
        "EOF",
        "cat <<'EOF'\n${{inputs.l}}\nit's\nEOF",
        "In line 2 of the command, the text of ${{inputs.l}} would",
    ),
    ("", "say ${{inputs.l}}#a", "would change how the shell reads what is around it"),
    ("$", 'say "`say "${{inputs.l}}"`"', "outside of here-documents and backticks."),
    ("2", "say ${{inputs.l}}>a", "have the shell read '2' as more than text"),
    ("b", 'say "$a${{inputs.l}}"', "would make 'ab' the name of the variable before it: write ${a}."),
    ("a\nb", "say # ${{inputs.l}}", "would go on behind the comment as 'a\\nb': take it out of the comment."),
    ("a;", "say $((${{inputs.l}}))", "is 'a;', which is nothing to count with: give the input a number."),
    ("a", "say \\${{inputs.l}}", "stands behind a backslash"),
]


@pytest.mark.parametrize(("text", "command", "complaint"), WRONG_LITERALS)
def test_a_literal_that_would_not_arrive_is_refused(text: str, command: str, complaint: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        lower(command, {"l": text})
    assert complaint in str(caught.value)


def test_a_program_in_single_quotes_gets_the_value() -> None:
    inner = ["bash -c 'say \"${{inputs.x}}\"'", "bash -c 'say '\\''${{inputs.x}}'\\'' ${{inputs.x}}'"]
    found = run([lower(command, {}) for command in inner], {"AZURE_ML_INPUT_x": "a b"}, SHOW + "export -f say; ")
    assert found == ["[a b]", "[a b][a][b]"]


def test_blanks_of_values_in_plain_text_separate_words() -> None:
    commands = ["say ${{inputs.x}}c", 'say "${{inputs.x}}c"', "say ${{inputs.l}}c", "say '${{inputs.l}}c'"]
    lowered = [lower(command, {"l": "d e"}) for command in commands]
    found = run(lowered, {"AZURE_ML_INPUT_x": "a b"}, SHOW.replace("IFS=\n", "\n"))
    assert found == ["[a][bc]", "[a bc]", "[d][ec]", "[d ec]"]


# Commands out of everything that bash has.

TOKENS = {X: "%X%", L: "%L%"}
values = st.text("ab '\"$`\\;#*~!(){}&|<>=\n\té", max_size=5).map(lambda text: f"{text}.")
literals = values | st.sampled_from(["EOF", "", "a b", "$a"])


def assert_arrives(commands: Sequence[str], lowered: Sequence[str], value: str, literal: str) -> None:
    """Assert that bash makes of lowered commands what it makes of harmless tokens, with the values in their places."""
    harmless = [command.replace(X, TOKENS[X]).replace(L, TOKENS[L]) for command in commands]
    expected = [text.replace(TOKENS[X], value).replace(TOKENS[L], literal) for text in run(harmless, {})]
    assert run(lowered, {"AZURE_ML_INPUT_x": value}) == expected


@settings(deadline=None, max_examples=30)  # each runs several commands in a shell, twice
@given(st.lists(drawn_commands(X), min_size=4, max_size=8), values)
def test_values_arrive_wherever_an_expression_stands(commands: list[str], value: str) -> None:
    lowered = [lower(command, {}) for command in commands]
    assert_arrives(commands, lowered, value, "")
    assert [lower(lift(command, **NAMES), {}) for command in lowered] == lowered


@settings(deadline=None, max_examples=30)  # each runs several commands in a shell, twice
@given(st.lists(drawn_commands(X, L), min_size=4, max_size=8), values, literals)
def test_literals_arrive_wherever_they_are_taken(commands: list[str], value: str, literal: str) -> None:
    taken = {}
    for command in commands:
        with suppress(InvalidJobError):
            taken[command] = lower(command, {"l": literal})
    assume(taken)
    assert_arrives(list(taken), list(taken.values()), value, literal)
