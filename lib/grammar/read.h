#pragma once
// A laid-out document → its report, with every self-check made.
//
// Invariant: see document.h. Deterministic: the result depends on the arguments alone.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <vector>

namespace ofstract::grammar {

// A report that none of `formats` claims is read by `general`. A file that is no report, or `general` being null, is
// read as its layout shows it.
Document read(const engine::Pages& pages, Passages passages, const std::vector<const Rules*>& formats,
              const Rules* general = nullptr);
inline Document read(const engine::Pages& pages, layout::Layout layout, const std::vector<const Rules*>& formats,
                     const Rules* general = nullptr) {
    return read(pages, passages_of(pages, std::move(layout)), formats, general);
}

} // namespace ofstract::grammar
