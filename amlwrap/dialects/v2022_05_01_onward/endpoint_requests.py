"""The requests of online endpoints and deployments of 2022-05-01 and later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from amlrest.v2024_04_01 import api, models

from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import text
from amlwrap.dialects.requests import Requests
from amlwrap.dialects.serving import decode_keys, decode_location, decode_token
from amlwrap.dialects.v2022_05_01_onward import endpoints

if TYPE_CHECKING:
    from amlrest.responses import Response

    from amlwrap.assets import EndpointKeys, EndpointToken, LogContainer, OnlineDeployment, OnlineEndpoint
    from amlwrap.paging import Page


class EndpointRequests(Requests):
    """The requests of what answers behind an address; see `amlwrap.dialects.base.Dialect`."""

    deploys_without_code = True

    encode_endpoint = staticmethod(endpoints.encode_endpoint)
    encode_deployment = staticmethod(endpoints.encode_deployment)

    def get_location(self) -> str:
        """Workspaces_Get."""
        return decode_location(self.call(api.workspaces.workspaces_get, models.Workspace))

    def put_endpoint(self, name: str, body: models.OnlineEndpointTrackedResource) -> Response[Any]:
        """OnlineEndpoints_CreateOrUpdate."""
        return self.send(api.online_endpoints.online_endpoints_create_or_update, name, body=body)

    def set_traffic(self, name: str, traffic: Mapping[str, int]) -> Response[Any]:
        """OnlineEndpoints_CreateOrUpdate of what the service holds: a patch of this family has no traffic."""
        held = self.call(api.online_endpoints.online_endpoints_get, models.OnlineEndpointTrackedResource, name)
        body = endpoints.with_traffic(held, dict(traffic))
        return self.send(api.online_endpoints.online_endpoints_create_or_update, name, body=body)

    def get_endpoint(self, name: str) -> OnlineEndpoint:
        """OnlineEndpoints_Get."""
        return endpoints.decode_endpoint(
            self.call(api.online_endpoints.online_endpoints_get, models.OnlineEndpointTrackedResource, name)
        )

    def list_endpoints(self, next_link: str | None) -> Page[OnlineEndpoint]:
        """OnlineEndpoints_List."""
        return self.page(
            api.online_endpoints.online_endpoints_list,
            models.OnlineEndpointTrackedResourceArmPaginatedResult,
            models.OnlineEndpointTrackedResource,
            endpoints.decode_endpoint,
            next_link,
        )

    def delete_endpoint(self, name: str) -> Response[Any]:
        """OnlineEndpoints_Delete."""
        return self.send(api.online_endpoints.online_endpoints_delete, name)

    def list_endpoint_keys(self, name: str) -> EndpointKeys:
        """OnlineEndpoints_ListKeys."""
        return decode_keys(self.call(api.online_endpoints.online_endpoints_list_keys, models.EndpointAuthKeys, name))

    def get_endpoint_token(self, name: str) -> EndpointToken:
        """OnlineEndpoints_GetToken."""
        return decode_token(self.call(api.online_endpoints.online_endpoints_get_token, models.EndpointAuthToken, name))

    def put_deployment(self, endpoint: str, name: str, body: models.OnlineDeploymentTrackedResource) -> Response[Any]:
        """OnlineDeployments_CreateOrUpdate."""
        return self.send(api.online_deployments.online_deployments_create_or_update, endpoint, name, body=body)

    def get_deployment(self, endpoint: str, name: str) -> OnlineDeployment:
        """OnlineDeployments_Get."""
        found = self.call(
            api.online_deployments.online_deployments_get, models.OnlineDeploymentTrackedResource, endpoint, name
        )
        return endpoints.decode_deployment(found, endpoint)

    def list_deployments(self, endpoint: str, next_link: str | None) -> Page[OnlineDeployment]:
        """OnlineDeployments_List."""
        return self.page(
            api.online_deployments.online_deployments_list,
            models.OnlineDeploymentTrackedResourceArmPaginatedResult,
            models.OnlineDeploymentTrackedResource,
            lambda resource: endpoints.decode_deployment(resource, endpoint),
            next_link,
            endpoint,
        )

    def delete_deployment(self, endpoint: str, name: str) -> Response[Any]:
        """OnlineDeployments_Delete."""
        return self.send(api.online_deployments.online_deployments_delete, endpoint, name)

    def get_deployment_logs(self, endpoint: str, name: str, *, container: LogContainer, tail: int | None) -> str:
        """OnlineDeployments_GetLogs."""
        body = models.DeploymentLogsRequest(container_type=str(container), tail=or_unset(tail))
        logs = self.call(
            api.online_deployments.online_deployments_get_logs, models.DeploymentLogs, endpoint, name, body=body
        )
        return text(logs.content) or ""
