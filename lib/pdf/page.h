#pragma once
// A PDF's objects → its pages in order, with what each takes from the nodes above it.
//
// Invariant: a page stands once, however the tree is tangled. Added to the damage is what may lose a page: a kid that
// is absent, or that stood before, a number of pages that is not theirs, contents that are no streams. What a node says
// of the one above it is not held to it: no reader asks.
// Reference: ISO 32000-1, 7.7.3.

#include "pdf/file.h"

#include <array>
#include <vector>

namespace ofstract::pdf {

struct Page {
    std::uint32_t object = 0;
    View dictionary;
    View resources;                      // its own or inherited; a dictionary or null
    View resources_as_said;              // the same, or a reference to it
    View media_box, crop_box;            // arrays or null
    View rotation;                       // a number or null
    std::vector<std::uint32_t> contents; // numbers of its content streams, in order
};

std::vector<Page> pages_of(const File& file, Damage& damage);

} // namespace ofstract::pdf
