#include "grammar/matter.h"

#include "grammar/fields.h"
#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "grammar/letter.h"
#include "grammar/rows.h"
#include "grammar/sentences.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Table;

enum class Sign {
    imprint_line,
    copyright_line,
    later_heading,
    contents_heading,
    facts_heading,
    another_page,
    page_behind_copyright
};

constexpr unsigned in(StretchKind kind) { return 1U << static_cast<unsigned>(kind); }
constexpr unsigned in_text = in(StretchKind::findings) | in(StretchKind::facts);

struct Move {
    unsigned from; // kinds
    Sign sign;
    std::optional<StretchKind> to; // nothing: what was before
    const char* why;               // is said before the text of the piece that shows the sign
};

// Asked in this order of each piece; one piece may show the signs of several.
constexpr Move moves[] = {
    {in(StretchKind::contents), Sign::another_page, std::nullopt, "the page behind the contents"},
    {in(StretchKind::imprint), Sign::later_heading, StretchKind::findings, "a heading behind the imprint's page"},
    {in(StretchKind::imprint), Sign::page_behind_copyright, std::nullopt, "the page behind the imprint"},
    {in_text | in(StretchKind::contents), Sign::imprint_line, StretchKind::imprint, "the imprint's first line"},
    {in(StretchKind::findings), Sign::copyright_line, StretchKind::imprint, "the imprint's first line"},
    {in_text, Sign::contents_heading, StretchKind::contents, "the heading"},
    {in(StretchKind::findings), Sign::facts_heading, StretchKind::facts, "the heading"},
};

constexpr std::size_t quoted = 80; // bytes at most of what opens a stretch, unless that is one word

int last_page_of(const layout::Layout& layout) {
    if (layout.flow.empty()) return 0;
    const std::vector<layout::Line> lines = layout::lines_of(layout.flow.back());
    return lines.empty() ? 0 : lines.back().page;
}

class Finder {
  public:
    Finder(const layout::Layout& layout, const Joiner& joiner, const Rules* rules)
        : layout_(layout), joiner_(joiner), rules_(rules),
          first_page_(layout.flow.empty() ? 0 : page_of(layout.flow.front())), last_page_(last_page_of(layout)) {}

    // What the pieces from `body` on move the state to; `out` has the state that they begin in.
    void find(std::size_t body, std::vector<Matter>& out) const {
        StretchKind before = out.back().kind;
        Opened opened;
        for (std::size_t i = body; i < layout_.flow.size(); ++i) {
            for (const Move& move : moves) {
                const StretchKind kind = out.back().kind;
                if ((move.from & in(kind)) == 0 || !shows(layout_.flow[i], move.sign, opened)) continue;
                opened = {page_of(layout_.flow[i]), move.sign};
                Matter next{move.to.value_or(before), i, move.why + (": \"" + text_of(layout_.flow[i])) + '"'};
                before = kind;
                if (out.back().first == i) out.back() = std::move(next);
                else out.push_back(std::move(next));
            }
        }
    }

    // Where the cover ends that the front, up to `body`, is the beginning of: behind it on the first page may stand
    // more fields, and lines that are no sentences ("Full inspection"). A heading or a judgement is a finding.
    std::size_t cover_end(std::size_t body) const {
        while (body < layout_.flow.size() && page_of(layout_.flow[body]) == first_page_ &&
               is_of_cover(layout_.flow[body]))
            ++body;
        return body;
    }

    // Of a block, or a table's first row, wherever its lines end: the first words. Of a letterhead its first line, for
    // those below it may stand in columns.
    std::string text_of(const layout::Part& part, bool of_first_line = false) const {
        const auto* table = std::get_if<Table>(&part);
        std::vector<layout::Line> lines = table ? layout::lines_of(table->rows.front()) : layout::lines_of(part);
        if (of_first_line) lines = {pieces_of(lines.front()).front()};
        std::string text = joiner_.join(lines).text;
        if (text.size() <= quoted) return text;
        const std::size_t end = text.rfind(' ', quoted);
        if (end == std::string::npos) return text;
        return text.substr(0, end) + " …";
    }

  private:
    static int page_of(const layout::Part& part) {
        if (const auto* block = std::get_if<Block>(&part)) return block->lines.front().page;
        return first_page_of(std::get<Table>(part).rows.front());
    }

    // The stretch that is open: where it began, and by what.
    struct Opened {
        int page = 0;
        Sign by = Sign::another_page;
    };

    bool shows(const layout::Part& part, Sign sign, const Opened& opened) const {
        if (sign == Sign::another_page) return page_of(part) != opened.page;
        if (sign == Sign::page_behind_copyright)
            return opened.by == Sign::copyright_line && page_of(part) != opened.page;
        const auto* block = std::get_if<Block>(&part);
        if (!block || block->lines.front().lead != layout::Lead::none) return false;
        switch (sign) {
        case Sign::imprint_line: return is_imprint_line(*block);
        case Sign::copyright_line: return is_copyright_line(*block);
        case Sign::later_heading: return is_later_heading(*block, opened.page);
        case Sign::contents_heading:
            return has_heading_look(*block, layout_.measure) &&
                   text::fold(joiner_.join(block->lines).text) == "contents";
        case Sign::facts_heading: return is_facts_heading(*block);
        case Sign::another_page:
        case Sign::page_behind_copyright: break;
        }
        return false;
    }

    bool is_field(const layout::Line& line) const { return field_at(*rules_, joiner_, line) < rules_->fields.size(); }

    bool is_of_cover(const layout::Part& part) const {
        if (!rules_) return false;
        if (const auto* table = std::get_if<Table>(&part))
            return std::all_of(table->rows.begin(), table->rows.end(), [&](const layout::Row& row) {
                return !row.cells[0].empty() && is_field(row.cells[0].front());
            });
        const auto& block = std::get<Block>(part);
        if (block.lines.back().page != first_page_) return false;
        if (is_field(block.lines.front())) return true;
        const Joined joined = joiner_.join(block.lines);
        return block.lines.front().lead == layout::Lead::none && !has_heading_look(block, layout_.measure) &&
               !is_plain_heading(block, layout_.measure, joiner_, rules_) && !text::ends_sentence(joined.text) &&
               !read_sentence(joined, joiner_, *rules_, "");
    }

    // Any report may say in its text who inspects; the imprint closes it.
    bool is_imprint_line(const Block& block) const {
        if (!rules_ || !rules_->imprint || block.lines.front().size > layout_.measure.body_size) return false;
        if (rules_->format.general && block.lines.front().page + 1 < last_page_) return false;
        return rules_->imprint->matches(text::fold(joiner_.join({block.lines.front()}).text));
    }

    // Reports of 2009 to 2013 have their imprint at the foot of the page behind the cover, and it ends with that page.
    bool is_copyright_line(const Block& block) const {
        static const Pattern copyright(R"((©|\(c\)) ?crown copyright( (19|20)\d\d)?\.?)");
        const layout::Line& line = block.lines.front();
        return rules_ && line.page == first_page_ + 1 && line.size <= layout_.measure.body_size &&
               copyright.matches(text::fold(joiner_.join({line}).text));
    }

    // A second part of the report opens with a heading on a page of its own. An imprint's own headings are no larger
    // than the text.
    bool is_later_heading(const Block& block, int page) const {
        return block.lines.front().page > page && block.lines.front().size > layout_.measure.body_size &&
               has_heading_look(block, layout_.measure);
    }

    bool is_facts_heading(const Block& block) const {
        return rules_ && rules_->back_matter &&
               (has_heading_look(block, layout_.measure) ||
                is_plain_heading(block, layout_.measure, joiner_, rules_)) &&
               rules_->back_matter->matches(text::fold(joiner_.join(block.lines).text));
    }

    const layout::Layout& layout_;
    const Joiner& joiner_;
    const Rules* rules_;
    const int first_page_, last_page_; // of the flow
};

} // namespace

std::vector<Matter> find_matter(const layout::Layout& layout, std::size_t body, bool is_letter, const Joiner& joiner,
                                const Rules* rules) {
    std::vector<Matter> out;
    if (layout.flow.empty()) return out;
    const Finder finder(layout, joiner, rules);
    if (body > 0 && !is_letter) body = finder.cover_end(body);
    if (body > 0)
        out.push_back({is_letter ? StretchKind::letterhead : StretchKind::cover, 0,
                       "the first page: \"" + finder.text_of(layout.flow.front(), is_letter) + '"'});
    if (body == layout.flow.size()) return out;
    const std::string text = '"' + finder.text_of(layout.flow[body]) + '"';
    const char* const why = body == 0   ? "the first page: "
                            : is_letter ? "what follows the subject: "
                                        : "what follows the cover: ";
    out.push_back({StretchKind::findings, body, why + text});
    finder.find(body, out);
    return out;
}

StretchKind kind_at(const std::vector<Matter>& matter, std::size_t piece) {
    const auto behind = std::upper_bound(matter.begin(), matter.end(), piece,
                                         [](std::size_t i, const Matter& one) { return i < one.first; });
    return behind == matter.begin() ? StretchKind::findings : (behind - 1)->kind;
}

Stretch stretch_of(StretchKind kind, std::string opened_by, const layout::Layout& layout, std::size_t first,
                   std::size_t end) {
    Stretch out{kind, std::move(opened_by), {}};
    for (std::size_t i = first; i < end; ++i) {
        if (const auto* block = std::get_if<Block>(&layout.flow[i])) // most of a report, and not copied for this
            add_spans(block->lines, out.where);
        else add_spans(layout::lines_of(layout.flow[i]), out.where);
    }
    merge_spans(out.where); // the cells of a row may all go on over a page's end
    return out;
}

std::vector<Stretch> stretches_of(const std::vector<Matter>& matter, const layout::Layout& layout) {
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < matter.size(); ++i)
        out.push_back(stretch_of(matter[i].kind, matter[i].opened_by, layout, matter[i].first,
                                 i + 1 < matter.size() ? matter[i + 1].first : layout.flow.size()));
    return out;
}

} // namespace ofstract::grammar
