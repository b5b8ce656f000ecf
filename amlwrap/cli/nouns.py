"""The program's table of contents: its nouns in groups, what each is about, and the module that has its verbs.

It is data alone: `amlwrap --help` is printed from it, without loading what the nouns do.
"""

GROUPS = {
    "Train": {
        "lightgbm": "Train, sweep, tune and score LightGBM.",
        "job": "Jobs: submit, watch, cancel, fetch what they made.",
    },
    "What jobs need": {
        "compute": "Computes that jobs run on.",
        "data": "Data that jobs read.",
        "environment": "Environments: the image and packages that jobs run in.",
        "code": "Code: uploaded source folders.",
        "datastore": "Datastores: where code, data and outputs live.",
    },
    "Serve": {
        "model": "Models: what training made, registered.",
        "endpoint": "Online endpoints: addresses behind which models answer.",
        "deployment": "Deployments: the models that answer behind endpoints.",
    },
    "Where": {
        "workspace": "Workspaces: which there are, and which one is meant.",
        "doctor": "Check the way to the workspace, and say what helps.",
        "local": "The workspace on this machine: start, stop, look.",
    },
}
"""What each noun is about, by noun, by group."""

LONE_VERBS = frozenset({"doctor"})
"""What stands among nouns and is a verb: `amlwrap doctor`. Its module has a noun of that name, with that verb alone."""

_MODULES = {
    "compute": ("compute", "compute_create", "compute_change"),
    "job": (
        "job",
        "job_submit",
        "job_list",
        "job_show",
        "job_watch",
        "job_download",
        "sweep_results",
        "job_filing",
    ),
    "lightgbm": ("lightgbm", "lightgbm_tune", "lightgbm_score"),
    "endpoint": ("endpoint", "invoke"),
}


def modules(noun: str) -> list[str]:
    """Return the modules that have a noun's verbs, in the order in which they are shown; the first has its `app`."""
    return [f"amlwrap.cli.{name}" for name in _MODULES.get(noun, (noun,))]


def about(noun: str) -> str:
    """Return what a noun is about."""
    return next(nouns[noun] for nouns in GROUPS.values() if noun in nouns)


def all_nouns() -> list[str]:
    """Return every noun, in the order in which they are shown."""
    return [noun for nouns in GROUPS.values() for noun in nouns]
