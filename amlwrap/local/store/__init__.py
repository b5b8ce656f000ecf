"""What the embedded workspace keeps: records of resources and jobs, blobs, metrics."""
