#pragma once
// A layout → passages: lines that are read as one text, joined and folded.
//
// A passage is a block, a cell, a line, or several of them that are read as one. Its text is joined once, when it is
// first asked for; copies share it.
// Invariant: the text of a passage never changes; cutting or extending one makes another. The pages outlive their
// passages. One thread at a time may ask a passage.

#include "grammar/join.h"
#include "layout/layout.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ofstract::grammar {

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
    std::vector<Span> where(std::string_view said) const; // Joiner::where

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

} // namespace ofstract::grammar
