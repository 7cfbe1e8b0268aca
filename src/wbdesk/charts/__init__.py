"""Records become drawings: pure layouts, the same for the window, documents and the printer."""
