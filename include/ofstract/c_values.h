#pragma once
// The values that the interface for C gives and takes: error codes, grades, dates, places. c.h includes this.
//
//     #include <stdio.h>
//
//     ofstract_grade grade;
//     if (ofstract_grade_parse("Requires improvement", &grade) == 0) puts(ofstract_grade_name(grade));
//
// Units and origin, index base, ownership and errors are those of c.h. Thread-safety: all functions may be called by
// many threads at once. Source: the enumerators are those of error.h and grade.h, with their numbers (error codes are
// greater by 1); they are only added to.

#include <ofstract/export.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum ofstract_error_code {
    OFSTRACT_OK = 0,
    OFSTRACT_ERROR_IO = 1,
    OFSTRACT_ERROR_NOT_A_PDF = 2,
    OFSTRACT_ERROR_ENCRYPTED = 3,
    OFSTRACT_ERROR_DAMAGED = 4,
    OFSTRACT_ERROR_NO_TEXT = 5,
    OFSTRACT_ERROR_NOT_A_REPORT = 6,
    OFSTRACT_ERROR_LIMIT = 7,
    OFSTRACT_ERROR_INTERNAL = 8,
    OFSTRACT_ERROR_TIMEOUT = 9,
    OFSTRACT_ERROR_OUT_OF_MEMORY = 10,
    OFSTRACT_ERROR_CRASHED = 11,
    OFSTRACT_ERROR_UNAVAILABLE = 12
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

// "Requires improvement". Static.
OFSTRACT_API const char* ofstract_grade_display_name(ofstract_grade grade);

// Sets `grade` by either of its names. Gives another value than 0 where the text is no grade's name.
OFSTRACT_API int ofstract_grade_parse(const char* name, ofstract_grade* grade);

// Sets `order` to -1, 0 or 1: `a` is worse, as good or better. Gives another value than 0 where the two are on
// different scales, or on none.
OFSTRACT_API int ofstract_grade_compare(ofstract_grade a, ofstract_grade b, int* order);

// A place on a page.

typedef struct ofstract_span {
    int page;
    double left, top, right, bottom;
} ofstract_span;

// All places of one text: one a page. They belong to the object that was asked for them.
typedef struct ofstract_places {
    const void* first;
    size_t count;
} ofstract_places;

OFSTRACT_API int ofstract_place_at(ofstract_places places, size_t index, ofstract_span* out);

typedef struct ofstract_date {
    int year, month, day; // 0 where there is none
} ofstract_date;

typedef struct ofstract_interval {
    ofstract_date start, end; // both belong to it
} ofstract_interval;

#ifdef __cplusplus
}
#endif
