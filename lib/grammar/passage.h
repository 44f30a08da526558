#pragma once
// A layout → passages: lines that are read as one text, joined as a reader would read them, and folded.
//
// A passage is a block, a cell, a line, or several of them that are read as one. Its text is joined once, when it is
// first asked for; copies share it.
// A line end is a space, but not behind a hyphen, a slash or a dash that is close to its word: in the corpus every
// hyphen at a line end belongs to its compound (2,329 of 2,345 that its own vocabulary can judge). "16-" before "and
// 17-year-olds" is a suspended compound and keeps its space. A soft hyphen (U+00AD) joins its word's halves and is
// gone: "protec\u00AD" "tion" is "protection". A line end does not tell whether a program put a hyphen there and drew
// it as a real one ("protec-", "protec‐"): view/hyphens.h has made these soft.
// Invariant: the text of a passage never changes; cutting or extending one makes another. The non-space characters of
// the text and of the taken marks are those of the words, as text::nfc() reads them. The pages outlive their passages.
// One thread at a time may ask a passage.

#include "layout/layout.h"

#include <ofstract/geometry.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
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

    std::string folded() const;
};

// Whether raised numbers behind a word, the reference marks of footnotes, are taken out of the text.
enum class Marks { take_out, keep };

class Passage {
  public:
    Passage(); // no lines
    Passage(const engine::Pages& pages, std::vector<layout::Line> lines, Marks marks = Marks::take_out);
    static Passage of(const std::vector<Passage>& parts); // one behind the other

    const std::vector<layout::Line>& lines() const;
    bool empty() const { return lines().empty(); }
    const layout::Line& front() const { return lines().front(); }

    const Joined& joined() const;
    const std::string& text() const { return joined().text; }
    const std::string& folded() const;

    std::vector<Passage> by_line() const;
    Passage first_line() const { return lines().size() < 2 ? part(0, 1) : by_line().front(); }
    Passage part(std::size_t first, std::size_t end) const; // of its lines
    Passage behind(std::size_t tokens) const;            // without the first tokens, whose words stay in joined().words
    Passage with(std::vector<layout::Line> lines) const; // others, of the same pages
    Passage saying(std::string text) const;              // the same place with another text, or none

    std::string lead(std::size_t tokens) const; // the text of the first tokens, with no spaces
    const engine::Word& word(const layout::Line& line, std::size_t token) const;

    // The places of the words that say this: of the last ones, where the text has it more than once. One span a line;
    // empty where the text does not have it.
    std::vector<Span> where(std::string_view said) const;

    bool unsure_end = false; // as layout::Block has them
    std::size_t box = 0;

  private:
    struct Source;
    std::shared_ptr<const Source> source_;
};

struct Row {
    std::vector<Passage> cells; // left to right; may be empty
    bool is_header = false;     // it names the columns

    Passage whole() const { return Passage::of(cells); }
    Passage behind_first() const { return Passage::of({cells.begin() + (cells.empty() ? 0 : 1), cells.end()}); }
};

struct Table {
    std::vector<Row> rows;
    bool unsure = false; // as layout::Table has them
    bool is_ruled = false;
    std::size_t box = 0;
};

using Part = std::variant<Passage, Table>;

std::vector<Passage> cells_of(const Part& part); // of a block, itself
Passage first_of(const Part& part);              // of a table, its first row
inline Passage whole(const Part& part) { return Passage::of(cells_of(part)); }
inline int page_of(const Passage& text) { return text.empty() ? 0 : text.front().page; } // the first; 0: nowhere

struct Passages {
    std::vector<Part> flow;
    layout::Measure measure;
    layout::Layout rest; // all but the flow
};

struct LinePlace {
    std::size_t part, line; // in Passages::flow, and in its block
};

Passages passages_of(const engine::Pages& pages, layout::Layout layout);

// Adds spans that follow in reading order: one on the last page extends that page's span.
void add_spans(const std::vector<layout::Line>& lines, std::vector<Span>& where);
void add_spans(const std::vector<Span>& more, std::vector<Span>& where);
void merge_spans(std::vector<Span>& where); // one a page, in page order

// Whether a space belongs between a line that ends with `before` and the next line, which begins with `after`.
bool space_at_line_end(std::string_view before, std::string_view after);

} // namespace ofstract::grammar
