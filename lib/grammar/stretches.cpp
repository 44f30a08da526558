#include "grammar/stretches.h"

#include "grammar/front.h"
#include "grammar/headings.h"
#include "grammar/letter.h"
#include "grammar/margins.h"
#include "grammar/recognise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ofstract::grammar {
namespace {

constexpr double same_size = 0.02;      // of a page's width or height
constexpr double mostly = 0.8;          // of a report's pages but its first: they carry its numbers or running lines
constexpr int number_lag = 2;           // pages; a title page and its back print no number
constexpr std::size_t short_line = 100; // bytes; a line of an agenda that names a meeting

// The beginnings of lines of a paper around reports: words that councils print on agendas and on the pages between
// their items.
constexpr std::array<const char*, 4> papers = {
    R"((public )?agenda( item| pack| annex| reports?)?\b.*)",
    R"((report|item) (to|of|by|from|no\.?) .*)",
    R"((date of )?(committee|meeting|wards? affected|contact officers?|report authors?|decision maker)( date| no\.?)? ?:.*)",
    R"(.*\b(scrutiny|select|overview|cabinet|executive|council|committee)\b.* (committee|panel|commission|meeting)\b.*)",
};

struct Begin {
    int page = 0;
    const Rules* rules = nullptr; // null: of no known format
    std::string title;            // folded
};

class StretchFinder {
  public:
    StretchFinder(const engine::Pages& pages, const Passages& passages, const std::vector<const Rules*>& formats)
        : pages_(pages), passages_(passages), formats_(formats), by_page_(by_page(pages, passages)),
          count_(static_cast<int>(pages.pages.size())) {
        while (first_ < count_ && by_page_[index(first_)].flow.empty()) ++first_;
    }

    std::vector<PageStretch> find() {
        std::vector<Begin> openings = format_openings();
        if (openings.empty() && count_ > first_ && !detect(passages_, formats_)) openings = unknown_openings();
        if (openings.empty()) return {{1, count_, true, "the file's first page"}};
        margins();
        openings = without_false(with_first(std::move(openings)));
        if (openings.size() == 1 && openings.front().page == first_) return {{1, count_, true, openings.front().title}};
        std::vector<PageStretch> out;
        int next = 1;
        const auto add_others = [&](int before) {
            if (before > next)
                out.push_back({next, before - 1, false,
                               out.empty() ? "stands before the first report"
                                           : "stands behind a report's closing, without its page numbers and type"});
        };
        for (std::size_t i = 0; i < openings.size(); ++i) {
            add_others(openings[i].page);
            const int limit = i + 1 < openings.size() ? openings[i + 1].page - 1 : count_;
            next = last_page(openings[i], limit) + 1;
            out.push_back({openings[i].page, next - 1, true, openings[i].title});
        }
        add_others(count_ + 1);
        return out;
    }

  private:
    // ---- Where reports begin ----

    // The pages behind the first that open as a format's reports do.
    std::vector<Begin> format_openings() const {
        std::vector<Begin> out;
        for (int p = first_ + 1; p <= count_; ++p) {
            const Passages& page = by_page_[index(p)];
            if (page.flow.empty() || !may_open(page, formats_)) continue;
            if (const Rules* rules = detect(page, formats_)) out.push_back({p, rules, title_of(page)});
        }
        return out;
    }

    // Where no format claims any page: a page that opens as reports do, that page numbers begin with, and that the
    // publisher's imprint follows.
    std::vector<Begin> unknown_openings() {
        margins();
        int last_imprint = 0;
        for (int p = first_; p <= count_; ++p)
            if (has_imprint(p)) last_imprint = p;
        for (int p = first_ + 1; p <= last_imprint; ++p) {
            const Passages& page = by_page_[index(p)];
            if (!page.flow.empty() && begins_numbers(p) && is_report(page)) return {{p, nullptr, title_of(page)}};
        }
        return {};
    }

    // The openings with that of the first page, where it is one.
    std::vector<Begin> with_first(std::vector<Begin> openings) const {
        Begin first{first_, detect(passages_, formats_), title_of(by_page_[index(first_)])};
        bool is_one = first.rules != nullptr;
        if (!is_one && is_report(passages_))
            for (int p = first_; p < openings.front().page; ++p) is_one = is_one || has_imprint(p);
        if (is_one) openings.insert(openings.begin(), std::move(first));
        return openings;
    }

    // Leaves out a page that only repeats the open report's own title, and a paper that quotes a report's title and
    // fields and has none of its findings.
    std::vector<Begin> without_false(const std::vector<Begin>& openings) const {
        std::vector<Begin> out;
        int counted = 0; // first page of the one that is open that has its number, as far as it has been looked for
        for (const Begin& opening : openings) {
            if (!out.empty()) {
                while (counted < opening.page && !is_numbered(out.back().page, counted)) ++counted;
                if (counted < opening.page && belongs_to(out.back(), opening)) continue;
                if (!has_findings(out.back(), opening.page)) out.pop_back();
            }
            out.push_back(opening);
            counted = opening.page;
        }
        return out;
    }

    // Whether the page numbers that began with `open` continue at `next`, and none begin there.
    bool belongs_to(const Begin& open, const Begin& next) const {
        if (next.rules && next.rules->format.cover.opening == Opening::letter) return false;
        if (begins_numbers(next.page)) return false;
        return is_numbered(open.page, next.page) || is_numbered(open.page, next.page + 1);
    }

    // Whether the pages from an opening's to before `end` hold a heading that its format has.
    bool has_findings(const Begin& opening, int end) const {
        if (!opening.rules || opening.rules->headings.empty()) return true;
        return any_block(opening.page, end - 1, [&](const Passage& block) {
            return has_heading_look(block, passages_.measure) && look_up(block, opening.rules).known;
        });
    }

    std::string title_of(const Passages& page) const {
        for (const auto& part : page.flow)
            if (const Passage* block = std::get_if<Passage>(&part)) return block->text();
        return "a table";
    }

    // ---- Where reports end ----

    // The last page of the report at `opening`; `limit` is the last that can be.
    int last_page(const Begin& opening, int limit) const {
        int closing = opening.page;
        while (closing <= limit && !closes(opening, closing)) ++closing;
        const int sure = closing <= limit ? closing : std::min(limit, opening.page + number_lag);
        const std::set<std::string> running = running_of(opening.page, sure, limit);
        // Numbers that continue on the next report's pages are the file's.
        const bool numbered = !(limit < count_ && is_numbered(opening.page, limit + 1));
        const auto is_own = [&](int p) {
            if (numbered && is_numbered(opening.page, p)) return true;
            const auto& lines = margins_[index(p)].running;
            return std::any_of(lines.begin(), lines.end(),
                               [&](const std::string& line) { return running.count(line) > 0; });
        };
        int end = opening.page, own = 0;
        for (int p = opening.page + 1; p <= limit; ++p)
            if (is_own(p)) {
                end = p;
                ++own;
            }
        const bool is_marked = own > 0 && own >= mostly * (end - opening.page);
        if (closing <= limit) end = std::max(end, closing);
        const std::set<std::string> faces = end < limit ? faces_of(opening.page, end) : std::set<std::string>();
        for (int p = end + 1; p <= limit; ++p)
            if (is_foreign(end, faces, p, is_marked)) return p - 1;
        return limit;
    }

    // Lines in the margins of several pages, of which one is to `sure` and so is the report's; that the papers before
    // and behind it have not.
    std::set<std::string> running_of(int first, int sure, int limit) const {
        std::map<std::string, int> counts;
        std::set<std::string> own;
        for (int p = first; p <= limit; ++p)
            for (const std::string& line : margins_[index(p)].running) {
                ++counts[line];
                if (p <= sure) own.insert(line);
            }
        const auto is_beside = [&](const std::string& line) {
            return (first > 1 && margins_[index(first - 1)].running.count(line) > 0) ||
                   (limit < count_ && margins_[index(limit + 1)].running.count(line) > 0);
        };
        std::set<std::string> out;
        for (const auto& [line, count] : counts)
            if (count > 1 && own.count(line) > 0 && !is_beside(line)) out.insert(line);
        return out;
    }

    // Whether a page behind a report's last own one is another paper's; `faces` are those of the report's type.
    bool is_foreign(int last, const std::set<std::string>& faces, int page, bool is_marked) const {
        if (by_page_[index(page)].flow.empty()) return false;
        if (is_marked || is_paper(page)) return true;
        const Margins &here = margins_[index(page)], &own = margins_[index(last)];
        const auto differs = [](double a, double b) { return std::abs(a - b) > same_size * std::max(a, b); };
        return differs(here.width, own.width) || differs(here.height, own.height) || has_other_type(faces, page);
    }

    std::set<std::string> faces_of(int first, int last) const {
        std::set<std::string> faces;
        for (int p = first; p <= last; ++p)
            for (const engine::Word& word : pages_.pages[index(p)].words) faces.insert(pages_.fonts[word.font].name);
        return faces;
    }

    // Whether most of the page's characters are set in other faces.
    bool has_other_type(const std::set<std::string>& faces, int page) const {
        std::size_t all = 0, other = 0;
        for (const engine::Word& word : pages_.pages[index(page)].words) {
            if (word.aside != engine::Aside::none) continue;
            all += word.text.size();
            if (faces.count(pages_.fonts[word.font].name) == 0) other += word.text.size();
        }
        return 2 * other > all;
    }

    bool is_paper(int page) const {
        static const auto patterns = [] {
            std::vector<Pattern> out;
            for (const char* paper : papers) out.emplace_back(paper);
            return out;
        }();
        return any_line(page, [&](const std::string& folded) {
            return folded.size() <= short_line &&
                   std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(folded); });
        });
    }

    bool closes(const Begin& opening, int page) const {
        if (!opening.rules || opening.rules->format.cover.opening != Opening::letter) return has_imprint(page);
        return any_line(page, is_closing);
    }

    bool has_imprint(int page) const {
        return any_block(page, page, [&](const Passage& block) {
            if (block.front().size > passages_.measure.body_size) return false;
            const Passage first = block.first_line();
            return std::any_of(formats_.begin(), formats_.end(), [&](const Rules* rules) {
                return rules->imprint && rules->imprint->matches(first.folded());
            });
        });
    }

    // ---- The look of pages ----

    void margins() {
        if (margins_.empty()) margins_ = margins_of(pages_, passages_);
    }

    static std::size_t index(int page) { return static_cast<std::size_t>(page) - 1; }

    // Whether the page carries the number that it has where `first` is page 1.
    bool is_numbered(int first, int page) const {
        return page <= count_ && margins_[index(page)].numbers.count(page - first + 1) > 0;
    }

    bool begins_numbers(int page) const {
        for (int p = page; p <= page + number_lag; ++p)
            if (is_numbered(page, p)) return true;
        return false;
    }

    template <class Test> bool any_block(int first, int last, const Test& test) const {
        for (int p = first; p <= last; ++p)
            for (const auto& part : by_page_[index(p)].flow)
                if (const Passage* block = std::get_if<Passage>(&part))
                    if (test(*block)) return true;
        return false;
    }

    template <class Test> bool any_line(int page, const Test& test) const {
        return any_block(page, page, [&](const Passage& block) {
            for (const Passage& line : block.by_line())
                if (test(line.folded())) return true;
            return false;
        });
    }

    const engine::Pages& pages_;
    const Passages& passages_;
    const std::vector<const Rules*>& formats_;
    const std::vector<Passages> by_page_;
    const int count_;
    int first_ = 1; // page with words
    std::vector<Margins> margins_;
};

} // namespace

std::vector<PageStretch> find_stretches(const engine::Pages& pages, const Passages& passages,
                                        const std::vector<const Rules*>& formats) {
    if (pages.pages.empty()) return {};
    return StretchFinder(pages, passages, formats).find();
}

} // namespace ofstract::grammar
