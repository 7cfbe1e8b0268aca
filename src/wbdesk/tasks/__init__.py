"""What a person does, whole: start, attach, verify, export, back up. Driven by window and cli."""
