"""Signing in from GitHub Actions, without a secret: a job asks GitHub who it is, and shows Entra ID the answer.

An ID token of GitHub's holds for minutes, and `az`, once it is signed in with one, cannot ask for another: jobs that
follow a long training lose their way to Azure. So it is asked for anew whenever Entra ID wants to see one.

Source: GitHub, "OpenID Connect reference"; Microsoft Entra, "Workload identity federation".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from azure.core.credentials import AccessToken

_URL, _TOKEN = "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"
_NEEDED = (_URL, _TOKEN, "AZURE_CLIENT_ID", "AZURE_TENANT_ID")
# What says that another way to sign in is meant.
_OTHERS = ("AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE")
_AUDIENCE = "api://AzureADTokenExchange"


def can_sign_in(environ: Mapping[str, str]) -> bool:
    """Return whether a job of GitHub Actions may ask who it is, and knows as what to sign in.

    Args:
        environ: the environment's variables.
    """
    meant = environ.get("AZURE_TOKEN_CREDENTIALS", "").strip().lower() in {"", "prod"}
    return meant and all(map(environ.get, _NEEDED)) and not any(map(environ.get, _OTHERS))


class GitHubActionsCredential:
    """Signs in as an application that trusts the job; one of the chain of `DefaultAzureCredential`.

    Args:
        environ: the environment's variables, for which `can_sign_in` holds.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        from azure.identity import ClientAssertionCredential

        self._url, self._token = environ[_URL], environ[_TOKEN]
        self._exchange = ClientAssertionCredential(
            environ["AZURE_TENANT_ID"], environ["AZURE_CLIENT_ID"], self._ask_github
        )

    def get_token(self, *scopes: str, **options: Any) -> AccessToken:
        """Return a token of Entra ID.

        Raises:
            CredentialUnavailableError: GitHub gave no ID token, or Entra ID did not take it: others may have one.
        """
        from azure.core.exceptions import ClientAuthenticationError
        from azure.identity import CredentialUnavailableError

        try:
            return self._exchange.get_token(*scopes, **options)
        except ClientAuthenticationError as error:
            raise CredentialUnavailableError(message=error.message) from None

    def _ask_github(self) -> str:
        """Return an ID token of the job that is running."""
        import httpx
        from azure.identity import CredentialUnavailableError
        from httpx_retries import RetryTransport

        from amlwrap.errors import AmlwrapError
        from amlwrap.network import network_transport
        from amlwrap.request_log import LoggedTransport
        from amlwrap.retries import ARM_RETRY

        try:
            url = httpx.URL(self._url).copy_merge_params({"audience": _AUDIENCE})
            transport = RetryTransport(LoggedTransport(network_transport(url)), retry=ARM_RETRY)
            with httpx.Client(transport=transport) as client:
                answer = client.get(url, headers={"Authorization": f"bearer {self._token}"})
            reason = f"HTTP {answer.status_code}"
            if answer.is_success and isinstance(value := answer.json()["value"], str):
                return value
        except (httpx.HTTPError, httpx.InvalidURL, AmlwrapError) as error:
            reason = type(error).__name__
        except (ValueError, KeyError, TypeError):
            reason = "its answer has none"
        raise CredentialUnavailableError(message=f"GitHub gave this job no ID token ({reason}).")

    def __enter__(self) -> GitHubActionsCredential:
        return self

    def __exit__(self, *exception: object) -> None:
        self._exchange.close()
