"""What type checkers make of the generated client. Checked by mypy --strict and by pyright, and never run."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import assert_type

from amlrest.client import Client
from amlrest.errors import OperationTimeout, ResponseError
from amlrest.polling import Poller
from amlrest.responses import Response
from amlrest.v2024_04_01 import api, models

PLACE = ("subscription", "group", "workspace")


def call(client: Client, job: models.JobBaseResource) -> None:
    """Results are models, or None where the contract has no body."""
    assert_type(api.jobs.jobs_get.sync(*PLACE, "job", client=client), models.JobBaseResource | None)
    assert_type(api.jobs.jobs_get.sync_detailed(*PLACE, "job", client=client), Response[models.JobBaseResource])
    api.jobs.jobs_create_or_update.sync(*PLACE, "job", client=client, body=job)
    api.jobs.jobs_create_or_update.sync(*PLACE, "job", client=client, body={})  # type: ignore[arg-type]  # a model is sent
    api.jobs.jobs_get.sync(*PLACE, "job")  # type: ignore[call-arg]  # somebody has to send it
    _ = api.job  # type: ignore[attr-defined]  # misspelt
    _ = api.jobs.jobs_find  # type: ignore[attr-defined]  # there is no such operation


def list_all(client: Client) -> None:
    """Lists yield pages or items."""
    assert_type(api.jobs.jobs_list.sync_items(*PLACE, client=client), Generator[models.JobBaseResource, None, None])
    assert_type(
        api.jobs.jobs_list.asyncio_pages(*PLACE, client=client),
        AsyncGenerator[models.JobBaseResourceArmPaginatedResult, None],
    )
    nodes = api.compute.compute_list_nodes.sync_items(*PLACE, "cpu", client=client)
    assert_type(nodes, Generator[models.AmlComputeNodeInformation, None, None])


async def wait(client: Client, endpoint: models.OnlineEndpointTrackedResource) -> None:
    """Waiting returns the final result."""
    create = api.online_endpoints.online_endpoints_create_or_update
    made = await create.asyncio_wait(*PLACE, "e", client=client, body=endpoint, timeout=60)
    assert_type(made, models.OnlineEndpointTrackedResource)
    started = await create.asyncio_detailed(*PLACE, "e", client=client, body=endpoint)
    assert_type(create.poller(started, client=client), Poller[models.OnlineEndpointTrackedResource])
    assert_type(create.poller("token", client=client).sync_wait(), models.OnlineEndpointTrackedResource)


def handle_errors(client: Client) -> None:
    """Errors tell what the service said."""
    try:
        api.jobs.jobs_get.sync(*PLACE, "job", client=client)
    except ResponseError as error:
        assert_type(error.code, str | None)
        assert_type(error.status_code, int)
        if isinstance(error.parsed, models.ErrorResponse):
            assert_type(error.parsed, models.ErrorResponse)
    except OperationTimeout as error:
        assert_type(error.poller.status, str)
