"""What is known of the picture that is selected."""
