"""How a command prints its result: to people and programs, whole or what a query finds."""

from __future__ import annotations

import json

import pytest

from amlwrap.assets import Compute
from amlwrap.cli.options import OutputFormat
from amlwrap.cli.printing import Printer, Row
from amlwrap.errors import UsageError

COMPUTES = [Compute(name=name, id=f"/computes/{name}", type="AmlCompute") for name in ("cpu", "gpu")]


def row(compute: Compute) -> Row:
    return {"name": compute.name, "type": compute.type}


def facts(compute: Compute) -> Row:
    return {**row(compute), "id": compute.id, "size": None}


@pytest.mark.parametrize(
    ("output", "query", "printed"),
    [
        ("table", None, "NAME  TYPE\ncpu   AmlCompute\ngpu   AmlCompute\n"),
        ("tsv", None, "cpu\tAmlCompute\ngpu\tAmlCompute\n"),
        ("table", "[].name", "cpu\ngpu\n"),
        ("tsv", "[].[name, id]", "cpu\t/computes/cpu\ngpu\t/computes/gpu\n"),
        ("json", "[0].size", "null\n"),
        ("yaml", "[?name=='gpu'].name | [0]", "gpu\n"),
    ],
)
def test_a_list_is_printed_as_asked(
    capsys: pytest.CaptureFixture[str], output: str, query: str | None, printed: str
) -> None:
    Printer(OutputFormat(output), query).rows(iter(COMPUTES), row, facts)
    assert capsys.readouterr() == (printed, "")


def test_programs_get_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    printer = Printer(OutputFormat.JSON)
    printer.rows(COMPUTES, row, facts)
    assert json.loads(capsys.readouterr().out) == list(map(facts, COMPUTES))
    printer.item(row(COMPUTES[0]), facts(COMPUTES[0]))
    assert json.loads(capsys.readouterr().out) == facts(COMPUTES[0])


def test_nothing_is_said_to_people_and_is_an_empty_list_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    Printer().rows([], row, facts, empty="No compute.")
    assert capsys.readouterr() == ("", "No compute.\n")
    Printer(OutputFormat.JSON).rows([], row, facts, empty="No compute.")
    assert capsys.readouterr() == ("[]\n", "")


def test_a_table_is_as_wide_as_the_terminal_and_whole_where_there_is_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    wide = {"name": "cpu", "description": "x" * 40}
    Printer().rows([wide], dict, dict)
    assert capsys.readouterr().out.splitlines()[1] == f"cpu   {'x' * 40}"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    Printer().rows([wide], dict, dict)
    assert capsys.readouterr().out.splitlines()[1] == f"cpu   {'x' * 13}…"


def test_who_reads_is_known() -> None:
    assert Printer().is_for_people
    assert not Printer(OutputFormat.JSON).is_for_people
    assert not Printer(query="name").is_for_people


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "--query '': this is no JMESPath expression: cannot be empty."),
        ("[", "--query '[': this is no JMESPath expression: Incomplete expression: \"[\" ^"),
    ],
)
def test_what_is_no_query_is_refused_before_anything_is_done(query: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        Printer(query=query)
    assert str(raised.value) == told


def test_a_query_that_does_not_fit_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError, match=r"^--query does not fit what was found: .*join"):
        Printer(query="join(',', @)").rows(COMPUTES, row, facts)
    assert capsys.readouterr().out == ""


def test_what_is_printed_was_seen_however_it_was_printed() -> None:
    for output in OutputFormat:
        printer = Printer(output)
        printer.rows(COMPUTES, row, facts)
        printer.item({}, {"name": "j", "id": "/jobs/j"})
        assert printer.seen == [("compute", "cpu"), ("compute", "gpu"), ("job", "j")]


def test_tab_separated_rows_have_the_same_columns(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"trial": "s_0", "status": "Queued"}, {"trial": "s_1", "lr": 0.1, "status": "Running"}]
    Printer(OutputFormat.TSV).rows(rows, dict, dict)
    assert capsys.readouterr().out == "s_0\tQueued\t\ns_1\tRunning\t0.1\n"
