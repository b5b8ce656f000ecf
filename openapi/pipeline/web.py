"""The specification repository over https: its raw files, and their listing where GitHub gives one."""

from typing import NoReturn

import httpx
from attrs import field, frozen

from openapi.pipeline.errors import ContractError

_RAW_FILES = "https://raw.githubusercontent.com/"
_EXAMPLE = f"{_RAW_FILES}Azure/azure-rest-api-specs/<commit>"


def listing_of(base: str) -> str | None:
    """Return the address under which GitHub lists the folders whose raw files are under `base`, if it does."""
    owner, _, rest = base.rstrip("/").removeprefix(_RAW_FILES).partition("/")
    repository, _, revision = rest.partition("/")
    if not base.startswith(_RAW_FILES) or not revision:
        return None
    return f"https://api.github.com/repos/{owner}/{repository}/contents/{{folder}}?ref={revision}"


def _without_slash(base: str) -> str:
    return base.rstrip("/")


@frozen
class UrlSource:
    """Raw files of the specification repository under an https base URL.

    Attributes:
        base: The URL.
        listing: Where folders are listed as GitHub's contents API does it, with `{folder}` in it; None if nowhere.
        client: Sends the requests.
    """

    base: str = field(converter=_without_slash)
    listing: str | None = None
    client: httpx.Client = field(factory=lambda: httpx.Client(follow_redirects=True, timeout=60))

    @property
    def place(self) -> str:
        """The URL."""
        return self.base

    def read(self, path: str) -> bytes:
        """Return the content of `path`."""
        response = self._answer("GET", f"{self.base}/{path}")
        if response.is_error:
            self._refuse(response)
        if "html" in response.headers.get("Content-Type", ""):
            raise ContractError(
                f"is a web page, not a document; --from takes the URL of raw files, such as {_EXAMPLE}",
                file=str(response.url),
            )
        return response.content

    def has(self, path: str) -> bool:
        """Whether there is a file `path`."""
        return self._found(self._answer("HEAD", f"{self.base}/{path}"))

    def documents(self, folder: str) -> list[str]:
        """Return the names of the JSON files directly inside `folder`."""
        return sorted(name for name in self._list(folder, "file") if name.endswith(".json"))

    def folders(self, folder: str) -> list[str]:
        """Return the names of the folders directly inside `folder`."""
        return sorted(self._list(folder, "dir"))

    def _list(self, folder: str, kind: str) -> list[str]:
        if self.listing is None:
            raise ContractError(
                f"{self.base} cannot be listed, only read: name the documents in versions.toml, or let --from be "
                f"a checkout or {_EXAMPLE}"
            )
        response = self._answer("GET", self.listing.format(folder=folder))
        if not self._found(response):
            return []
        try:
            return [entry["name"] for entry in response.json() if entry["type"] == kind]
        except (ValueError, TypeError, KeyError) as error:
            raise ContractError("is not a listing as GitHub's contents API gives it", file=str(response.url)) from error

    def _answer(self, method: str, url: str) -> httpx.Response:
        try:
            return self.client.request(method, url)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ContractError(f"cannot be downloaded: {error}", file=url) from error

    def _found(self, response: httpx.Response) -> bool:
        if response.is_error and response.status_code != httpx.codes.NOT_FOUND:
            self._refuse(response)
        return response.is_success

    def _refuse(self, response: httpx.Response) -> NoReturn:
        said = f"{response.status_code} {response.reason_phrase}"
        raise ContractError(f"cannot be downloaded: the server answers {said}", file=str(response.url))
