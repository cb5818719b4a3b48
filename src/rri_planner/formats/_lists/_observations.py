"""What was measured, row by row, as observations of the indicators that the rows name."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.formats._lists._rows import RowReader
from rri_planner.model import Observation


def observations(reader: RowReader) -> Iterator[tuple[str, Observation]]:
    """Yield each measurement of the list with the id of its indicator; a row without a value says nothing."""
    for row in reader.table.rows:
        cells = reader.cells(row)
        raw = reader.raw(row, cells)
        indicator = raw.pop("indicator", None)
        if "value" not in raw and "groups" not in raw:
            continue
        made = reader.part(Observation, row, raw)
        if not isinstance(indicator, str):
            if reader.is_blank(cells, "indicator"):
                reader.note(row, "indicator", Message('the row does not say its "{field}"', field="indicator"))
        elif made is not None:
            yield indicator, made
