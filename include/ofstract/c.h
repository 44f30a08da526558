#pragma once
// The interface for C, and for every language that can call C. C11 and C++.
//
//     #include <stdio.h>
//
//     ofstract_report* report = ofstract_extract_file("report.pdf", NULL);
//     const ofstract_judgement* j;
//     if (!ofstract_report_ok(report)) fprintf(stderr, "%s\n", ofstract_report_message(report));
//     for (size_t i = 0; (j = ofstract_judgement_at(report, i)) != NULL; ++i)
//         printf("%s: %s (page %d)\n", j->label, j->grade_text, j->first.page);
//     ofstract_report_free(report);
//
// Units and origin: PDF points (1/72 inch) from the top left corner of the page as a reader sees it, y growing
// downwards. Texts are UTF-8 and end with a null byte. Index base: pages from 1 (0: none), lists from 0.
// Ownership: what comes from ..._new, ofstract_extract..., ofstract_report_find and ofstract_report_json is the
// caller's, to be freed once by the function that is named there. All else (structs and texts) belongs to the
// object that it was asked of and lives as long as that. Structs are made by the library only, for they may grow.
// Thread-safety: reports and matches may be read by many threads at once; options, while nobody sets them.
// Errors: a report that could not be read is an object too: ask ofstract_report_ok. Nothing is thrown, nothing is
// printed. Every function takes NULL for any pointer: reading it gives NULL, 0 or "", freeing it does nothing. NULL
// in place of a report says that there was no memory for one.
// Source: the C++ headers, which say more of each value. Enumerators are theirs; they are only added to.

#include <ofstract/export.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum ofstract_error_code {
    OFSTRACT_ERROR_NONE = -1,
    OFSTRACT_ERROR_IO = 0,
    OFSTRACT_ERROR_NOT_A_PDF = 1,
    OFSTRACT_ERROR_ENCRYPTED = 2,
    OFSTRACT_ERROR_DAMAGED = 3,
    OFSTRACT_ERROR_NO_TEXT = 4,
    OFSTRACT_ERROR_NOT_A_REPORT = 5,
    OFSTRACT_ERROR_LIMIT = 6,
    OFSTRACT_ERROR_INTERNAL = 7,
    OFSTRACT_ERROR_TIMEOUT = 8,
    OFSTRACT_ERROR_OUT_OF_MEMORY = 9,
    OFSTRACT_ERROR_CRASHED = 10,
    OFSTRACT_ERROR_UNAVAILABLE = 11
} ofstract_error_code;

typedef enum ofstract_grade {
    OFSTRACT_GRADE_NONE = 0,
    OFSTRACT_GRADE_OUTSTANDING = 1,
    OFSTRACT_GRADE_GOOD = 2,
    OFSTRACT_GRADE_REQUIRES_IMPROVEMENT = 3,
    OFSTRACT_GRADE_INADEQUATE = 4,
    OFSTRACT_GRADE_ADEQUATE = 5,
    OFSTRACT_GRADE_SATISFACTORY = 6,
    OFSTRACT_GRADE_NOT_JUDGED = 7,
    OFSTRACT_GRADE_TYPICALLY_POSITIVE = 8,
    OFSTRACT_GRADE_INCONSISTENT = 9,
    OFSTRACT_GRADE_SYSTEMIC_FAILINGS = 10,
    OFSTRACT_GRADE_EXCEPTIONAL = 11,
    OFSTRACT_GRADE_STRONG_STANDARD = 12,
    OFSTRACT_GRADE_EXPECTED_STANDARD = 13,
    OFSTRACT_GRADE_NEEDS_ATTENTION = 14,
    OFSTRACT_GRADE_URGENT_IMPROVEMENT = 15,
    OFSTRACT_GRADE_MET = 16,
    OFSTRACT_GRADE_NOT_MET = 17,
    OFSTRACT_GRADE_LIKELY_TO_MEET = 18,
    OFSTRACT_GRADE_UNLIKELY_TO_MEET = 19,
    OFSTRACT_GRADE_STRONG_CONTRIBUTION = 20,
    OFSTRACT_GRADE_REASONABLE_CONTRIBUTION = 21,
    OFSTRACT_GRADE_LIMITED_CONTRIBUTION = 22,
    OFSTRACT_GRADE_STANDARDS_MAINTAINED = 23,
    OFSTRACT_GRADE_MAY_HAVE_IMPROVED = 24,
    OFSTRACT_GRADE_MAY_HAVE_DECLINED = 25
} ofstract_grade;

// "not-a-pdf", "requires-improvement"; "" for none and for no such number. Static.
OFSTRACT_API const char* ofstract_error_name(ofstract_error_code code);
OFSTRACT_API const char* ofstract_grade_name(ofstract_grade grade);

// Of the library that is linked: "0.2.0". Static.
OFSTRACT_API const char* ofstract_library_version(void);

// Options

typedef struct ofstract_options ofstract_options;

// What a document may cost; see limits.h, and isolated.h for the last four, which only reading in a process of its own
// heeds.
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

// 1 where it is set; 0 where there is no such option, or the value is negative, no number or too large.
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

// The list's own; NULL behind the last. A file that could not be read has one, which is the error.
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

// 1 where it is a report, 0 where it is an error.
OFSTRACT_API int ofstract_report_ok(const ofstract_report* report);

// Of an error: its code, one sentence for people, and the page to blame; of a report: none, "" and 0.
OFSTRACT_API ofstract_error_code ofstract_report_error(const ofstract_report* report);
OFSTRACT_API const char* ofstract_report_message(const ofstract_report* report);
OFSTRACT_API int ofstract_report_error_page(const ofstract_report* report);

// What it says; of an error, "" and nothing.

OFSTRACT_API const char* ofstract_report_format(const ofstract_report* report);    // "ilacs-inspection", …
OFSTRACT_API const char* ofstract_report_title(const ofstract_report* report);     // as printed
OFSTRACT_API const char* ofstract_report_authority(const ofstract_report* report); // its name of today

// Where something begins: its first page, and its box there.
typedef struct ofstract_span {
    int page;
    double left, top, right, bottom;
} ofstract_span;

typedef enum ofstract_severity {
    OFSTRACT_SEVERITY_NOTE = 0,    // the page is odd, and the result says what it says
    OFSTRACT_SEVERITY_WARNING = 1, // something is printed wrong, or was read with doubt
    OFSTRACT_SEVERITY_ERROR = 2    // something could not be read, or is missing
} ofstract_severity;

typedef struct ofstract_diagnostic {
    const char* code; // "damaged-recovered", …: diagnostic.h has all
    ofstract_severity severity;
    const char* message;
    ofstract_span first; // page 0: the file as a whole
} ofstract_diagnostic;

// What the self-checks found; of an error, what was found of the document before it was refused. NULL behind the last.
OFSTRACT_API const ofstract_diagnostic* ofstract_diagnostic_at(const ofstract_report* report, size_t index);

typedef struct ofstract_judgement {
    const char* id;
    const char* label; // as printed
    ofstract_grade grade;
    const char* grade_text; // as printed
    const char* parent;     // id of the judgement that this one is part of, or ""
    ofstract_span first;
    const char* section; // id of the section that holds its words; "" of a row or sentence, which stands in none
    ofstract_span label_first;
    ofstract_span grade_first; // of the words that give the grade; page 0 where none do
} ofstract_judgement;

// NULL behind the last.
OFSTRACT_API const ofstract_judgement* ofstract_judgement_at(const ofstract_report* report, size_t index);

typedef struct ofstract_paragraph {
    const char* number; // as printed, without its full stop
    const char* text;
    const char* section; // id of the section that it stands in
    const char* heading; // of that section, as printed
    ofstract_span first;
    const char* path;               // ids of the sections around it, outermost first, with "/" between
    ofstract_grade effective_grade; // of its section, or of the nearest above that has one
} ofstract_paragraph;

// The numbered paragraphs in reading order; NULL behind the last.
OFSTRACT_API const ofstract_paragraph* ofstract_paragraph_at(const ofstract_report* report, size_t index);

// The JSON form, of an error too: on one line where `indent` is negative, else indented by so many spaces a level.
// Freed by ofstract_text_free.
OFSTRACT_API char* ofstract_report_json(const ofstract_report* report, int indent);
OFSTRACT_API void ofstract_text_free(char* text);

// What has changed from one report to the next (compare.h), and what a text of `size` bytes quotes, held against
// `count` reports (check.h), in the JSON forms "ofstract/compare/1" and "ofstract/check/1". NULL and an error stand for
// a report that says nothing. Freed by ofstract_text_free.
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
    ofstract_span first;
    const char* path;               // as of a paragraph
    ofstract_grade effective_grade; // likewise
} ofstract_match;

// Best first. They do not need the report to live. Freed by ofstract_matches_free.
OFSTRACT_API ofstract_matches* ofstract_report_find(const ofstract_report* report, const char* quote);
OFSTRACT_API void ofstract_matches_free(ofstract_matches* matches);

// NULL behind the last.
OFSTRACT_API const ofstract_match* ofstract_match_at(const ofstract_matches* matches, size_t index);

// What differs in one spot of a near match; one of the two is "" where words were added or left out.
typedef struct ofstract_difference {
    const char* quoted;
    const char* printed;
} ofstract_difference;

// Of the match at `match`; NULL behind the last.
OFSTRACT_API const ofstract_difference* ofstract_difference_at(const ofstract_matches* matches, size_t match,
                                                               size_t index);

#ifdef __cplusplus
}
#endif
