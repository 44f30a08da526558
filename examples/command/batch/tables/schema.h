#pragma once
// The tables of reports.sqlite, as SQL. README.md explains them to those who query them.

// How `now`, a grade of the table grades, compares with `before`; NULL where their scales differ.
#define OFSTRACT_CHANGE                                                                                                \
    "CASE WHEN now.scale <> before.scale THEN NULL WHEN now.rank > before.rank THEN 'better' "                         \
    "WHEN now.rank < before.rank THEN 'worse' WHEN now.rank = before.rank THEN 'same' END AS change"

namespace command::batch {

extern const char* const schema_pragmas; // on the empty file
extern const char* const schema_tables;
extern const char* const schema_indexes; // behind the last row: keys of other tables, full text, a view
extern const char* const schema_views;   // behind these: views by the crosswalk

// PRAGMA application_id and user_version of a database of this schema.
constexpr int schema_id = 0x6f667374; // "ofst"
constexpr int schema_version = 1;

} // namespace command::batch
