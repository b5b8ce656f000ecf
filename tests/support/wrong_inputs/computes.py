"""Computes."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

COMPUTES: tuple[WrongInput, ...] = (
    WrongInput("a compute without a name", "compute create", "Which compute? Give its name, NAME or --name NAME."),
    WrongInput(
        "a compute of no type",
        "compute create c --type toaster",
        "--type toaster: use one of amlcompute, computeinstance.",
    ),
    WrongInput(
        "a tier that is none", "compute create c --tier gold", "--tier gold: use one of dedicated, low_priority."
    ),
    WrongInput(
        "more instances at least than at most",
        "compute create c --min-instances 3 --max-instances 2",
        "--max-instances: 2 is too few: give 3 or more.",
    ),
    WrongInput(
        "an instance that scales",
        "compute create c --type computeinstance --min-instances 1",
        "--min-instances: a compute instance is one machine: leave it out, or make a cluster.",
    ),
    WrongInput(
        "no idle time",
        "compute create c --idle-time-before-scale-down 0",
        "--idle-time-before-scale-down: give a length of time above 0.",
    ),
    WrongInput(
        "a compute to delete that nobody can be asked about",
        "compute delete cpu-cluster",
        "Nobody can be asked here whether to delete compute cpu-cluster: add --yes to delete it.",
    ),
    WrongInput(
        "an instance to start without a name",
        "compute start",
        "Which computes? Give a name or more, NAME... or --name NAME.",
    ),
)
