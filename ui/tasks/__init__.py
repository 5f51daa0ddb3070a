"""The dock of running and ended tasks, and the words for their states."""
