#pragma once
// Layers (ISO 32000-1, 8.11) by which a sentence is seen or not, and read or not.

#include <string>
#include <vector>

namespace test {

struct LayerKind {
    const char* name;
    bool is_seen;       // by the standard
    bool is_read;       // Poppler gives its text
    const char* first;  // object 6, a group that is off by its list,
    const char* second; // object 7, one that is on, and
    const char* layer;  // what the sentence belongs to: one of them, or a dictionary that names them
};

const std::vector<LayerKind>& layer_kinds();

// A page of the sentence, and of another one below it.
std::string file_of(const LayerKind& kind);

} // namespace test
