"""The Azure Resource Manager routes of the embedded workspace: one workspace and what is in it.

Source: Microsoft.MachineLearningServices, as the contracts of its api-versions describe it.
"""
