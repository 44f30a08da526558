#include "grammar/body.h"

#include "grammar/grades.h"
#include "grammar/judgements.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Lead;
using layout::Table;

constexpr std::size_t heading_lines = 4;   // at most
constexpr std::size_t heading_letters = 300; // bytes at most; the longest in the corpus has 130
constexpr double larger = 1.05;            // of the body's size
constexpr double depth_step = 6;           // points; nested lists are indented by 14 and more

struct Heading {
    std::string id;
    Grade grade = Grade::none;
    bool graded_rule = false;
    bool known = false;
};

bool has_heading_look(const Block& block, const layout::Measure& measure) {
    const layout::Line& first = block.lines.front();
    return first.lead == Lead::none && block.lines.size() <= heading_lines && !first.rotated &&
           (first.bold || first.size > larger * measure.body_size);
}

Heading look_up(std::string_view text, const Rules* rules) {
    const std::string folded = text::fold(text);
    const GradedHeading split = split_grade(folded);
    Heading heading;
    heading.grade = split.grade;
    for (std::size_t i = 0; rules && i < rules->headings.size(); ++i) {
        const HeadingRule& rule = rules->format.headings[i];
        if (!rules->headings[i].matches(rule.graded ? split.stem : folded)) continue;
        heading.id = rule.id;
        heading.known = true;
        heading.graded_rule = rule.graded;
        if (!rule.graded) heading.grade = Grade::none;
        return heading;
    }
    heading.id = text::slug(heading.grade == Grade::none ? std::string(text) : split.stem);
    return heading;
}

// List depth from the left edges of the items that are open: an item further right is one deeper.
class Depths {
  public:
    int of(double left) {
        while (!lefts_.empty() && left < lefts_.back() - depth_step) lefts_.pop_back();
        if (lefts_.empty() || left > lefts_.back() + depth_step) lefts_.push_back(left);
        return static_cast<int>(lefts_.size()) - 1;
    }
    void close() { lefts_.clear(); }

  private:
    std::vector<double> lefts_;
};

class BodyReader {
  public:
    BodyReader(const layout::Layout& layout, const text::Joiner& joiner, const Rules* rules, Document& document)
        : layout_(layout), joiner_(joiner), rules_(rules), document_(document) {}

    void read(std::size_t begin) {
        for (std::size_t i = begin; i < layout_.flow.size(); ++i) {
            if (const Table* table = std::get_if<Table>(&layout_.flow[i])) read_table(*table);
            else read_block(std::get<Block>(layout_.flow[i]));
        }
    }

  private:
    Section& section() {
        if (document_.sections.empty()) document_.sections.emplace_back();
        return document_.sections.back();
    }

    void read_table(const Table& table) {
        depths_.close();
        if (rules_ && !has_judgements_ && is_judgement_table(table, joiner_, *rules_)) {
            has_judgements_ = true;
            read_judgements(table, joiner_, *rules_, document_);
            return;
        }
        Element element;
        element.kind = ElementKind::table;
        for (const layout::Row& row : table.rows) {
            std::vector<Joined> cells;
            for (const layout::Cell& cell : row.cells) {
                text::add_spans(cell, element.text.where);
                cells.push_back(joiner_.join(cell));
            }
            element.rows.push_back(std::move(cells));
        }
        section().elements.push_back(std::move(element));
    }

    void read_block(const Block& block) {
        if (in_imprint_ || opens_imprint(block)) {
            in_imprint_ = true;
            document_.furniture.push_back({"imprint", joiner_.join(block.lines)});
            return;
        }
        const Lead lead = block.lines.front().lead;
        if (lead == Lead::none && has_heading_look(block, layout_.measure) && open_section(block)) return;
        if (lead != Lead::bullet) depths_.close();
        Element element;
        element.text = joiner_.join(block.lines, lead == Lead::none ? 0 : 1);
        if (lead == Lead::bullet) {
            element.kind = ElementKind::item;
            element.marker = joiner_.lead(block.lines.front(), 1);
            element.depth = depths_.of(block.lines.front().box.left);
        } else if (lead == Lead::number) {
            read_number(block, element);
        }
        if (block.unsure_end)
            document_.diagnostics.push_back({diagnostics::paragraph_end_unsure, Severity::note,
                                             "ends with its page on a full line; it may go on in the next paragraph",
                                             element.text.where});
        section().elements.push_back(std::move(element));
    }

    void read_number(const Block& block, Element& element) {
        const std::string& printed = element.marker = joiner_.lead(block.lines.front(), 1);
        element.number = printed.substr(0, printed.find_last_not_of(".)") + 1);
        if (rules_ && rules_->format.numbered && element.number.size() == printed.size())
            document_.diagnostics.push_back({diagnostics::paragraph_number_stop, Severity::warning,
                                             "paragraph " + printed + " is printed without its full stop",
                                             element.text.where});
    }

    bool opens_imprint(const Block& block) const {
        if (!rules_ || !rules_->imprint || block.lines.front().size > layout_.measure.body_size) return false;
        return rules_->imprint->matches(text::fold(joiner_.join(block.lines).text));
    }

    bool open_section(const Block& block) {
        Joined text = joiner_.join(block.lines);
        const Heading heading = look_up(text.text, rules_);
        // A bold sentence is a paragraph; a heading that the format has may end as it likes.
        const bool sentence = text.text.size() > heading_letters || text.text.empty() || text.text.back() == '.';
        if (!heading.known && (sentence || text.text.empty())) return false;
        depths_.close();
        if (rules_ && !heading.known)
            document_.diagnostics.push_back({diagnostics::heading_unknown, Severity::note,
                                             "\"" + text.text + "\" is no heading of this format", text.where});
        if (heading.graded_rule && heading.grade == Grade::none)
            document_.diagnostics.push_back({diagnostics::heading_grade_missing, Severity::warning,
                                             "\"" + text.text + "\" carries no grade", text.where});
        Section section;
        section.id = heading.id;
        section.grade = heading.grade;
        section.heading = std::move(text);
        document_.sections.push_back(std::move(section));
        return true;
    }

    const layout::Layout& layout_;
    const text::Joiner& joiner_;
    const Rules* rules_;
    Document& document_;
    Depths depths_;
    bool in_imprint_ = false;
    bool has_judgements_ = false;
};

} // namespace

void read_body(const layout::Layout& layout, std::size_t begin, const text::Joiner& joiner, const Rules* rules,
               Document& document) {
    BodyReader(layout, joiner, rules, document).read(begin);
}

} // namespace ofstract::grammar
