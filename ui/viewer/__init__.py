"""One picture over the whole window."""
