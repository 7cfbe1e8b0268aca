"""What an import asks and tells: versions of a release, results, reviews put off."""
