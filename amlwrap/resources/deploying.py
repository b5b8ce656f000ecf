"""From a deployment as people ask for it to the one that is sent: found out first, then uploaded and registered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from amlwrap.assets import (
    AssetType,
    DeploymentDefinition,
    EnvironmentDefinition,
    Model,
    ModelDefinition,
    OnlineDeployment,
)
from amlwrap.errors import InvalidJobError, NotFoundError
from amlwrap.references import Collection, asset_name_and_version, is_reference, without_secrets
from amlwrap.resources.deployment_rules import check_local_code
from amlwrap.resources.limits import check_limits
from amlwrap.resources.mlflow_serving import (
    SCORING_SCRIPT,
    has_our_script,
    is_mlflow,
    scoring_code,
    serving_environment,
)
from amlwrap.resources.properties import of_property
from amlwrap.resources.settling import settled_name

if TYPE_CHECKING:
    from amlwrap.dialects.base import Dialect
    from amlwrap.resources.job_assets import Assets
    from amlwrap.resources.models import ModelCollection
    from amlwrap.resources.submission import LiveRegistrar

INSTANCE_TYPE = "Standard_F4s_v2"
"""Size of the virtual machines where none is asked for: the one that Azure's own clients ask for then."""

# What the service adds to a deployment's variables, for the model and script that it has at the moment.
_OF_THE_SERVICE = frozenset({"AML_APP_ROOT", "AZUREML_ENTRY_SCRIPT", "AZUREML_MODEL_DIR"})
_AS_IT_IS = (
    "scoring_script", "model_mount_path", "instance_type", "instance_count", "request_settings", "liveness_probe",
    "readiness_probe", "app_insights_enabled", "public_egress", "description",
)  # fmt: skip


@frozen(kw_only=True)
class Deploying:
    """Turns deployments as people ask for them into those that are sent.

    Attributes:
        assets, models: of the workspace.
        registrar: uploads and registers what is local.
        options: of the upload of models.
    """

    assets: Assets
    models: ModelCollection
    registrar: LiveRegistrar
    options: dict[str, Any]

    def new(self, asked: DeploymentDefinition, dialect: Dialect) -> OnlineDeployment:
        """Return a deployment to be created."""
        blank = OnlineDeployment(
            name=asked.name, endpoint_name=asked.endpoint, instance_type=INSTANCE_TYPE, instance_count=1
        )
        return self._whole(asked, blank, dialect)

    def changed(self, asked: DeploymentDefinition, held: OnlineDeployment, dialect: Dialect) -> OnlineDeployment:
        """Return a deployment as it is to be, from what it is now: what nobody asked for stays."""
        variables = {name: value for name, value in held.environment_variables.items() if name not in _OF_THE_SERVICE}
        return self._whole(asked, evolve(held, environment_variables=variables), dialect)

    def _whole(self, asked: DeploymentDefinition, held: OnlineDeployment, dialect: Dialect) -> OnlineDeployment:
        """Return `held` with all that is asked for; everything is looked up before anything is sent.

        Raises:
            InvalidJobError: it names what is not there, or the api-version has no words for it.
        """
        asked = self._settled(asked)
        if isinstance(asked.code, Path):
            check_local_code(asked.code, asked.scoring_script)
        given = {name: value for name in _AS_IT_IS if (value := getattr(asked, name)) is not None}
        for name in ("environment_variables", "tags"):
            given[name] = {**getattr(held, name), **(getattr(asked, name) or {})}
        deployment = evolve(held, **given)
        code = self._found(asked.code, "code", "codes")
        environment = self._found(asked.environment, "environment", "environments")
        model = self._found_model(asked.model, dialect)
        has_script = deployment.scoring_script is not None and (code is not None or not has_our_script(held))
        _check_scored(asked.model if model is None else model, has_script=has_script)
        check_limits(dialect, evolve(
            deployment,
            model=_id_of(model) or deployment.model,
            code_id=code if isinstance(code, str) else None,
            environment_id=environment if isinstance(environment, str) else None,
        ))  # fmt: skip
        if model is None and asked.model is not None:
            model = self._register(asked.model)
            _check_scored(model, has_script=has_script)
        deployment = evolve(deployment, model=_id_of(model) or deployment.model)
        if has_script or model is None:
            return self._with_script(deployment, code, environment)
        if dialect.deploys_without_code or not isinstance(model, Model):
            return evolve(deployment, code_id=None, scoring_script=None, environment_id=None)
        return self._with_our_script(deployment, model)

    def _settled(self, asked: DeploymentDefinition) -> DeploymentDefinition:
        """Return what is asked for with paths where names are those of something that is here."""
        model, code = asked.model, asked.code
        if isinstance(model, str):
            model = _path_or_reference(settled_name(model, "model", "models", self.assets))
        if isinstance(code, str):
            code = _path_or_reference(settled_name(code, "code", "codes", self.assets))
        return evolve(asked, model=model, code=code)

    def _found(self, given: Any, path: str, collection: Collection) -> Any:
        """Return a reference in full, to something that is there; what is local comes back as it is."""
        if not isinstance(given, str):
            return given
        with of_property(path):
            whole, _ = self.assets.find(given, collection)
            self.assets.check_there(whole, collection)
            return whole

    def _found_model(self, given: Any, dialect: Dialect) -> Model | str | None:
        """Return a registered model, or the reference to one of elsewhere; None for what is to be registered."""
        if not isinstance(given, str):
            return given if isinstance(given, Model) else None
        with of_property("model"):
            whole, _ = self.assets.find(given, "models")
            found = asset_name_and_version(whole)
            if found is None or not self.assets.scope.holds(whole):
                self.assets.check_there(whole, "models")
                return whole
            try:
                return dialect.get_model(*found)
            except NotFoundError:
                self.assets.check_there(whole, "models")  # which says what there is
                raise

    def _register(self, given: Path | ModelDefinition | Any) -> Model:
        definition = given if isinstance(given, ModelDefinition) else ModelDefinition(path=given)
        with of_property("model"):
            return self.models.register(definition, **self.options)

    def _with_script(self, deployment: OnlineDeployment, code: Any, environment: Any) -> OnlineDeployment:
        if isinstance(code, Path):
            code = self.registrar.code(code)
        if isinstance(environment, EnvironmentDefinition):
            environment = self.registrar.environment(environment)
        return evolve(
            deployment,
            code_id=deployment.code_id if code is None else code,
            environment_id=deployment.environment_id if environment is None else environment,
        )

    def _with_our_script(self, deployment: OnlineDeployment, model: Model) -> OnlineDeployment:
        environment = self.registrar.environment(serving_environment(model, self.assets.datastores))
        with scoring_code() as folder:
            code = self.registrar.code(folder)
        return evolve(deployment, code_id=code, scoring_script=SCORING_SCRIPT, environment_id=environment)


def with_what_is_held(asked: DeploymentDefinition, held: OnlineDeployment) -> DeploymentDefinition:
    """Return what is asked for together with what a deployment has already, to see whether that is whole."""
    is_ours = has_our_script(held)
    return evolve(
        asked,
        model=asked.model or held.model or held.id,  # a model that is no registered one is one as well
        code=asked.code or (None if is_ours else held.code_id),
        scoring_script=asked.scoring_script or (None if is_ours else held.scoring_script),
        environment=asked.environment or (None if is_ours else held.environment_id),
    )


def _path_or_reference(given: str | Path) -> str | Path:
    is_path = isinstance(given, str) and "/" in given and "://" not in given and not is_reference(given)
    return Path(given) if is_path else given


def _id_of(model: Model | str | None) -> str | None:
    return model.id if isinstance(model, Model) else model


def _check_scored(model: object, *, has_script: bool) -> None:
    """Check that there is something that scores with a model: a script, or MLflow.

    Raises:
        InvalidJobError: there is not.
    """
    if has_script:
        return
    match model:
        case Model():
            what = None if is_mlflow(model) else f"{model.name}:{model.version}"
        case ModelDefinition(type=kind) if kind not in (None, AssetType.MLFLOW_MODEL):
            what = without_secrets(str(model.path))
        case Path() as path if path.is_file():
            what = str(path)
        case _:
            what = None
    if what is not None:
        raise InvalidJobError(
            f"{what} is no MLflow model, which would bring what scores with it: give code, scoring_script and "
            "environment, too.",
            "model",
        )
