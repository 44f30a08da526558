#include "grammar/matter.h"

#include "grammar/fields.h"
#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "grammar/letter.h"
#include "grammar/rows.h"
#include "grammar/sentences.h"
#include "text/signs.h"

#include <algorithm>
#include <optional>

namespace ofstract::grammar {
namespace {

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
    std::optional<StretchKind> to; // nothing: the kind before
    const char* why;               // is written before the text of the piece that has the sign
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

constexpr std::size_t quoted = 80; // bytes at most of the text that opens a stretch, unless that is one word

int last_page_of(const Passages& passages) {
    if (passages.flow.empty()) return 0;
    const Passage last = whole(passages.flow.back());
    return last.empty() ? 0 : last.lines().back().page;
}

class Finder {
  public:
    Finder(const Passages& passages, const Rules* rules)
        : passages_(passages), rules_(rules),
          first_page_(passages.flow.empty() ? 0 : page_of(first_of(passages.flow.front()))),
          last_page_(last_page_of(passages)) {}

    // The matter of the pieces from `body` on; the last of `out` is the state that they begin in.
    void find(std::size_t body, std::vector<Matter>& out) const {
        StretchKind before = out.back().kind;
        Opened opened;
        for (std::size_t i = body; i < passages_.flow.size(); ++i) {
            for (const Move& move : moves) {
                const StretchKind kind = out.back().kind;
                if ((move.from & in(kind)) == 0 || !shows(passages_.flow[i], move.sign, opened)) continue;
                opened = {page_of(first_of(passages_.flow[i])), move.sign};
                Matter next{move.to.value_or(before), i, move.why + (": \"" + text_of(passages_.flow[i])) + '"'};
                before = kind;
                if (out.back().first == i) out.back() = std::move(next);
                else out.push_back(std::move(next));
            }
        }
    }

    // The end of the cover, which begins with the front, up to `body`. More fields, and lines that are no sentences
    // ("Full inspection"), may follow on the first page. A heading or a judgement is a finding.
    std::size_t cover_end(std::size_t body) const {
        while (body < passages_.flow.size() && page_of(first_of(passages_.flow[body])) == first_page_ &&
               is_of_cover(passages_.flow[body]))
            ++body;
        return body;
    }

    // The first words of a block, or of a table's first row. Of a letterhead the first line, for those below it may be
    // in columns.
    std::string text_of(const Part& part, bool of_first_line = false) const {
        Passage words = first_of(part);
        if (of_first_line) words = words.with({pieces_of(words.front()).front()});
        const std::string& text = words.text();
        if (text.size() <= quoted) return text;
        const std::size_t end = text.rfind(' ', quoted);
        if (end == std::string::npos) return text;
        return text.substr(0, end) + " …";
    }

  private:
    // The open stretch: its first page, and the sign that opened it.
    struct Opened {
        int page = 0;
        Sign by = Sign::another_page;
    };

    bool shows(const Part& part, Sign sign, const Opened& opened) const {
        if (sign == Sign::another_page) return page_of(first_of(part)) != opened.page;
        if (sign == Sign::page_behind_copyright)
            return opened.by == Sign::copyright_line && page_of(first_of(part)) != opened.page;
        const auto* block = std::get_if<Passage>(&part);
        if (!block || block->front().lead != layout::Lead::none) return false;
        switch (sign) {
        case Sign::imprint_line: return is_imprint_line(*block);
        case Sign::copyright_line: return is_copyright_line(*block);
        case Sign::later_heading: return is_later_heading(*block, opened.page);
        case Sign::contents_heading:
            return has_heading_look(*block, passages_.measure) && block->folded() == "contents";
        case Sign::facts_heading: return is_facts_heading(*block);
        case Sign::another_page:
        case Sign::page_behind_copyright: break;
        }
        return false;
    }

    bool is_field(const Passage& text) const { return field_at(*rules_, text) < rules_->fields.size(); }

    bool is_of_cover(const Part& part) const {
        if (!rules_) return false;
        if (const auto* table = std::get_if<Table>(&part))
            return std::all_of(table->rows.begin(), table->rows.end(),
                               [&](const Row& row) { return is_field(row.cells[0]); });
        const auto& block = std::get<Passage>(part);
        if (block.lines().back().page != first_page_) return false;
        if (is_field(block)) return true;
        return block.front().lead == layout::Lead::none && !has_heading_look(block, passages_.measure) &&
               !is_plain_heading(block, passages_.measure, rules_) && !text::ends_sentence(block.text()) &&
               !read_sentence(block, *rules_, "");
    }

    // Any report may say in its text who inspects; the imprint closes it.
    bool is_imprint_line(const Passage& block) const {
        if (!rules_ || !rules_->imprint || block.front().size > passages_.measure.body_size) return false;
        if (rules_->format.general && block.front().page + 1 < last_page_) return false;
        return rules_->imprint->matches(block.first_line().folded());
    }

    // Reports of 2009 to 2013 have their imprint at the foot of the page behind the cover, and it ends with that page.
    bool is_copyright_line(const Passage& block) const {
        static const Pattern copyright(R"((©|\(c\)) ?crown copyright( (19|20)\d\d)?\.?)");
        const layout::Line& line = block.front();
        return rules_ && line.page == first_page_ + 1 && line.size <= passages_.measure.body_size &&
               copyright.matches(block.first_line().folded());
    }

    // A second part of the report opens with a heading on a page of its own. An imprint's own headings are no larger
    // than the text.
    bool is_later_heading(const Passage& block, int page) const {
        return block.front().page > page && block.front().size > passages_.measure.body_size &&
               has_heading_look(block, passages_.measure);
    }

    // In a report of no known format "Details of …" may be anywhere.
    bool is_facts_heading(const Passage& block) const {
        if (!rules_ || rules_->format.general) return false;
        const auto is = [&](const std::optional<Pattern>& heading) {
            return heading && heading->matches(block.folded());
        };
        return (has_heading_look(block, passages_.measure) || is_plain_heading(block, passages_.measure, rules_)) &&
               (is(rules_->back_matter) || is(rules_->details));
    }

    const Passages& passages_;
    const Rules* rules_;
    const int first_page_, last_page_; // of the flow
};

} // namespace

std::vector<Matter> find_matter(const Passages& passages, std::size_t body, bool is_letter, const Rules* rules) {
    std::vector<Matter> out;
    if (passages.flow.empty()) return out;
    const Finder finder(passages, rules);
    if (body > 0 && !is_letter) body = finder.cover_end(body);
    if (body > 0)
        out.push_back({is_letter ? StretchKind::letterhead : StretchKind::cover, 0,
                       "the first page: \"" + finder.text_of(passages.flow.front(), is_letter) + '"'});
    if (body == passages.flow.size()) return out;
    const std::string text = '"' + finder.text_of(passages.flow[body]) + '"';
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

Stretch stretch_of(StretchKind kind, std::string opened_by, const Passages& passages, std::size_t first,
                   std::size_t end) {
    Stretch out{kind, std::move(opened_by), {}};
    for (std::size_t i = first; i < end; ++i)
        for (const Passage& cell : cells_of(passages.flow[i])) add_spans(cell.lines(), out.where);
    merge_spans(out.where); // the cells of a row may all continue over a page's end
    return out;
}

std::vector<Stretch> stretches_of(const std::vector<Matter>& matter, const Passages& passages) {
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < matter.size(); ++i)
        out.push_back(stretch_of(matter[i].kind, matter[i].opened_by, passages, matter[i].first,
                                 i + 1 < matter.size() ? matter[i + 1].first : passages.flow.size()));
    return out;
}

} // namespace ofstract::grammar
