#pragma once
// A judgement of one format and one of another → how the second follows the first.
//
// Invariant: never more than the table in crosswalk.cpp says. Read backwards, a split is a join.
// Reference: crosswalk.cpp.

#include <ofstract/compare.h>

namespace ofstract::comparing {

struct Link {
    Relation relation = Relation::none;
    std::string_view source;
};

Link link(std::string_view format_before, std::string_view before, std::string_view format_after,
          std::string_view after);

// Whether the table goes from one format to the other, either way, or they are the same.
bool comparable(std::string_view format_before, std::string_view format_after);

// `ended`, where the table says that nothing in the later format follows; else `none`.
Link end_of(std::string_view format_before, std::string_view before, std::string_view format_after);

} // namespace ofstract::comparing
