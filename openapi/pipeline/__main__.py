"""The command line of the contract pipeline: versions, import, drift, generate, check, diff."""

import sys

import typer

from openapi.pipeline.commands import contracts, documents
from openapi.pipeline.errors import ContractError

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)
app.command("versions")(documents.versions_command)
app.command("import")(documents.import_command)
app.command("drift")(documents.drift_command)
app.command("generate")(contracts.generate_command)
app.command("check")(contracts.check_command)
app.command("diff")(contracts.diff_command)


def main() -> None:
    """Run the command line; what the pipeline refuses is one sentence on stderr, and an exit code that is not 0."""
    try:
        app()
    except ContractError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except RecursionError:
        print("error: a document nests, or refers on, too deeply to be followed", file=sys.stderr)
        sys.exit(1)
    except OSError as error:
        print(f"error: {f'{error.filename}: ' if error.filename else ''}{error.strerror}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
