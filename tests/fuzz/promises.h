#pragma once
// What the library promises of any pages, as checks that end the process.

#include "engine/page.h"
#include "fuzz/promise.h"
#include "model/data.h"

#include <ofstract/report.h>

#include <memory>
#include <string_view>

namespace fuzz {

// Pages → a report, with all promises of the layers on the way: every word is in exactly one line, every line in
// exactly one place, no self-check finds a word lost or doubled.
std::shared_ptr<const ofstract::detail::ReportData> read(const ofstract::engine::Pages& pages);

// What a judgement is said to be is what its words say.
void check_judgements(const ofstract::Report& report);

void check_json(const ofstract::Report& report);           // it is JSON, and UTF-8
void check_wire(const ofstract::detail::ReportData& data); // it comes over the wire as it was, to the byte

// Looking for any words does no harm; a text of the report itself is found in it.
void check_find(const ofstract::Report& report, std::string_view quote);

} // namespace fuzz
