#pragma once
// The findings of a report's self-checks. A report without diagnostics passed them all.
//
//     for (const ofstract::Diagnostic& d : report.diagnostics())
//         if (d.code() == ofstract::diagnostics::paragraph_number_gap)
//             std::cerr << d.message() << '\n';
//
// Units and origin: as in geometry.h. Index base: pages from 1. Ownership: the codes are static strings.
// Source: each code's comment says what it compares. Codes are only ever added, and the meaning of a code does not
// change.

#include <ofstract/export.h>

#include <optional>
#include <string_view>

namespace ofstract {
inline namespace v0_2 {

enum class Severity {
    note,    // the page is odd, and the result is as printed
    warning, // something is printed wrong, or was read with doubt
    error,   // something could not be read, or is missing
};

// "note", "warning", "error"; "" for a value that is none of the enumerators.
[[nodiscard]] OFSTRACT_API const char* to_string(Severity severity) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<Severity> parse_severity(std::string_view name) noexcept;

namespace diagnostics {

// clang-format off

// The document.
constexpr const char* damaged_recovered = "damaged-recovered";     // the PDF is damaged, and the result has the part that could be read
constexpr const char* file_odd = "file-odd";                       // the file has something unusual, and nothing was found missing
constexpr const char* more_reports = "more-reports";               // the file holds more reports than the one that was asked for
constexpr const char* pages_of_no_report = "pages-of-no-report";   // pages that no report takes: a covering paper, an agenda
constexpr const char* format_unknown = "format-unknown";           // a report, but of no known format
constexpr const char* other_inspectorate = "other-inspectorate";   // a report, but not one of Ofsted's
constexpr const char* page_without_text = "page-without-text";     // a page has no words
constexpr const char* words_unclaimed = "words-unclaimed";         // words that no rule gave a place
constexpr const char* word_claimed_twice = "word-claimed-twice";   // words that are in two places of the result
constexpr const char* page_turned = "page-turned";                 // pages whose text is printed sideways: they were read turned upright
constexpr const char* text_rotated = "text-rotated";               // words that are not upright
constexpr const char* text_overprinted = "text-overprinted";       // words that are printed over other words: hidden text?
constexpr const char* text_unreadable = "text-unreadable";         // characters without a meaning (private use, U+FFFD, controls)
constexpr const char* text_control = "text-control";               // characters that print nothing (direction, zero width)
constexpr const char* text_tiny = "text-tiny";                     // words too small to be read
constexpr const char* text_off_page = "text-off-page";             // text beyond the page's edge
constexpr const char* text_hidden = "text-hidden";                 // text without ink, in the colour of its background, clipped, covered
constexpr const char* text_replaced = "text-replaced";             // text that the file gives in place of the one that it draws
constexpr const char* text_unchecked = "text-unchecked";           // pages on which hidden text could not be looked for
constexpr const char* text_recognised = "text-recognised";         // scanned pages: the text was read in their pictures by a program
constexpr const char* text_lost = "text-lost";                     // glyphs that the engine has left out, or may have: too many on a page, a layer

// Page 1.
constexpr const char* title_missing = "title-missing";
constexpr const char* authority_unknown = "authority-unknown";     // the authority is not in the library's list
constexpr const char* field_missing = "field-missing";             // a labelled field of the format is absent
constexpr const char* date_unparsed = "date-unparsed";             // a date field that is no date
constexpr const char* dates_differ = "dates-differ";               // a running line prints other dates of the inspection
constexpr const char* inspector_unparsed = "inspector-unparsed";   // a lead inspector's field without a name

// Judgements.
constexpr const char* judgement_table_missing = "judgement-table-missing";
constexpr const char* judgement_rows_unpaired = "judgement-rows-unpaired";     // labels and grades are not side by side
constexpr const char* judgement_without_grade = "judgement-without-grade";     // a label with no grade beside it
constexpr const char* judgement_without_label = "judgement-without-label";     // a grade with no label beside it
constexpr const char* judgement_grade_unknown = "judgement-grade-unknown";     // a cell that is no grade
constexpr const char* judgement_label_unknown = "judgement-label-unknown";     // a label that the format does not have
constexpr const char* judgement_row_missing = "judgement-row-missing";         // the format's rows are not all there
constexpr const char* heading_grade_differs = "heading-grade-differs";         // a heading's grade is not the table's
constexpr const char* heading_grade_missing = "heading-grade-missing";         // a heading that should carry a grade has none
constexpr const char* judgement_differs = "judgement-differs";                 // one judgement, with two grades
constexpr const char* judgement_hidden = "judgement-hidden";                   // a judgement that the page may not show

// Sections and paragraphs.
constexpr const char* section_missing = "section-missing";                     // a judgement without its section
constexpr const char* heading_unknown = "heading-unknown";                     // a heading that the format does not have
constexpr const char* paragraphs_unnumbered = "paragraphs-unnumbered";         // the format numbers its paragraphs; this report does not
constexpr const char* paragraph_number_gap = "paragraph-number-gap";           // numbers are skipped
constexpr const char* paragraph_number_repeat = "paragraph-number-repeat";     // a number comes twice, or they run backwards
constexpr const char* paragraph_number_stop = "paragraph-number-without-stop"; // "34" for "34."
constexpr const char* paragraph_empty = "paragraph-empty";                     // a number with no text
constexpr const char* paragraph_stray_mark = "paragraph-stray-mark";           // a text that begins with a lone sign
constexpr const char* paragraph_cut = "paragraph-cut";                         // a text that ends in the middle of a sentence
constexpr const char* paragraph_end_unsure = "paragraph-end-unsure";           // may continue behind a page break
constexpr const char* paragraph_without_number = "paragraph-without-number";   // an unnumbered text among numbered ones
constexpr const char* list_empty = "list-empty";                               // the heading of a list with nothing below it
constexpr const char* list_doubtful = "list-doubtful";                         // a list that is too long, or holds a graded section
constexpr const char* section_empty = "section-empty";                         // a heading of the format's own with nothing below it
constexpr const char* findings_set_aside = "findings-set-aside";               // numbered paragraphs in the imprint or contents
constexpr const char* box_doubtful = "box-doubtful";                           // a box that holds most of the numbered paragraphs
constexpr const char* rules_doubtful = "rules-doubtful";                       // drawn cells that the words in them do not keep to
constexpr const char* item_empty = "item-empty";                               // a bullet with no text
constexpr const char* footnote_unreferenced = "footnote-unreferenced";         // a footnote whose mark is nowhere in the text
constexpr const char* footnote_missing = "footnote-missing";                   // a mark in the text without its footnote
constexpr const char* footnote_without_mark = "footnote-without-mark";         // a footnote that prints no mark
constexpr const char* footnote_repeated = "footnote-repeated";                 // two footnotes with one mark

// Reading in a process of its own.
constexpr const char* fonts_unread = "fonts-unread";           // reading the fonts was fatal; read without them
constexpr const char* resource_denied = "resource-denied";     // a file of the system that the text depends on was kept away
constexpr const char* time_near = "time-near";                 // it took most of the CPU time that a file may take

// clang-format on

} // namespace diagnostics
} // namespace v0_2
} // namespace ofstract
