"""Why signing in failed and what helps, read from what azure-identity says; pure.

A chain of credentials lists every source that it tried, one after the other. Most only say that they are not there; the
one that had something to say is quoted: the first sentence, and Entra ID's code, which names the remedy.

Source: the texts of azure-identity 1.27; Microsoft Entra authentication and authorization error codes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from amlwrap.unreachable import obstacle_to_signing_in

AZ_SECONDS = 60
"""How long `az` may take to give a token: its first run of a day can take half a minute."""

CLIENT_VARIABLES = ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET")

_ANYTHING = (
    "run `az login`, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, "
    "or try the local workspace with --local"
)
_LOGINS = {
    "AzureCliCredential": "az login",
    "SharedTokenCacheCredential": "az login",
    "AzurePowerShellCredential": "Connect-AzAccount",
    "AzureDeveloperCliCredential": "azd auth login",
}
_CODES = {
    "login expired": "50058 50078 50089 50132 50133 50173 70008 70043 700081 700082 700084",
    "secret": "7000215 7000218 7000222",
    "certificate": "700027",
    "assertion expired": "700024",
    "federation": "70021 700211 700212 700213 7002138",
    "client": "700016 7000112",
    "tenant": "90002 90019 900021 900023",
    "no member of the tenant": "50020 50034 90072",
    "second factor": "50072 50074 50076 50079 50158",
    "policy": "50005 53000 53001 53003 530002 530003 530004",
    "resource": "500011 650057",
}
_KIND_BY_CODE = {code: kind for kind, codes in _CODES.items() for code in codes.split()}
_FEDERATE = "give the application a federated credential for just that: in the Azure portal, Certificates & secrets"
# What helps, where the environment's variables were used; where a program made the credential.
_REMEDIES = {
    "secret": (
        "put a valid client secret, the value and not its id, into AZURE_CLIENT_SECRET",
        "give the credential a valid client secret, the value and not its id",
    ),
    "certificate": (
        "correct AZURE_CLIENT_CERTIFICATE_PATH, or register the certificate with the application",
        "give the credential a certificate or assertion that the application knows",
    ),
    "client": (
        "correct AZURE_CLIENT_ID, or AZURE_TENANT_ID if the application is of another tenant",
        "give the credential another client_id, or tenant_id if the application is of another tenant",
    ),
    "tenant": ("correct AZURE_TENANT_ID", "give the credential another tenant_id"),
    "assertion expired": (
        "check this machine's clock",
        "check this machine's clock, and give the credential an assertion that is made anew each time",
    ),
    "federation": (_FEDERATE, _FEDERATE),
}
_GITHUB = "GitHubActionsCredential"
_ASSERTION_OF_AZ = (
    "run `az login` again; in GitHub Actions set AZURE_CLIENT_ID and AZURE_TENANT_ID for the job, and GitHub is asked "
    "each time"
)
_PERMISSION = "add `permissions: id-token: write` to the job"
_POLICY_REMEDY = "sign in from a device and network that your organisation's policies allow, or ask its administrator"
_LOOK_UP = "look the code up at https://login.microsoftonline.com/error"
# What azure-identity says of values that it cannot use, and the variable that it took them from.
_SETTINGS = (
    (r"AZURE_TOKEN_CREDENTIALS", "AZURE_TOKEN_CREDENTIALS"),
    (r"tenant.id", "AZURE_TENANT_ID"),
    (r"client_id", "AZURE_CLIENT_ID"),
    (r"client secret", "AZURE_CLIENT_SECRET"),
    (r"authority", "AZURE_AUTHORITY_HOST"),
    (r"certificate|private key|PEM", "AZURE_CLIENT_CERTIFICATE_PATH"),
)

_SOURCE = re.compile(r"\n\t(\w*Credential)(?:: |(?=\n|$))")
_ABSENT = re.compile(
    r"\w+Credential (?:authentication )?(?:is )?(?:unavailable|requires)|Shared token cache|Azure CLI not found"
    r"|PowerShell is not installed|Az\.Account module|Azure Developer CLI could not be found|Please run [\"']"
)
_CODE = re.compile(r"AADSTS(\d+):")
_IDS = re.compile(r"\s*\b(?:Trace ID|Correlation ID|Timestamp):")
_ERROR = re.compile(r"\s*ERROR: ")
_LONGEST = 300
_LOGIN_COMMAND = re.compile(r"az login(?: --[\w-]+ [^\s`']+)+")
_NO_LOGIN = "Please run 'az login' to set up an account"
_SLOW = "Failed to invoke the Azure CLI"
_TOKENS = re.compile(r"\beyJ[\w-]+\.[\w.-]+|((?i:token|secret|password|assertion)[\"']?\s*[:=]\s*[\"']?)[^\s\"',}]+")


def sign_in_sentence(
    text: str, *, scope: str, environ: Mapping[str, str], credential: str | None = None, waited: float | None = None
) -> str:
    """Return what to tell the user of a sign-in that failed.

    Args:
        text: what azure-identity says.
        scope: what a token was asked for.
        environ: the environment's variables, which sources take settings and secrets from.
        credential: the class of the credential that a program made; None for `DefaultAzureCredential` of our own.
        waited: the seconds after which `az` was given up, if that is known.
    """
    tried = _tried(text)
    own = credential is None or bool(tried)
    if not tried:
        tried = [(credential, text)]
    reason, remedy = (
        _refused(tried, scope, own)
        or _unreachable(tried, environ)
        or _said(tried, own, waited)
        or _half_set(environ)
        or _nothing_said(tried)
    )
    return f"Not signed in to Azure ({_without_secrets(reason, environ)}): {remedy}."


def _tried(text: str) -> list[tuple[str | None, str]]:
    """Return what each source of a chain says; empty when no chain speaks."""
    _, *parts = _SOURCE.split(text.partition("\nTo mitigate this issue")[0])
    return list(zip(parts[::2], parts[1::2], strict=True))


def _refused(tried: list[tuple[str | None, str]], scope: str, own: bool) -> tuple[str, str] | None:
    for source, text in tried:
        if match := _CODE.search(text):
            said = _first_sentence(text[match.start() :])
            return _by(source, said), _remedy(match[1], source, text, scope, own)
    return None


def _remedy(code: str, source: str | None, text: str, scope: str, own: bool) -> str:
    kind = _KIND_BY_CODE.get(code)
    login = _LOGINS.get(source or "")
    told = _LOGIN_COMMAND.search(text)
    if kind == "policy":
        return _POLICY_REMEDY
    if kind == "resource":
        return "check the tenant, and in a cloud of its own AZURE_RESOURCE_MANAGER_ENDPOINT"
    if kind == "no member of the tenant" or (kind in {"client", "tenant"} and login):
        return f"sign in to the subscription's tenant, `{login or 'az login'} --tenant TENANT`"
    if kind == "assertion expired" and source == "AzureCliCredential":
        return _ASSERTION_OF_AZ
    if kind == "second factor":
        return f"run `{told[0] if told else f'az login --tenant TENANT --scope {scope}'}`"
    if kind == "login expired":
        return f"run `{told[0] if told else login}` again" if told or login else "sign in again"
    if kind is None:
        return f"run `{told[0]}`" if told else _LOOK_UP
    return _REMEDIES[kind][0 if own else 1]


def _unreachable(tried: list[tuple[str | None, str]], environ: Mapping[str, str]) -> tuple[str, str] | None:
    for source, text in tried:
        if obstacle := obstacle_to_signing_in(text, environ):
            return _by(source, obstacle[0]), obstacle[1]
    return None


def _said(tried: list[tuple[str | None, str]], own: bool, waited: float | None) -> tuple[str, str] | None:
    """Return what the first source says that is there at all; a program's own credential is always quoted."""
    told = ((source, text) for source, text in tried if not own or (text and not _ABSENT.match(text)))
    source, text = next(told, (None, ""))
    if not text:
        return None
    if text.startswith(_SLOW) and waited is not None:
        return f"az took longer than {waited:g} s", "run `az account get-access-token` to see what keeps it"
    return _by(source, _first_sentence(text)), _advice(source, text, own)


def _advice(source: str | None, text: str, own: bool) -> str:
    if told := _LOGIN_COMMAND.search(text):
        return f"run `{told[0]}`"
    if source is None:
        found = (variable for pattern, variable in _SETTINGS if re.search(pattern, text, re.IGNORECASE))
        variable = next(found, None)
        return f"correct or unset {variable}" if variable else _ANYTHING
    if source == _GITHUB:
        return f"{_PERMISSION}, and look at githubstatus.com"
    if login := _LOGINS.get(source):
        return f"mend that, or run `{login}`"
    return _ANYTHING if own else "correct the credential that the workspace was given"


def _half_set(environ: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is missing where only some of the variables of a service principal are set."""
    held = [name for name in CLIENT_VARIABLES if environ.get(name)]
    missing = [name for name in CLIENT_VARIABLES if not environ.get(name)]
    if not held or not missing or environ.get("AZURE_FEDERATED_TOKEN_FILE"):
        return None
    knows_as_what = environ.get("GITHUB_ACTIONS") and missing == ["AZURE_CLIENT_SECRET"]
    if knows_as_what and not environ.get("ACTIONS_ID_TOKEN_REQUEST_URL"):
        return "this job of GitHub Actions may not ask for an ID token", f"{_PERMISSION}, or set AZURE_CLIENT_SECRET"
    are, are_not = ("are" if len(names) > 1 else "is" for names in (held, missing))
    reason = f"{' and '.join(held)} {are} set, {' and '.join(missing)} {are_not} not"
    return reason, f"set {'it' if len(missing) == 1 else 'them'} as well, or run `az login`"


def _nothing_said(tried: list[tuple[str | None, str]]) -> tuple[str, str]:
    if any(text.startswith(_NO_LOGIN) for _, text in tried):
        return "az has no login, or no subscription to go with it", _ANYTHING
    return "no source that azure-identity knows has a login", _ANYTHING


def _by(source: str | None, said: str) -> str:
    return f"{source}: {said}" if source else said


def _first_sentence(text: str) -> str:
    """Return a text's first sentence, without what only Azure's support can read: ids and a time."""
    lines = [line for line in _IDS.split(text)[0].splitlines() if line.strip()] or ["no reason given"]
    first = lines[-1] if lines[0].startswith("Traceback") else next(filter(_ERROR.match, lines), lines[0])
    first = re.sub(r"^(?:ERROR|Authentication failed): *", "", first.strip()).partition(" from Azure CLI: ")[0]
    return re.split(r"\.(?:\s|$)", first)[0].rstrip(" :")[:_LONGEST]


def _without_secrets(text: str, environ: Mapping[str, str]) -> str:
    """Return a text without tokens, and without what the environment holds as secret."""
    for name, value in environ.items():
        if value and re.search(r"SECRET|PASSWORD|TOKEN$|IDENTITY_HEADER", name):
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "...", text)
    return without_tokens(text)


def without_tokens(text: str) -> str:
    """Return a text without what looks like a token, or is called one."""
    return _TOKENS.sub(r"\1...", text)
