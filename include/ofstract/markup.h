#pragma once
// A report as a document to read: Markdown, or one HTML page.
//
//     std::cout << ofstract::to_markdown(report);
//     std::cout << ofstract::to_html(report);
//
// Both hold the title, the labelled fields, the judgements as a table, the sections with headings by level, numbered
// paragraphs with their numbers as printed, bullets, tables, footnotes, and the report's doubts at the end. Each page
// has an anchor, `#page-3`, where its first text begins; where a text goes over a page, the anchor is behind it.
// Furniture is left out: running footers, page numbers, the imprint.
//
// Index base: pages from 1. Ownership: the result owns its bytes. Thread-safety: as Report.
// Nothing here throws but std::bad_alloc. Nothing of a report becomes markup or is run: all that could is escaped, and
// the HTML page has a Content-Security-Policy that allows no script and loads nothing. Source: CommonMark 0.30, with
// the tables of GitHub Flavored Markdown; HTML as WHATWG has it.

#include <ofstract/export.h>
#include <ofstract/report.h>

#include <string>

namespace ofstract {
inline namespace v0_2 {

[[nodiscard]] OFSTRACT_API std::string to_markdown(const Report& report);
[[nodiscard]] OFSTRACT_API std::string to_html(const Report& report);

} // namespace v0_2
} // namespace ofstract
