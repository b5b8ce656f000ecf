"""Deployments: models behind an online endpoint, made, changed, looked into, deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve, fields_dict

from amlwrap.assets import DeploymentDefinition, LogContainer, OnlineDeployment
from amlwrap.errors import NotFoundError, UsageError
from amlwrap.paging import iterate
from amlwrap.references import check_name
from amlwrap.reprs import Collection
from amlwrap.resources.datastores import check_destination
from amlwrap.resources.deploying import Deploying, with_what_is_held
from amlwrap.resources.deployment_ends import finish_deployment
from amlwrap.resources.deployment_rules import check_asked, check_whole
from amlwrap.resources.nearest import naming_nearest
from amlwrap.resources.operations import finish
from amlwrap.resources.submission import LiveRegistrar
from amlwrap.scalars import did_you_mean, is_whole, shown
from amlwrap.waiting import check_timeout

if TYPE_CHECKING:
    from amlwrap.dialects.base import Dialect
    from amlwrap.lro import Answer
    from amlwrap.resources.endpoints import EndpointCollection
    from amlwrap.resources.job_assets import Assets
    from amlwrap.resources.models import ModelCollection
    from amlwrap.resources.submission import OpenProgress

    Notify = Callable[[str], None]

CONTAINERS = {
    "inference-server": LogContainer.INFERENCE_SERVER,
    "storage-initializer": LogContainer.STORAGE_INITIALIZER,
}
"""Whose log is read, in the words of the CLI v2, and in the service's."""

_FAILED = "Failed"


class DeploymentCollection(Collection):
    """The deployments behind the online endpoints of a workspace (`Workspace.deployments`).

    Args:
        assets, models, endpoints: of the workspace.
    """

    def __init__(self, assets: Assets, models: ModelCollection, endpoints: EndpointCollection) -> None:
        self._assets = assets
        self._models = models
        self._endpoints = endpoints
        self._ask = assets.ask

    def create(
        self,
        deployment: DeploymentDefinition | str,
        *,
        all_traffic: bool = False,
        wait: bool = True,
        timeout: float | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Notify | None = None,
        **described: Any,
    ) -> OnlineDeployment:
        """Deploy a model behind an endpoint, and wait until it answers.

        An MLflow model needs nothing else. Where the api-version wants code and environment beside it, they are made:
        a scoring script that amlwrap brings along, and the model's own conda.yaml.

        Args:
            deployment: what to deploy, or its name alone.
            all_traffic: give it all of the endpoint's traffic once it answers.
            wait: False returns as soon as the service has begun.
            timeout: seconds to wait at most; None waits as long as it takes.
            datastore, auth, open_progress, on_large, notify: of the uploads; see `JobCollection.submit`. `notify` is
                told besides how it goes on.
            described: with a name alone, the attributes of `DeploymentDefinition`, as in
                `create("blue", endpoint="iris", model="iris@latest")`.

        Raises:
            UsageError: it cannot be deployed as it is, or is there already; nothing was sent.
            ServiceError: the service refused it.
            DeploymentFailedError: it does not answer; the end of its log is told.
            WaitTimeoutError: it took longer than `timeout`; it goes on.

        Source: operation `OnlineDeployments_CreateOrUpdate`.
        """
        asked = _defined(deployment, described)
        check_asked(asked)
        check_whole(asked)
        deploying = self._deploying(datastore, auth, open_progress, on_large, notify)

        def begin(dialect: Dialect) -> Answer:
            self._check_free(asked)
            whole = deploying.new(asked, dialect)
            body = dialect.encode_deployment(whole, location=dialect.get_location())
            return dialect.put_deployment(asked.endpoint, asked.name, body)

        return self._made(asked, begin, all_traffic=all_traffic, wait=wait, timeout=timeout, notify=notify)

    def update(
        self,
        deployment: DeploymentDefinition | str,
        *,
        all_traffic: bool = False,
        wait: bool = True,
        timeout: float | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Notify | None = None,
        **described: Any,
    ) -> OnlineDeployment:
        """Change a deployment, and wait until it answers so; it goes on answering meanwhile.

        What is None, or not given, stays as it is; environment variables and their like are added to those that there
        are. See `create` for arguments and errors.

        Raises:
            UsageError: nothing is given.

        Source: operation `OnlineDeployments_CreateOrUpdate`.
        """
        asked = _defined(deployment, described)
        check_asked(asked)
        if asked == DeploymentDefinition(name=asked.name, endpoint=asked.endpoint) and not all_traffic:
            raise UsageError(f"Nothing of deployment {asked.name} would change: say what should be otherwise.")
        deploying = self._deploying(datastore, auth, open_progress, on_large, notify)

        def begin(dialect: Dialect) -> Answer:
            held = self.get(asked.endpoint, asked.name)
            check_whole(with_what_is_held(asked, held))
            whole = deploying.changed(asked, held, dialect)
            body = dialect.encode_deployment(whole, location=dialect.get_location())
            return dialect.put_deployment(held.endpoint_name, held.name, body)

        return self._made(asked, begin, all_traffic=all_traffic, wait=wait, timeout=timeout, notify=notify)

    def get(self, endpoint: str, name: str) -> OnlineDeployment:
        """Return one deployment of an endpoint.

        Raises:
            NotFoundError: there is no such endpoint or deployment.

        Source: operation `OnlineDeployments_Get`.
        """
        check_name(name, "a deployment")
        found = self._endpoints.get(endpoint)
        with naming_nearest(name, lambda: (each.name for each in self._listed(found.name))):
            return self._ask(lambda dialect: dialect.get_deployment(found.name, name))

    def list(self, endpoint: str | None = None) -> Iterator[OnlineDeployment]:
        """Yield the deployments of an endpoint, or of all. Source: operation `OnlineDeployments_List`."""
        if endpoint is not None:
            return self._listed(self._endpoints.get(endpoint).name)
        return (deployment for each in self._endpoints.list() for deployment in self._listed(each.name))

    def logs(
        self,
        endpoint: str,
        name: str,
        *,
        container: LogContainer | str = LogContainer.INFERENCE_SERVER,
        tail: int | None = None,
    ) -> str:
        """Return the end of a deployment's log.

        Args:
            endpoint, name: of the deployment.
            container: whose log: of `inference-server`, which answers, or `storage-initializer`, which fetches the
                model.
            tail: at most so many lines; what the service thinks fit when None.

        Raises:
            UsageError: there is no such container, or `tail` is no number of lines.
            NotFoundError: there is no such endpoint or deployment.

        Source: operation `OnlineDeployments_GetLogs`.
        """
        kind = _container_of(container)
        if tail is not None and not is_whole(tail, 1):
            raise UsageError(f"tail is a whole number of lines from 1, and not {shown(tail)}.")
        found = self.get(endpoint, name)
        return self._ask(
            lambda dialect: dialect.get_deployment_logs(found.endpoint_name, found.name, container=kind, tail=tail)
        )

    def delete(self, endpoint: str, name: str, *, timeout: float | None = None, notify: Notify | None = None) -> None:
        """Delete a deployment that takes no traffic, and wait until it is gone.

        Raises:
            UsageError: it takes traffic.
            NotFoundError: there is no such endpoint or deployment.
            WaitTimeoutError: it took longer than `timeout` seconds.

        Source: operation `OnlineDeployments_Delete`.
        """
        if timeout is not None:
            check_timeout(timeout)
        found = self.get(endpoint, name)
        self._check_idle(found)
        answer = self._ask(lambda dialect: dialect.delete_deployment(found.endpoint_name, found.name))
        finish(self._ask, answer, f"Deleting deployment {found.name}", timeout=timeout, notify=notify)

    def _deploying(
        self,
        datastore: str | None,
        auth: str | None,
        open_progress: OpenProgress | None,
        on_large: Callable[[str], None] | None,
        notify: Notify | None,
    ) -> Deploying:
        check_destination(datastore, auth)
        options: dict[str, Any] = {"datastore": datastore, "auth": auth, "on_large": on_large, "notify": notify}
        registrar = LiveRegistrar(self._assets, open_progress=open_progress, **options)
        return Deploying(assets=self._assets, models=self._models, registrar=registrar, options=options)

    def _made(
        self,
        asked: DeploymentDefinition,
        begin: Callable[[Dialect], Answer],
        *,
        all_traffic: bool,
        wait: bool,
        timeout: float | None,
        notify: Notify | None,
    ) -> OnlineDeployment:
        """Have the service begin, and see to it that the deployment answers."""
        if timeout is not None:
            check_timeout(timeout)
        if all_traffic and not wait:
            raise UsageError("Traffic goes to a deployment that answers: wait for it, or give it traffic later.")
        answer = self._ask(begin)
        if wait:
            finish_deployment(self._ask, answer, asked.endpoint, asked.name, timeout=timeout, notify=notify)
        if all_traffic:
            self._endpoints.set_traffic(asked.endpoint, {asked.name: 100}, notify=notify)
            if notify:
                notify(f"Deployment {asked.name} takes all traffic of endpoint {asked.endpoint}.")
        return self._ask(lambda dialect: dialect.get_deployment(asked.endpoint, asked.name))

    def _check_free(self, asked: DeploymentDefinition) -> None:
        """Check that there is the endpoint, and nothing of the name behind it but what failed."""
        endpoint = self._endpoints.get(asked.endpoint)
        try:
            there = self._ask(lambda dialect: dialect.get_deployment(endpoint.name, asked.name))
        except NotFoundError:
            return
        if there.provisioning_state != _FAILED:
            raise UsageError(
                f"Endpoint {endpoint.name} has a deployment {there.name} already: change it with `amlwrap deployment "
                f"update {there.name} --endpoint {endpoint.name}`, or give the new one another name."
            )

    def _check_idle(self, deployment: OnlineDeployment) -> None:
        endpoint = self._endpoints.get(deployment.endpoint_name)
        shares = {name.lower(): share for name, share in endpoint.traffic.items()}
        if share := shares.get(deployment.name.lower()):
            raise UsageError(
                f"Deployment {deployment.name} takes {share} % of the traffic of endpoint {endpoint.name}: give that "
                f"to another first, as with `amlwrap endpoint traffic {endpoint.name} OTHER=100`, or to none, with "
                f"{deployment.name}=0."
            )

    def _listed(self, endpoint: str) -> Iterator[OnlineDeployment]:
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_deployments(endpoint, link)))


def _defined(deployment: DeploymentDefinition | str, described: dict[str, Any]) -> DeploymentDefinition:
    if isinstance(deployment, DeploymentDefinition):
        return evolve(deployment, **_known(described)) if described else deployment
    if "endpoint" not in described:
        raise UsageError("A deployment is behind an endpoint: give endpoint=NAME.")
    return DeploymentDefinition(name=deployment, **_known(described))


def _known(described: dict[str, Any]) -> dict[str, Any]:
    known = [name for name in fields_dict(DeploymentDefinition) if name != "name"]
    for name in described:
        if name not in known:
            raise UsageError(f"A deployment has no {name}: {did_you_mean(name, known)}")
    return described


def _container_of(word: str) -> LogContainer:
    for short, container in CONTAINERS.items():
        if isinstance(word, str) and word.lower() in (short, container.lower()):
            return container
    raise UsageError(f"container {shown(word)} is not one of {', '.join(CONTAINERS)}.")
