"""Pictures out of the library: the dialogs for copies in a folder or an archive, and for contact sheets."""
