#include "grammar/authorities.h"

#include "grammar/authority_data.h"
#include "grammar/csv.h"
#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ofstract::grammar {
namespace {

// The sign between a word and the next one.
enum class Gap { space, hyphen, other };

struct PlainWord {
    std::string text; // folded, without stops, apostrophes and a possessive's s
    bool capital = false;
    Gap behind = Gap::other;
};

// Letters from outside ASCII are bytes of a word.
bool is_word_byte(char c) { return text::is_letter(c) || text::is_digit(c) || !text::is_ascii(c); }

class PlainSplitter {
  public:
    std::vector<PlainWord> split(std::string_view s) {
        while (!s.empty()) {
            const std::size_t length = text::first_character(s).size;
            // One at a time: folded as a whole, the text would lose its capitals.
            if (length > 1) add_folded(text::fold(s.substr(0, length)));
            else add(s.front(), text::is_letter(s.front()) && !text::is_small(s.front()));
            s.remove_prefix(length);
        }
        end(Gap::other);
        return std::move(words_);
    }

  private:
    void add_folded(const std::string& folded) {
        if (folded.empty()) return add(' ', false); // white space folds to none
        if (folded.size() == 1) return add(folded.front(), false);
        word_ += folded;
    }

    void add(char c, bool capital) {
        if (is_word_byte(c)) {
            if (word_.empty()) capital_ = capital;
            word_ += static_cast<char>(capital ? c + 32 : c);
            stop_ = false;
        } else if (c == '\'') {
            if (!word_.empty()) word_ += c;
        } else if (c == '.') {
            stop_ = !word_.empty();
        } else if (c == '&') {
            end(Gap::space);
            words_.push_back({"and", false, Gap::space});
        } else if (c == '-') {
            end(Gap::hyphen);
        } else {
            end(c == ' ' || (c >= '\t' && c <= '\r') ? Gap::space : Gap::other);
        }
    }

    void end(Gap gap) {
        if (word_.empty()) { // a further separator: a hyphen joins two words only where it is alone between them
            if (!words_.empty() && gap != Gap::space) words_.back().behind = Gap::other;
            if (!words_.empty() && words_.back().behind == Gap::hyphen) words_.back().behind = Gap::other;
            return;
        }
        if (word_.size() > 2 && word_.compare(word_.size() - 2, 2, "'s") == 0) word_.resize(word_.size() - 2);
        word_.erase(std::remove(word_.begin(), word_.end(), '\''), word_.end());
        words_.push_back({std::move(word_), capital_, stop_ ? Gap::other : gap});
        word_.clear();
        capital_ = stop_ = false;
    }

    std::vector<PlainWord> words_;
    std::string word_;
    bool capital_ = false, stop_ = false;
};

std::string join(const std::vector<PlainWord>& words, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) out += ' ';
        out += words[i].text;
    }
    return out;
}

std::string plain(std::string_view name) {
    const std::vector<PlainWord> words = PlainSplitter().split(name);
    return join(words, 0, words.size());
}

struct AuthorityNames {
    std::vector<AuthorityIds> authorities;
    std::map<std::string, const AuthorityIds*> by_name; // null: a council without an identifier of today
    std::size_t longest = 0;                            // words

    AuthorityNames() {
        for (const auto& row : csv_rows(local_authorities_csv)) authorities.push_back({row[4], row[0], row[1], row[2]});
        for (const AuthorityIds& ids : authorities) add(ids.name, &ids);
        for (const auto& row : csv_rows(authority_names_csv)) add(row[0], by_urn(row[1]));
    }

    void add(std::string_view name, const AuthorityIds* ids) {
        const std::string key = plain(name);
        longest = std::max(longest, static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
        by_name.emplace(key, ids);
    }

    const AuthorityIds* by_urn(std::string_view urn) const {
        const auto found =
            std::find_if(authorities.begin(), authorities.end(), [&](const auto& a) { return a.urn == urn; });
        return found == authorities.end() ? nullptr : &*found;
    }
};

const AuthorityNames& names() {
    // Never destroyed: threads may still read when the process ends.
    static const auto* const all = new AuthorityNames;
    return *all;
}

// The words that councils put before and behind their names, as plain() gives them. Of two that fit, the longer comes
// first.
const char* const openings[] = {
    "metropolitan borough council of",
    "metropolitan borough of",
    "city and county of",
    "london borough of",
    "royal borough of",
    "county borough of",
    "district of",
    "council of",
    "borough of",
    "county of",
    "city of",
    "county",
    "lb of",
    "the",
};
const char* const closings[] = {
    "local safeguarding children partnership",
    "local safeguarding children board",
    "safeguarding children partnership",
    "children safeguarding partnership",
    "local safeguarding partnership",
    "safeguarding children board",
    "safeguarding partnership",
    "children social care services",
    "children and families services",
    "children social care",
    "local area partnership",
    "childrens services",
    "children services",
    "local authority area",
    "local authority",
    "unitary authority",
    "local partnership",
    "royal borough of",
    "london borough of",
    "metropolitan",
    "corporation",
    "local area",
    "borough of",
    "authority",
    "county of",
    "district",
    "council",
    "borough",
    "unitary",
    "city of",
    "county",
    "city",
    "area",
    "send",
    "lscb",
    "mbc",
    "mdc",
    "the",
    "la",
};

bool starts(const std::string& s, std::string_view part) {
    return s.size() > part.size() && s.compare(0, part.size(), part) == 0 && s[part.size()] == ' ';
}

bool ends(const std::string& s, std::string_view part) {
    return s.size() > part.size() && s.compare(s.size() - part.size(), part.size(), part) == 0 &&
           s[s.size() - part.size() - 1] == ' ';
}

// Removes one opening or closing; false where there is none.
bool strip_opening(std::string& name) {
    for (const std::string_view part : openings) {
        if (!starts(name, part)) continue;
        name.erase(0, part.size() + 1);
        return true;
    }
    return false;
}

bool strip_closing(std::string& name) {
    for (const std::string_view part : closings) {
        if (!ends(name, part)) continue;
        name.resize(name.size() - part.size() - 1);
        return true;
    }
    return false;
}

// Words with a capital that may come right before a name, or right behind one, and be no part of another name.
const std::set<std::string> before_name = {
    "a",           "and",      "area", "at",       "authority",  "borough", "by",     "children",     "city", "council",
    "county",      "district", "for",  "in",       "inspection", "local",   "london", "metropolitan", "of",   "on",
    "partnership", "royal",    "send", "services", "the",        "to",      "trust",  "visit",        "with",
};
const std::set<std::string> behind_name = {
    "and",         "area",      "authority",    "board",       "borough",      "bc",           "between",  "cc",
    "children",    "childrens", "city",         "corporation", "council",      "county",       "district", "early",
    "focused",     "for",       "in",           "inspection",  "is",           "joint",        "la",       "lb",
    "local",       "lscb",      "mbc",          "mdc",         "metropolitan", "monitoring",   "of",       "on",
    "partnership", "re",        "reinspection", "review",      "royal",        "safeguarding", "send",     "services",
    "social",      "the",       "this",         "to",          "unitary",
};

// Whether the words [begin, end) are a name by themselves: "Derbyshire" is not in "South Derbyshire".
bool is_alone(const std::vector<PlainWord>& words, std::size_t begin, std::size_t end) {
    if (begin > 0) {
        const PlainWord& before = words[begin - 1];
        if (before.behind == Gap::hyphen) return false;
        if (before.behind == Gap::space && before.capital && before_name.count(before.text) == 0) return false;
    }
    if (end < words.size()) {
        const Gap gap = words[end - 1].behind;
        if (gap == Gap::hyphen || words[end].text == "upon" || words[end].text == "under") return false;
        if (gap == Gap::space && words[end].capital && behind_name.count(words[end].text) == 0) return false;
    }
    return true;
}

// Whether the words [begin, end) name a council, not a place: "Camden Council", "London Borough of Camden".
bool names_council(const std::vector<PlainWord>& words, std::size_t begin, std::size_t end) {
    static const std::set<std::string> kinds = {"borough", "city", "county", "district", "metropolitan", "unitary"};
    const auto word = [&](std::size_t at) {
        return at < words.size() ? std::string_view(words[at].text) : std::string_view();
    };
    const auto holds = [&](std::string_view text) {
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                           words.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const PlainWord& w) { return w.text == text; });
    };
    if (holds("council") || holds("children") || holds("borough")) return true; // "Together for Children"
    const std::size_t of = begin > 0 && word(begin - 1) == "the" ? begin - 1 : begin;
    if (of > 1 && word(of - 1) == "of" && (word(of - 2) == "borough" || word(of - 2) == "council")) return true;
    while (end < words.size() && words[end - 1].behind == Gap::space && kinds.count(words[end].text) > 0) ++end;
    if (words[end - 1].behind != Gap::space) return false;
    const std::string_view next = word(end), second = word(end + 1);
    return next == "council" || next == "mbc" || next == "mdc" || (next == "local" && second == "authority") ||
           ((next == "children" || next == "childrens") && second == "services");
}

using Condition = bool (*)(const std::vector<PlainWord>& words, std::size_t begin, std::size_t end);

const AuthorityIds* find_one(std::string_view text, Condition condition) {
    const AuthorityNames& all = names();
    const std::vector<PlainWord> words = PlainSplitter().split(text);
    std::set<const AuthorityIds*> found;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = words[begin].capital ? std::min(begin + all.longest, words.size()) : begin;
        auto name = all.by_name.end();
        // The longest name that begins here covers those inside it.
        for (; end > begin; --end) {
            name = all.by_name.find(join(words, begin, end));
            if (name != all.by_name.end()) break;
        }
        const bool alone = end > begin && is_alone(words, begin, end);
        if (alone && (!condition || condition(words, begin, end))) found.insert(name->second);
        begin = alone ? end : begin + 1;
    }
    return found.size() == 1 ? *found.begin() : nullptr;
}

} // namespace

const AuthorityIds* find_authority(std::string_view printed) {
    const auto& by_name = names().by_name;
    // The least stripped name wins: "City of London" and "Kingston Council" are names as a whole.
    std::string opened = plain(printed);
    do {
        std::string closed = opened;
        do {
            const auto found = by_name.find(closed);
            if (found != by_name.end()) return found->second;
        } while (strip_closing(closed));
    } while (strip_opening(opened));
    return nullptr;
}

const AuthorityIds* find_authority_in(std::string_view text) { return find_one(text, nullptr); }

const AuthorityIds* find_council_in(std::string_view text) { return find_one(text, names_council); }

} // namespace ofstract::grammar
