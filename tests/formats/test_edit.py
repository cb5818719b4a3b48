"""A change of a plan in the files of its authors: what it does not touch stays as it is, to the byte."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from operator import methodcaller
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import BadUsage
from rri_planner.formats import dumps, edited, load, save, save_edited, text_in
from rri_planner.formats._json_text import json_text
from rri_planner.model import Action, Goal, Plan, Theme
from tests.strategies import plans

Change = Callable[[Plan], Plan]
some = settings(max_examples=25, deadline=None)

_TEXT = """\
# Our plan, with notes
languages: [sv]   # only one
goals:
- id: g   # the goal
  title: "Ett mål"

  # about the vision
- {id: h, title: Två}
actions:
    - id: a-1
      serves: g
      involved: [{who: s, as: accountable}]
      # to be looked at

    - id: a-2
      serves: [g, h]  # both

contributions:
  - id: c-1
    text: >-
      Lång
      text

    # in the middle
    outcome: parked
    until: 2028   # wait
  - id: c-2
    text: |+
      kept

  - outcome: parked
    id: c-3
    until: 2030
  - {id: c-4, outcome: parked, until: 2031, text: Fyra}
  - {id: c-5, # five
     outcome: parked, # at first
     until: 2032, # then
    } # the end of five
stakeholders: [{id: s}]
indicators:
  - id: i
    measures: g
    observations: []  # none yet
  - id: j
    observations:
    - 3
    # later
    targets:  # none
updates: # a log
# the end"""


def changes(text: str, change: Change, newline: str = "\n") -> list[str]:
    """Return the lines that change makes go (-) and come (+) in a file, which then holds the changed plan."""
    text = text.replace("\n", newline)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_bytes(text.encode())
        old = load(path)
        new = change(old)
        texts = edited(path, old, new)
        save_edited(texts)
        assert load(path).evolve() == new
        assert edited(path, new, new) == {}
        return different(text.split(newline), text_in(path).split(newline))


def different(old: list[str], new: list[str]) -> list[str]:
    """Return the lines that are only in the one or the other, in their order."""
    same = next((index for index, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    lines = SequenceMatcher(None, old[same:], new[same:], autojunk=False)
    return [
        f"{sign}{line}"
        for operation, first, last, first_new, last_new in lines.get_opcodes()
        if operation != "equal"
        for sign, found in (("-", old[same + first : same + last]), ("+", new[same + first_new : same + last_new]))
        for line in found
    ]


_CHANGES: dict[str, tuple[Change, list[str]]] = {
    "an answer takes the place of another": (
        lambda plan: plan.declining("c-1", because="Nej: för dyrt", on="2026-01-02"),
        [
            "-    outcome: parked",
            "-    until: 2028   # wait",
            "+    outcome: declined",
            "+    because: 'Nej: för dyrt'",
            "+    answered_on: 2026-01-02",
        ],
    ),
    "an answer stands after a text that keeps its blank lines": (
        lambda plan: plan.adopting("c-2", into=["a-1", "g"]),
        ["+    outcome: adopted", "+    into: [a-1, g]"],
    ),
    "an item that begins with what is changed": (
        lambda plan: plan.declining("c-3", because="x"),
        ["-  - outcome: parked", "+  - outcome: declined", "-    until: 2030", "+    because: x"],
    ),
    "an item on one line": (
        lambda plan: plan.adopting("c-4", into="h"),
        [
            "-  - {id: c-4, outcome: parked, until: 2031, text: Fyra}",
            "+  - {id: c-4, outcome: adopted, text: Fyra, into: [h]}",
        ],
    ),
    "an item in braces over several lines": (
        lambda plan: plan.declining("c-5", because="x"),
        [
            "-     outcome: parked, # at first",
            "-     until: 2032, # then",
            "+     outcome: declined, because: x, # at first",
        ],
    ),
    "the first update under a key that was left empty": (
        lambda plan: plan.updating("a-1", on="2027-01-01", status="running", comment="Går bra"),
        ["+  - {of: a-1, date: 2027-01-01, status: running, comment: Går bra}"],
    ),
    "the first measurement in an empty list with a note behind it": (
        lambda plan: plan.observing("i", value=3, date=2027),
        ["-    observations: []  # none yet", "+    observations: [{value: 3, date: 2027}]  # none yet"],
    ),
    "another measurement and a target": (
        lambda plan: plan.observing("j", value="4.50", date=2027).retargeting(
            "j", value=9, date=2030, set_on=2027, because="More"
        ),
        ["+    - {value: 4.50, date: 2027}", "+      - {value: 9, date: 2030, set_on: 2027, because: More}"],
    ),
    "a short link becomes a long one": (
        lambda plan: plan.reviewed("a-1", "g"),
        ["-      serves: g", "+      serves: {to: g, reviewed: '956fdb1a1aad'}"],
    ),
    "a short link in a list": (
        lambda plan: plan.reviewed("a-2", "h"),
        ["-      serves: [g, h]  # both", "+      serves: [g, {to: h, reviewed: '91d39087bfbe'}]  # both"],
    ),
    "a contribution in two": (
        lambda plan: plan.splitting("c-4", into=["x", "z"]),
        [
            "-  - {id: c-4, outcome: parked, until: 2031, text: Fyra}",
            "+  - {id: c-4, outcome: merged, text: Fyra, into: [c-4.1, c-4.2]}",
            "+  - {id: c-4.1, text: x}",
            "+  - {id: c-4.2, text: z}",
        ],
    ),
    "items that go, with what leads to them": (
        lambda plan: plan.without("s", "h", "c-1", "c-4"),
        [
            "-- {id: h, title: Två}",
            "-      involved: [{who: s, as: accountable}]",
            "-      serves: [g, h]  # both",
            "+      serves: [g]  # both",
            "-  - id: c-1",
            "-    text: >-",
            "-      Lång",
            "-      text",
            "-",
            "-    # in the middle",
            "-    outcome: parked",
            "-    until: 2028   # wait",
            "-  - {id: c-4, outcome: parked, until: 2031, text: Fyra}",
            "-stakeholders: [{id: s}]",
        ],
    ),
    "new keys of the plan": (
        lambda plan: plan.evolve(stage="adopted", values=["Open to all", "Made to last for long" * 6]),
        [
            "+",
            "+values:",
            "+  - Open to all",
            "+  - >-",
            f"+    {'Made to last for long' * 4}Made to last",
            "+    for longMade to last for long",
            "+stage: adopted",
        ],
    ),
    "other words": (
        lambda plan: plan.with_items(Goal(id="g", title={"sv": "Mål", "en": "Goal"}, due=2030)),
        ['-  title: "Ett mål"', "+  title: {sv: Mål, en: Goal}", "+  due: 2030"],
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("what", _CHANGES)
def test_only_what_changes_is_touched(what: str, newline: str) -> None:
    """The lines that say something else change, and no other, with the line breaks of the file."""
    change, expected = _CHANGES[what]
    assert changes(_TEXT, change, newline) == expected


_STYLES: dict[str, tuple[str, Change, str]] = {
    "the marks of a document": (
        "---\nactions:\n- id: a\n...\n# after\n",
        lambda plan: plan.updating("a", on=2027, status="done").evolve(stage="running"),
        "---\nactions:\n- id: a\nstage: running\n\nupdates:\n  - {of: a, date: 2027, status: done}\n...\n# after\n",
    ),
    "quoted keys, tabs, and no line break at the end": (
        "goals: [{id: g}]\ncontributions:\n- \"id\":\tc\n  'until':\t 2027\n- id: d\nactions:\n- id: a",
        lambda plan: plan.declining("c", because="Dear").without("a"),
        'goals: [{id: g}]\ncontributions:\n- "id":\tc\n  outcome: declined\n  because: Dear\n- id: d',
    ),
    "dashes on lines of their own": (
        "goals:\n-\n  id: g\n  title: a long\n   text\n\n   over lines\n-\n\n  # a note\n  id: h\n",
        lambda plan: plan.without("h"),
        "goals:\n-\n  id: g\n  title: a long\n   text\n\n   over lines\n",
    ),
    "entries that are left empty": (
        "updates:\n  -\n  - of: a\n    # and so on\n  -\nactions: [{id: a}]\n",
        lambda plan: plan.updating("a", on=2027, status="done"),
        "updates:\n  -\n  - of: a\n    # and so on\n  - {of: a, date: 2027, status: done}\n  -\nactions: [{id: a}]\n",
    ),
    "values that are left empty": (
        "contributions:\n- id: c\n  until: ~\n  outcome:\n  because: ''\n",
        lambda plan: plan.parking("c", until=2030, because="Later"),
        "contributions:\n- id: c\n  until: 2030\n  outcome: parked\n  because: Later\n",
    ),
    "one value for a list of one": (
        "indicators: {id: i, observations: 3}\nactions:\n  id: a\n  tags: x\n",
        lambda plan: plan.observing("i", value=4, date=2027).with_items(Action(id="a", tags=["z"]), Action(id="b")),
        "indicators: {id: i, observations: [3, {value: 4, date: 2027}]}\n"  # noqa: ISC004 - one text
        "actions:\n  - id: a\n    tags: [z]\n  - {id: b}\n",
    ),
    "a long link that has reasons": (
        "actions:\n- id: a\n  serves:\n    to: g\n    # why\n    because: so\n  title: x\ngoals: {id: g}\n",
        methodcaller("reviewed", "a", "g"),
        "actions:\n- id: a\n  serves:\n    to: g\n    # why\n    because: so\n    reviewed: '7b1430683e6a'\n"  # noqa: ISC004 - one text
        "  title: x\ngoals: {id: g}\n",
    ),
    "braces all the way": (
        "{actions: [{id: a}, {id: b}]}",
        lambda plan: plan.without("a").updating("b", on=2027, status="done", comment="x: y, z"),
        "{actions: [{id: b}], updates: [{of: b, date: 2027, status: done, comment: 'x: y, z'}]}",
    ),
    "a note behind what becomes a list": (
        "tags: x   # free\nvalues: one\nsummary: Short\n",
        lambda plan: plan.evolve(tags=["x", "z" * 99], values=["one", "z" * 99], summary="One\ntwo"),
        f"tags: [x, {'z' * 99}]   # free\nvalues:\n  - one\n  - {'z' * 99}\nsummary: |-\n  One\n  two\n",
    ),
    "a short form that says more, a long one that says less": (
        "goals:\n- id: g\n  provenance: cited\n  needs: {at_least: 2}\n- id: h\n  provenance: {kind: cited, url: x}\n",
        lambda plan: plan.with_items(
            Goal(id="g", provenance={"kind": "cited", "url": "y"}, needs="all"), Goal(id="h", provenance="derived")
        ),
        "goals:\n- id: g\n  provenance: {kind: cited, url: 'y'}\n  needs: all\n- id: h\n  provenance: derived\n",
    ),
    "other entries, and one more": (
        "tags: [x, y]\ngoals: [{id: g}]\n",
        lambda plan: plan.evolve(tags=["z"]).with_items(Goal(id="h")),
        "tags: [z]\ngoals: [{id: g}, {id: h}]\n",
    ),
    "a plan of nothing but a note": (
        "{}  # to come\n",
        lambda plan: plan.evolve(stage="adopted", tags=["x"]),
        "{format: 1, stage: adopted, tags: [x]}  # to come\n",
    ),
    "a map of which everything goes": (
        "region:\n  code: SE311\nvision: {horizon: 2040}\nvalues:\n  One\nmission:\n  # ours\n  Short\n",
        lambda plan: plan.evolve(
            region={"name": "Dale"}, vision={"keywords": ["x"]}, values=["One", "z" * 99], mission="To\nbe"
        ),
        f"region:\n  Dale\nvision:\n  keywords: [x]\nvalues:\n  - One\n  - {'z' * 99}\n"  # noqa: ISC004 - one text
        "mission:\n  # ours\n  |-\n  To\n  be\n",
    ),
}


@pytest.mark.parametrize("style", _STYLES)
def test_people_write_in_many_ways(style: str, tmp_path: Path) -> None:
    """Whatever way of writing a plan there is: the change fits in, and the rest is left as it is."""
    text, change, expected = _STYLES[style]
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    old = load(path)
    assert edited(path, old, change(old)) == {path: expected}


def test_a_long_file_keeps_every_other_line() -> None:
    """In a file of thousands of lines, each with notes, a change touches the lines of one item."""
    items = "".join(
        f"  # note {n}\n\n  -   id:   a-{n}   # id {n}\n      'title': \"Åtgärd  {n}\"\n      status: planned\n"
        for n in range(1_000)
    )
    text = f"languages: sv\nactions:\n{items}# updates follow\nupdates:\n- of: a-1\n  date:   2026   # early\n"
    assert changes(text, lambda plan: plan.updating("a-700", on=2027, status="done")) == [
        "+- {of: a-700, date: 2027, status: done}"
    ]
    change = methodcaller("with_items", Action(id="a-700", title="Ny", status="done"))
    assert changes(text, change) == [
        '-      \'title\': "Åtgärd  700"', "-      status: planned", "+      'title': Ny", "+      status: done",
    ]  # fmt: skip


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    """A file that a Windows program wrote begins as it did."""
    path = tmp_path / "plan.yml"
    path.write_bytes(b"\xef\xbb\xbfactions:\r\n- id: a\r\n")
    plan = load(path)
    save_edited(edited(path, plan, plan.updating("a", on=2027, status="done")))
    assert path.read_bytes() == (
        b"\xef\xbb\xbfactions:\r\n- id: a\r\n\r\nupdates:\r\n  - {of: a, date: 2027, status: done}\r\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "goals: [{id: g}, {id: h}]\nactions:\n  - {id: a, serves: &all [g, h]}\n  - {id: b, serves: *all}\n",
        "goals: [{id: g}, {id: h}]\nactions:\n  - id: a\n    serves: &all [g, h]\n  - id: b\n    serves: *all\n",
    ],
)
def test_what_is_written_once_is_not_changed_twice(text: str, tmp_path: Path) -> None:
    """An alias is written out where its own item changes; the value that it repeats is left alone, or refused."""
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    plan = load(path)
    texts = edited(path, plan, plan.reviewed("b", "g"))
    assert texts[path] == text.replace("*all", f"[{{to: g, reviewed: '{plan.fingerprint('g')}'}}, h]")
    for change in (methodcaller("reviewed", "a", "g"), methodcaller("without", "a")):
        with pytest.raises(BadUsage, match=r"cannot be put into .* without touching something else"):
            edited(path, plan, change(plan))


def test_a_folder_keeps_its_files(tmp_path: Path) -> None:
    """Only the files that hold what changes are written; new items get a file where the others have one."""
    (tmp_path / "contributions").mkdir()
    (tmp_path / "updates").mkdir()
    contents = {
        "plan.yaml": "id: dale  # head\nstage: draft\nthemes: [{id: t}]\n",
        "actions.yaml": "# actions\n- id: a  # first\n- id: b\n",
        "indicators.json": '[{"id": "i"}]',
        "contributions/c-1.yaml": "id: c-1 # one\ntext: x\n",
        "contributions/c-2.yml": "id: c-2\n",
        "updates/first.json": '{"of": "a", "date": "2026"}',
        "notes.txt": "not ours",
    }
    for name, text in contents.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    old = load(tmp_path)
    new = (
        old.splitting("c-1", into=["one", "two"])
        .without("c-2")
        .updating("b", on=2027, status="done")
        .observing("i", value=1, date=2027)
        .evolve(stage="running", summary="Goes well", reviews=[{"id": "r", "date": 2028}])
        .with_items(Theme(id="t", title="T"))
    )
    save_edited(edited(tmp_path, old, new))
    found = {str(path.relative_to(tmp_path)): text_in(path) for path in tmp_path.rglob("*.*")}
    assert found == {
        "plan.yaml": "id: dale  # head\nstage: running\nthemes: [{id: t, title: T}]\nsummary: Goes well\n",
        "actions.yaml": contents["actions.yaml"],
        "indicators.json": json_text([{"id": "i", "observations": [{"value": "1", "date": "2027"}]}]),
        "contributions/c-1.yaml": "id: c-1 # one\ntext: x\noutcome: merged\ninto: [c-1.1, c-1.2]\n",
        "contributions/c-1.1.yaml": "id: c-1.1\ntext: one\n",
        "contributions/c-1.2.yaml": "id: c-1.2\ntext: two\n",
        "updates/first.json": contents["updates/first.json"],
        "updates/0002.yaml": "of: b\ndate: 2027\nstatus: done\n",
        "reviews.yaml": "- {id: r, date: 2028}\n",
        "notes.txt": "not ours",
    }


def test_an_empty_collection_file_is_filled(tmp_path: Path) -> None:
    """Notes in a file without entries stay; an item's file that is empty is named."""
    for name, text in {"plan.yaml": "id: dale\n", "actions.yaml": "- id: a\n", "updates.yaml": "# log"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    old = load(tmp_path)
    save_edited(edited(tmp_path, old, old.updating("a", on=2027, status="done")))
    assert text_in(tmp_path / "updates.yaml") == "# log\n- {of: a, date: 2027, status: done}\n"
    for name in ("updates.yaml", "actions.yaml"):
        (tmp_path / name).write_text("[]  # nothing", encoding="utf-8")
    old = load(tmp_path)
    save_edited(edited(tmp_path, old, old.evolve(actions=[{"id": "b"}])))
    assert text_in(tmp_path / "actions.yaml") == "- {id: b}  # nothing"
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "g.yaml").write_text("", encoding="utf-8")
    with pytest.raises(BadUsage, match="is empty; take it away, or fill it"):
        edited(tmp_path, old, old.evolve(goals=[{"id": "g"}]))


def test_other_forms_are_written_anew_or_refused(tmp_path: Path) -> None:
    """JSON has no notes and is written whole; a workbook and StratML are changed by other means."""
    plan = Plan(actions=[{"id": "a"}])
    save(plan, tmp_path / "plan.json")
    new = plan.updating("a", on=2027, status="done")
    assert edited(tmp_path / "plan.json", plan, new) == {tmp_path / "plan.json": dumps(new, "json")}
    for name in ("plan.xlsx", "plan.xml"):
        with pytest.raises(BadUsage, match=r"is not written in YAML or JSON; .* first: rri-planner convert"):
            edited(tmp_path / name, plan, new)


@given(plans(), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.data())
@some
def test_any_plan_keeps_the_lines_of_everything_else(plan: Plan, newline: str, airy: bool, data: st.DataObject) -> None:
    """Whatever the plan: its file then holds the changed plan, and notes and the lines of other items are all there."""
    lines = dumps(plan).splitlines()
    noted = [each for line in lines for each in ([line, "  # a note"] if airy and line.endswith(":") else [line])]
    text = "\n".join(["# the first line", *noted, "# the last line", ""])
    added: list[Change] = [methodcaller("updating", item.id, on=2027, completion=5) for item in plan.actions]
    others: list[Change] = [
        methodcaller("evolve", summary="Something else\nin two lines"),
        *(methodcaller("observing", item.id, value=5, date=2027) for item in plan.indicators),
        *(methodcaller("declining", item.id, because="No: never") for item in plan.contributions),
        *(methodcaller("without", item.id) for item in plan.of_kind("action", "stakeholder", "event")),
    ]
    change = data.draw(st.sampled_from(added + others))
    made = changes(text, change, newline)
    assert not [line for line in made if line.startswith(("-# the first", "-# the last"))]
    assert change not in added or not [line for line in made if line.startswith("-")]
