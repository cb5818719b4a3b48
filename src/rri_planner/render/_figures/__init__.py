"""The figures: one module for each, and what they share."""
