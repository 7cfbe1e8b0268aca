"""Charts in the window: they show records and tell which one was chosen, and know nothing else."""
