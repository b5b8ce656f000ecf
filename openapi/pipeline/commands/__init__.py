"""The commands of the pipeline, a module per subject."""
