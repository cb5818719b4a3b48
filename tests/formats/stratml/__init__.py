"""Plans in StratML documents."""
