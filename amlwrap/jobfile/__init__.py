"""Job files in the schema of the Azure ML CLI v2, so that files people already have just run."""

from amlwrap.jobfile.dump import dump_job
from amlwrap.jobfile.load import load_job

__all__ = ["dump_job", "load_job"]
