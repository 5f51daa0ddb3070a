"""The library: pictures and sidecars in a plain folder are the truth, an index with full-text search is its cache."""
