"""A model, in the schema of the Azure ML CLI v2: a file of its own, or a key of a deployment's file.

Source: the schema `model.schema.json` of the CLI v2, and azure-ai-ml's `_schema`.
"""

from __future__ import annotations

from pathlib import Path

from amlwrap.assets import AssetType, ModelDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.rows import reference
from amlwrap.jobfile.section import Section
from amlwrap.local_paths import as_path
from amlwrap.references import is_reference, repr_without_secrets

_TYPES = {str(kind): str(kind) for kind in sorted(MODEL_TYPES)}
_NOT_OFFERED = {
    "stage": "write it as a tag.",
    "datastore": "local models go to the default datastore, or to that of --datastore.",
    "default_deployment_template": "write a deployment file.",
    "allowed_deployment_templates": "write a deployment file.",
}
_WRITTEN_BY_THE_SERVICE = ("$schema", "id", "creation_context", "job_name", "latest_version", "utc_time_created")
_TOLD_BY_THE_FILES = ("flavors",)


def read_model_file(path: str | Path) -> ModelDefinition:
    """Read a model file.

    Args:
        path: a YAML file in the CLI v2 schema for models; paths in it are relative to its folder.

    Raises:
        InvalidJobError: what is wrong, with file, line and key, and what to do.
        UsageError: `path` is no path.
    """
    section = read_section(as_path(path, "The model file"), inexpressible=_NOT_OFFERED)
    if "endpoint_name" in section.keys or "command" in section.keys:
        key = "endpoint_name" if "endpoint_name" in section.keys else "command"
        section.fail(key, "the file is no model: a model has a name and a path.")
    section.required_text("name", ": say what the model is registered as")
    return _read_definition(section)


def read_model(section: Section, key: str = "model") -> str | ModelDefinition | None:
    """Return the model of a deployment: a reference, a definition to register first, or None where there is none.

    Args:
        section: the deployment.
        key: where it has its model.
    """
    if section.is_mapping(key):
        inner = section.section(key, _NOT_OFFERED)
        return _read_definition(inner) if inner.has("path") else _read_reference(inner)
    text = section.text(key)
    if text is None:
        return None
    named = reference(text)
    if not is_reference(named):
        section.fail(
            key, f"{repr_without_secrets(text)} names no model: write azureml:NAME:VERSION, or name and path below it."
        )
    return named


def _read_reference(section: Section) -> str:
    name, version = section.required_text("name", ": give it, or a path"), section.text("version")
    section.word("type", _TYPES)
    section.done()
    return f"azureml:{name}@latest" if version is None else f"azureml:{name}:{version}"


def _read_definition(section: Section) -> ModelDefinition:
    path = section.required_text("path", ": give a local path, or one on a datastore or of a job's output")
    kind = section.word("type", _TYPES)
    if section.section("properties").names():
        section.fail("properties", "amlwrap does not offer them: write them as tags.")
    section.skip(*_WRITTEN_BY_THE_SERVICE, *_TOLD_BY_THE_FILES)
    definition = ModelDefinition(
        name=section.text("name"),
        version=section.text("version"),
        path=_read_path(section, path),
        type=None if kind is None else AssetType(kind),
        description=section.text("description"),
        tags=section.texts("tags"),
    )
    section.done()
    return definition


def _read_path(section: Section, path: str) -> str | Path:
    if "://" in path or path.startswith(("azureml:", "runs:/")):
        return path
    return section.local_path("path", path)
