"""The Azure Resource Manager routes of the embedded workspace: one workspace and what is in it.

Source: api-version 2021-03-01-preview of Microsoft.MachineLearningServices, as the contract describes it.
"""
