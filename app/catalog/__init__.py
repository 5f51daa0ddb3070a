"""The model catalogue: `spec` is pure data, `load` reads it, `check` and `payload` interpret it."""
