#pragma once
// A document's optional content → whether a group of it (a layer) is shown, and whether it is read.
//
// These are two questions. Poppler gives no text of a layer that it does not show, and it ignores usages: a layer may
// be off in its list and on for the screen (8.11.4.4), or the other way round. Where the standard says nothing, the
// answers are Poppler's, as measured: a policy about no groups, an expression that is none.
//
// Invariant: any values are safe; no recursion; bounded by the limits below.
// Reference: ISO 32000-1, 8.11.

#include "pdf/file.h"

#include <cstdint>
#include <unordered_map>

namespace ofstract::pdf {

constexpr int most_usages = 10'000; // of groups, by all events
constexpr int most_asked = 20'000;  // groups and operators that memberships name, a document

enum class Shown : std::uint8_t {
    yes,
    no,
    unread,  // it is, and Poppler gives nothing of it
    hidden,  // it is not, and Poppler gives its text
    perhaps, // readers differ; Poppler gives its text
};

class OptionalContent {
  public:
    explicit OptionalContent(const File& file);

    // `membership` is a group, or a dictionary that names groups, or a reference to either.
    Shown of(View membership);

    bool is_whole() const { return asked_ <= most_asked && usages_ < most_usages; } // false: more than the limits

  private:
    // Whether it is on by the lists, as Poppler has it, and by the standard.
    struct On {
        bool is_listed = true, is_shown = true;
    };

    void set(View groups, bool is_on);
    void take_usages(View events);
    void take_usage(View group);
    Shown of_membership(View dictionary);
    Shown of_policy(View dictionary);
    Shown of_expression(View expression);
    static Shown shown(On on);

    const File& file_;
    std::unordered_map<std::uint32_t, On> groups_; // of the document's list, by object
    std::unordered_map<std::uint32_t, On> strays_; // that it does not list, and that are switched all the same
    std::unordered_map<Index, Shown> held_;        // of memberships, by dictionary
    int usages_ = 0, asked_ = 0;
};

} // namespace ofstract::pdf
