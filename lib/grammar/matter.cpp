#include "grammar/matter.h"

#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "grammar/rows.h"
#include "text/text.h"

namespace ofstract::grammar {

using layout::Block;

Matter::Matter(const layout::Layout& layout, const text::Joiner& joiner, const Rules* rules, Document& document)
    : layout_(layout), joiner_(joiner), rules_(rules), document_(document) {
    if (layout.flow.empty()) return;
    const std::vector<layout::Line> lines = layout::lines_of(layout.flow.back());
    if (!lines.empty()) last_page_ = lines.back().page;
}

bool Matter::take(const Block& block) {
    if (in_imprint_ && ends_imprint(block)) in_imprint_ = false;
    if (in_imprint_ || opens_imprint(block)) {
        if (!in_imprint_) imprint_page_ = block.lines.front().page;
        in_imprint_ = true;
        document_.furniture.push_back({"imprint", joiner_.join(block.lines)});
        return true;
    }
    if (opens_contents(block)) contents_page_ = block.lines.front().page;
    if (block.lines.front().page != contents_page_) return false;
    document_.furniture.push_back({"contents", joiner_.join(block.lines)});
    return true;
}

bool Matter::take(const layout::Table& table) {
    if (first_page_of(table.rows.front()) != contents_page_) return false;
    for (const layout::Row& row : table.rows) document_.furniture.push_back({"contents", join_row(row, joiner_)});
    return true;
}

bool Matter::opens_imprint(const Block& block) const {
    if (!rules_ || !rules_->imprint || block.lines.front().size > layout_.measure.body_size) return false;
    // Any report may say in its text who inspects; the imprint closes it.
    if (rules_->format.general && block.lines.front().page + 1 < last_page_) return false;
    return rules_->imprint->matches(text::fold(joiner_.join({block.lines.front()}).text));
}

// A second part of the report, bound behind the imprint of the first, opens with a heading on a page of its own. An
// imprint's own headings are no larger than the text.
bool Matter::ends_imprint(const Block& block) const {
    return block.lines.front().page > imprint_page_ && block.lines.front().lead == layout::Lead::none &&
           block.lines.front().size > layout_.measure.body_size && has_heading_look(block, layout_.measure);
}

bool Matter::opens_contents(const Block& block) const {
    return has_heading_look(block, layout_.measure) && text::fold(joiner_.join(block.lines).text) == "contents";
}

} // namespace ofstract::grammar
