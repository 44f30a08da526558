#pragma once
// A file and its pages → the objects that the pages need, and which of them are lost.
//
// A page needs everything that its text is read from: its contents and resources with their fonts, forms and states,
// and the appearances of its annotations. It does not need the structure tree, outlines, destinations, thumbnails,
// metadata, nor objects that serve only for colours. Images are needed, but not unpacked.
//
// Invariant: each object is visited once; needed streams are unpacked where they are packed. Only adds to the damage.
// Reference: ISO 32000-1, 7.7.3.3, 7.8.3.

#include "pdf/file.h"
#include "pdf/page.h"

#include <vector>

namespace ofstract::pdf {

// By object number.
std::vector<bool> needed_by(File& file, const std::vector<PageObject>& pages, Damage& damage);

} // namespace ofstract::pdf
