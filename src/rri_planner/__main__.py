"""Runs the command line: ``python -m rri_planner``."""

from rri_planner.cli import main

main()
