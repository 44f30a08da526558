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
    // A paragraph's text, the number of its first line, and the first line of the next paragraph, or "". An open
    // quotation that does not continue here ends.
    void paragraph(std::string_view text, int line, std::string_view next);
    // Call it at something between two paragraphs that is none, and at the text's end: an open quotation ends.
    void finish();

    std::vector<Quoted> out;

  private:
    struct OpenQuote {
        MarkKind kind;
        Quoted quoted;
    };
    std::optional<OpenQuote> open_; // continues in the next paragraph, if that begins with its mark

    friend class ParagraphReader;
};

} // namespace ofstract::checking
