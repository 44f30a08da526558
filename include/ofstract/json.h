#pragma once
// The JSON forms: a report, or the error in its place ("ofstract/report/1"); the places of a quote ("ofstract/find/1");
// the quotations in a text, each with its verdict ("ofstract/check/1"); the changes from one report to the next
// ("ofstract/compare/1").
//
//     std::cout << ofstract::to_json(report) << '\n';               // one line
//     std::cout << ofstract::to_json(report, {2}) << '\n';          // indented
//     const ofstract::Report again = ofstract::from_json(ofstract::to_json(report)).value();
//
// Units and origin: boxes as in geometry.h, rounded to a tenth of a point. Index base: pages from 1.
// Ownership: the result owns its bytes. Thread-safety: as Report. Nothing here throws but std::bad_alloc; the
// result is always valid JSON and valid UTF-8.
// Source: RFC 8259.

#include <ofstract/check.h>
#include <ofstract/compare.h>
#include <ofstract/error.h>
#include <ofstract/export.h>
#include <ofstract/find.h>
#include <ofstract/report.h>

#include <string>
#include <string_view>

namespace ofstract {
inline namespace v0_2 {

struct JsonOptions {
    int indent = -1;            // spaces a level; -1 puts everything on one line
    std::string_view path = {}; // becomes source.path; without one there is no such key
};

[[nodiscard]] OFSTRACT_API std::string to_json(const Report& report, JsonOptions options = {});
[[nodiscard]] OFSTRACT_API std::string to_json(const Error& error, std::string_view name, JsonOptions options = {});
[[nodiscard]] OFSTRACT_API std::string to_json(const Matches& matches, JsonOptions options = {});
[[nodiscard]] OFSTRACT_API std::string to_json(const Checked& checked, JsonOptions options = {});
[[nodiscard]] OFSTRACT_API std::string to_json(const Comparison& comparison, JsonOptions options = {});

// The report whose to_json() this is, with spaces or without; ErrorCode::not_a_report where it is none. The JSON form
// leaves out some things, and they are empty then: page_box(), the markers of paragraphs, the places of cells. Places
// are to a tenth of a point.
[[nodiscard]] OFSTRACT_API Result<Report> from_json(std::string_view text);

} // namespace v0_2
} // namespace ofstract
