"""Where a model comes from: what lies on a datastore, or what a job made; local ones are uploaded first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from attrs import frozen

from amlwrap.assets import AssetType
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.datastore_uris import datastore_and_path
from amlwrap.errors import UsageError
from amlwrap.job import Job, JobStatus
from amlwrap.job.resource import JobOutput
from amlwrap.local_paths import is_there
from amlwrap.references import check_uri_spelling, is_reference, short_name
from amlwrap.resources.datastores import BLOB
from amlwrap.resources.job_ends import check_finished
from amlwrap.resources.model_files import ModelFiles, files_there, type_and_flavors
from amlwrap.resources.nearest import some
from amlwrap.resources.outputs import outputs_of, place_of_output

if TYPE_CHECKING:
    from amlwrap.references import Scope
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.jobs import JobCollection

OUTPUT_FOLDER = "outputs/model"
"""Where a job leaves its model, among what is kept of it."""

_JOB_OUTPUT = re.compile(
    r"azureml://jobs/(?P<job>[^/]+)/outputs/(?P<output>[^/]+)(?:/paths/(?P<path>.*))?", re.IGNORECASE | re.DOTALL
)
_RUN = re.compile(r"runs:/+(?P<run>[^/]+)/?(?P<path>.*)", re.DOTALL)
_OWN_OUTPUTS = ("artifacts", "default")  # what Azure's own clients call all that is kept of a job


@frozen(kw_only=True)
class ModelSource:
    """A model that lies where it can be registered.

    Attributes:
        path, datastore_id: where.
        type: how it was saved.
        flavors: by name, how each MLflow flavor of it is loaded.
        job_name: the job that made it, if one is known.
    """

    path: str
    datastore_id: str | None
    type: AssetType | str
    flavors: Mapping[str, Any]
    job_name: str | None = None


@frozen
class ModelSources:
    """Finds models in a workspace.

    Attributes:
        scope: the workspace.
        datastores, jobs: of the workspace.
        auth, notify: how storage is opened; see `CodeCollection.upload`.
    """

    scope: Scope
    datastores: DatastoreCollection
    jobs: JobCollection
    auth: str | None
    notify: Callable[[str], None] | None

    def at(self, uri: str, wanted: AssetType | str | None) -> ModelSource:
        """Return the model at a URI: of a path on a datastore, or of what a job made.

        Raises:
            UsageError: it names no such place, or no model lies there.
        """
        check_remote(uri)
        if match := _JOB_OUTPUT.fullmatch(uri):
            job = self.jobs.get(match["job"])
            output, path = match["output"], unquote(match["path"] or "").strip("/")
            return self._source(self._output(job, output, path), _uri(job, path, output), wanted, job_name=job.name)
        datastore, path = datastore_and_path(uri, self.scope) or ("", "")
        path = path.strip("/")
        if not path or ".." in path.split("/"):
            raise UsageError(
                f"{uri!r} names no datastore path of this workspace: write azureml://datastores/NAME/paths/PATH, or "
                "azureml://jobs/NAME/outputs/artifacts/paths/PATH."
            )
        place = JobOutput(datastore_id=self.scope.resource_id("datastores", datastore), path=path)
        return self._source(place, uri, wanted)

    def of_job(self, job: str | Job, *, best: bool, output: str | None, wanted: AssetType | str | None) -> ModelSource:
        """Return the model that a job made: in one of its outputs, else in its folder `outputs/model`.

        Args:
            job: the job.
            best: whether it is a sweep, whose best trial's model is meant.
            output: a name of its outputs; None where the model is to be found.
            wanted: the model's type; None for what its files say.

        Raises:
            UsageError: the job has not completed, is a sweep without `best`, or left no model there.
        """
        made = self._completed(self.jobs.get(job), best)
        if output is not None:
            place = self._output(made, output, "")
            return self._source(place, _uri(made, "", output), wanted, job_name=made.name)
        place = self._output(made, _OWN_OUTPUTS[0], OUTPUT_FOLDER)
        files = self._files(place, _uri(made, OUTPUT_FOLDER))
        if files is not None and (files.mlmodel is not None or wanted not in (None, AssetType.MLFLOW_MODEL)):
            return self._of_files(place, files, wanted, made.name)
        models = [name for name, value in outputs_of(made).items() if value.type in MODEL_TYPES]
        if len(models) != 1:
            raise UsageError(self._no_model(made, models))
        return self.of_job(made, best=False, output=models[0], wanted=wanted or outputs_of(made)[models[0]].type)

    def _completed(self, job: Job, best: bool) -> Job:
        """Return a job that has completed, or the best trial of a sweep."""
        if best:
            from amlwrap.metrics import check_is_sweep, require_best

            objective = check_is_sweep(job).objective
            check_finished(job)
            job = self.jobs.get(require_best(job.name, self.jobs.trials(job), objective).name)
        elif job.type == "Sweep":
            raise UsageError(
                f"Job {job.name} is a sweep, and models are its trials': ask for the best trial's with --best, in "
                "Python best=True, or name a trial."
            )
        check_finished(job)
        if job.status != JobStatus.COMPLETED:
            raise UsageError(
                f"Job {job.name} ended as {job.status}, and models come from jobs that have completed: register what "
                f"it left by its path, such as {_uri(job, OUTPUT_FOLDER)}."
            )
        return job

    def _output(self, job: Job, output: str, path: str) -> JobOutput:
        """Return where a path in an output of a job lies."""
        if output in outputs_of(job) or output.lower() not in _OWN_OUTPUTS:
            datastore, base = place_of_output(job, output)
        elif job.output is None:
            raise UsageError(f"Nothing is kept of job {job.name} yet (it is {job.status}): wait for it to run.")
        else:
            datastore, base = job.output.datastore_id, job.output.path
        whole = "/".join(part.strip("/") for part in (base, path) if part)
        if ".." in whole.split("/"):
            raise UsageError(f"{path!r} leads out of output {output} of job {job.name}: name a path in it.")
        return JobOutput(datastore_id=self.scope.resource_id("datastores", short_name(datastore)), path=whole)

    def _source(
        self, place: JobOutput, name: str, wanted: AssetType | str | None, job_name: str | None = None
    ) -> ModelSource:
        datastore = self.datastores.get(short_name(place.datastore_id))
        if datastore.type != BLOB:
            if wanted is None:
                raise UsageError(
                    f"Datastore {datastore.name} is of type {datastore.type}, into which amlwrap does not look: say of "
                    "which type the model is."
                )
            return ModelSource(
                path=place.path, datastore_id=place.datastore_id, type=wanted, flavors={}, job_name=job_name
            )
        files = self._files(place, name)
        if files is None:
            raise UsageError(f"There is nothing at {name}: check the path.")
        return self._of_files(place, files, wanted, job_name)

    def _of_files(
        self, place: JobOutput, files: ModelFiles, wanted: AssetType | str | None, job_name: str | None
    ) -> ModelSource:
        kind, flavors = type_and_flavors(files, wanted)
        return ModelSource(
            path=place.path, datastore_id=place.datastore_id, type=kind, flavors=flavors, job_name=job_name
        )

    def _files(self, place: JobOutput, name: str) -> ModelFiles | None:
        datastore = self.datastores.get(short_name(place.datastore_id))
        with self.datastores.open_store(datastore, auth=self.auth, notify=self.notify) as store:
            return files_there(store, place.path, name)

    def _no_model(self, job: Job, models: list[str]) -> str:
        """Return what to do about a job that left no MLflow model where it is looked for."""
        what = f"Job {job.name} left no MLflow model in {OUTPUT_FOLDER}"
        if models:
            return f"{what}, and has several in its outputs: name one of {', '.join(models)} as the output."
        own = self._output(job, _OWN_OUTPUTS[0], "")
        files = self._files(own, _uri(job, "")) or ModelFiles(place="")
        if files.inner:
            return f"{what}, and elsewhere {some(files.inner)}: give the path of the model."
        if named := outputs_of(job):
            return f"{what}: name the output that holds the model, of {', '.join(named)}, or give the model's path."
        if outputs := [name for name in files.names if name.startswith("outputs/")]:
            return f"{what}, and has {some(outputs)}: give the path of the model, as in {_uri(job, outputs[0])}."
        return f"{what}, nor anything in outputs: have it save the model there, or give the path where the model is."


def is_remote(path: str) -> bool:
    """Whether a text names no path on this machine: a URI, or what is registered, unless a file is called so."""
    return "://" in path or path.startswith(("azureml:", "runs:/")) or (is_reference(path) and not is_there(Path(path)))


def check_remote(uri: str) -> None:
    """Refuse what names neither a path on a datastore nor an output of a job.

    Raises:
        UsageError: it does; the text says what to give instead.
    """
    check_uri_spelling(uri)
    if match := _RUN.fullmatch(uri):
        path = match["path"] or OUTPUT_FOLDER
        raise UsageError(
            f"{uri} names a run of MLflow: give azureml://jobs/{match['run']}/outputs/artifacts/paths/{path}, by the "
            "name of its job."
        )
    if is_reference(uri):
        raise UsageError(f"{uri} is registered already: give a file, a folder, or a path on a datastore.")
    if not uri.startswith("azureml://"):
        raise UsageError(
            f"No model is registered from a URL like {uri.partition('://')[0]}://...: copy it here, or to a datastore, "
            "and give the path of the copy."
        )


def _uri(job: Job, path: str, output: str = _OWN_OUTPUTS[0]) -> str:
    """Return the URI of a path in an output of a job."""
    return f"azureml://jobs/{job.name}/outputs/{output}/paths/{path}"
