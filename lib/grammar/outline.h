#pragma once
// Headings, boxes and texts in reading order → the tree of a document's sections.
//
// A heading opens a section. Its rank says which open sections it ends: first by the levels that the format gives to
// its own headings, then by how they are set. A box is a container. A section that was open before the box continues
// behind it, unless a heading in the box outranks it. A section that a heading in the box opened ends with the box. A
// box of headings alone contains nothing, and heads the text that follows it.
//
//
// Invariant: a section's own texts come before its sections, and the reading order is kept. So where a section
// continues behind a section of its own, it does so in one without a heading. There are at most `deepest` levels.

#include "grammar/document.h"
#include "grammar/headings.h"
#include "grammar/passage.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

class Outline {
  public:
    Outline(const Passages& passages, bool nested, Document& document)
        : passages_(passages), document_(document), nested_(nested) {}

    // Before the flow's part `i` is read. Gives whether a section ended with its box.
    bool enter(std::size_t i);

    void open(Section section, const Rank& rank);

    // Ends the sections that a heading of this rank ends, and opens none.
    void end(const Rank& rank);

    // The first text of the innermost section, before it is added: of a part of a graded section, a sentence that
    // grades the part's own subject is its grade ("Behaviour": "The behaviour of pupils is outstanding.").
    void read_opening(const Passage& text, const Rules& rules);

    // Whether a row that pairs a heading with its grade is open: another one is as it is.
    bool is_in_graded() const;

    bool is_empty() const { return path_.empty(); }
    bool is_in_box() const { return box_ != 0; }
    std::size_t opened() const { return opened_; } // sections so far; the last is the one behind all others

    // The innermost section; one without a heading where there is none.
    Section& section();
    // The one that the next text belongs to.
    Section& section_for_text();
    // Of the innermost section that has one.
    std::string id() const;
    // Of the innermost section, folded, until another one is opened; "" where there is none.
    std::string heading() const;

  private:
    struct OpenSection {
        std::size_t index; // among its siblings
        Rank rank;
    };

    std::size_t first_of_level(int level) const;
    bool ends(const Rank& rank) const;

    const Passages& passages_;
    Document& document_;
    bool nested_;
    std::vector<OpenSection> path_; // the sections that are open, outermost first
    std::size_t opened_ = 0;
    std::size_t box_ = 0;     // that is being read
    std::size_t outside_ = 0; // how many sections were open before it
    bool contains_ = false;   // the box has text,
    bool interrupts_ = false; // and text follows it that continues the section before
};

} // namespace ofstract::grammar
