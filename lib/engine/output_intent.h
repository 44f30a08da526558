#pragma once
// A PDF → the offset of the catalog's /OutputIntents key, for the engine to make unknown.
//
// Poppler builds four ICC transforms for every page of a document whose catalog names an output
// intent (every PDF/A): 70 % of all its time. Colour means nothing to us, and a key that Poppler does
// not know is ignored, so a renamed key of the same length gives the same words.
//
// Invariant: the offset is given only of a key of the catalog's own dictionary that is in the file as it is written
// there; of a catalog in an object stream there is none, which costs time and nothing else.
// Reference: ISO 32000-1, 7.7.2 (document catalog), 14.11.5 (output intents).

#include "pdf/file.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ofstract::engine {

constexpr std::string_view output_intents_key = "/OutputIntents";

// Offset of the slash of the key.
std::optional<std::size_t> find_output_intents(const pdf::File& file);

} // namespace ofstract::engine
