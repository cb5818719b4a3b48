"""The rules, one a file; `rri_planner.rules.RULES` lists them."""

__all__: list[str] = []
