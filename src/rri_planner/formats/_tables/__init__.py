"""Plans as plain tables, for data frames, spreadsheets and statistics; and back."""

from rri_planner.formats._tables._frames import items_from
from rri_planner.formats._tables._rows import TABLES, rows
from rri_planner.formats._tables._write import dump_rows, write_rows

__all__ = ["TABLES", "dump_rows", "items_from", "rows", "write_rows"]
