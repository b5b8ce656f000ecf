"""The program `amlwrap`, and the one place where errors are presented: a sentence, an exit code, no traceback."""

from __future__ import annotations

import sys

from amlwrap.errors import AmlwrapError, JobNotCompletedError


def main() -> None:
    """Run the command line and exit: 0 for success, 2 for usage, 1 for failure, 130 for Ctrl-C."""
    try:
        from amlwrap.cli.app import app

        app(prog_name="amlwrap")
    except AmlwrapError as error:
        from amlwrap.cli.options import debugging

        if debugging():
            raise
        if isinstance(error, JobNotCompletedError) and error.log_tail:
            sys.stderr.write("\n".join(error.log_tail) + "\n")
        sys.stderr.write(f"amlwrap: {error}\n")
        sys.exit(error.exit_code)
    except OSError as error:
        from amlwrap.cli.options import debugging

        if debugging():
            raise
        about = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"amlwrap: {about}{error.strerror or error}.\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("amlwrap: interrupted.\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
