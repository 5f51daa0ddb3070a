"""What goes to the gateway's support about one task."""
