// Written by lib/model/describe.py from lib/model/report.toml: change that one.
// clang-format off
#pragma once
// The columns of the database that hold what a report says, without the notes and the places that end a row.

namespace command::batch {

// How a value of the JSON form becomes a column's; places, and texts where there are any, as JSON.
enum class As { text, text_or_null, integer, texts, places, section };

struct Column {
    const char* key;
    As as;
};

#define OFSTRACT_INTERVAL_COLUMNS \
    "start TEXT NOT NULL, \"end\" TEXT NOT NULL"
constexpr Column interval_columns[] = {
    {"start", As::text},
    {"end", As::text},
};

#define OFSTRACT_INSPECTOR_COLUMNS \
    "name TEXT NOT NULL, role TEXT"
constexpr Column inspector_columns[] = {
    {"name", As::text},
    {"role", As::text_or_null},
};

#define OFSTRACT_FIELD_COLUMNS \
    "label TEXT, value TEXT NOT NULL"
constexpr Column field_columns[] = {
    {"label", As::text_or_null},
    {"value", As::text},
};

#define OFSTRACT_JUDGEMENT_COLUMNS \
    "judgement TEXT NOT NULL, label TEXT NOT NULL, grade TEXT REFERENCES grades(grade), grade_text TEXT, " \
    "parent TEXT, section INTEGER REFERENCES sections(id), label_spans TEXT, grade_spans TEXT"
constexpr Column judgement_columns[] = {
    {"id", As::text},
    {"label", As::text},
    {"grade", As::text_or_null},
    {"grade_text", As::text_or_null},
    {"parent", As::text_or_null},
    {"section", As::section},
    {"label_where", As::places},
    {"grade_where", As::places},
};

#define OFSTRACT_PREVIOUS_COLUMNS \
    "label TEXT NOT NULL, grade TEXT REFERENCES grades(grade), grade_text TEXT"
constexpr Column previous_columns[] = {
    {"label", As::text},
    {"grade", As::text_or_null},
    {"grade_text", As::text_or_null},
};

#define OFSTRACT_BLOCK_COLUMNS \
    "type TEXT NOT NULL, number TEXT, marker TEXT, depth INTEGER, text TEXT NOT NULL"

#define OFSTRACT_SECTION_COLUMNS \
    "section TEXT NOT NULL, heading TEXT NOT NULL, level INTEGER NOT NULL, grade TEXT REFERENCES " \
    "grades(grade), effective_grade TEXT REFERENCES grades(grade)"
constexpr Column section_columns[] = {
    {"id", As::text},
    {"heading", As::text},
    {"level", As::integer},
    {"grade", As::text_or_null},
    {"effective_grade", As::text_or_null},
};

#define OFSTRACT_LIST_ITEM_COLUMNS \
    "number TEXT, text TEXT NOT NULL, responsible TEXT, parts TEXT, due TEXT, section INTEGER REFERENCES " \
    "sections(id)"
constexpr Column list_item_columns[] = {
    {"number", As::text_or_null},
    {"text", As::text},
    {"responsible", As::text_or_null},
    {"parts", As::texts},
    {"due", As::text_or_null},
    {"section", As::section},
};

#define OFSTRACT_FOOTNOTE_COLUMNS \
    "mark TEXT NOT NULL, text TEXT NOT NULL"
constexpr Column footnote_columns[] = {
    {"mark", As::text},
    {"text", As::text},
};

#define OFSTRACT_DIAGNOSTIC_COLUMNS \
    "code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL"
constexpr Column diagnostic_columns[] = {
    {"code", As::text},
    {"severity", As::text},
    {"message", As::text},
};

} // namespace command::batch
