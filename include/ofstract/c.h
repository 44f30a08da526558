#pragma once
// The interface for C, and for every language that can call C. C11 and C++.
//
//     #include <stdio.h>
//
//     ofstract_report* report = ofstract_extract_file("report.pdf", NULL);
//     ofstract_judgement j;
//     if (ofstract_report_error(report)) fprintf(stderr, "%s\n", ofstract_report_message(report));
//     for (size_t i = 0; ofstract_judgement_at(report, i, &j) == 0; ++i)
//         printf("%s: %s (page %d)\n", j.label, j.grade_text, j.first.page);
//     ofstract_report_free(report);
//
// Units and origin: PDF points (1/72 inch) from the top left corner of the page as a reader sees it, y growing
// downwards. Texts are UTF-8 and end with a null byte. Index base: pages from 1 (0: none), lists from 0.
// Ownership: whatever ..._new, ofstract_extract..., ofstract_report_find and ..._json give is the caller's, who frees
// it once by the function that is named there. A struct is the caller's, and a function fills it. The texts and places
// that it then points to belong to the object that was asked, and live as long as that object; so do all other texts.
// Nothing of a report is copied.
// Thread-safety: reports and matches may be read by many threads at once; options, while nobody sets them.
// Errors: every function that gives an int or a code gives 0 for success; 0 of an enumeration is "none". A report that
// could not be read is an object too: ask ofstract_report_error. Past the end of a list a function gives another value
// than 0, and fills the struct with 0, "" and page 0. Nothing is thrown, and nothing is printed. Every function takes
// NULL for any pointer: reading it gives NULL, 0 or "", and freeing it does nothing. A function that gives NULL for a
// report found no memory for one. Source: the C++ headers, which say more of each value. Enumerators are theirs, with
// the names and numbers of theirs (error codes are greater by 1); they are only added to.

#include <ofstract/c_values.h>
#include <ofstract/export.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Of the library that is linked: "0.2.0". Static.
OFSTRACT_API const char* ofstract_library_version(void);

// Options

typedef struct ofstract_options ofstract_options;

// The limits of a document: see limits.h. The last four are for reading in a process of its own only: see isolated.h.
typedef enum ofstract_option {
    OFSTRACT_OPTION_BYTES = 0,
    OFSTRACT_OPTION_PAGES = 1,
    OFSTRACT_OPTION_WORDS_PER_PAGE = 2,
    OFSTRACT_OPTION_WORDS = 3,
    OFSTRACT_OPTION_SECONDS = 4,
    OFSTRACT_OPTION_CPU_SECONDS = 5,
    OFSTRACT_OPTION_WALL_SECONDS = 6,
    OFSTRACT_OPTION_MEMORY = 7,
    OFSTRACT_OPTION_OUTPUT = 8
} ofstract_option;

// Freed by ofstract_options_free.
OFSTRACT_API ofstract_options* ofstract_options_new(void);
OFSTRACT_API void ofstract_options_free(ofstract_options* options);

// Gives 0 where the option is set. Gives another value where there is no such option, and where the value is negative,
// no number or too large.
OFSTRACT_API int ofstract_options_set(ofstract_options* options, ofstract_option option, double value);

// Extraction. `options` may be NULL: as they come. Freed by ofstract_report_free.

// A report, or the error in its place.
typedef struct ofstract_report ofstract_report;

// `path` is in the system's file name encoding.
OFSTRACT_API ofstract_report* ofstract_extract_file(const char* path, const ofstract_options* options);

// `bytes` need to live for the call only; `name` (or NULL) is the source's name in the JSON form.
OFSTRACT_API ofstract_report* ofstract_extract(const void* bytes, size_t size, const char* name,
                                               const ofstract_options* options);
OFSTRACT_API void ofstract_report_free(ofstract_report* report);

// Every report of a file, in its order; the two above give the first. Freed by ofstract_reports_free.
typedef struct ofstract_reports ofstract_reports;
OFSTRACT_API ofstract_reports* ofstract_extract_all_file(const char* path, const ofstract_options* options);
OFSTRACT_API ofstract_reports* ofstract_extract_all(const void* bytes, size_t size, const char* name,
                                                    const ofstract_options* options);
OFSTRACT_API void ofstract_reports_free(ofstract_reports* reports);

// It belongs to the list; NULL past its end. A file that could not be read has a list of one, which is the error.
OFSTRACT_API const ofstract_report* ofstract_reports_at(const ofstract_reports* reports, size_t index);

// Extraction in a process of its own, for files that nobody vouches for: one outcome, whatever the bytes are.

// Owns a helper process, which the first document starts. For one thread at a time; see isolated.h.
typedef struct ofstract_isolated ofstract_isolated;

// `worker` is the helper's executable; NULL: the one that is installed with this library. `options` need to live for
// the call only. Freed by ofstract_isolated_free, which ends the helper; reports outlive it.
OFSTRACT_API ofstract_isolated* ofstract_isolated_new(const char* worker, const ofstract_options* options);
OFSTRACT_API void ofstract_isolated_free(ofstract_isolated* isolated);

// As the four above.
OFSTRACT_API ofstract_report* ofstract_isolated_extract_file(ofstract_isolated* isolated, const char* path);
OFSTRACT_API ofstract_report* ofstract_isolated_extract(ofstract_isolated* isolated, const void* bytes, size_t size,
                                                        const char* name);
OFSTRACT_API ofstract_reports* ofstract_isolated_extract_all_file(ofstract_isolated* isolated, const char* path);
OFSTRACT_API ofstract_reports* ofstract_isolated_extract_all(ofstract_isolated* isolated, const void* bytes,
                                                             size_t size, const char* name);

// 0 (OFSTRACT_OK) of a report; of an error its code, one sentence for people, and the page to blame.
OFSTRACT_API ofstract_error_code ofstract_report_error(const ofstract_report* report);
OFSTRACT_API const char* ofstract_report_message(const ofstract_report* report);
OFSTRACT_API int ofstract_report_error_page(const ofstract_report* report);

// The contents of a report. Of an error they are "", and empty lists.

typedef struct ofstract_source {
    const char* name;
    const char* sha256; // 64 hexadecimal digits
    size_t bytes;
    int pages;                 // of the file
    int part, parts;           // which of the file's reports, from 1, and of how many
    int first_page, last_page; // that it takes
} ofstract_source;

OFSTRACT_API int ofstract_report_source(const ofstract_report* report, ofstract_source* out);
OFSTRACT_API const char* ofstract_report_format(const ofstract_report* report);    // "ilacs-inspection", …
OFSTRACT_API const char* ofstract_report_title(const ofstract_report* report);     // as printed
OFSTRACT_API const char* ofstract_report_authority(const ofstract_report* report); // its name of today
OFSTRACT_API const char* ofstract_report_la_code(const ofstract_report* report);   // of the authority, as are the next
OFSTRACT_API const char* ofstract_report_ons_code(const ofstract_report* report);
OFSTRACT_API const char* ofstract_report_urn(const ofstract_report* report); // of a home or a school
OFSTRACT_API const char* ofstract_report_next_inspection(const ofstract_report* report);

// The days inspected, and those of the inspection before, where they are printed.
OFSTRACT_API int ofstract_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out);
OFSTRACT_API int ofstract_previous_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out);
OFSTRACT_API int ofstract_report_published(const ofstract_report* report, ofstract_date* out);

// The pages that the report takes, each with a box from 0, 0 that is its size.
OFSTRACT_API int ofstract_page_at(const ofstract_report* report, size_t index, ofstract_span* out);

typedef enum ofstract_severity {
    OFSTRACT_SEVERITY_NOTE = 0,    // the page is odd, and the result is as printed
    OFSTRACT_SEVERITY_WARNING = 1, // something is printed wrong, or was read with doubt
    OFSTRACT_SEVERITY_ERROR = 2    // something could not be read, or is missing
} ofstract_severity;

typedef struct ofstract_diagnostic {
    const char* code; // "damaged-recovered", …: diagnostic.h has all
    ofstract_severity severity;
    const char* message;
    ofstract_span first; // page 0: the file as a whole
    ofstract_places where;
} ofstract_diagnostic;

// The findings of the self-checks. Of an error, the findings up to the moment when the document was refused.
OFSTRACT_API int ofstract_diagnostic_at(const ofstract_report* report, size_t index, ofstract_diagnostic* out);

typedef struct ofstract_field {
    const char* label;
    const char* value;
    ofstract_span first;
    ofstract_places where;
} ofstract_field;

OFSTRACT_API int ofstract_field_at(const ofstract_report* report, size_t index, ofstract_field* out);

typedef struct ofstract_inspector {
    const char* name;
    const char* role; // may be ""
} ofstract_inspector;

OFSTRACT_API int ofstract_inspector_at(const ofstract_report* report, size_t index, ofstract_inspector* out);

#define OFSTRACT_NOWHERE ((size_t)-1) // in place of a section's index

typedef struct ofstract_judgement {
    const char* id;
    const char* label; // as printed
    ofstract_grade grade;
    const char* grade_text; // as printed
    const char* parent;     // id of the judgement that this one is part of, or ""
    size_t section;         // that holds its words; OFSTRACT_NOWHERE of a row or sentence, which is in none
    ofstract_span first;
    ofstract_places where, label_where;
    ofstract_places grade_where; // of the words that give the grade; none where none do
} ofstract_judgement;

OFSTRACT_API int ofstract_judgement_at(const ofstract_report* report, size_t index, ofstract_judgement* out);

// Sections at every depth, in reading order. Blocks are in reading order too, so that those of one section follow each
// other.

typedef struct ofstract_section {
    const char* id;
    const char* heading; // as printed, its grade included; "" of the text before the first heading
    int level;           // from 1
    ofstract_grade grade;
    ofstract_grade effective_grade; // its own, or that of the nearest section above with one
    size_t parent;                  // OFSTRACT_NOWHERE of an outermost one
    size_t first_block, block_count;
    ofstract_span first;
    ofstract_places where; // of the heading
} ofstract_section;

OFSTRACT_API int ofstract_section_at(const ofstract_report* report, size_t index, ofstract_section* out);

typedef enum ofstract_block_kind {
    OFSTRACT_BLOCK_PARAGRAPH = 0,
    OFSTRACT_BLOCK_ITEM = 1,
    OFSTRACT_BLOCK_TABLE = 2
} ofstract_block_kind;

typedef struct ofstract_block {
    ofstract_block_kind kind;
    const char* number; // of a numbered paragraph, without its full stop; else ""
    const char* marker; // as printed, of an item or a numbered paragraph
    int depth;          // of an item; 0 is the outermost
    const char* text;
    size_t section;
    size_t row_count; // of a table
    ofstract_span first;
    ofstract_places where;
} ofstract_block;

OFSTRACT_API int ofstract_block_at(const ofstract_report* report, size_t index, ofstract_block* out);

// The numbered paragraphs among the blocks, and the first one with a given number ("12").
OFSTRACT_API int ofstract_paragraph_at(const ofstract_report* report, size_t index, ofstract_block* out);
OFSTRACT_API int ofstract_paragraph_numbered(const ofstract_report* report, const char* number, ofstract_block* out);

typedef struct ofstract_cell {
    const char* text;
    int is_header; // 1 where its row names the columns, else 0
    ofstract_span first;
    ofstract_places where;
} ofstract_cell;

// Of the table that is the block at `block`.
OFSTRACT_API int ofstract_cell_at(const ofstract_report* report, size_t block, size_t row, size_t column,
                                  ofstract_cell* out);

typedef struct ofstract_list {
    const char* id; // "what-needs-to-improve", …
    const char* heading;
    size_t item_count;
} ofstract_list;

OFSTRACT_API int ofstract_list_at(const ofstract_report* report, size_t index, ofstract_list* out);

typedef struct ofstract_list_item {
    const char* number; // may be ""
    const char* text;
    const char* responsible; // may be ""
    ofstract_date due;
    size_t section; // OFSTRACT_NOWHERE where that is not known
    size_t part_count;
    ofstract_span first;
    ofstract_places where;
} ofstract_list_item;

OFSTRACT_API int ofstract_list_item_at(const ofstract_report* report, size_t list, size_t index,
                                       ofstract_list_item* out);

// The items of the item's own list; NULL past the end.
OFSTRACT_API const char* ofstract_list_part_at(const ofstract_report* report, size_t list, size_t item, size_t index);

typedef struct ofstract_footnote {
    const char* mark;
    const char* text;
    ofstract_span first;
    ofstract_places where;
} ofstract_footnote;

OFSTRACT_API int ofstract_footnote_at(const ofstract_report* report, size_t index, ofstract_footnote* out);

// The cover, the findings, the imprint: a report is made of stretches, which follow each other.
typedef struct ofstract_stretch {
    const char* kind;      // "cover", "letterhead", "contents", "findings", "facts", "signatures", "imprint"
    const char* opened_by; // the words of the page, quoted
    ofstract_span first;
    ofstract_places where; // one a page
} ofstract_stretch;

OFSTRACT_API int ofstract_stretch_at(const ofstract_report* report, size_t index, ofstract_stretch* out);

// The JSON form, of an error too: on one line where `indent` is negative, else indented by so many spaces a level.
// Freed by ofstract_text_free.
OFSTRACT_API char* ofstract_report_json(const ofstract_report* report, int indent);
OFSTRACT_API void ofstract_text_free(char* text);

// Two JSON forms. "ofstract/compare/1" has the changes from one report to the next (compare.h). "ofstract/check/1" has
// the quotations in a text of `size` bytes, each looked for in `count` reports (check.h). NULL, or an error in place of
// a report, counts as a report that says nothing. Both are freed by ofstract_text_free.
OFSTRACT_API char* ofstract_compare_json(const ofstract_report* before, const ofstract_report* after, int indent);
OFSTRACT_API char* ofstract_check_json(const char* text, size_t size, const ofstract_report* const* reports,
                                       size_t count, int indent);

// Quotes: where a report says something; find.h has the rule.

typedef struct ofstract_matches ofstract_matches;

typedef struct ofstract_match {
    int exact;           // 1, or 0 of a near one
    int words_changed;   // 0 of an exact one
    const char* number;  // of the paragraph, or ""
    const char* text;    // as printed
    const char* section; // id of the section, or ""
    const char* heading; // of that section
    const char* path;    // ids of the sections around it, outermost first, with "/" between
    ofstract_grade effective_grade;
    ofstract_span first;
    ofstract_places where;
} ofstract_match;

// Best first. They do not need the report to live. Freed by ofstract_matches_free.
OFSTRACT_API ofstract_matches* ofstract_report_find(const ofstract_report* report, const char* quote);
OFSTRACT_API void ofstract_matches_free(ofstract_matches* matches);

OFSTRACT_API int ofstract_match_at(const ofstract_matches* matches, size_t index, ofstract_match* out);

// One difference between a near match and its quote. One of the two texts is "" where words were added or left out.
typedef struct ofstract_difference {
    const char* quoted;
    const char* printed;
} ofstract_difference;

// Of the match at `match`.
OFSTRACT_API int ofstract_difference_at(const ofstract_matches* matches, size_t match, size_t index,
                                        ofstract_difference* out);

#ifdef __cplusplus
}
#endif
