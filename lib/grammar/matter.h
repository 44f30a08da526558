#pragma once
// What surrounds a report's findings: its contents page, and the publisher's imprint that closes it.
//
// Invariant: what is taken is furniture, whole; the rest is left to whoever asked.

#include "grammar/document.h"
#include "grammar/pattern.h"
#include "layout/layout.h"
#include "text/join.h"

namespace ofstract::grammar {

// Asked of the flow in reading order. Keeps references to all that it is given.
class Matter {
  public:
    Matter(const layout::Layout& layout, const text::Joiner& joiner, const Rules* rules, Document& document);

    // Takes what belongs to contents or imprint; gives false where it does not.
    bool take(const layout::Block& block);
    bool take(const layout::Table& table);

    bool in_imprint() const { return in_imprint_; }

  private:
    bool opens_imprint(const layout::Block& block) const;
    bool ends_imprint(const layout::Block& block) const;
    bool opens_contents(const layout::Block& block) const;

    const layout::Layout& layout_;
    const text::Joiner& joiner_;
    const Rules* rules_;
    Document& document_;
    int last_page_ = 0; // of the flow
    bool in_imprint_ = false;
    int imprint_page_ = 0; // where it began
    int contents_page_ = 0;
};

} // namespace ofstract::grammar
