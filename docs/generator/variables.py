"""The page on environment variables; a test holds it against those that the code names."""

from __future__ import annotations

from collections.abc import Mapping

from docs.generator.markdown import code, page, plain, table

OWN: Mapping[str, str] = {
    "AMLWRAP_LOCAL": "`1` means `--local` in every command",
    "AMLWRAP_LOCAL_HOME": "the folder that the local workspace lives in; `~/.amlwrap/local` if it is not set",
    "AMLWRAP_API_VERSION": "the api-version to speak, where neither `--api-version` nor `api_version=` says",
    "AMLWRAP_CACHE_HOME": "the folder for what is kept, as jobs' environments; `~/.cache/amlwrap` if it is not set",
    "AMLWRAP_TOKEN_CACHE": "`off` keeps no access tokens between commands",
    "AMLWRAP_BLOB_ENDPOINT": "the address of the storage account's blobs, where it is not the datastore's own",
}

WORKSPACE: Mapping[str, str] = {
    "AZURE_SUBSCRIPTION_ID": "the subscription",
    "AZURE_RESOURCE_GROUP": "the resource group",
    "AZUREML_WORKSPACE_NAME": "the workspace",
    "AZUREML_ARM_SUBSCRIPTION": "the subscription, as Azure ML sets it on its own computes",
    "AZUREML_ARM_RESOURCEGROUP": "the resource group, likewise",
    "AZUREML_ARM_WORKSPACE_NAME": "the workspace, likewise",
    "AZURE_RESOURCE_MANAGER_ENDPOINT": "the address of Azure Resource Manager in a cloud of its own",
}

SIGN_IN: Mapping[str, str] = {
    "AZURE_TENANT_ID": "the tenant to sign in to",
    "AZURE_CLIENT_ID": "the application, or the managed identity that a machine has beside others",
    "AZURE_CLIENT_SECRET": "the application's secret",
    "AZURE_CLIENT_CERTIFICATE_PATH": "its certificate, instead of a secret",
    "AZURE_FEDERATED_TOKEN_FILE": "a file with a token that the tenant trusts, instead of both",
    "ACTIONS_ID_TOKEN_REQUEST_URL": "where a job of GitHub Actions asks for its ID token; GitHub sets it",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "what opens that; GitHub sets it",
    "AZURE_AUTHORITY_HOST": "who signs in, in a cloud of its own",
    "AZURE_CONFIG_DIR": "the folder in which `az` keeps who is signed in",
    "AZURE_TOKEN_CREDENTIALS": "one kind of credential, such as `AzureCliCredential`, instead of looking for one",
}

NETWORK: Mapping[str, str] = {
    "HTTPS_PROXY": "the proxy for addresses that begin with https",
    "HTTP_PROXY": "the proxy for addresses that begin with http",
    "ALL_PROXY": "the proxy for all that have none of their own",
    "NO_PROXY": "hosts that are asked directly, with commas between them",
    "SSL_CERT_FILE": "certificate authorities to trust, instead of the public ones",
    "SSL_CERT_DIR": "a folder of them",
    "REQUESTS_CA_BUNDLE": "certificate authorities to trust when signing in, and of MLflow",
    "CURL_CA_BUNDLE": "the same, if the one above is not set",
    "CI": "where it is set nobody is asked a question, and no progress bar is drawn",
}

JOBS: Mapping[str, str] = {
    "AZURE_ML_INPUT_NAME": "where the input NAME is, or its value",
    "AZURE_ML_OUTPUT_NAME": "where the output NAME is to be written",
    "AZUREML_SWEEP_NAME": "in a trial, the value of NAME",
    "AZUREML_RUN_ID": "the job's name",
    "AZUREML_ROOT_RUN_ID": "of a trial, the sweep's name",
    "AZUREML_EXPERIMENT_NAME": "what the job is filed under",
    "AZUREML_NODE_COUNT": "how many nodes there are",
    "AZUREML_PROCESS_NAME": "which of them this is, such as `rank_0`",
    "MLFLOW_TRACKING_URI": "where MLflow logs to",
    "MLFLOW_TRACKING_TOKEN": "what opens that",
    "MLFLOW_RUN_ID": "the run that the job is",
    "MLFLOW_EXPERIMENT_NAME": "its experiment",
    "AZUREML_MODEL_DIR": "in a deployment, the folder that holds the model",
    "AZUREML_ENTRY_SCRIPT": "in a deployment, the scoring script",
}

_GROUPS = {
    "amlwrap's own": (OWN, ""),
    "Which workspace": (
        WORKSPACE,
        "Each part of the workspace's name is looked for by itself, first match wins: the option or argument; these "
        "variables; `config.json` or `.azureml/config.json` in the working folder or one of its parents.",
    ),
    "Signing in": (SIGN_IN, "Read by azure-identity, which looks for a credential in more places than these."),
    "Network": (NETWORK, "Those of proxies may be written in small letters too."),
    "What jobs find": (JOBS, "On Azure and in the local workspace alike."),
}


def variables_page() -> str:
    """Return the text of the page."""
    parts: list[str] = []
    for title, (variables, told) in _GROUPS.items():
        rows = [[code(name), plain(meaning)] for name, meaning in variables.items()]
        parts += [f"## {title}", told, table(["variable", "what it says"], rows)]
    return page("Environment variables", *parts)
