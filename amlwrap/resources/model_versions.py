"""Which version a model becomes: the next one, or the one that it is registered as already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from amlwrap.assets import AssetType, Model, ModelDefinition
from amlwrap.errors import (
    AmlwrapError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    UsageError,
    WorkspaceNotFoundError,
)
from amlwrap.paging import iterate
from amlwrap.references import short_name
from amlwrap.resources.versions import ANONYMOUS_NAME, find_version, latest_of, next_number

if TYPE_CHECKING:
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.paging import Page
    from amlwrap.resources.model_sources import ModelSource

_TRIES = 5  # at a number that others may take at the same moment


@frozen
class ModelVersions:
    """The versions of the workspace's models, read and written.

    Attributes:
        ask: speaks with the workspace.
    """

    ask: Ask

    def get(self, name: str, version: str) -> Model:
        """Return one version."""
        return self.ask(lambda dialect: dialect.get_model(name, version))

    def known(self, name: str) -> Sequence[Model]:
        """Return the versions of a model, those that are archived as well where lists show these.

        There are none where there is no such model.
        """

        def page(dialect: Dialect, link: str | None) -> Page[Model]:
            return dialect.list_model_versions(name, link, include_archived=dialect.archives)

        try:
            return list(iterate(lambda link: self.ask(lambda dialect: page(dialect, link))))
        except WorkspaceNotFoundError:
            raise
        except NotFoundError:
            return []

    def held(
        self, wanted: ModelDefinition, path: str, kind: AssetType | str, datastore_id: str | None = None
    ) -> Model | None:
        """Return the version that a model is registered as already; None where there is none.

        Without a version it is the latest: had the same model an earlier one, the latest would be another model.

        Args:
            wanted: what it is to be registered as.
            path, datastore_id: where the model is; the path alone says so of what was uploaded.
            kind: its type.

        Raises:
            UsageError: the version that is wanted is another model.
        """
        return _same_among(self._candidates(wanted), wanted, path, kind, datastore_id)

    def _candidates(self, wanted: ModelDefinition) -> Sequence[Model]:
        """Return the versions that a model may be already: the one that is wanted, or all of its name."""
        name = registered_name(wanted)
        if wanted.version is None:
            return self.known(name)
        there = find_version(self.get, name, wanted.version)
        return [] if there is None else [there]

    def put(
        self, dialect: Dialect, wanted: ModelDefinition, source: ModelSource, notify: Callable[[str], None] | None
    ) -> Model:
        """Register a model under the version that is wanted, or the next one, unless it is there already.

        Of two who take the same number at the same moment, the one whom the service refuses takes the next; so does
        who takes that of a version which lists do not show.

        Raises:
            ServiceError: the service refused it for another reason.
        """
        name = registered_name(wanted)
        body = dialect.encode_model(
            path=source.path,
            datastore_id=source.datastore_id,
            type=source.type,
            job_name=source.job_name,
            flavors=source.flavors,
            description=wanted.description,
            tags=wanted.tags,
        )
        taken: list[str] = []
        for _ in range(_TRIES):
            candidates = self._candidates(wanted)
            there = _same_among(candidates, wanted, source.path, source.type, source.datastore_id)
            if there is not None:
                return _relabelled(dialect, there, wanted, notify)
            version = wanted.version or next_number([*(found.version for found in candidates), *taken])
            try:
                return dialect.put_model(name, version, body)
            except (BadRequestError, ConflictError):
                if wanted.version is not None or find_version(self.get, name, version) is None:
                    raise
                taken.append(version)
        raise AmlwrapError(f"Others register versions of model {name} faster than this one: try again.")


def registered_name(definition: ModelDefinition) -> str:
    """Return the name under which a model is filed, whether anybody gave it one or not."""
    return ANONYMOUS_NAME if definition.name is None else definition.name


def _same_among(
    candidates: Sequence[Model],
    wanted: ModelDefinition,
    path: str,
    kind: AssetType | str,
    datastore_id: str | None,
) -> Model | None:
    """Return the latest of some versions, where that is the model; see `ModelVersions.held`.

    One that is archived is nobody's latest, and is the one that is wanted only where its version is.
    """
    name = registered_name(wanted)
    usable = [each for each in candidates if wanted.version is not None or not each.is_archived]
    there = latest_of(usable, f"model {name!r}") if usable else None
    if there is None or _is_same(there, path, kind, datastore_id):
        return there
    if wanted.version is not None:
        raise UsageError(
            f"Version {wanted.version} of model {name} is another model, and versions never change: leave the "
            "version out for the next one."
        )
    return None


def _is_same(there: Model, path: str, kind: AssetType | str, datastore_id: str | None) -> bool:
    """Whether a registered version is the model of a type at a path.

    The service may keep what was uploaded in a folder of its own, below which the path is the same.
    """
    # Earlier api-versions tell no type but that of MLflow models, by their flavors.
    is_of_type = kind != AssetType.MLFLOW_MODEL if there.type is None else there.type == kind
    homes = [short_name(home).lower() for home in (there.datastore_id, datastore_id) if home]
    return is_of_type and f"/{there.path}".endswith(f"/{path}") and len(set(homes)) < 2


def _relabelled(dialect: Dialect, there: Model, wanted: ModelDefinition, notify: Callable[[str], None] | None) -> Model:
    """Return a registered version, with the description and the tags that are wanted besides."""
    if notify:
        notify(f"The same model is registered already, as {there.name}:{there.version}.")
    if wanted.description in (None, there.description) and wanted.tags.items() <= there.tags.items():
        return there
    body = dialect.encode_model(
        path=there.path,
        datastore_id=there.datastore_id,
        type=there.type,
        job_name=there.job_name,
        flavors=there.flavors,
        description=there.description if wanted.description is None else wanted.description,
        tags={**there.tags, **wanted.tags},
    )
    return dialect.put_model(there.name, there.version, body)
