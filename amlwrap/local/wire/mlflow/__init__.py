"""MLflow's tracking protocol, as Azure ML serves it beside its own API: at a workspace's path, below `/mlflow/v1.0`."""
