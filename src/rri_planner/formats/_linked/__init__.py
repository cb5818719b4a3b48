"""Plans as linked open data: JSON-LD in the terms of schema.org, SKOS, Dublin Core and ORG."""

from rri_planner.formats._linked._format import JSON_LD

__all__ = ["JSON_LD"]
