"""The page of help."""
