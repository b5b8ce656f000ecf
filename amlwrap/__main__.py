"""The program `amlwrap`, and the one place where errors are presented: a sentence, an exit code, no traceback."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

from amlwrap.cli.front_page import answer_at_once
from amlwrap.cli.typed_text import check_typed_text
from amlwrap.errors import AmlwrapError, DeploymentFailedError, JobNotCompletedError, JobsNotCompletedError

_WITH_LOG = (JobNotCompletedError, JobsNotCompletedError, DeploymentFailedError)

_OBJECTS_BETWEEN_LOOKS = 100_000


def program() -> None:
    """Be the program, in a process of its own: `main`, without Python's looks for garbage that find none.

    What is loaded at the start stays, and would be looked through time and again while the rest is loaded, and at the
    end once more: together a tenth of the time that it takes to list jobs.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    try:
        main()
    finally:
        gc.freeze()


def main() -> None:
    """Run the command line and exit: 0 for success, 2 for usage, 1 for failure, 130 for Ctrl-C."""
    if isinstance(sys.stdout, TextIOWrapper):  # what a terminal cannot show is escaped, as on standard error
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        check_typed_text(sys.argv[1:], os.environ)
        answer_at_once(sys.argv[1:], os.environ)
        # httpx brings a command line of its own, and rich and pygments with it: a third of a command's start-up. In
        # this program, whose modules are nobody else's, importing it fails, which httpx expects.
        sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # this is how Python marks it
        from amlwrap.cli.app import app

        app(prog_name="amlwrap")
    except AmlwrapError as error:
        from amlwrap.cli.options import debugging

        if debugging():
            raise
        if isinstance(error, _WITH_LOG) and error.log_tail:
            sys.stderr.write("\n".join(error.log_tail) + "\n")
        sys.stderr.write(f"amlwrap: {error}\n")
        sys.exit(error.exit_code)
    except OSError as error:
        from amlwrap.cli.options import debugging
        from amlwrap.cli.os_failures import os_error_sentence

        if debugging():
            raise
        sys.stderr.write(f"amlwrap: {os_error_sentence(error)}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("amlwrap: interrupted.\n")
        sys.exit(130)


if __name__ == "__main__":
    program()
