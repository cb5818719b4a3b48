"""Planted defects: every rule finds its defect wherever it is planted, and nothing else appears unexplained."""
