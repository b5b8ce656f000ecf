"""Online endpoints: created, opened, given traffic, asked, deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.assets.endpoint import AUTH_MODES
from amlwrap.errors import NotFoundError, UsageError
from amlwrap.job.rules import check_texts
from amlwrap.job.settings import frozen_map
from amlwrap.paging import iterate
from amlwrap.references import check_name, check_new_serving_name
from amlwrap.reprs import Collection
from amlwrap.resources.filters import check_text
from amlwrap.resources.limits import check_limits
from amlwrap.resources.nearest import naming_nearest
from amlwrap.resources.operations import finish
from amlwrap.resources.traffic import check_shares, named_as_deployed
from amlwrap.scalars import shown
from amlwrap.waiting import check_timeout

if TYPE_CHECKING:
    from amlwrap.assets import EndpointKeys, EndpointToken
    from amlwrap.auth import TokenSource
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.lro import Answer
    from amlwrap.scoring import Opened

    Notify = Callable[[str], None]


class EndpointCollection(Collection):
    """The online endpoints of a workspace (`Workspace.endpoints`).

    Args:
        ask: speaks with the workspace.
        entra_token: of Microsoft Entra, for endpoints that are opened by these.
    """

    def __init__(self, ask: Ask, entra_token: TokenSource) -> None:
        self._ask = ask
        self._entra_token = entra_token

    def create(
        self,
        name: str,
        *,
        auth_mode: AuthMode | str = AuthMode.KEY,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        public_network_access: bool = True,
        timeout: float | None = None,
        notify: Notify | None = None,
    ) -> OnlineEndpoint:
        """Create an endpoint, and wait until it is there.

        One that is there already, and is the same, is returned as it is, and `notify` told so: nothing of what has
        traffic is touched.

        Args:
            name: its name, which no other endpoint of the region has.
            auth_mode: what callers show: `key`, `aml_token` or `aad_token`, or the service's words for these.
            description, tags: shown with it.
            public_network_access: whether it can be called from outside of the workspace's network.
            timeout: seconds to wait at most; None waits as long as it takes.
            notify: told every so often that it goes on.

        Raises:
            UsageError: it cannot be made so, or the name is that of another endpoint.
            ServiceError: the service refused it, or failed to make it.
            WaitTimeoutError: it took longer than `timeout`; it goes on.

        Source: operation `OnlineEndpoints_CreateOrUpdate`.
        """
        check_text(description, "description")
        check_texts("tags", frozen_map(tags))
        if not isinstance(public_network_access, bool):
            raise UsageError(f"public_network_access is True or False, and not {shown(public_network_access)}.")
        asked = OnlineEndpoint(
            name=check_new_serving_name(name, "an endpoint"),
            id="",
            auth_mode=auth_mode_of(auth_mode),
            description=description,
            tags=dict(tags or {}),
            public_network_access=public_network_access,
        )
        if timeout is not None:
            check_timeout(timeout)
        if there := self._find(name):
            _check_taken(there, asked)
            if notify:
                notify(f"Endpoint {there.name} exists already, the same as this one: nothing was changed.")
            return there

        def put(dialect: Dialect) -> Answer:
            check_limits(dialect, asked)
            return dialect.put_endpoint(name, dialect.encode_endpoint(asked, location=dialect.get_location()))

        look = f"amlwrap endpoint show {name}"
        finish(self._ask, self._ask(put), f"Endpoint {name}", timeout=timeout, notify=notify, look=look)
        return self.get(name)

    def get(self, name: str) -> OnlineEndpoint:
        """Return one endpoint.

        Raises:
            NotFoundError: there is none of that name.

        Source: operation `OnlineEndpoints_Get`.
        """
        check_name(name, "an endpoint")
        with naming_nearest(name, lambda: (endpoint.name for endpoint in self.list())):
            return self._ask(lambda dialect: dialect.get_endpoint(name))

    def list(self) -> Iterator[OnlineEndpoint]:
        """Yield the workspace's endpoints. Source: operation `OnlineEndpoints_List`."""
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_endpoints(link)))

    def delete(self, name: str, *, timeout: float | None = None, notify: Notify | None = None) -> None:
        """Delete an endpoint with its deployments, and wait until it is gone.

        Raises:
            NotFoundError: there is none of that name.
            WaitTimeoutError: it took longer than `timeout` seconds.

        Source: operation `OnlineEndpoints_Delete`.
        """
        if timeout is not None:
            check_timeout(timeout)
        found = self.get(name)  # deleting what is not there would pass for a success
        answer = self._ask(lambda dialect: dialect.delete_endpoint(found.name))
        finish(self._ask, answer, f"Deleting endpoint {found.name}", timeout=timeout, notify=notify)

    def keys(self, name: str) -> EndpointKeys:
        """Return the keys of an endpoint that keys open; none of them is in the value's repr.

        Raises:
            UsageError: something else opens it.

        Source: operation `OnlineEndpoints_ListKeys`.
        """
        found = self.get(name)
        _check_opened_by(found, AuthMode.KEY, "keys")
        return self._ask(lambda dialect: dialect.list_endpoint_keys(found.name))

    def token(self, name: str) -> EndpointToken:
        """Return a token for an endpoint that tokens of the workspace open; it is not in the value's repr.

        Raises:
            UsageError: something else opens it.

        Source: operation `OnlineEndpoints_GetToken`.
        """
        found = self.get(name)
        _check_opened_by(found, AuthMode.AML_TOKEN, "tokens of the workspace")
        return self._ask(lambda dialect: dialect.get_endpoint_token(found.name))

    def set_traffic(
        self, name: str, traffic: Mapping[str, int], *, timeout: float | None = None, notify: Notify | None = None
    ) -> OnlineEndpoint:
        """Give each deployment of an endpoint its share of the requests, and wait until that holds.

        Args:
            name: the endpoint.
            traffic: whole percents by name of the deployment, 100 in all, or 0; those that are not named get none.
            timeout, notify: as of `create`.

        Raises:
            UsageError: these are no such shares, or there is no such deployment.

        Source: operations `OnlineEndpoints_Update` and `OnlineEndpoints_CreateOrUpdate`.
        """
        check_shares(traffic)
        if timeout is not None:
            check_timeout(timeout)
        found = self.get(name)
        shares = named_as_deployed(traffic, self._deployments(found.name), found.name)
        answer = self._ask(lambda dialect: dialect.set_traffic(found.name, shares))
        finish(self._ask, answer, f"The traffic of endpoint {found.name}", timeout=timeout, notify=notify)
        return self.get(found.name)

    def invoke(
        self,
        name: str,
        request: Mapping[str, Any] | str | Path | None = None,
        *,
        data: str | Path | Sequence[Mapping[str, Any]] | None = None,
        deployment: str | None = None,
        timeout: float | None = None,
        notify: Notify | None = None,
    ) -> Any:
        """Ask an endpoint, and return what it answers, read from JSON.

        Args:
            name: the endpoint.
            request: what is sent: a JSON object, or the path of a file that holds JSON.
            data: a table instead, as a path or as rows; see `amlwrap.table_requests`. A large one is sent in several
                requests, one after the other, and their answers are joined.
            deployment: the one to ask, whatever its traffic; None leaves it to the endpoint.
            timeout: seconds that each answer is waited for.
            notify: told how many requests a large table takes.

        Raises:
            UsageError: neither or both of request and data are given, they cannot be sent, or there is no deployment
                that could answer.
            AuthenticationError, ServiceError: the endpoint did not answer, for the reason told.
            ConnectionFailedError: it could not be reached.
        """
        from amlwrap.resources.invoking import bodies_of, joined_answers

        if timeout is not None and not check_timeout(timeout):
            raise UsageError("A timeout of 0 leaves no time for an answer: give more seconds, or leave it out.")
        bodies = bodies_of(request, data)
        opened, asked = self._open(name, deployment)
        return joined_answers(opened, bodies, deployment=asked, timeout=timeout, notify=notify)

    def _open(self, name: str, deployment: str | None) -> tuple[Opened, str | None]:
        """Return what opens an endpoint, and the deployment to ask in its own spelling."""
        from amlwrap.scoring import Opened

        found = self.get(name)
        if deployment is not None:
            check_name(deployment, "a deployment")
            deployment = next(iter(named_as_deployed({deployment: 100}, self._deployments(found.name), found.name)))
        elif not any(found.traffic.values()):
            raise UsageError(
                f"No deployment of endpoint {found.name} takes traffic: name the one to ask, or give it some, as with "
                f"`amlwrap endpoint traffic {found.name} NAME=100`."
            )
        if found.scoring_uri is None:
            raise UsageError(f"Endpoint {found.name} is {found.provisioning_state}, and answers nowhere yet.")
        if found.auth_mode == AuthMode.KEY:
            key = self._ask(lambda dialect: dialect.list_endpoint_keys(found.name)).primary_key
            return Opened(found.name, found.scoring_uri, key), deployment
        if found.auth_mode == AuthMode.AML_TOKEN:
            token = self._ask(lambda dialect: dialect.get_endpoint_token(found.name)).access_token
        elif found.auth_mode == AuthMode.AAD_TOKEN:
            token = self._entra_token().token
        else:
            raise UsageError(f"Endpoint {found.name} is opened by {found.auth_mode}, which amlwrap does not know.")
        return Opened(found.name, found.scoring_uri, token, "token"), deployment

    def _find(self, name: str) -> OnlineEndpoint | None:
        try:
            return self._ask(lambda dialect: dialect.get_endpoint(name))
        except NotFoundError:
            return None

    def _deployments(self, endpoint: str) -> Sequence[str]:
        pages = iterate(lambda link: self._ask(lambda dialect: dialect.list_deployments(endpoint, link)))
        return [deployment.name for deployment in pages]


def auth_mode_of(word: str) -> AuthMode:
    """Return what opens an endpoint, from any word for it.

    Raises:
        UsageError: it is none.
    """
    for short, mode in AUTH_MODES.items():
        if isinstance(word, str) and word.lower() in (short, mode.lower()):
            return mode
    raise UsageError(f"auth_mode {shown(word)} is not one of {', '.join(AUTH_MODES)}.")


def _check_taken(there: OnlineEndpoint, asked: OnlineEndpoint) -> None:
    """Say that an endpoint to be created exists already, unless it is the same; what was not asked for may differ."""
    same = evolve(
        asked,
        description=there.description if asked.description is None else asked.description,
        tags=asked.tags or there.tags,
    )
    given = ("auth_mode", "description", "tags", "public_network_access")
    if differs := next((name for name in given if getattr(same, name) != getattr(there, name)), None):
        raise UsageError(
            f"There is an endpoint {there.name} already, with another {differs} ({getattr(there, differs)}): nothing "
            f"was changed; choose another name, or delete it first, with its deployments: `amlwrap endpoint delete "
            f"{there.name}`."
        )


def _check_opened_by(endpoint: OnlineEndpoint, mode: AuthMode, what: str) -> None:
    if endpoint.auth_mode != mode:
        raise UsageError(f"Endpoint {endpoint.name} is opened by {endpoint.auth_mode}: it has no {what}.")
