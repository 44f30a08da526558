#pragma once
// A file's own content streams → what on Poppler's pages a reader of the page does not see.
//
// Poppler's text list says neither colour nor clipping, nor what it left out. Invariant: adds to the pages' `hidden`,
// `is_looked_at` and `is_cut`, and changes nothing else.

#include "engine/page.h"
#include "pdf/page.h"

namespace ofstract::engine {

void add_hidden_texts(const pdf::File& file, const std::vector<pdf::Page>& from, Pages& pages);

} // namespace ofstract::engine
