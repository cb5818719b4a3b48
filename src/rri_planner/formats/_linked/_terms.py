"""What classes and fields of a plan are called in vocabularies that others know.

Only where a term means what the field means. What has none here is not in linked data: an approximate term would
say something that the plan does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "org": "http://www.w3.org/ns/org#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
    }
)

TYPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Plan": ("schema:DigitalDocument",),
        "Region": ("schema:AdministrativeArea",),
        "Theme": ("skos:Concept",),
        "Action": ("schema:Project",),
        "Indicator": ("schema:StatisticalVariable",),
        "Observation": ("schema:Observation",),
        "Stakeholder": ("org:Organization", "schema:Organization"),
        "Event": ("schema:Event",),
        "Contribution": ("schema:Comment",),
        "Policy": ("schema:CreativeWork",),
        "FundingLine": ("schema:MonetaryGrant",),
        "Review": ("schema:Review",),
        "Provenance": ("dcterms:ProvenanceStatement",),
    }
)
"""The types of the classes that have one."""

TERMS: Mapping[str, str] = MappingProxyType(
    {
        "Described.title": "schema:name",
        "Described.description": "schema:description",
        "Described.themes": "schema:about",
        "Described.tags": "schema:keywords",
        "Described.provenance": "dcterms:provenance",
        "Item.catalogue": "schema:identifier",
        "Provenance.kind": "dcterms:type",
        "Provenance.note": "skos:note",
        "Provenance.source": "dcterms:source",
        "Provenance.url": "schema:url",
        "Plan.title": "schema:name",
        "Plan.description": "schema:description",
        "Plan.summary": "schema:abstract",
        "Plan.languages": "schema:inLanguage",
        "Plan.issued": "schema:datePublished",
        "Plan.period": "dcterms:temporal",
        "Plan.tags": "schema:keywords",
        "Plan.provenance": "dcterms:provenance",
        "Plan.region": "schema:spatialCoverage",
        "Plan.vision": "dcterms:hasPart",
        "Plan.themes": "dcterms:hasPart",
        "Plan.goals": "dcterms:hasPart",
        "Plan.gaps": "dcterms:hasPart",
        "Plan.pathways": "dcterms:hasPart",
        "Plan.actions": "dcterms:hasPart",
        "Plan.indicators": "dcterms:hasPart",
        "Plan.events": "dcterms:hasPart",
        "Plan.contributions": "dcterms:hasPart",
        "Plan.funding": "dcterms:hasPart",
        "Plan.decisions": "dcterms:hasPart",
        "Plan.reviews": "dcterms:hasPart",
        "Plan.policies": "dcterms:relation",
        "Plan.stakeholders": "dcterms:contributor",
        "Region.name": "schema:name",
        "Region.code": "schema:identifier",
        "Vision.statement": "schema:text",
        "Vision.keywords": "schema:keywords",
        "Theme.title": "skos:prefLabel",
        "Theme.description": "skos:definition",
        "Goal.serves": "dcterms:relation",
        "Pathway.serves": "dcterms:relation",
        "Action.serves": "dcterms:relation",
        "Action.depends_on": "dcterms:requires",
        "Action.period": "dcterms:temporal",
        "Action.involved": "dcterms:contributor",
        "Action.funding": "schema:funding",
        "Indicator.measures": "dcterms:relation",
        "Indicator.definition": "skos:definition",
        "Indicator.unit": "schema:unitText",
        "Indicator.observations": "^schema:variableMeasured",
        "Observation.value": "schema:value",
        "Observation.date": "schema:observationDate",
        "Observation.source": "dcterms:source",
        "Stakeholder.name": "schema:name",
        "Event.date": "schema:startDate",
        "Event.place": "schema:location",
        "Event.attended_by": "schema:attendee",
        "Contribution.text": "schema:text",
        "Policy.version": "schema:version",
        "Policy.period": "dcterms:temporal",
        "Policy.objectives": "dcterms:hasPart",
        "FundingLine.ceiling": "schema:amount",
        "FundingLine.funder": "schema:funder",
        "Decision.date": "dcterms:date",
        "Review.of": "schema:itemReviewed",
        "Review.date": "schema:datePublished",
        "Review.by": "schema:author",
        "Review.comment": "schema:reviewBody",
    }
)
"""The term of a field, by the class that declares it or one above it; with ^ the field is the subject's inverse."""

AMOUNT_TERMS: Mapping[str, str] = MappingProxyType({"amount": "schema:value", "currency": "schema:currency"})
AMOUNT_TYPE = "schema:MonetaryAmount"


def term_of(owner: type, key: str) -> str | None:
    """Return the term of a field, or None where it has none.

    >>> from rri_planner.model import Theme
    >>> term_of(Theme, "title"), term_of(Theme, "tags"), term_of(Theme, "extra")
    ('skos:prefLabel', 'schema:keywords', None)
    """
    names = (f"{each.__name__}.{key}" for each in owner.__mro__)
    return next((TERMS[name] for name in names if name in TERMS), None)
