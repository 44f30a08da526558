#pragma once
// A file's own content streams → where Poppler's words stand exactly, and what of them is no part of what a reader of
// the page reads.
//
// Poppler's text list says neither baseline nor colour nor clipping, nor what it left out. Invariant: adds to the
// pages' `hidden`, `is_checked`, `is_cut` and `is_recognised`, sets the words' baselines and `aside`, and changes
// nothing else.

#include "engine/page.h"
#include "pdf/page.h"

namespace ofstract::engine {

// Into the file's damage: pages whose operators break off.
void look_at_streams(pdf::File& file, const std::vector<pdf::Page>& from, Pages& pages);

} // namespace ofstract::engine
