"""A portfolio: many plans, looked at one by one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Executor, Future
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from rri_planner.portfolio._results import Analysed, Checked, Loaded, Outcome, Rendered
from rri_planner.portfolio._sources import Source, sources
from rri_planner.portfolio._work import Analyse, Check, Load, Render

R = TypeVar("R", bound=Outcome)
Progress: TypeAlias = Callable[[int, int | None], None]
"""What is told how many plans are done, and how many there are where that is known."""

_AHEAD = 32  # plans that are handed to an executor before the first of them is waited for


class Portfolio:
    """Many plans: a folder of them, a list, or anything that yields plans or paths.

    Each method yields one result a plan, in the order of the plans, as soon as it is there; nothing is kept. A plan
    that cannot be read is a result with an ``error``, and the others go on. ``executor`` is any
    `concurrent.futures.Executor`: threads, processes, a cluster (Dask: ``Client.get_executor()``); it is not shut down.
    The results are the same with any of them. ``progress`` is called after each plan with the number that are done
    and the number there are, or None where the plans are not known beforehand. What yields plans only once
    (a generator) can be asked only once.

    >>> from rri_planner.model import Goal, Plan
    >>> plans = Portfolio([Plan(id="north"), Plan(id="south", goals=[Goal(id="g-skills")])])
    >>> [(each.id, len(each.report.warnings)) for each in plans.check()]
    [('north', 0), ('south', 1)]
    """

    def __init__(self, plans: str | os.PathLike[str] | Iterable[Source]) -> None:
        self._sources = sources(plans)

    def plans(self, *, executor: Executor | None = None, progress: Progress | None = None) -> Iterator[Loaded]:
        """Yield each plan."""
        return self._each(Load(), executor, progress)

    def check(
        self,
        *,
        today: date | str | None = None,
        executor: Executor | None = None,
        progress: Progress | None = None,
        **asked: object,
    ) -> Iterator[Checked]:
        """Yield the report on each plan; `asked` are further arguments of `rri_planner.coherence.check`."""
        return self._each(Check({"today": today, **asked}), executor, progress)

    def analyse(
        self,
        question: Callable[..., Any],
        *,
        executor: Executor | None = None,
        progress: Progress | None = None,
        **asked: object,
    ) -> Iterator[Analysed]:
        """Yield what a function says about each plan; `asked` are its further arguments.

        The function is one of `rri_planner.analysis` or your own; for other processes it has to stand in a module.
        """
        return self._each(Analyse(question, asked), executor, progress)

    def render(
        self,
        document: str,
        folder: str | os.PathLike[str],
        *,
        executor: Executor | None = None,
        progress: Progress | None = None,
        **asked: object,
    ) -> Iterator[Rendered]:
        """Write a document of each plan into a folder, and yield its path.

        Files are called after plan, document and language; `asked` are further arguments of
        `rri_planner.render.render`.
        """
        return self._each(Render(document, Path(folder), asked), executor, progress)

    def _each(self, work: Callable[[Source], R], executor: Executor | None, progress: Progress | None) -> Iterator[R]:
        total = len(self._sources) if isinstance(self._sources, Sized) else None
        results = map(work, self._sources) if executor is None else _in_order(work, self._sources, executor)
        for done, result in enumerate(results, start=1):
            if progress is not None:
                progress(done, total)
            yield result


def _in_order(work: Callable[[Source], R], plans: Iterable[Source], executor: Executor) -> Iterator[R]:
    """Yield results in the order of the plans, some plans ahead of what is asked for and no more."""
    waiting: deque[Future[R]] = deque()
    try:
        for plan in plans:
            waiting.append(executor.submit(work, plan))
            if len(waiting) >= _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
