"""Writes the typed clients of contracts with openapi-python-client, formatted, all of it or none of it.

Each contract becomes a package; what reads, sends and raises is the same for all of them and stands beside them, once.

The generator is used as a library, at the exact version its templates are written for: it parses the contract, names
things and lays out the package; any message it has to tell is an error here.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib.metadata import version
from io import StringIO
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import safe_for_docstring

from openapi.pipeline.documents import Document, operations, resolve
from openapi.pipeline.errors import ContractError
from openapi.pipeline.shapes import identifier, with_member_names
from openapi.pipeline.views.models import ModelViews
from openapi.pipeline.views.operations import OperationViews

GENERATOR = "0.29.1"
FORMATTER = "0.17.6"
LINE_LENGTH = 120

# What the packages of all contracts import from the package around them; the generator writes some into each of them.
SHARED = (
    "client.py", "errors.py", "links.py", "operations.py", "paging.py", "pauses.py", "polling.py", "progress.py",
    "responses.py", "submodules.py", "types.py",
)  # fmt: skip
_ROOT_MODULE = '"""Typed clients of the Azure Machine Learning REST API, one sub-package per api-version."""\n'


def check_tools() -> None:
    """Refuse other versions of generator and formatter than the templates and the committed output are made with."""
    for package, wanted in (("openapi-python-client", GENERATOR), ("ruff", FORMATTER)):
        if (found := version(package)) != wanted:
            raise ContractError(
                f"{package} {found} is installed, but output is only repeatable with {wanted}; "
                "install the 'generate' dependency group"
            )


def _doc_text(text: str, indent: int) -> str:
    """Wrap text for a docstring whose further lines are indented by `indent`."""
    escaped = safe_for_docstring(" ".join(str(text).split()))
    width = LINE_LENGTH - indent - 4
    lines = textwrap.wrap(escaped, width, break_long_words=False, break_on_hyphens=False) or [""]
    return ("\n" + " " * indent).join(lines)


def _describe_errors(errors: Sequence[GeneratorError]) -> str:
    texts = [" ".join(part.strip() for part in (error.header, error.detail) if part) for error in errors]
    return textwrap.shorten("; ".join(texts), 2000)


def _project(contract: Document, settings: Path, templates: Path, output: Path) -> Project:
    config = Config.from_sources(
        ConfigFile.load_from_path(settings),
        meta_type=MetaType.NONE,
        document_source=Path("contract.json"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )
    data = GeneratorData.from_dict(with_member_names(contract), config=config)
    if isinstance(data, GeneratorError):
        raise ContractError(f"the generator refuses the contract: {_describe_errors([data])}")
    models = ModelViews(contract)
    data.models = [model for model in data.models if models.is_model(model)]
    project = Project(openapi=data, config=config, custom_template_path=templates)
    classes = [model.class_info for model in data.models] + [enum.class_info for enum in data.enums]
    project.env.filters.update(doc_text=_doc_text, identifier=identifier, python_literal=json.dumps)
    project.env.globals.update(
        model_views=models,
        operation_views=OperationViews(contract),
        module_of={str(info.name): str(info.module_name) for info in classes}.__getitem__,
        written_classes=sorted(str(info.name) for info in classes),
    )
    return project


def _refuse_headers(contract: Document) -> None:
    """Refuse parameters that the templates do not send, which would be lost without a word."""
    for _, _, operation in operations(contract):
        for parameter in operation["parameters"]:
            target = resolve(contract, parameter)
            if target["in"] == "header":
                raise ContractError(
                    f"{operation['operationId']} takes the header {target['name']}; teach the templates to send headers"
                )


def _run_ruff(folder: Path, *arguments: str) -> None:
    options = ["--no-cache", "--isolated", "--line-length", str(LINE_LENGTH)]
    for rule in ("combine-as-imports = true", "split-on-trailing-comma = false"):
        options += ["--config", f"lint.isort.{rule}"]
    # -P: Python would take the types.py that lies in the working folder for its own.
    command = [sys.executable, "-P", "-m", "ruff", *arguments, *options, folder.name]
    result = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)
    if result.returncode:
        raise ContractError(f"ruff could not format the generated code: {result.stdout}{result.stderr}")


def _finish(folder: Path, command: str) -> None:
    """Say in every module of `folder` which command wrote it, and format them."""
    for path in folder.rglob("*.py"):
        path.write_text(f"# Written by `python -m openapi.pipeline {command}`; do not edit.\n{path.read_text()}")
    _run_ruff(folder, "check", "--fix-only", "--extend-select", "I,F401")
    _run_ruff(folder, "format")


def write_shared(templates: Path, output: Path) -> None:
    """Write what all packages share to the new folder `output`, in which `write_client` can then put them."""
    check_tools()
    output.mkdir(parents=True)
    environment = Environment(loader=FileSystemLoader(templates), trim_blocks=True, keep_trailing_newline=True)
    for name in SHARED:
        (output / name).write_text(environment.get_template(f"{name}.jinja").render())
    (output / "__init__.py").write_text(_ROOT_MODULE)
    (output / "py.typed").write_text("")
    _finish(output, "generate")


def write_client(contract: Document, settings: Path, templates: Path, output: Path) -> int:
    """Write the package of one contract to the new folder `output` and return how many operations it has.

    It imports what `write_shared` writes from the package around it.

    Raises:
        ContractError: the generator has anything to complain about, or leaves an operation out, or an operation takes
            a header.
    """
    check_tools()
    _refuse_headers(contract)
    project = _project(contract, settings, templates, output)
    with redirect_stdout(StringIO()):  # it prints the temporary folder's name
        errors = project.build()
    if errors:
        raise ContractError(f"the generator has {len(errors)} complaints: {_describe_errors(errors)}")
    classes = {str(item.class_info.name) for item in (*project.openapi.models, *project.openapi.enums)}
    if missing := ModelViews(contract).class_names() - classes:
        raise ContractError(f"the generator leaves out {', '.join(sorted(missing))}")
    written = sum(len(tag.endpoints) for tag in project.openapi.endpoint_collections_by_tag.values())
    wanted = sum(1 for _ in operations(contract))
    if written != wanted:
        raise ContractError(f"{wanted - written} of {wanted} operations were not generated")
    for name in SHARED:
        (output / name).unlink(missing_ok=True)
    _finish(output, f"generate --api-version {contract['info']['version']}")
    return written


def replace_folder(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`, which survives any failure before the last step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def client_folders(root: Path) -> list[Path]:
    """Return the packages of clients in a folder; compiled files that a removed one left behind are none."""
    return sorted(package.parent for package in root.glob("v*/__init__.py"))


def generate(contract: Document, settings: Path, templates: Path, target: Path) -> int:
    """Write the client of `contract` to `target`, and beside it what all clients share; return its operation count.

    The folder around `target` is replaced as a whole; the other packages in it stay as they are.
    """
    root = target.parent
    root.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root.parent, prefix=".generate-") as folder:
        fresh = Path(folder) / root.name
        write_shared(templates, fresh)
        count = write_client(contract, settings, templates, fresh / target.name)
        for other in client_folders(root):
            if other.name != target.name:
                shutil.copytree(other, fresh / other.name)
        replace_folder(fresh, root)
    return count
