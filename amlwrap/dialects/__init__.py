"""Dialects: how one api-version says what amlwrap means. The only modules that know generated code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

    from amlwrap.dialects.base import Dialect
    from amlwrap.references import Scope

API_VERSIONS = ("2021-03-01-preview",)


def open_dialect(
    api_version: str, *, endpoint: str, scope: Scope, http: httpx.Client, async_http: httpx.AsyncClient
) -> Dialect:
    """Return the dialect of an api-version, bound to a workspace.

    Raises:
        ConfigurationError: amlwrap does not speak that api-version.
    """
    if api_version == "2021-03-01-preview":
        from amlwrap.dialects.v2021_03_01_preview import Dialect20210301Preview

        return Dialect20210301Preview(endpoint=endpoint, scope=scope, http=http, async_http=async_http)
    raise ConfigurationError(f"amlwrap does not speak api-version {api_version!r}: use {' or '.join(API_VERSIONS)}.")
