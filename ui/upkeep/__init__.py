"""Upkeep of the library: verify, rebuild, move to another folder."""
