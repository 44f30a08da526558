#include "compare/items.h"

#include "text/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ofstract::comparing {
namespace {

using Words = std::vector<std::string>; // distinct, in order

// Words that do not tell an item's subject.
const std::set<std::string>& function_words() {
    static const std::set<std::string> words = {
        "a",    "an",   "and", "are", "as",   "at",   "be",    "been",  "by",   "for",  "from",  "have", "in",
        "into", "is",   "it",  "its", "of",   "on",   "or",    "so",    "that", "the",  "their", "them", "there",
        "they", "this", "to",  "was", "were", "when", "where", "which", "who",  "with", "those"};
    return words;
}

Words words_of(const std::string& text) {
    std::set<std::string> kept;
    for (text::FoldedWord& word : text::words(text)) {
        if (kept.size() >= most_distinct) break;
        if (function_words().count(word.folded) == 0) kept.insert(std::move(word.folded));
    }
    return {kept.begin(), kept.end()};
}

double score(const Words& a, const Words& b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) ++common, ++i, ++j;
        else if (*i < *j) ++i;
        else ++j;
    }
    return 2 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

} // namespace

std::vector<ItemPair> pairs(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<Words> old, now;
    for (const std::string& text : before) old.push_back(words_of(text));
    for (const std::string& text : after) now.push_back(words_of(text));
    std::vector<ItemPair> candidates;
    if (old.size() <= most_compared && now.size() <= most_compared) {
        for (std::size_t j = 0; j < now.size(); ++j)
            for (std::size_t i = 0; i < old.size(); ++i)
                if (const double value = score(old[i], now[j]); value >= least_score)
                    candidates.push_back({i, j, value});
    } else {
        std::multimap<Words, std::size_t> known; // each is taken once
        for (std::size_t i = 0; i < old.size(); ++i) known.emplace(old[i], i);
        for (std::size_t j = 0; j < now.size(); ++j) {
            const auto same = known.lower_bound(now[j]);
            if (now[j].empty() || same == known.end() || same->first != now[j]) continue;
            candidates.push_back({same->second, j, 1});
            known.erase(same);
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const ItemPair& a, const ItemPair& b) {
        return std::make_tuple(-a.score, a.after, a.before) < std::make_tuple(-b.score, b.after, b.before);
    });
    std::vector<bool> old_taken(old.size()), now_taken(now.size());
    std::vector<ItemPair> out;
    for (const ItemPair& pair : candidates) {
        if (old_taken[pair.before] || now_taken[pair.after]) continue;
        old_taken[pair.before] = now_taken[pair.after] = true;
        out.push_back(pair);
    }
    std::sort(out.begin(), out.end(), [](const ItemPair& a, const ItemPair& b) { return a.after < b.after; });
    return out;
}

} // namespace ofstract::comparing
