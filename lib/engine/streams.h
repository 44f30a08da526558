#pragma once
// A file's own content streams → the exact places of Poppler's words, and which of the words no reader of the page
// reads.
//
// Poppler's text list has no baseline, no colour and no clipping, and does not say which words it left out. Invariant:
// adds to the pages' `hidden`, `is_checked`, `is_cut` and `is_recognised`, sets the words' baselines and `aside`, and
// changes nothing else.

#include "engine/page.h"
#include "pdf/page.h"

namespace ofstract::engine {

// Into the file's damage: pages whose operators break off.
void follow_streams(pdf::File& file, const std::vector<pdf::PageObject>& from, Pages& pages);

} // namespace ofstract::engine
