"""What an event is for and in which order it goes, by its kind: a proposal that the hosts change as they like."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from rri_planner.errors import Message


@frozen
class Programme:
    """The aims of an event, and what is done between the welcome and the close."""

    aims: tuple[Message, ...]
    points: tuple[Message, ...]


OPENING = (
    Message("Welcome, and why we are here"),
    Message("What has been said so far, and what became of it"),
)
CLOSING = (
    Message("Each group tells the others what it found"),
    Message("What happens now, and by when you get an answer"),
)
ROLES: tuple[tuple[Message, Message], ...] = (
    (Message("Host"), Message("Welcomes everybody, says what is decided already and what is open, and closes.")),
    (Message("Head of a table"), Message("Keeps the time, and sees to it that everybody is heard.")),
    (Message("Note-taker"), Message("Writes down what is said, in the words in which it is said, without names.")),
    (Message("Observer"), Message("Notices who says little and which view is missing, and tells the host.")),
    (Message("Contact afterwards"), Message("Sees to it that everybody gets the answer that was promised.")),
)
AFTERWARDS = (
    Message("Count the strokes and write the counts into the plan, under participants of this event."),
    Message("Write each need and each idea into the plan as a contribution, with this event and without a name."),
    Message("Answer each of them: taken up, joined with others, kept until a day, or declined with the reason."),
    Message("Tell those who were there, and write the day and the way into the plan, under feedback of this event."),
    Message("Destroy the sheets with the strokes."),
)
USUAL = Programme(
    (Message("Hear what people need, and what they would do about it"),),
    (Message("In groups: what do we need, and what could be done?"),),
)
BY_KIND: Mapping[str, Programme] = MappingProxyType(
    {
        "mapping": Programme(
            (Message("See together where the region stands today"),),
            (Message("What the figures say"), Message("In groups: what do the figures not show?")),
        ),
        "vision-workshop": Programme(
            (Message("A picture of the future that we share"), Message("Key words for it, in our own language")),
            (
                Message("In groups: how do we want to live and work here?"),
                Message("Each group chooses five key words"),
                Message("Opportunities and threats on the way there"),
            ),
        ),
        "round-table": Programme(
            (Message("Understand one point of view thoroughly"),),
            (
                Message("One after the other: what works, and what is in the way?"),
                Message("What do we need, and what could be done?"),
            ),
        ),
        "roadmap-workshop": Programme(
            (Message("Agree on goals, on the pathways to them and on the first actions"),),
            (
                Message("Goals: what is to be different, and by when?"),
                Message("Choice of pathway: which ways lead there, and which do we take?"),
                Message("Concrete action: what has to be done, and who could do it?"),
            ),
        ),
        "measures-workshop": Programme(
            (Message("Work out actions, and see who is willing to take part in them"),),
            (
                Message("In groups: one card for each action"),
                Message("Everybody marks the actions in which they will take part"),
            ),
        ),
        "implementation-workshop": Programme(
            (Message("Begin: who does what, with whom and by when"),),
            (
                Message("The actions, and those who lead them"),
                Message("In groups: first steps, and what stands in the way"),
                Message("How we see whether it works"),
            ),
        ),
        "focus-group": Programme(
            (Message("Complete what has been said so far, and make it more exact"),),
            (
                Message("One theme after the other: what is missing, what is unclear?"),
                Message("What matters most, and to whom?"),
            ),
        ),
        "review": Programme(
            (Message("See what has worked and what we change"),),
            (
                Message("What has moved since last time, and what has not?"),
                Message("In groups: what do we go on with, change or stop?"),
            ),
        ),
    }
)
