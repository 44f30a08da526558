#pragma once
// A format's rules by its id, for tests that read pages made from literals.

#include "formats/registry.h"

#include <stdexcept>
#include <string>

namespace test {

inline const ofstract::grammar::Rules& rules_of(const std::string& id) {
    for (const ofstract::grammar::Rules* rules : ofstract::formats::all())
        if (rules->format.id == id) return *rules;
    throw std::logic_error("no format \"" + id + '"');
}

} // namespace test
