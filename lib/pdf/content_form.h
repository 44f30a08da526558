#pragma once
// A page's operators, one after the other → whether they keep the standard's form: each has its operands, no operand is
// left over, and what is begun is ended. A stream that unpacks without an error may have been cut before it was packed.
//
// Not found: a cut between two text objects; a letter changed into another one. Invariant: any bytes are safe; linear.
// Reference: ISO 32000-1, 7.8.2, 9.4.1 (text objects), 14.6 (marked content), annex A (all operators).

#include "pdf/content.h"

#include <cstddef>

namespace ofstract::pdf {

class ContentForm {
  public:
    void see(const Content& content);        // the operator that it is at, of streams that are one
    void end_stream(const Content& content); // where the last of them ends
    void end();

    // How often text may be missing. An operator lacks the text that it shows, or the place. Operands are left that no
    // operator takes. A string, an array, an inline image, a text object or marked content never ends.
    std::size_t lost() const { return lost_; }
    // How often something is odd: an operator that the standard does not have; one that shows no text and lacks
    // operands; an end without a beginning; a string over two streams, which is read whole.
    std::size_t odd() const { return odd_; }

    void add(const ContentForm& other) {
        lost_ += other.lost_;
        odd_ += other.odd_;
    }

  private:
    void see_operands(const Content& content);
    void see_pairs(std::uint32_t op);

    std::size_t lost_ = 0, odd_ = 0;
    std::size_t marked_ = 0, free_ = 0; // that are open; between BX and EX any operator goes
    bool in_text_ = false, has_text_left_ = false;
};

} // namespace ofstract::pdf
