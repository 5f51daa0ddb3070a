"""Finding pictures: the search field, its suggestions, filters as chips and counts, searches that are kept."""
