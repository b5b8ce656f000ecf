# Written by `python -m openapi.pipeline generate`; do not edit.
"""URLs that the service names to go on at: followed as they came, and to nobody else than the service."""

from __future__ import annotations

import httpx

from .errors import LinkError


def followed(link: object, found_at: str, base_url: httpx.URL) -> httpx.URL:
    """Return the URL that an answer names, as it came; a relative one from where it was found.

    Args:
        link: What the answer names.
        found_at: The URL of the answer.
        base_url: Where the service is, which alone may be sent the client's token.

    Raises:
        errors.LinkError: it is no URL, or leads to another origin.
    """
    try:
        url = httpx.URL(found_at).join(link) if isinstance(link, str) else httpx.URL()
    except (httpx.InvalidURL, UnicodeError):
        url = httpx.URL()
    if not url.host:
        raise LinkError("What the service names to go on at is no URL", found_at)
    if (url.scheme, url.host, url.port) != (base_url.scheme, base_url.host, base_url.port):
        there = f"{url.scheme}://{url.netloc.decode()}"
        raise LinkError(f"The service says to go on at {there}, which is not the client's base_url", found_at)
    return url


def absolute(link: str, found_at: str) -> str:
    """Return a link that is followed later on, when it no longer shows where it was found; what is no URL stays."""
    try:
        return str(httpx.URL(found_at).join(link))
    except (httpx.InvalidURL, UnicodeError):
        return link
