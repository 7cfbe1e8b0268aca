"""Looking through what was found in a release before it goes into the library."""
