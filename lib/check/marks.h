#pragma once
// A paragraph → the quotations between its quotation marks.
//
// Invariant: work grows with the paragraph.
// Reference: The Unicode Standard 15, section 6.2, "Language-based usage of quotation marks".

#include "check/quotations.h"

#include <optional>

namespace ofstract::checking {

enum class MarkKind { curly, straight, guillemet, single_curly, single_straight };

class MarkReader {
  public:
    // A paragraph's text, the number of its first line, and the first line of the paragraph behind it, or "". A
    // quotation that is open and does not go on here ends.
    void paragraph(std::string_view text, int line, std::string_view next);
    // What stands between two paragraphs of the text, or behind the last: what is open ends.
    void finish();

    std::vector<Quoted> out;

  private:
    struct Open {
        MarkKind kind;
        Quoted quoted;
    };
    std::optional<Open> open_; // goes on in the next paragraph, if that begins with its mark

    friend class ParagraphReader;
};

} // namespace ofstract::checking
