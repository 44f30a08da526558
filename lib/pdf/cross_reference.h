#pragma once
// A PDF's end → the place of each of its objects: the chain of cross-reference sections, read strictly.
//
// Invariant: bounded work and memory, any bytes: each section is read once, and no more objects are taken than
// max_objects. Nothing is rebuilt: where the chain breaks, that is said, and the part before the break is there.
// Reference: ISO 32000-1, 7.5.4 (tables), 7.5.5 (trailer), 7.5.6 (updates), 7.5.8 (streams; hybrid files).

#include "pdf/damage.h"
#include "pdf/inflate.h"
#include "pdf/value.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t max_objects = 500'000; // real reports: 12,000

struct Entry {
    enum class Where : std::uint8_t { nowhere, free, in_file, in_stream };
    Where where = Where::nowhere;
    std::uint16_t generation = 0;
    std::uint32_t offset = 0; // in the file; in_stream: the object stream's number; free: the next free object
    std::uint32_t rank = 0;   // in_stream: its place there
};

// An object that some section says to be in the file, maybe replaced by a later section.
struct ObjectPlace {
    std::uint32_t offset = 0, number = 0;
    std::uint16_t generation = 0;
};

struct Extent {
    std::size_t begin = 0, end = 0;
};

struct CrossReference {
    std::vector<Entry> entries;      // by object number; the newest section's
    std::vector<ObjectPlace> places; // of all sections
    std::vector<Extent> tables;      // the parts of the file that are classic tables with their trailers
    Index trailer = 0;               // the newest
    std::vector<Index> trailers;
};

CrossReference read_cross_reference(std::string_view file, Values& values, Inflater& inflater, Damage& damage);

} // namespace ofstract::pdf
