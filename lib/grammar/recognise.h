#pragma once
// Whether a document is an inspection report at all, of whatever format; and the formats that it may be of.
//
// Invariant: decided by the first page with words alone, by what begins its lines: inspection reports name
// there what was inspected, when, or by whom. What the text further in talks about means nothing:
// guidance and minutes name all that a report has.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <memory>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

bool is_report(const Passages& passages);

// Formats, in the order in which they are asked. What their documents begin with is asked of all in one pass.
class Formats {
  public:
    Formats() = default;
    explicit Formats(std::vector<const Rules*> all);

    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }
    const Rules* front() const { return all_.front(); }

    // Those with a field whose label begins the folded line; in no order, and one may stand there twice.
    std::vector<const Rules*> with_field_at(std::string_view folded) const;

  private:
    std::vector<const Rules*> all_, of_; // of_: whose each pattern of `fields_` is
    std::shared_ptr<const PatternSet> fields_;
};

} // namespace ofstract::grammar
