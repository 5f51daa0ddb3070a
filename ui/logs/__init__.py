"""The log, to be read in the window."""
