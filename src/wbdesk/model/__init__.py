"""What a release says, with nothing about files, SQL or windows."""
