"""Job files in the schema of the Azure ML CLI v2, so that files people already have just run."""

from amlwrap.jobfile.dump import dump_job
from amlwrap.jobfile.load import JobFile, load_job, read_job_file

__all__ = ["JobFile", "dump_job", "load_job", "read_job_file"]
