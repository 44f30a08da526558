#pragma once
// A document's optional content → whether what belongs to a group of it is shown.
//
// Invariant: any values are safe. Expressions of groups are not worked out: what they rule may be shown or not.
// Reference: ISO 32000-1, 8.11.

#include "pdf/file.h"

#include <cstdint>
#include <set>
#include <unordered_map>

namespace ofstract::pdf {

enum class Shown : std::uint8_t { yes, no, perhaps };

class OptionalContent {
  public:
    explicit OptionalContent(const File& file);

    // Of a group, or of a dictionary that names groups; as it stands where it is referred to.
    Shown of(View membership);

  private:
    Shown of_groups(View dictionary) const;

    const File& file_;
    bool is_base_off_ = false;
    std::set<std::uint32_t> other_;         // groups that are not as the base says
    std::unordered_map<Index, Shown> held_; // by dictionary
};

} // namespace ofstract::pdf
