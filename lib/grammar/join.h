#pragma once
// lines → one text, joined as a reader would read them.
//
// A line end is a space, but not behind a hyphen, a slash or a dash that is close to its word: in the corpus every
// hyphen at a line end belongs to its compound (2,329 of 2,345 that its own vocabulary can judge). "16-" before "and
// 17-year-olds" is a suspended compound and keeps its space. A soft hyphen (U+00AD) joins its word's halves and is
// gone: "protec\u00AD" "tion" is "protection". A line end does not tell whether a program put a hyphen there and drew
// it as a real one ("protec-", "protec‐"): view/hyphens.h has made these soft.
// Invariant: the non-space characters of the text and of the taken marks are those of the words, as text::nfc() reads
// them.

#include "layout/line.h"

#include <ofstract/geometry.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

// A word's place: its page (from 1) and its index there.
struct WordId {
    int page = 0;
    std::uint32_t index = 0;
};

struct Joined {
    std::string text;
    std::vector<std::string> marks; // raised reference marks, taken out of the text
    std::vector<WordId> words;      // all of them, marks included
    std::vector<Span> where;        // one a run of lines on one page
};

// Whether raised numbers behind a word, the reference marks of footnotes, are taken out of the text.
enum class Marks { take_out, keep };

class Joiner {
  public:
    explicit Joiner(const engine::Pages& pages, Marks marks = Marks::take_out) : pages_(pages), marks_(marks) {}

    // Joins the lines without the first `skip` tokens of the first line (they are in `words` and `where`).
    Joined join(const std::vector<layout::Line>& lines, std::size_t skip = 0) const;

    // The places of the words that say `part`: of the last ones, where the text has it more than once. One span a line;
    // empty where the text does not have it.
    std::vector<Span> where(const Joined& joined, std::string_view part) const;

    // The text of the first `count` tokens of a line, with no spaces.
    std::string lead(const layout::Line& line, std::size_t count) const;

    const engine::Word& word(const layout::Line& line, std::size_t token) const;

  private:
    bool is_mark(const layout::Line& line, std::size_t token) const;

    const engine::Pages& pages_;
    Marks marks_;
};

// Appends the spans of `lines`, a run of lines on one page being one span.
void add_spans(const std::vector<layout::Line>& lines, std::vector<Span>& where);

// Adds spans that follow in reading order: one on the last page extends that page's span.
void add_spans(const std::vector<Span>& more, std::vector<Span>& where);

// One span a page, in page order.
void merge_spans(std::vector<Span>& where);

// Whether a space belongs between a line that ends with `before` and the next line, which begins with `after`.
bool space_at_line_end(std::string_view before, std::string_view after);

} // namespace ofstract::grammar
