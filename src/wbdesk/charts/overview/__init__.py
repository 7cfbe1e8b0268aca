"""A release, or many, at one glance: what is chosen, and how it is laid out."""
