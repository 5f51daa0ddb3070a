"""Newer versions: told, fetched and checked, opened only by the person."""
