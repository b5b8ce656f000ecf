"""Jobs of the embedded workspace: queued like on a cluster, run as processes, their logs and outputs kept as blobs."""
