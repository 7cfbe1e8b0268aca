"""What the user keeps of their own: stars, tags, remarks."""
