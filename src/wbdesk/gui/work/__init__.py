"""Background work: queries and long tasks on threads with a library connection of their own."""
