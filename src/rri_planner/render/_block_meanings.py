"""What stands in each block of our templates, in a line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from rri_planner.errors import Message

MEANINGS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "accepted": Message("findings that were accepted, and why"),
        "actions": Message("the first actions, and who does them"),
        "alone": Message("what only one of the regions does"),
        "answers": Message("the answers, by what became of what was said"),
        "assumptions": Message("what the plan takes for granted"),
        "card": Message("the card of one action"),
        "changes": Message("decisions, reviews and what has changed"),
        "closing": Message("the last words"),
        "colophon": Message("the foot of the document, with address and disclaimers"),
        "content": Message("everything between cover and foot"),
        "contents": Message("the table of contents"),
        "cover": Message("the first page, or the head of a short document"),
        "coverage": Message("what the plan covers, as a table"),
        "editions": Message("links to the document in other languages"),
        "filters": Message("the filters over actions and goals, on screens"),
        "findings": Message("what does not hold together"),
        "gains": Message("what one region can take over from another"),
        "goal": Message("the chapter of one goal"),
        "goals": Message("the goals"),
        "indicators": Message("the indicators: where we stand, where we want to be"),
        "influences": Message("what helps or hinders what"),
        "items": Message("the findings by the parts of the plan"),
        "lanes": Message("the actions of each pathway, in the order in which they begin"),
        "languages": Message("why some texts are in another language"),
        "later": Message("what is not due yet"),
        "left_out": Message("what was not looked at, and why"),
        "logo": Message("the logo of the theme"),
        "look": Message("the style sheet of this document"),
        "loose": Message("pathways and actions that serve no goal"),
        "map": Message("the map of the plan"),
        "money": Message("what it costs, and who pays"),
        "moved": Message("what has moved since the last report"),
        "news": Message("what there is to tell of each action"),
        "open_points": Message("what is still open"),
        "pathways": Message("the pathways"),
        "people": Message("who takes part"),
        "policies": Message("the policies that the plan follows"),
        "policy": Message("what the page may load: nothing"),
        "process": Message("how people took part"),
        "region": Message("the region and where it stands"),
        "regions": Message("the regions and what they want"),
        "script": Message("the script of the page, if it has one"),
        "set_aside": Message("actions that were dropped or became part of others"),
        "shared": Message("what the regions share"),
        "slipped": Message("what is later than planned"),
        "sources": Message("the sources, and what cannot be told"),
        "stale": Message("indicators without recent numbers"),
        "status": Message("how many actions have which status"),
        "strip": Message("the way there, year by year"),
        "style": Message("style rules of your own, after all others"),
        "summary": Message("the plan in short"),
        "thanks": Message("the greeting and the thanks"),
        "themes": Message("the themes"),
        "timeline": Message("the actions on an axis of time"),
        "title": Message("what the tab of the browser says"),
        "untold": Message("what could not be told, and what it takes"),
        "vision": Message("the vision"),
        "voices": Message("what people said, and what became of it"),
        "waivers": Message("exceptions, with their reasons"),
    }
)
