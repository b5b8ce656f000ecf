"""What changes between two api-versions, and whom it breaks: code that sends, or code that reads."""
