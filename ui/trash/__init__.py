"""The trash: pictures go there with Del, come back with undo or from its view, and leave it for good only by hand."""
