"""The reference images of the form: kept, uploaded, shown, put in order."""
