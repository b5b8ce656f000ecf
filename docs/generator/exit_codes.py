"""The page on exit codes and the errors behind them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from amlwrap.errors import AmlwrapError
from docs.generator.markdown import code, page, plain

_TOLD = """
| code | |
| --- | --- |
| 0 | done; where a job is waited for, it ended as Completed |
| 1 | a failure: of the service, of the network, of a job or a deployment |
| 2 | a wrong request, about which nothing was sent |
| 130 | Ctrl-C; what was submitted goes on |

What went wrong is one sentence on standard error, which begins with `amlwrap:`; of a job or a deployment that failed,
the end of its log stands before it. `--debug` shows the traceback. In Python the same are exceptions, all of them in
`amlwrap.errors`; the number is the exit code that each comes to:
""".strip()


def exit_codes_page() -> str:
    """Return the text of the page."""
    tree = [
        f"{' ' * 4 * depth}- {code(error.__name__)} ({error.exit_code}): {_meaning(error)}"
        for depth, error in _tree(AmlwrapError)
    ]
    return page("Exit codes and errors", _TOLD, "\n".join(tree))


def _tree(error: type[AmlwrapError], depth: int = 0) -> Iterator[tuple[int, type[AmlwrapError]]]:
    yield depth, error
    for child in error.__subclasses__():
        if child.__module__ == AmlwrapError.__module__ and not child.__name__.startswith("_"):
            yield from _tree(child, depth + 1)


def _meaning(error: type[AmlwrapError]) -> str:
    """Return the first paragraph of an exception's docstring."""
    return plain(inspect.cleandoc(error.__doc__ or "").split("\n\n")[0])
