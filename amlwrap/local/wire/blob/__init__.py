"""The Blob service of the embedded workspace: what obstore, azure-storage-blob and the Azure CLI use of it.

Source: Azure Blob Storage REST API, https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api.
"""
