#include "view/stamps.h"

#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace ofstract::view {
namespace {

constexpr double band = 0.1;           // of the page's height, at its top and its bottom
constexpr double same_line = 0.2;      // em between baselines
constexpr double apart = 1;            // em between words of two stamps
constexpr double same_height = 0.01;   // of the page's height, from page to page
constexpr double nearly_all = 0.8;     // of the pages
constexpr std::size_t most_words = 4;  // "Agenda Item Number 7"
constexpr std::size_t least_label = 4; // letters of its first word; "T 0300" is a telephone

struct Stamp {
    std::size_t page;
    bool is_top;
    std::vector<engine::Word*> words;
    std::string label, designator;

    double baseline() const { return words[0]->baseline; }
};

// A number of at most three digits ("7", "148", "12b"), or a capital letter.
bool is_designator(const std::string& text) {
    if (text.size() == 1 && text::is_letter(text[0]) && !text::is_small(text[0])) return true;
    std::size_t digits = 0;
    while (digits < text.size() && text::is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 3) return false;
    return digits == text.size() || (digits + 1 == text.size() && text::is_letter(text[digits]));
}

bool read_stamp(Stamp& stamp) {
    const auto& words = stamp.words;
    if (words.size() < 2 || words.size() > most_words || words[0]->text.size() < least_label) return false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        for (const char c : words[i]->text)
            if (!text::is_letter(c)) return false;
        stamp.label += (i == 0 ? "" : " ") + words[i]->text;
    }
    stamp.designator = words.back()->text;
    return is_designator(stamp.designator);
}

bool is_page_label(const std::string& label) { return label == "Page" || label == "PAGE" || label == "page"; }

// The texts of a page's margins that look like stamps.
void add_candidates(engine::Page& page, std::size_t p, std::vector<Stamp>& found) {
    std::vector<engine::Word*> words;
    for (engine::Word& word : page.words) {
        if (word.rotation != 0 || word.aside != engine::Aside::none) continue;
        if (word.baseline < band * page.height || word.baseline > (1 - band) * page.height) words.push_back(&word);
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const auto* a, const auto* b) { return a->baseline < b->baseline; });
    for (std::size_t i = 0; i < words.size();) {
        std::size_t j = i;
        while (j < words.size() && words[j]->baseline - words[i]->baseline <= same_line * words[i]->size) ++j;
        std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(j),
                         [](const auto* a, const auto* b) { return a->box.left < b->box.left; });
        while (i < j) {
            Stamp stamp{p, words[i]->baseline < page.height / 2, {words[i]}, {}, {}};
            for (++i; i < j; ++i) {
                const engine::Word& before = *stamp.words.back();
                if (words[i]->box.left - before.box.right > apart * before.size || words[i]->font != before.font ||
                    std::abs(words[i]->size - before.size) > 0.05F)
                    break;
                stamp.words.push_back(words[i]);
            }
            if (read_stamp(stamp)) found.push_back(std::move(stamp));
        }
    }
}

std::pair<std::string, long> type_of(const engine::Pages& pages, const engine::Word& word) {
    const std::string name = word.font < pages.fonts.size() ? pages.fonts[word.font].name : std::string();
    return {name, std::lround(static_cast<double>(word.size) * 10)};
}

// The words that are no candidates: the band of the page that they keep to, in parts of its height, and the type that
// they have.
struct Text {
    double top = std::numeric_limits<double>::max(), bottom = std::numeric_limits<double>::lowest();
    std::set<std::pair<std::string, long>> types;

    Text(const engine::Pages& pages, const std::vector<Stamp>& stamps) {
        std::set<const engine::Word*> of_stamps;
        for (const Stamp& stamp : stamps) of_stamps.insert(stamp.words.begin(), stamp.words.end());
        for (const engine::Page& page : pages.pages)
            for (const engine::Word& word : page.words) {
                if (page.height <= 0 || word.aside != engine::Aside::none || of_stamps.count(&word) > 0) continue;
                types.insert(type_of(pages, word));
                if (word.rotation != 0) continue;
                top = std::min(top, word.baseline / page.height);
                bottom = std::max(bottom, word.baseline / page.height);
            }
    }

    bool is_beyond(const Stamp& stamp, const engine::Page& page) const {
        const double at = stamp.baseline() / page.height;
        return stamp.is_top ? at < top : at > bottom;
    }
};

// A candidate that recurs: a label with the same letters at the same height, or a number that is as far ahead of its
// page's.
struct Recurrence {
    bool is_top;
    long height;
    std::string label, designator;

    bool operator<(const Recurrence& other) const {
        return std::tie(is_top, height, label, designator) <
               std::tie(other.is_top, other.height, other.label, other.designator);
    }
};

void set_aside(const Stamp& stamp) {
    for (engine::Word* word : stamp.words) word->aside = engine::Aside::stamp;
}

} // namespace

void mark_stamps(engine::Pages& pages) {
    std::vector<Stamp> stamps;
    std::size_t with_words = 0;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        with_words += !pages.pages[p].words.empty();
        if (pages.pages[p].height > 0) add_candidates(pages.pages[p], p, stamps);
    }
    if (stamps.empty()) return;
    const Text text(pages, stamps);
    std::map<Recurrence, std::vector<const Stamp*>> recurring;
    for (const Stamp& stamp : stamps) {
        const engine::Page& page = pages.pages[stamp.page];
        Recurrence key{stamp.is_top, std::lround(stamp.baseline() / page.height / same_height), stamp.label,
                       stamp.designator};
        if (is_page_label(stamp.label)) {
            const long ahead = std::strtol(stamp.designator.c_str(), nullptr, 10) - page.number;
            if (ahead <= 0) continue; // the document's own
            key.designator = std::to_string(ahead);
        } else if (!text.is_beyond(stamp, page)) continue;
        recurring[key].push_back(&stamp);
    }
    for (const auto& [key, all] : recurring) {
        const bool recurs = static_cast<double>(all.size()) >= nearly_all * static_cast<double>(with_words);
        const bool is_only_first = all.size() == 1 && all[0]->page == 0 && !is_page_label(key.label) &&
                                   text.types.count(type_of(pages, *all[0]->words[0])) == 0;
        if (!recurs && !is_only_first) continue;
        for (const Stamp* stamp : all) set_aside(*stamp);
    }
}

} // namespace ofstract::view
