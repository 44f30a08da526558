#pragma once
// Pages of words → everything that the library makes of them: layout, document, report, JSON, wire form, matches.

#include "engine/page.h"

#include <ofstract/report.h>

#include <cstdint>
#include <string>

namespace test {

// Steps of each part, as steps.h counts them.
struct Work {
    std::uint64_t view = 0, layout = 0, grammar = 0, model = 0, json = 0, wire = 0, find = 0;

    std::uint64_t all() const { return view + layout + grammar + model + json + wire + find; }
};

Work run(const ofstract::engine::Pages& sheets);

} // namespace test
