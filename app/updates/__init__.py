"""Whether there is a newer version: a signed list is asked for, at most daily, and only where the build has a key."""
