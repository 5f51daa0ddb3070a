"""The sections of the settings, one module each: what stands in it, and what its controls do."""
