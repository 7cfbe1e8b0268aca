"""Preview, print and save a summary: what is shown is what comes out."""
