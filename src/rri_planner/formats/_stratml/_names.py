"""The names that StratML gives its elements, and the ones under which they occur in the wild."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

Part: TypeAlias = Literal[1, 2]
"""Part 1 of the standard has strategic plans (ISO 17469-1), part 2 performance plans and reports."""

FIRST: Part = 1
SECOND: Part = 2
ROOTS: Mapping[Part, str] = MappingProxyType({FIRST: "StrategicPlan", SECOND: "PerformancePlanOrReport"})
NAMESPACES: Mapping[Part, str] = MappingProxyType(
    {
        FIRST: "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
        SECOND: "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
    }
)
DEFAULT_TYPE, OTHER_TYPES = "Performance_Plan", ("Strategic_Plan", "Performance_Report")
STAKEHOLDER_TYPES = ("Person", "Organization", "Generic_Group")
REGION = "_region"  # no id of ours begins like this
BASELINE, STATUS = "baseline", "status"
"""The names of Descriptors that say what a result is."""

_ALIASES = {
    "firstname": "GivenName",
    "lastname": "Surname",
    "phone": "PhoneNumber",
    "email": "EmailAddress",
    "organisation": "Organization",
    "indicatortype": "PerformanceIndicatorType",
    "stakeholdertype": "StakeholderTypeType",
}
_NAMES = (
    *ROOTS.values(), "Acronym", "ActualResult", "AdministrativeInformation", "Description", "Descriptor",
    "DescriptorName", "DescriptorValue", "EmailAddress", "EndDate", "GivenName", "Goal", "Identifier",
    "MeasurementDimension", "MeasurementInstance", "Mission", "Name", "NumberOfUnits", "Objective", "Organization",
    "OtherInformation", "PerformanceIndicator", "PerformanceIndicatorType", "PhoneNumber", "PublicationDate",
    "ReferentIdentifier", "Relationship", "RelationshipType", "Role", "RoleType", "SequenceIndicator", "Source",
    "Stakeholder", "StakeholderTypeType", "StartDate", "StrategicPlanCore", "Submitter", "Surname", "TargetResult",
    "Type", "UnitOfMeasurement", "Value", "ValueChainStage", "Vision",
)  # fmt: skip
_CANONICAL = {**{name.lower(): name for name in _NAMES}, **_ALIASES}


def canonical(tag: str) -> str:
    """Return the standard's name for an element or attribute: without namespace, in its capitals, today's word.

    >>> canonical("{urn:some:older:version}FirstName")
    'GivenName'
    """
    local = tag.rpartition("}")[2]
    return _CANONICAL.get(local.lower(), local)
