#pragma once
// A report → the calls that write it as a document, in reading order: the part that Markdown and HTML share.
//
// A writer gives `title`, `field`, `judgements`, `heading`, `paragraph`, `begin_list`, `item`, `end_list`, `table`,
// `footnotes` and `doubts`. Texts come as Inline: the writer prints what Inline has before and behind them (page
// anchors, marks of footnotes), so that an anchor never comes between two items of a list.
// Invariant: each block of each section is given once; lists that are begun are ended, and a list begins within an item
// of the list around it; a page is anchored once.

#include <ofstract/report.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace ofstract::markup {

struct Inline {
    std::string_view text;
    std::vector<int> pages_before, pages_behind; // pages that begin there
    Range<Mark> marks = {};
};

template <class Writer> class Walk {
  public:
    Walk(const Report& report, Writer& writer) : report_(report), writer_(writer) {}

    void walk() {
        writer_.title(placed(report_.title(), report_.title_where(), report_.title_marks()));
        for (const Field field : report_.fields()) writer_.field(field);
        if (!report_.judgements().empty()) writer_.judgements(report_.judgements());
        for (const Section section : report_.sections()) walk_section(section);
        if (!report_.footnotes().empty()) writer_.footnotes(report_.footnotes());
        if (!report_.diagnostics().empty()) writer_.doubts(report_.diagnostics());
    }

  private:
    Inline placed(std::string_view text, const Values<Span>& where, const Range<Mark>& marks) {
        Inline out{text, {}, {}, marks};
        for (const Span span : where) {
            if (!anchored_.insert(span.page).second) continue;
            (span.page == where[0].page ? out.pages_before : out.pages_behind).push_back(span.page);
        }
        return out;
    }

    // Sections are nested as deep as a report's headings, which the grammar bounds.
    void walk_section(const Section& section) {
        if (!section.heading().empty())
            writer_.heading(section, placed(section.heading(), section.where(), section.marks()));
        int open = 0; // lists, one in the other
        for (const Block block : section.blocks()) {
            const bool item = block.kind() == BlockKind::item;
            // An item may be set deeper than any before it: its list still begins in the item above.
            const int depth = item ? std::min(std::max(block.depth(), 0), open) + 1 : 0;
            for (; open > depth; --open) writer_.end_list(open);
            if (open < depth) writer_.begin_list(++open);
            const Inline text = placed(block.text(), block.where(), block.marks());
            if (item) writer_.item(open, text);
            else if (block.kind() == BlockKind::table) writer_.table(block, text);
            else writer_.paragraph(block, text);
        }
        for (; open > 0; --open) writer_.end_list(open);
        for (const Section child : section.sections()) walk_section(child);
    }

    const Report& report_;
    Writer& writer_;
    std::set<int> anchored_; // pages
};

// "12.", for a paragraph whose number is "12": the marker as printed, or else the number.
inline std::string_view printed_number(const Block& block) {
    return block.marker().empty() ? block.number() : block.marker();
}

} // namespace ofstract::markup
