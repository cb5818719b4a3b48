"""Many plans: each gets its result, whatever happens to the others and whoever does the work."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings

from rri_planner.analysis import coverage
from rri_planner.coherence import check
from rri_planner.errors import BadUsage, UnreadablePlan
from rri_planner.formats import save
from rri_planner.model import Action, Goal, Plan
from rri_planner.portfolio import Checked, Portfolio
from tests.strategies import plans

TODAY = "2027-06-15"
PLANS = tuple(
    Plan(id=f"region-{number}", goals=[Goal(id="g-1")], actions=[Action(id="a-1", serves=["g-1"] * (number % 2))])
    for number in range(40)
)


def a_folder(path: Path) -> Path:
    """Return a folder of a good plan, a broken one, a folder plan, and things that are no plans."""
    save(PLANS[0], path / "b-good.yaml")
    (path / "a-broken.yaml").write_text("goals: [{id: g-1, colour: red}]", encoding="utf-8")
    save(PLANS[1], path / "c-folder")
    (path / "d-notes").mkdir()
    (path / "e-notes.txt").write_text("nothing", encoding="utf-8")
    (path / ".hidden.yaml").write_text("nothing", encoding="utf-8")
    return path


@contextmanager
def dask_cluster() -> Iterator[Executor]:
    """Start a cluster in this process, and hand out its executor."""
    distributed = pytest.importorskip("distributed")
    arguments = {"dashboard_address": None, "n_workers": 1, "threads_per_worker": 2}
    with distributed.LocalCluster(processes=False, **arguments) as cluster, distributed.Client(cluster) as client:
        yield client.get_executor()


def test_one_result_a_plan_in_their_order(tmp_path: Path) -> None:
    """The plans of a folder come in the order of names; a broken one has an error and does not stop the rest."""
    broken, good, folder = Portfolio(a_folder(tmp_path)).check(today=TODAY)
    assert (broken.id, broken.report) == ("a-broken.yaml", None)
    assert isinstance(broken.error, UnreadablePlan)
    assert good == Checked("region-0", check(PLANS[0], today=TODAY))
    assert folder == Checked("region-1", check(PLANS[1], today=TODAY))


def test_work_is_done_when_it_is_asked_for() -> None:
    """A generator of plans is drawn from as results are taken, and nothing is done before."""
    drawn: list[int] = []

    def some() -> Iterator[Plan]:
        for number, plan in enumerate(PLANS):
            drawn.append(number)
            yield plan

    results = Portfolio(some()).check()
    assert drawn == []
    next(results)
    assert drawn == [0]


@pytest.mark.parametrize(
    "executor",
    [
        lambda: ThreadPoolExecutor(2),
        lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
        dask_cluster,
    ],
    ids=["threads", "processes", "dask"],
)
@pytest.mark.filterwarnings("ignore")  # what a cluster says about its own ports is not ours
def test_any_executor_gives_the_same(executor: Callable[[], AbstractContextManager[Executor]], tmp_path: Path) -> None:
    """Threads, processes and a cluster give what the same loop gives here, errors included, in the same order."""
    given_plans: tuple[Plan | Path, ...] = (*PLANS, a_folder(tmp_path) / "a-broken.yaml", tmp_path / "nowhere.yaml")
    portfolio = Portfolio(given_plans)
    with executor() as pool:
        assert list(portfolio.check(today=TODAY, executor=pool)) == list(portfolio.check(today=TODAY))
        assert list(portfolio.analyse(coverage, executor=pool)) == list(portfolio.analyse(coverage))


def test_progress_is_told() -> None:
    """After each plan the number done is told, with the number there are where that is known."""
    told: list[tuple[int, int | None]] = []
    list(Portfolio(PLANS[:2]).check(progress=lambda done, total: told.append((done, total))))
    list(Portfolio(iter(PLANS[:1])).plans(progress=lambda done, total: told.append((done, total))))
    assert told == [(1, 2), (2, 2), (1, None)]


def test_a_folder_of_plans_says_how_many(tmp_path: Path) -> None:
    """The plans of a folder are counted beforehand."""
    told: list[tuple[int, int | None]] = []
    loaded = list(Portfolio(a_folder(tmp_path)).plans(progress=lambda done, total: told.append((done, total))))
    assert [each.plan for each in loaded] == [None, PLANS[0], PLANS[1]]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_documents_are_written_and_errors_of_the_disk_are_results(tmp_path: Path) -> None:
    """Each plan gets its document, named after it; where nothing can be written, the result says why."""
    written = list(Portfolio(PLANS[:2]).render("action-plan", tmp_path, format="markdown", language="sv"))
    assert [each.path for each in written] == [tmp_path / f"region-{number}-action-plan.sv.md" for number in (0, 1)]
    assert all(path is not None and path.read_text(encoding="utf-8") for path in (each.path for each in written))
    (failed,) = Portfolio(PLANS[:1]).render("action-plan", tmp_path / "nowhere")
    assert isinstance(failed.error, BadUsage)
    assert (failed.id, failed.path) == ("region-0", None)


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A path has to be a folder of plans."""
    with pytest.raises(BadUsage, match="not a folder of plans"):
        Portfolio(tmp_path / "nowhere")


def test_waiting_work_is_given_up_with_the_results() -> None:
    """Whoever stops taking results stops the work that has not begun."""
    with ThreadPoolExecutor(1) as pool:
        results = Portfolio(PLANS).check(executor=pool)
        next(results)
        results.close()  # type: ignore[attr-defined]  # it is a generator


@settings(max_examples=20)
@given(plans())
def test_reports_travel(plan: Plan) -> None:
    """A report can be sent to another process and back."""
    report = check(plan, today=TODAY)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301  # it was made here
