"""The map of a plan in the notations of other programs, one module each."""
