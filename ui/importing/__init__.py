"""Pictures from elsewhere into the library."""
