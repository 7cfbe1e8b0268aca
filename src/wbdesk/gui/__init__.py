"""The window: shows what the library holds. The only part that imports Qt; a folder a screen."""
