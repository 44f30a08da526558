#pragma once
// A laid-out document → what it says, with every self-check made.
//
// Invariant: see document.h. Deterministic: the result depends on the arguments alone.

#include "grammar/document.h"
#include "grammar/pattern.h"
#include "layout/layout.h"

#include <vector>

namespace ofstract::grammar {

// What none of `formats` claims is read by `general`, where it is a report; without those, as its layout shows it.
Document read(const engine::Pages& pages, layout::Layout layout, const std::vector<const Rules*>& formats,
              const Rules* general = nullptr);

} // namespace ofstract::grammar
