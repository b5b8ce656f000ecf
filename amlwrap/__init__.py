"""Train on Azure Machine Learning through its REST API."""
