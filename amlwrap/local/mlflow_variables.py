"""The environment variables by which clients of MLflow find a running local workspace."""

from __future__ import annotations

from amlwrap.local.home import LocalServer
from amlwrap.local.references import IDENTITY_PATH


def plain_variables(server: LocalServer, *, https: bool = False) -> dict[str, str]:
    """Return what MLflow needs, and nothing but MLflow.

    Args:
        server: the workspace.
        https: whether MLflow is to ask by TLS, which the server then serves.
    """
    if not https:
        return {"MLFLOW_TRACKING_URI": server.tracking_uri, "MLFLOW_TRACKING_TOKEN": server.tracking_token}
    return {
        "MLFLOW_TRACKING_SERVER_CERT_PATH": server.certificate_authority,
        "MLFLOW_TRACKING_URI": server.tracking_uri.replace(server.url, server.https_url, 1),
        "MLFLOW_TRACKING_TOKEN": server.tracking_token,
    }


def azureml_variables(server: LocalServer) -> dict[str, str]:
    """Return what azureml-mlflow needs for `azureml://`, which is always asked by TLS.

    In a job `MLFLOW_TRACKING_URI`, `REQUESTS_CA_BUNDLE` and `AZUREML_CURRENT_CLOUD` are enough, as jobs have a token
    and a run; elsewhere azure-identity signs in with `MSI_ENDPOINT` and `MSI_SECRET`.

    Args:
        server: the workspace, which serves TLS.
    """
    return {
        "MLFLOW_TRACKING_URI": server.tracking_uri.replace(server.url, server.https_url.replace("https", "azureml"), 1),
        "REQUESTS_CA_BUNDLE": server.certificate_bundle,
        "AZUREML_CURRENT_CLOUD": "AzureCloud",  # or it asks management.azure.com which clouds there are
        "MSI_ENDPOINT": f"{server.url}{IDENTITY_PATH}",
        "MSI_SECRET": server.tracking_token,
    }
