#pragma once
// A PDF's objects → its pages in order, each with the values that it inherits from the nodes above it.
//
// Invariant: a page comes once, however the tree is tangled. Four faults may lose a page, and are added to the damage:
// a kid that is absent, a kid that came before, a wrong number of pages, contents that are no streams. A node's /Parent
// is not checked, for no reader asks for it.
// Reference: ISO 32000-1, 7.7.3.

#include "pdf/file.h"

#include <array>
#include <vector>

namespace ofstract::pdf {

struct PageObject {
    std::uint32_t object = 0;
    View dictionary;
    View resources;                      // its own or inherited; a dictionary or null
    View resources_as_said;              // the same, or a reference to it
    View media_box, crop_box;            // arrays or null
    View rotation;                       // a number or null
    std::vector<std::uint32_t> contents; // numbers of its content streams, in order
};

std::vector<PageObject> pages_of(const File& file, Damage& damage);

} // namespace ofstract::pdf
