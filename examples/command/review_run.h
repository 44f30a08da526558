#pragma once
// `ofstract review`: a file → its review page; the folder of a batch run → a page a file, and an index.

#include "common/reader.h"

#include <ofstract/report.h>

#include <string>
#include <string_view>

namespace command::reviewing {

// The review page of a document that is read already.
std::string page_of_document(std::string_view bytes, const std::string& path,
                             const std::vector<ofstract::Report>& reports, const ReadOptions& reading);

// `run` is the folder that `ofstract batch` has filled. The exit status of the process.
int review_run(const std::string& run, const std::string& output, const ReadOptions& reading);

} // namespace command::reviewing
