#include "view/hyphens.h"

#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace ofstract::view {
namespace {

constexpr std::string_view soft = "\u00AD", hyphen = "\u2010", plain = "-";
constexpr std::size_t least_broken = 3;  // different words; see the header
constexpr std::size_t of_an_ending = 2;  // a word broken before its ending counts for so many
constexpr std::size_t least_share = 4;   // broken words for each compound
constexpr std::size_t longest_word = 60; // bytes
constexpr double same_line = 0.5;        // em, from baseline to baseline
constexpr double next_line = 3;          // em; the next line of the text is no further below
constexpr double next_word = 1;          // em; a word further to the right is in another column
constexpr std::size_t most_ahead = 64;   // words, of two lines of cells
constexpr std::size_t least_head = 3;    // letters before an ending: "co-ed" is a compound
constexpr std::size_t over_break = 3;    // letters behind the break that two words have in common
constexpr std::size_t least_stem = 5;    // letters that they have in common in all

// English endings that are no words, and so no second half of a compound.
constexpr std::array<std::string_view, 31> endings = {"al",   "ance",  "ble",  "bly",  "cial", "ed",    "en",   "ence",
                                                      "er",   "ers",   "est",  "ful",  "ied",  "ier",   "ies",  "ing",
                                                      "ings", "ity",   "ive",  "ly",   "ment", "ments", "ness", "ous",
                                                      "sion", "sions", "tial", "ties", "tion", "tions", "ty"};

// All beyond ASCII are taken for small letters.
bool is_small(char c) { return text::is_small(c) || !text::is_ascii(c); }
bool is_letter(char c) { return text::is_letter(c) || !text::is_ascii(c); }

// The hyphen that a word ends with behind a letter; empty where there is none.
std::string_view hyphen_of(std::string_view word) {
    for (const std::string_view sign : {plain, hyphen})
        if (word.ends_with(sign) && word.size() > sign.size() && is_letter(word[word.size() - sign.size() - 1]))
            return sign;
    return {};
}

// Folded, without the punctuation around it.
std::string core_of(std::string_view word) {
    if (word.size() > longest_word) return {};
    std::string core = text::fold(text::nfc(word));
    const auto is_in = [](char c) { return is_small(c) || text::is_digit(c); };
    core.erase(std::find_if(core.rbegin(), core.rend(), is_in).base(), core.end());
    core.erase(core.begin(), std::find_if(core.begin(), core.end(), is_in));
    return core;
}

struct Break {
    engine::Word* word = nullptr;
    std::string_view sign;
    std::string head, tail; // "protec", "tion"; the tail is empty where it is not known

    std::string stem() const { return head + tail.substr(0, over_break); }
};

bool is_before_ending(const Break& b) {
    return b.head.size() >= least_head && std::find(endings.begin(), endings.end(), b.tail) != endings.end();
}

// In em of `word`; how far the other word is below it.
double down(const engine::Word& word, const engine::Word& other) {
    return (other.baseline - word.baseline) / engine::em_of(word);
}

// In em of `word`; infinite where the other one does not follow it in its line.
double gap(const engine::Word& word, const engine::Word& other) {
    const bool follows =
        other.rotation == word.rotation && std::abs(down(word, other)) <= same_line && other.box.left > word.box.left;
    return follows ? (other.box.left - word.box.right) / engine::em_of(word) : HUGE_VAL;
}

// A document's words, and which of them end their line with a hyphen.
class Breaks {
  public:
    explicit Breaks(engine::Pages& pages) {
        for (engine::Page& page : pages.pages) {
            std::vector<engine::Word*> words;
            words.reserve(page.words.size());
            for (engine::Word& word : page.words)
                if (word.aside == engine::Aside::none) words.push_back(&word);
            for (std::size_t i = 0; i < words.size(); ++i) add(words, i);
        }
    }

    std::vector<Break>& all() { return breaks_; }

    // Whether "‐" is beside letters only at line ends.
    bool is_hyphen_at_ends_alone() const { return is_at_ends_alone_; }

  private:
    void add(const std::vector<engine::Word*>& words, std::size_t i) {
        engine::Word& word = *words[i];
        const std::string_view sign = hyphen_of(word.text);
        const bool ends = !sign.empty() && !(i + 1 < words.size() && follows_on_line(word, *words[i + 1]));
        std::string_view inside = word.text;
        if (ends) inside.remove_suffix(sign.size());
        for (std::size_t at = inside.find(hyphen); at != std::string_view::npos; at = inside.find(hyphen, at + 1))
            if (at > 0 && is_letter(inside[at - 1])) is_at_ends_alone_ = false;
        if (!ends) return;
        const engine::Word* const next = next_line_of(words, i);
        const bool is_tail = next && is_small(next->text.front());
        breaks_.push_back({&word, sign, core_of(word.text), is_tail ? core_of(next->text) : std::string()});
    }

    // "pre-" is followed by "and" on its line. "inde-" is followed on its line by the first word of the next cell, and
    // "pendent" is below.
    static bool follows_on_line(const engine::Word& word, const engine::Word& next) {
        return gap(word, next) < next_word && !(is_letter(next.text.front()) && !is_small(next.text.front()));
    }

    // The word that begins the next line of the text, or of the cell, that word `i` ends a line of. Rows of cells come
    // line by line, so it is the last one there that begins a cell and is not beyond the word.
    static const engine::Word* next_line_of(const std::vector<engine::Word*>& words, std::size_t i) {
        const engine::Word& word = *words[i];
        const engine::Word *found = nullptr, *before = nullptr;
        for (std::size_t k = i + 1; k < std::min(words.size(), i + 1 + most_ahead); ++k) {
            const engine::Word& other = *words[k];
            const double lines = down(word, other);
            if (other.rotation != word.rotation || lines < -same_line || lines > next_line) break;
            if (lines <= same_line) continue; // the line's other cells
            if (before && gap(*before, other) == HUGE_VAL) break;
            if ((!before || gap(*before, other) >= next_word) && other.box.left < word.box.right) found = &other;
            before = &other;
        }
        return found;
    }

    std::vector<Break> breaks_;
    bool is_at_ends_alone_ = true;
};

// How often the document has each form that is asked for; words at a break are left out.
class Vocabulary {
  public:
    Vocabulary(const engine::Pages& pages, const std::vector<Break>& breaks) {
        for (const Break& b : breaks)
            for (const std::string& form :
                 {b.head, b.tail, b.head + b.tail, b.head + '-' + b.tail, b.head + 's', b.tail + 's'})
                counts_.emplace(form, 0);
        for (const engine::Page& page : pages.pages)
            for (const engine::Word& word : page.words) {
                const auto known = counts_.find(core_of(word.text));
                if (known != counts_.end()) ++known->second;
            }
        for (const Break& b : breaks) {
            --counts_[b.head];
            if (!b.tail.empty()) --counts_[b.tail];
        }
    }

    std::int64_t whole(const Break& b) const { return count(b.head + b.tail); }
    std::int64_t compound(const Break& b) const { return count(b.head + '-' + b.tail); }
    bool has_either(const Break& b) const {
        return count(b.head) > 0 || count(b.tail) > 0 || count(b.head + 's') > 0 || count(b.tail + 's') > 0;
    }

  private:
    std::int64_t count(const std::string& form) const {
        const auto known = counts_.find(form);
        return known == counts_.end() ? 0 : known->second;
    }

    std::unordered_map<std::string, std::int64_t> counts_;
};

// The beginnings of a document's words, in order.
class Beginnings {
  public:
    explicit Beginnings(const engine::Pages& pages) {
        for (const engine::Page& page : pages.pages)
            for (const engine::Word& word : page.words) words_.push_back(core_of(word.text));
        std::sort(words_.begin(), words_.end());
    }

    // Whether another word of the document runs over the same letters: "in-" "spectors", where there is "inspection".
    bool are_divided_over(const Break& b) const {
        const std::string stem = b.stem();
        if (b.tail.size() < over_break || stem.size() < least_stem) return false;
        const auto at = std::lower_bound(words_.begin(), words_.end(), stem);
        return at != words_.end() && at->starts_with(stem);
    }

  private:
    std::vector<std::string> words_;
};

// Whether a program has put in hyphens that it drew with this sign.
bool shows_hyphenation(const std::vector<Break>& breaks, std::string_view sign, const Vocabulary& words) {
    std::set<std::string> broken, before_ending, compounds;
    for (const Break& b : breaks) {
        if (b.sign != sign || b.tail.empty()) continue;
        const bool whole = words.whole(b) > 0, compound = words.compound(b) > 0;
        if (is_before_ending(b) && !compound) before_ending.insert(b.head + b.tail);
        else if (whole && !compound) broken.insert(b.head + b.tail);
        if (compound && !whole) compounds.insert(b.head + b.tail);
    }
    const std::size_t shown = broken.size() + of_an_ending * before_ending.size();
    return shown >= least_broken && shown >= least_share * compounds.size();
}

bool is_by_program(const Break& b, const Vocabulary& words, const Beginnings& beginnings) {
    if (b.tail.empty()) return false;
    const std::int64_t whole = words.whole(b), compound = words.compound(b);
    if (whole > 0 || compound > 0) return whole > compound;
    if (is_before_ending(b) || beginnings.are_divided_over(b)) return true;
    return !words.has_either(b) && b.head.find('-') == std::string::npos;
}

void soften(Break& b) { b.word->text.replace(b.word->text.size() - b.sign.size(), b.sign.size(), soft); }

} // namespace

void soften_hyphens(engine::Pages& pages) {
    for (engine::Page& page : pages.pages)
        for (engine::Word& word : page.words)
            if (word.text.ends_with("\u00AD\u2010") || word.text.ends_with("\u00AD-"))
                word.text.resize(word.text.rfind(soft) + soft.size());
    Breaks breaks(pages);
    const bool by_sign = breaks.is_hyphen_at_ends_alone();
    const auto& all = breaks.all();
    const auto may_be_soft = [&](const Break& b) { return (by_sign && b.sign == hyphen) || is_before_ending(b); };
    if (all.size() < least_broken && std::none_of(all.begin(), all.end(), may_be_soft)) return;
    const Vocabulary words(pages, all);
    const bool plain_by_words = shows_hyphenation(all, plain, words);
    const bool by_words = !by_sign && shows_hyphenation(all, hyphen, words);
    std::optional<Beginnings> beginnings;
    if (plain_by_words || by_words) beginnings.emplace(pages);
    const auto is_soft = [&](const Break& b) {
        if (b.sign == hyphen && by_sign) return words.compound(b) == 0 || words.whole(b) > 0;
        return (b.sign == plain ? plain_by_words : by_words) ? is_by_program(b, words, *beginnings)
                                                             : is_before_ending(b) && words.compound(b) == 0;
    };
    for (Break& b : breaks.all())
        if (is_soft(b)) soften(b);
}

} // namespace ofstract::view
