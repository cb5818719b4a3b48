"""The questions that ``rri-planner analyse`` puts to a plan: one line for each."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from rri_planner.errors import Message


@frozen
class Kind:
    """A question, and the options that its function takes as arguments of the same name."""

    question: Message
    options: tuple[str, ...] = ()


# Each by the name of its function in `rri_planner.analysis`.
KINDS: Mapping[str, Kind] = {
    "agreement": Kind(Message("How far do those who judged agree?")),
    "balance": Kind(Message("Which open choices go together?")),
    "coverage": Kind(Message("Does every end rest on something that will be done?")),
    "dates": Kind(Message("Can all dates and durations hold at once?")),
    "deliberation": Kind(Message("Which actions go together best, given what they explain and what they exclude?")),
    "evaluation": Kind(Message("What do those who led, took part and were affected see?")),
    "funnel": Kind(Message("What became of what people said?"), ("today",)),
    "inclusion": Kind(Message("Who was there, and who was not?")),
    "influence": Kind(Message("Which goals help or hinder which?")),
    "levers": Kind(Message("Are there enough actions for every goal to have one of its own?")),
    "money": Kind(Message("What is paid for, and what is still missing?")),
    "pathways": Kind(Message("Which ways are open, and by when must one decide?")),
    "process": Kind(Message("Where in the method is the plan, and what comes next?"), ("catalogue", "today")),
    "progress": Kind(Message("Are the indicators where they should be by now?"), ("today",)),
    "robustness": Kind(Message("What must not fail?"), ("shared",)),
    "schedule": Kind(Message("When can each action start and end, and which must not be late?")),
    "selection": Kind(Message("Which actions reach most for the money?"), ("budget",)),
    "trace": Kind(Message("Where does it come from, and what did it lead to?")),
}
