"""The command line: the same core as the window, for scripts. Results on stdout, progress and words on stderr."""
