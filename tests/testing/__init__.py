"""The helper for people who write rules of their own."""
