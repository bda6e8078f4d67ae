#include "EmbeddedTemplates.h"

/* One array and one row per file of Templates/, in the order of their paths. A test compares this
   table with the folder, so that a file left out here is noticed. */

static const unsigned char cy_yaml[] = {
#embed "../../Templates/cy.yaml"
};
static const unsigned char icon_svg[] = {
#embed "../../Templates/icon.svg"
};
static const unsigned char layouts_page_mustache[] = {
#embed "../../Templates/layouts/page.mustache"
};
static const unsigned char pages_accessibility_mustache[] = {
#embed "../../Templates/pages/accessibility.mustache"
};
static const unsigned char pages_cause_mustache[] = {
#embed "../../Templates/pages/cause.mustache"
};
static const unsigned char pages_data_mustache[] = {
#embed "../../Templates/pages/data.mustache"
};
static const unsigned char pages_directory_mustache[] = {
#embed "../../Templates/pages/directory.mustache"
};
static const unsigned char pages_disagreements_mustache[] = {
#embed "../../Templates/pages/disagreements.mustache"
};
static const unsigned char pages_evidence_mustache[] = {
#embed "../../Templates/pages/evidence.mustache"
};
static const unsigned char pages_feed_mustache[] = {
#embed "../../Templates/pages/feed.mustache"
};
static const unsigned char pages_files_mustache[] = {
#embed "../../Templates/pages/files.mustache"
};
static const unsigned char pages_home_mustache[] = {
#embed "../../Templates/pages/home.mustache"
};
static const unsigned char pages_judgement_mustache[] = {
#embed "../../Templates/pages/judgement.mustache"
};
static const unsigned char pages_kept_mustache[] = {
#embed "../../Templates/pages/kept.mustache"
};
static const unsigned char pages_language_mustache[] = {
#embed "../../Templates/pages/language.mustache"
};
static const unsigned char pages_lessons_mustache[] = {
#embed "../../Templates/pages/lessons.mustache"
};
static const unsigned char pages_library_mustache[] = {
#embed "../../Templates/pages/library.mustache"
};
static const unsigned char pages_method_mustache[] = {
#embed "../../Templates/pages/method.mustache"
};
static const unsigned char pages_monitoring_mustache[] = {
#embed "../../Templates/pages/monitoring.mustache"
};
static const unsigned char pages_operations_mustache[] = {
#embed "../../Templates/pages/operations.mustache"
};
static const unsigned char pages_people_mustache[] = {
#embed "../../Templates/pages/people.mustache"
};
static const unsigned char pages_resilience_mustache[] = {
#embed "../../Templates/pages/resilience.mustache"
};
static const unsigned char pages_response_mustache[] = {
#embed "../../Templates/pages/response.mustache"
};
static const unsigned char pages_ruled_out_mustache[] = {
#embed "../../Templates/pages/ruled-out.mustache"
};
static const unsigned char pages_runbook_mustache[] = {
#embed "../../Templates/pages/runbook.mustache"
};
static const unsigned char pages_scrutiny_mustache[] = {
#embed "../../Templates/pages/scrutiny.mustache"
};
static const unsigned char pages_sources_mustache[] = {
#embed "../../Templates/pages/sources.mustache"
};
static const unsigned char pages_summary_mustache[] = {
#embed "../../Templates/pages/summary.mustache"
};
static const unsigned char pages_timeline_mustache[] = {
#embed "../../Templates/pages/timeline.mustache"
};
static const unsigned char pages_whole_mustache[] = {
#embed "../../Templates/pages/whole.mustache"
};
static const unsigned char partials_cell_mustache[] = {
#embed "../../Templates/partials/cell.mustache"
};
static const unsigned char partials_chart_mustache[] = {
#embed "../../Templates/partials/chart.mustache"
};
static const unsigned char partials_contents_mustache[] = {
#embed "../../Templates/partials/contents.mustache"
};
static const unsigned char partials_facts_mustache[] = {
#embed "../../Templates/partials/facts.mustache"
};
static const unsigned char partials_pagination_mustache[] = {
#embed "../../Templates/partials/pagination.mustache"
};
static const unsigned char partials_quote_mustache[] = {
#embed "../../Templates/partials/quote.mustache"
};
static const unsigned char partials_section_mustache[] = {
#embed "../../Templates/partials/section.mustache"
};
static const unsigned char partials_source_mustache[] = {
#embed "../../Templates/partials/source.mustache"
};
static const unsigned char partials_table_mustache[] = {
#embed "../../Templates/partials/table.mustache"
};
static const unsigned char partials_taught_mustache[] = {
#embed "../../Templates/partials/taught.mustache"
};
static const unsigned char review_schema_json[] = {
#embed "../../Templates/review.schema.json"
};
static const unsigned char style_css[] = {
#embed "../../Templates/style.css"
};

static const embedded_template table[] = {
    {"cy.yaml", cy_yaml, sizeof cy_yaml},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"layouts/page.mustache", layouts_page_mustache, sizeof layouts_page_mustache},
    {"pages/accessibility.mustache", pages_accessibility_mustache, sizeof pages_accessibility_mustache},
    {"pages/cause.mustache", pages_cause_mustache, sizeof pages_cause_mustache},
    {"pages/data.mustache", pages_data_mustache, sizeof pages_data_mustache},
    {"pages/directory.mustache", pages_directory_mustache, sizeof pages_directory_mustache},
    {"pages/disagreements.mustache", pages_disagreements_mustache, sizeof pages_disagreements_mustache},
    {"pages/evidence.mustache", pages_evidence_mustache, sizeof pages_evidence_mustache},
    {"pages/feed.mustache", pages_feed_mustache, sizeof pages_feed_mustache},
    {"pages/files.mustache", pages_files_mustache, sizeof pages_files_mustache},
    {"pages/home.mustache", pages_home_mustache, sizeof pages_home_mustache},
    {"pages/judgement.mustache", pages_judgement_mustache, sizeof pages_judgement_mustache},
    {"pages/kept.mustache", pages_kept_mustache, sizeof pages_kept_mustache},
    {"pages/language.mustache", pages_language_mustache, sizeof pages_language_mustache},
    {"pages/lessons.mustache", pages_lessons_mustache, sizeof pages_lessons_mustache},
    {"pages/library.mustache", pages_library_mustache, sizeof pages_library_mustache},
    {"pages/method.mustache", pages_method_mustache, sizeof pages_method_mustache},
    {"pages/monitoring.mustache", pages_monitoring_mustache, sizeof pages_monitoring_mustache},
    {"pages/operations.mustache", pages_operations_mustache, sizeof pages_operations_mustache},
    {"pages/people.mustache", pages_people_mustache, sizeof pages_people_mustache},
    {"pages/resilience.mustache", pages_resilience_mustache, sizeof pages_resilience_mustache},
    {"pages/response.mustache", pages_response_mustache, sizeof pages_response_mustache},
    {"pages/ruled-out.mustache", pages_ruled_out_mustache, sizeof pages_ruled_out_mustache},
    {"pages/runbook.mustache", pages_runbook_mustache, sizeof pages_runbook_mustache},
    {"pages/scrutiny.mustache", pages_scrutiny_mustache, sizeof pages_scrutiny_mustache},
    {"pages/sources.mustache", pages_sources_mustache, sizeof pages_sources_mustache},
    {"pages/summary.mustache", pages_summary_mustache, sizeof pages_summary_mustache},
    {"pages/timeline.mustache", pages_timeline_mustache, sizeof pages_timeline_mustache},
    {"pages/whole.mustache", pages_whole_mustache, sizeof pages_whole_mustache},
    {"partials/cell.mustache", partials_cell_mustache, sizeof partials_cell_mustache},
    {"partials/chart.mustache", partials_chart_mustache, sizeof partials_chart_mustache},
    {"partials/contents.mustache", partials_contents_mustache, sizeof partials_contents_mustache},
    {"partials/facts.mustache", partials_facts_mustache, sizeof partials_facts_mustache},
    {"partials/pagination.mustache", partials_pagination_mustache, sizeof partials_pagination_mustache},
    {"partials/quote.mustache", partials_quote_mustache, sizeof partials_quote_mustache},
    {"partials/section.mustache", partials_section_mustache, sizeof partials_section_mustache},
    {"partials/source.mustache", partials_source_mustache, sizeof partials_source_mustache},
    {"partials/table.mustache", partials_table_mustache, sizeof partials_table_mustache},
    {"partials/taught.mustache", partials_taught_mustache, sizeof partials_taught_mustache},
    {"review.schema.json", review_schema_json, sizeof review_schema_json},
    {"style.css", style_css, sizeof style_css},
};

size_t embedded_template_count(void) { return sizeof table / sizeof *table; }

embedded_template embedded_template_at(size_t index) { return table[index]; }
