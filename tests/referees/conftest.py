"""What the referees share: the workspace that they judge, and the table of what they asked of it."""

from __future__ import annotations

import pytest

from tests.referees.calls import Calls

_CALLS = pytest.StashKey[Calls]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_CALLS] = Calls()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    item.config.stash[_CALLS].begin(item.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    calls = config.stash[_CALLS]
    if any(calls.by_test.values()):
        terminalreporter.section("calls")
        for row in calls.rows():
            terminalreporter.write_line(row)


@pytest.fixture(scope="session")
def all_calls(pytestconfig: pytest.Config) -> Calls:
    return pytestconfig.stash[_CALLS]
