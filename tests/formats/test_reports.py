"""Many updates and measurements from one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import with_reports
from rri_planner.model import Plan

_PLAN = Plan(actions=[{"id": "a"}, {"id": "b"}], indicators=[{"id": "i"}], stakeholders=[{"id": "s"}])
_NEW = (
    _PLAN.updating(
        "a", on="2027-09", status="running", completion=40, light="green", comment="Går bra; snart klar", by="s"
    )
    .observing("i", value="3.5", date=2027, source="Register")
    .updating("b", on="2027-10", status="done")
)
_TABLE = """\
of,date,status,completion,light,comment,by,value,source
a,2027-09,running,40,green,"Går bra; snart klar",s,,
i,2027,,,,,,3.5,Register

,,,,,,,,
b, 2027-10 ,done
"""
_LIST = """\
- {of: a, date: 2027-09, status: running, completion: 40, light: green, comment: Går bra; snart klar, by: s}
- {of: i, date: 2027, value: 3.5, source: Register, status: null}
- of: b
  date: 2027-10
  status: done
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("r.csv", _TABLE),
        ("r.CSV", "\ufeff" + _TABLE.replace('"Går bra; snart klar"', "Går bra; snart klar").replace(",", "\t")),
        ("r.csv", _TABLE.replace(",", ";").replace("\n", "\r\n")),
        ("r.yaml", _LIST),
    ],
)
def test_rows_are_added_in_their_order(name: str, text: str, tmp_path: Path) -> None:
    """A table with any separator and a list say the same: updates, and measurements where there is a value."""
    (tmp_path / name).write_bytes(text.encode())
    assert with_reports(_PLAN, tmp_path / name) == _NEW


def test_one_report_alone(tmp_path: Path) -> None:
    """A file may hold a single map; an empty table holds nothing."""
    (tmp_path / "r.json").write_text('{"of": "a", "date": "2027", "status": "done"}', encoding="utf-8")
    (tmp_path / "r.csv").write_text("", encoding="utf-8")
    assert with_reports(_PLAN, tmp_path / "r.json") == _PLAN.updating("a", on=2027, status="done")
    assert with_reports(_PLAN, tmp_path / "r.csv") == _PLAN


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    """A cell that no table has is told with its line."""
    (tmp_path / "r.csv").write_text(f"of,date,status\na,2027,{'x' * 200_000}\n", encoding="utf-8")
    with pytest.raises(UnreadablePlan, match=r"r\.csv:2: this is no table"):
        with_reports(_PLAN, tmp_path / "r.csv")


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    """Each row that cannot be taken is named with its line, and nothing is taken."""
    path = tmp_path / "r.csv"
    path.write_text("of,date,status,stauts\na,2027,runing,\nx,2027,done,\nb,,,y\nb,,done,\n", encoding="utf-8")
    with pytest.raises(UnreadablePlan) as caught:
        with_reports(_PLAN, path)
    assert [(str(each.place), str(each.message).partition(";")[0], each.nearest) for each in caught.value.problems] == [
        (
            f"{path}:2",
            '"runing" is not one of idea, measure, selected, planned, running, done, paused, dropped',
            "running",
        ),
        (f"{path}:3", 'the plan has no item "x"', None),
        (f"{path}:4", '"stauts" is not said of an update or a measurement', "status"),
        (f"{path}:5", '"date" is missing', None),
    ]


@pytest.mark.parametrize(("text", "said"), [("- x\n", '"x" is no map'), ("- of: a\n  of: b\n", "is set a second time")])
def test_a_list_of_something_else(text: str, said: str, tmp_path: Path) -> None:
    """A list holds maps, each key once."""
    (tmp_path / "r.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadablePlan, match=said):
        with_reports(_PLAN, tmp_path / "r.yaml")
