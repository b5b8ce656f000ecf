"""Which workspace, how to sign in, what lies on the way."""

from __future__ import annotations

from amlwrap.dialects.choose import KNOWN
from tests.support.wrong_inputs import WrongInput

AZURE = {"AMLWRAP_LOCAL": ""}
LIST = "compute list --subscription-id s -g g -w w"
SIGN_IN = {**AZURE, "AZURE_TOKEN_CREDENTIALS": "dev", "PATH": "/nonexist"}
ENDPOINT = "AZURE_RESOURCE_MANAGER_ENDPOINT"
NOT_SPOKEN = f"is no api-version that amlwrap speaks: use {', '.join(KNOWN[:-1])} or {KNOWN[-1]}."
NOT_UTF8 = "this is no UTF-8: write it in UTF-8, or rename the file that it names."
EMPTY = "is empty: give it a value, or leave it out."
NO_PROXY_URL = "names a proxy that is no URL such as http://HOST:PORT, https:// or socks5://: correct it."

REACHING = (
    # api-versions
    WrongInput(
        "an api-version that is misspelt",
        "compute list --api-version 2024-4-1",
        "In --api-version: '2024-4-1' is no api-version that amlwrap speaks: did you mean 2024-04-01? "
        f"There are {', '.join(KNOWN)}.",
    ),
    WrongInput(
        "an api-version that nobody speaks",
        "compute list --api-version latest",
        f"In --api-version: 'latest' {NOT_SPOKEN}",
    ),
    WrongInput("an api-version of empty text", 'compute list --api-version ""', f"In --api-version: '' {NOT_SPOKEN}"),
    WrongInput(
        "an api-version with a line break",
        "compute list --api-version 'a\nb'",
        rf"In --api-version: 'a\nb' {NOT_SPOKEN}",
    ),
    WrongInput(
        "a variable with an api-version that nobody speaks",
        "compute list",
        f"In AMLWRAP_API_VERSION: 'latest' {NOT_SPOKEN}",
        environment={"AMLWRAP_API_VERSION": "latest"},
    ),
    WrongInput(
        "a cache of tokens that is neither on nor off",
        LIST,
        "AMLWRAP_TOKEN_CACHE is 'of': set it to off, or unset it and tokens are kept.",
        environment={**SIGN_IN, "AMLWRAP_TOKEN_CACHE": "of"},
    ),
    # workspaces
    WrongInput("no workspace to use", "workspace use", "Which workspace? Give its name, NAME or --name NAME."),
    WrongInput("two workspaces to use", "workspace use a -n b", "a and --name b: name the workspace once."),
    WrongInput(
        "a list of workspaces in an empty subscription",
        'workspace list --subscription-id ""',
        f"--subscription-id {EMPTY}",
        environment=AZURE,
    ),
    WrongInput(
        "a list of workspaces in another place beside the local one",
        "workspace list -g other",
        "--local, or AMLWRAP_LOCAL, means the workspace on this machine: name no other beside it.",
    ),
    WrongInput(
        "a local workspace that nobody agreed to reset",
        "local reset",
        "Nobody can be asked here whether to delete what the local workspace holds: add --yes to delete it.",
    ),
    WrongInput("a log of no lines", "local logs --tail 0", "Invalid value for '--tail': 0 is not in the range x>=1."),
    # which workspace
    WrongInput("an empty subscription", 'compute list --subscription-id ""', f"--subscription-id {EMPTY}"),
    WrongInput("an empty resource group", 'compute list -g ""', f"--resource-group {EMPTY}", environment=AZURE),
    WrongInput("an empty workspace beside --local", 'compute list -w ""', f"--workspace-name {EMPTY}"),
    WrongInput(
        "two workspaces at once",
        "compute list -w other",
        "--local, or AMLWRAP_LOCAL, means the workspace on this machine: name no other beside it.",
    ),
    WrongInput(
        "a switch that is neither on nor off",
        "compute list",
        "Invalid value for '--local' (env var: 'AMLWRAP_LOCAL'): 'maybe' is not a valid boolean. "
        "Recognized values: , 0, 1, f, false, n, no, off, on, t, true, y, yes",
        environment={"AMLWRAP_LOCAL": "maybe"},
    ),
    WrongInput(
        "a subscription with a slash",
        "compute list --subscription-id a/b -g g -w w",
        "In --subscription-id: 'a/b' cannot be a workspace's subscription_id: copy it from the Azure portal.",
        environment=AZURE,
    ),
    WrongInput(
        "a workspace with a control character",
        "compute list --subscription-id s -g g -w 'a\x1bb'",
        r"In --workspace-name: 'a\x1bb' cannot be a workspace's workspace_name: copy it from the Azure portal.",
        environment=AZURE,
    ),
    WrongInput(
        "a variable with a line break for a resource group",
        "compute list --subscription-id s -w w",
        r"In AZURE_RESOURCE_GROUP: 'a\nb' cannot be a workspace's resource_group: copy it from the Azure portal.",
        environment={**AZURE, "AZURE_RESOURCE_GROUP": "a\nb"},
    ),
    WrongInput(
        "a local workspace that is not running",
        "compute list",
        "The local workspace is not running: start it with `amlwrap local up`.",
        code=1,
        environment={"AMLWRAP_LOCAL_HOME": "nowhere"},
    ),
    WrongInput(
        "a local workspace whose state cannot be read",
        "compute list",
        "home/server.json cannot be read (Expecting value: line 1 column 1 (char 0)): "
        "run `amlwrap local down`, then `up`.",
        code=1,
        files={"home/server.json": "up"},
        environment={"AMLWRAP_LOCAL_HOME": "home"},
    ),
    # bytes that are no text
    WrongInput("bytes that are no UTF-8 in an option", "job list --tag k=\udcff", rf"--tag k=\xff: {NOT_UTF8}"),
    WrongInput(
        "bytes that are no UTF-8 after an equals sign",
        "compute list --api-version=\udcff",
        rf"--api-version=\xff: {NOT_UTF8}",
    ),
    WrongInput("bytes that are no UTF-8 in an argument", "job show a\udcff", rf"a\xff: {NOT_UTF8}"),
    WrongInput(
        "bytes that are no UTF-8 in a variable",
        "compute list",
        "AZURE_SUBSCRIPTION_ID holds what is no UTF-8: correct or unset it.",
        environment={"AZURE_SUBSCRIPTION_ID": "\udcff"},
    ),
    # endpoints
    WrongInput(
        "an endpoint without a scheme",
        LIST,
        f"Tokens are sent over https only, and {ENDPOINT} 'management.azure.com' is no https URL: correct it.",
        environment={**AZURE, ENDPOINT: "management.azure.com"},
    ),
    WrongInput(
        "an endpoint that tokens would be sent to in the clear",
        LIST,
        f"Tokens are sent over https only, and {ENDPOINT} 'http://management.azure.com' is no https URL: correct it.",
        environment={**AZURE, ENDPOINT: "http://management.azure.com"},
    ),
    WrongInput(
        "an endpoint with a port that is none",
        LIST,
        f"Tokens are sent over https only, and {ENDPOINT} 'https://a.example:x' is no https URL: correct it.",
        environment={**AZURE, ENDPOINT: "https://a.example:x"},
    ),
    WrongInput(
        "an endpoint with a query",
        LIST,
        f"Tokens are sent over https only, and {ENDPOINT} 'https://a.example/?...' is no https URL: correct it.",
        environment={**AZURE, ENDPOINT: "https://a.example/?sig=hidden"},
    ),
    WrongInput(
        "an endpoint with a password",
        LIST,
        f"A user's name is in {ENDPOINT} 'https://a.example': leave it out.",
        environment={**AZURE, ENDPOINT: "https://user:hidden@a.example"},
    ),
    # proxies
    WrongInput(
        "a proxy of a kind that there is not",
        LIST,
        f"https_proxy {NO_PROXY_URL}",
        environment={**AZURE, "https_proxy": "ftp://user:hidden@proxy:1", "no_proxy": "other"},
    ),
    WrongInput(
        "a proxy without a host",
        LIST,
        f"https_proxy {NO_PROXY_URL}",
        environment={**AZURE, "https_proxy": "http://", "no_proxy": "other"},
    ),
    # signing in
    WrongInput(
        "a choice of credentials that there is not",
        LIST,
        "Not signed in to Azure (Invalid value for AZURE_TOKEN_CREDENTIALS: devs): "
        "correct or unset AZURE_TOKEN_CREDENTIALS.",
        code=1,
        environment={**AZURE, "AZURE_TOKEN_CREDENTIALS": "devs"},
    ),
    WrongInput(
        "no login of any kind",
        LIST,
        "Not signed in to Azure (no source that azure-identity knows has a login): run `az login`, or set "
        "AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, or try the local workspace with --local.",
        code=1,
        environment={**SIGN_IN, "AZURE_CLIENT_ID": "", "AZURE_TENANT_ID": "", "AZURE_CLIENT_SECRET": ""},
    ),
    WrongInput(
        "a service principal without its secret",
        LIST,
        "Not signed in to Azure (AZURE_CLIENT_ID and AZURE_TENANT_ID are set, AZURE_CLIENT_SECRET is not): "
        "set it as well, or run `az login`.",
        code=1,
        environment={**SIGN_IN, "AZURE_CLIENT_ID": "c", "AZURE_TENANT_ID": "t", "AZURE_CLIENT_SECRET": ""},
    ),
    # the workspace on this machine
    WrongInput(
        "MLflow by TLS where there is none",
        "local mlflow --https",
        "The local workspace runs without TLS: `amlwrap local down`, then `amlwrap local up --https`.",
    ),
    WrongInput(
        "azureml-mlflow, which asks by TLS alone, where there is none",
        "local mlflow --azureml",
        "The local workspace runs without TLS: `amlwrap local down`, then `amlwrap local up --https`.",
    ),
)
