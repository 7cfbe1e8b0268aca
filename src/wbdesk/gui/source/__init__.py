"""The Source tab: the release's text with every record's passage marked, or its outline."""
