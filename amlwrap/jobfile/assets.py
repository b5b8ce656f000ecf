"""Code, environments, inputs and outputs of a job file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.datastore_uris import datastore_and_path
from amlwrap.environment_files import read_conda_file, read_dockerfile
from amlwrap.job import DataBindingMode, Input, JobInput, Literal, Output
from amlwrap.job.environment_rules import environment_problems
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.rows import reference
from amlwrap.jobfile.section import Section
from amlwrap.references import is_reference

if TYPE_CHECKING:
    from pathlib import Path

# Of the expressions that the service fills in, the one that is the same as to name no datastore.
_DEFAULT_DATASTORE = "${{default_datastore}}"
INPUT_MODES = {
    "ro_mount": DataBindingMode.READ_ONLY_MOUNT,
    "rw_mount": DataBindingMode.READ_WRITE_MOUNT,
    "mount": DataBindingMode.MOUNT,
    "download": DataBindingMode.DOWNLOAD,
    "upload": DataBindingMode.UPLOAD,
    "direct": DataBindingMode.DIRECT,
    "eval_mount": DataBindingMode.EVAL_MOUNT,
    "eval_download": DataBindingMode.EVAL_DOWNLOAD,
}
"""The schema's words for how data gets to a job and back, and the service's."""

_TYPES = {str(kind): str(kind) for kind in AssetType}
_LITERAL_TYPES = ("string", "number", "integer", "boolean")
_ENVIRONMENT_ONLY = {
    "inference_config": "leave it out; it is for endpoints.",
}


def read_code(section: Section) -> str | Path | None:
    """Return the code of a job: a reference, or a local folder."""
    text = section.text("code")
    if text is None:
        return None
    if is_reference(reference(text)):
        return reference(text)
    if "://" in text or text.startswith("git@"):
        section.fail("code", "no code is taken from a URL: clone it and name the local folder.")
    folder = section.local_path("code", text)
    if not folder.is_dir():
        section.fail("code", f"{text!r} is a file: name the folder that holds the code.")
    return folder


def read_environment(section: Section) -> str | EnvironmentDefinition | None:
    """Return the environment of a job: a reference, or a definition."""
    if section.is_mapping("environment"):
        return _read_definition(section.section("environment", _ENVIRONMENT_ONLY))
    text = section.text("environment")
    if text is None or is_reference(reference(text)):
        return None if text is None else reference(text)
    if text.startswith("azureml://"):
        section.fail("environment", "write azureml:NAME:VERSION, or the URI of an environment in a registry.")
    with section.located("environment"):
        definition = read_section(section.local_path("environment", text), inexpressible=_ENVIRONMENT_ONLY)
    return _read_definition(definition)


def _read_definition(section: Section) -> str | EnvironmentDefinition:
    section.text("$schema")
    name, version, image = section.text("name"), section.text("version"), section.text("image")
    if (section.text("os_type") or "linux").lower() != "linux":
        section.fail("os_type", "amlwrap runs jobs on Linux only.")
    section.skip("description", "tags")  # of the environment asset; an environment made for a job has none
    build = section.section("build")
    made = _read_build(build) if not build.is_empty else {}
    conda_file = _read_conda_file(section)
    section.done()
    if name is None and version is not None:
        section.fail("version", "has no name beside it: give the name too, or leave the version out.")
    if image is None and not made:
        if conda_file is not None:
            section.fail("conda_file", "needs an image beside it, which the packages are installed into.")
        if name is None:
            section.fail("image", "is missing: give an image or a build, or the name of what is registered.")
        return f"azureml:{name}:{version}" if version else f"azureml:{name}@latest"
    if image is not None and made:
        section.fail("build", "give either an image or a build.")
    definition = EnvironmentDefinition(image=image, conda_file=conda_file, name=name, version=version, **made)
    for attribute, problem in environment_problems(definition):
        key = {"dockerfile": "build"}.get(attribute, attribute)
        section.fail(key, problem if attribute == "image" else f"the {attribute.replace('_', ' ')} {problem}")
    return definition


def _read_build(build: Section) -> dict[str, Any]:
    """Return the attributes of a definition that a build stands for.

    A Dockerfile that has a local folder to itself needs no folder, so its text says all.
    """
    path, dockerfile_path = build.text("path"), build.text("dockerfile_path")
    text = build.text("dockerfile")
    build.done()
    if path is not None and "://" in path:
        return {"build_context": path, "dockerfile": text, "dockerfile_path": dockerfile_path}
    if text is not None and path is None:
        return {"dockerfile": text}
    folder = build.local_path("path", path or ".")
    if text is not None:
        return {"build_context": folder, "dockerfile": text}
    dockerfile = folder / (dockerfile_path or "Dockerfile")
    if not dockerfile.is_file():
        build.fail("dockerfile_path", f"there is no file {dockerfile.name!r} in {path!r}.")
    if path is not None and any(entry != dockerfile for entry in folder.iterdir()):
        return {"build_context": folder, "dockerfile_path": dockerfile_path}
    with build.located("dockerfile_path"):
        return {"dockerfile": read_dockerfile(dockerfile)}


def _read_conda_file(section: Section) -> str | None:
    """Return the text of the conda file: of a file, of a mapping written in place, or as it stands in several lines."""
    if section.is_mapping("conda_file"):
        return section.yaml("conda_file")
    text = section.text("conda_file")
    if text is None or "\n" in text:
        return text
    path = section.local_path("conda_file", text)
    with section.located("conda_file"):
        return read_conda_file(path)


def read_inputs(section: Section) -> dict[str, JobInput]:
    """Return the inputs of a job, literals as the text that they are written with."""
    return {name: _read_input(section, name) for name in section.names()}


def _read_input(section: Section, name: str) -> JobInput:
    if not section.is_mapping(name):
        return Literal(_literal(section, name))
    value = section.section(name, {"datastore": "local data goes to the default datastore."})
    if value.text("type") in _LITERAL_TYPES or "value" in value.names():
        literal = Literal(_literal(value, "value"))
        value.done()
        return literal
    return _read_data(value)


def _literal(section: Section, key: str) -> str:
    if not section.is_scalar(key):
        section.fail(key, "must be text, a number, true or false, or a mapping with a path.")
    return section.text(key) or ""


def _read_data(section: Section) -> Input:
    kind = section.word("type", _TYPES)
    path = section.required_text("path", ": give a local path, a URL, or azureml:NAME:VERSION for what is registered")
    mode = section.word("mode", INPUT_MODES) or DataBindingMode.READ_ONLY_MOUNT
    on_compute = section.text("path_on_compute")
    section.done()
    data = reference(path)
    if data.startswith("runs:/"):
        section.fail("path", "no job reads a run by its id: name what it made by azureml:NAME:VERSION, or by its path.")
    if data.endswith("?..."):
        section.fail("path", "what opens the URL was left out when it was shown: write it back in place of the dots.")
    local = not is_reference(data) and ("://" not in data)
    return Input(
        data=section.local_path("path", path) if local else data,
        type=None if kind is None else AssetType(kind),
        mode=DataBindingMode(mode),
        path_on_compute=on_compute,
    )


def read_outputs(section: Section) -> dict[str, Output]:
    """Return the outputs of a job."""
    outputs: dict[str, Output] = {}
    for name in section.names():
        if not section.has(name):
            outputs[name] = Output()
            continue
        outputs[name] = _read_output(section.section(name))
    return outputs


def _read_output(section: Section) -> Output:
    kind = section.word("type", _TYPES)
    path, datastore = section.text("path"), section.text("datastore")
    mode = section.word("mode", INPUT_MODES) or DataBindingMode.READ_WRITE_MOUNT
    on_compute = section.text("path_on_compute")
    asset_name, asset_version = section.text("name"), section.text("version")
    section.done()
    if path is not None and "://" in path:
        place = datastore_and_path(path) or section.fail("path", "write azureml://datastores/NAME/paths/PATH.")
        datastore, path = None if place[0] == _DEFAULT_DATASTORE else place[0], place[1] or None
    return Output(
        type=None if kind is None else AssetType(kind),
        datastore=None if datastore is None else reference(datastore).removeprefix("azureml:"),
        path=path,
        mode=DataBindingMode(mode),
        path_on_compute=on_compute,
        asset_name=asset_name,
        asset_version=asset_version,
    )
