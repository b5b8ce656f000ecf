"""The contract room: Azure's documents, our corrections to them, and the pipeline that turns them into a client."""
