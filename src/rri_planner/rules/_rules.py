"""The written list of all rules."""

from __future__ import annotations

from rri_planner.rules._rule import Rule
from rri_planner.rules.catalogue.ada101_hidden_assumption import hidden_assumption
from rri_planner.rules.catalogue.ada102_load_bearing_unwatched import load_bearing_unwatched
from rri_planner.rules.catalogue.ada103_signpost_without_trigger import signpost_without_trigger
from rri_planner.rules.catalogue.ada104_trigger_too_late import trigger_too_late
from rri_planner.rules.catalogue.ada105_dead_end_path import dead_end_path
from rri_planner.rules.catalogue.ada106_no_review_point import no_review_point
from rri_planner.rules.catalogue.evt101_idea_without_answer import idea_without_answer
from rri_planner.rules.catalogue.evt102_no_feedback import no_feedback
from rri_planner.rules.catalogue.evt103_ungrounded_priority import ungrounded_priority
from rri_planner.rules.catalogue.evt104_lost_adoption import lost_adoption
from rri_planner.rules.catalogue.evt105_suspect_link import suspect_link
from rri_planner.rules.catalogue.evt106_survey_not_described import survey_not_described
from rri_planner.rules.catalogue.evt107_claim_beyond_data import claim_beyond_data
from rri_planner.rules.catalogue.inc101_helix_absent import helix_absent
from rri_planner.rules.catalogue.inc102_helix_imbalance import helix_imbalance
from rri_planner.rules.catalogue.inc103_affected_not_involved import affected_not_involved
from rri_planner.rules.catalogue.inc104_voice_without_influence import voice_without_influence
from rri_planner.rules.catalogue.inc105_representation_gap import representation_gap
from rri_planner.rules.catalogue.inc106_small_cell_disclosure import small_cell_disclosure
from rri_planner.rules.catalogue.ind101_end_without_indicator import end_without_indicator
from rri_planner.rules.catalogue.ind102_value_missing_or_wrong_type import value_missing_or_wrong_type
from rri_planner.rules.catalogue.ind103_target_wrong_way import target_wrong_way
from rri_planner.rules.catalogue.ind104_indicator_underdescribed import indicator_underdescribed
from rri_planner.rules.catalogue.ind105_dates_impossible import dates_impossible
from rri_planner.rules.catalogue.ind106_outputs_only import outputs_only
from rri_planner.rules.catalogue.ind107_off_track import off_track
from rri_planner.rules.catalogue.ind108_cascade_mismatch import cascade_mismatch
from rri_planner.rules.catalogue.ind109_borrowed_indicator import borrowed_indicator
from rri_planner.rules.catalogue.int101_unmanaged_tradeoff import unmanaged_tradeoff
from rri_planner.rules.catalogue.int102_self_defeating_goal import self_defeating_goal
from rri_planner.rules.catalogue.int103_exclusive_choices import exclusive_choices
from rri_planner.rules.catalogue.int104_inconsistent_variant_bundle import inconsistent_variant_bundle
from rri_planner.rules.catalogue.int105_too_few_levers import too_few_levers
from rri_planner.rules.catalogue.int106_matrix_not_filled import matrix_not_filled
from rri_planner.rules.catalogue.int107_judgement_unreliable import judgement_unreliable
from rri_planner.rules.catalogue.lng101_untranslated_text import untranslated_text
from rri_planner.rules.catalogue.lng102_stale_translation import stale_translation
from rri_planner.rules.catalogue.lng103_undeclared_language import undeclared_language
from rri_planner.rules.catalogue.lng104_number_differs import number_differs
from rri_planner.rules.catalogue.lng105_asked_language_missing import asked_language_missing
from rri_planner.rules.catalogue.lng106_original_missing import original_missing
from rri_planner.rules.catalogue.pol101_alignment_gap import alignment_gap
from rri_planner.rules.catalogue.pol102_nominal_alignment import nominal_alignment
from rri_planner.rules.catalogue.pol103_conflict_unaddressed import conflict_unaddressed
from rri_planner.rules.catalogue.pol104_scale_mismatch import scale_mismatch
from rri_planner.rules.catalogue.pol105_s3_discovery_trace import s3_discovery_trace
from rri_planner.rules.catalogue.prf101_field_asked_by_profile import field_asked_by_profile
from rri_planner.rules.catalogue.prf102_unknown_profile import unknown_profile
from rri_planner.rules.catalogue.res101_funding_gap import funding_gap
from rri_planner.rules.catalogue.res102_funding_line_overspent import funding_line_overspent
from rri_planner.rules.catalogue.res103_shares_or_currency import shares_or_currency
from rri_planner.rules.catalogue.res104_ineligible_window import ineligible_window
from rri_planner.rules.catalogue.res105_capacity_overload import capacity_overload
from rri_planner.rules.catalogue.res106_money_against_priority import money_against_priority
from rri_planner.rules.catalogue.rob101_single_point_of_failure import single_point_of_failure
from rri_planner.rules.catalogue.rob102_one_owner_or_funder import one_owner_or_funder
from rri_planner.rules.catalogue.rob103_false_alternative import false_alternative
from rri_planner.rules.catalogue.rob104_keystone_action import keystone_action
from rri_planner.rules.catalogue.rob105_budget_stress import budget_stress
from rri_planner.rules.catalogue.rri101_key_not_addressed import key_not_addressed
from rri_planner.rules.catalogue.rri102_key_named_not_acted import key_named_not_acted
from rri_planner.rules.catalogue.rri103_process_dimension_missing import process_dimension_missing
from rri_planner.rules.catalogue.rri104_engagement_after_decision import engagement_after_decision
from rri_planner.rules.catalogue.rri105_gender_plan_minimum import gender_plan_minimum
from rri_planner.rules.catalogue.rri106_ethics_not_considered import ethics_not_considered
from rri_planner.rules.catalogue.rri107_openness_not_planned import openness_not_planned
from rri_planner.rules.catalogue.rri108_sustainability_dimension_empty import sustainability_dimension_empty
from rri_planner.rules.catalogue.rri109_harm_not_screened import harm_not_screened
from rri_planner.rules.catalogue.rsp101_accountability_not_single import accountability_not_single
from rri_planner.rules.catalogue.rsp102_owner_has_not_agreed import owner_has_not_agreed
from rri_planner.rules.catalogue.rsp103_no_steward import no_steward
from rri_planner.rules.catalogue.str101_broken_reference import broken_reference
from rri_planner.rules.catalogue.str102_illegal_link import illegal_link
from rri_planner.rules.catalogue.str103_support_loop import support_loop
from rri_planner.rules.catalogue.str104_unserved_end import unserved_end
from rri_planner.rules.catalogue.str105_not_deeply_covered import not_deeply_covered
from rri_planner.rules.catalogue.str106_purposeless_action import purposeless_action
from rri_planner.rules.catalogue.str107_unstated_combination import unstated_combination
from rri_planner.rules.catalogue.str108_irrelevant_action import irrelevant_action
from rri_planner.rules.catalogue.str109_everything_serves_everything import everything_serves_everything
from rri_planner.rules.catalogue.str110_vague_wording import vague_wording
from rri_planner.rules.catalogue.tim101_inverted_interval import inverted_interval
from rri_planner.rules.catalogue.tim102_outside_horizon import outside_horizon
from rri_planner.rules.catalogue.tim103_dependency_loop import dependency_loop
from rri_planner.rules.catalogue.tim104_dates_cannot_all_hold import dates_cannot_all_hold
from rri_planner.rules.catalogue.tim105_deadline_unreachable import deadline_unreachable
from rri_planner.rules.catalogue.tim106_effect_before_cause import effect_before_cause
from rri_planner.rules.catalogue.tim107_thin_slack import thin_slack
from rri_planner.rules.catalogue.upd101_status_differs_from_update import status_differs_from_update
from rri_planner.rules.catalogue.wvr101_stale_waiver import stale_waiver

RULES: tuple[Rule, ...] = (
    broken_reference,
    illegal_link,
    support_loop,
    unserved_end,
    not_deeply_covered,
    purposeless_action,
    unstated_combination,
    irrelevant_action,
    everything_serves_everything,
    vague_wording,
    inverted_interval,
    outside_horizon,
    dependency_loop,
    dates_cannot_all_hold,
    deadline_unreachable,
    effect_before_cause,
    thin_slack,
    funding_gap,
    funding_line_overspent,
    shares_or_currency,
    ineligible_window,
    capacity_overload,
    money_against_priority,
    accountability_not_single,
    owner_has_not_agreed,
    no_steward,
    key_not_addressed,
    key_named_not_acted,
    process_dimension_missing,
    engagement_after_decision,
    gender_plan_minimum,
    ethics_not_considered,
    openness_not_planned,
    sustainability_dimension_empty,
    harm_not_screened,
    helix_absent,
    helix_imbalance,
    affected_not_involved,
    voice_without_influence,
    representation_gap,
    small_cell_disclosure,
    idea_without_answer,
    no_feedback,
    ungrounded_priority,
    lost_adoption,
    suspect_link,
    survey_not_described,
    claim_beyond_data,
    end_without_indicator,
    value_missing_or_wrong_type,
    target_wrong_way,
    indicator_underdescribed,
    dates_impossible,
    outputs_only,
    off_track,
    cascade_mismatch,
    borrowed_indicator,
    alignment_gap,
    nominal_alignment,
    conflict_unaddressed,
    scale_mismatch,
    s3_discovery_trace,
    unmanaged_tradeoff,
    self_defeating_goal,
    exclusive_choices,
    inconsistent_variant_bundle,
    too_few_levers,
    matrix_not_filled,
    judgement_unreliable,
    single_point_of_failure,
    one_owner_or_funder,
    false_alternative,
    keystone_action,
    budget_stress,
    hidden_assumption,
    load_bearing_unwatched,
    signpost_without_trigger,
    trigger_too_late,
    dead_end_path,
    no_review_point,
    untranslated_text,
    stale_translation,
    undeclared_language,
    number_differs,
    asked_language_missing,
    original_missing,
    status_differs_from_update,
    field_asked_by_profile,
    unknown_profile,
    stale_waiver,
)
"""Every rule, by group as in `GROUPS`, then by number. A new rule is one file and its line here."""
