#pragma once
// The facts of a report beside its findings: labelled facts behind them, and facts inside its text.
//
// Behind the heading of the back matter, a field is one of four things: a heading with the paragraphs below it; a
// column of a table, whose bold lines are the label; a row of a table of details, whose first cell is the label; a
// block that no heading labels. Inside the text a line may name the lead inspector, the next inspection or the unique
// reference number: such a line is quoted.
// Invariant: the words of the back matter and of details are in fields; those of the text stay where they are.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

class FactReader {
  public:
    // `rules` may be null. All of them must live as long as the reader.
    FactReader(const Passages& passages, const Rules* rules, Document& document)
        : passages_(passages), rules_(rules), document_(document) {}

    void read_back_table(const Table& table);
    void read_details(const Table& table);
    // Reads a row that is a label and its value. False, and nothing is read, where it is none.
    bool read_detail(const Row& row);
    void read_back_block(const Passage& block);
    void read_row(const Row& row);
    void read_line(const Passage& text);
    void read_inspector(std::string_view folded_label, const std::string& names);

  private:
    void add_inspectors(std::vector<Inspector> found);
    void add_other(Inspector inspector);
    template <class Read> void each_line(const Passage& text, const Read& read) const;
    void read_leads(const Passage& text);
    void read_known(const Row& row);
    void add(const Passage& label, const Passage& value);
    void extend(const Passage& value);

    const Passages& passages_;
    const Rules* rules_;
    Document& document_;
    bool is_below_label_ = false; // of the back matter: the field read last is a heading, with the text below it
    std::size_t others_ = 0;      // of the inspectors, at their end: those of another inspectorate
};

} // namespace ofstract::grammar
