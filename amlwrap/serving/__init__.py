"""What runs inside a deployment, in the model's own environment: these modules import nothing of amlwrap.

They are sent, or started, as files, and find each other as scripts do: by the folder they lie in.
"""
