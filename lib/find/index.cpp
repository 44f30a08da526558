#include "find/index.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace ofstract::find {
namespace {

std::string joined(std::string before, std::string_view text) {
    if (!before.empty() && !text.empty()) before += ' ';
    return before.append(text);
}

struct Quote {
    std::string_view text;
    std::vector<text::FoldedWord> words;
    std::vector<int> ids;             // of the words, and `left_out` between them
    std::vector<std::size_t> word_at; // the word of an id

    explicit Quote(std::string_view given) : text(given), words(text::words(given)) {}

    void add(int id, std::size_t word) {
        ids.push_back(id);
        word_at.push_back(word);
    }

    // The words of ids [first, first + count), as given.
    std::string given(std::size_t first, std::size_t count) const {
        if (count == 0) return {};
        const text::FoldedWord &a = words[word_at[first]], &b = words[word_at[first + count - 1]];
        return std::string(text.substr(a.at, b.at + b.size - a.at));
    }
};

class RunSearch {
  public:
    RunSearch(const Run& run, const RunWords& words, const Quote& quote) : run_(run), words_(words), quote_(quote) {}

    void search(int budget, std::vector<detail::MatchData>& out) const {
        const std::vector<TextWord>& words = words_.words;
        for (Hit& hit : find::search(quote_.ids, words, budget)) {
            const std::vector<Edit> changes = edits(quote_.ids, words, hit);
            const std::uint32_t first = words[hit.first].place, last = words[hit.first + hit.count - 1].place;
            detail::MatchData match;
            match.words_changed = hit.cost;
            match.place = run_[first].place;
            match.section = run_[first].section;
            match.block = run_[first].block;
            match.text = printed(hit.first, hit.count);
            std::set<std::tuple<int, double, double, double, double>> known; // pieces may share a span
            for (std::uint32_t p = first; p <= last; ++p)
                for (const auto& [page, box] : run_[p].where)
                    if (known.emplace(page, box.left, box.top, box.right, box.bottom).second)
                        match.where.push_back({page, box});
            for (const Edit& edit : changes)
                match.difference_data.push_back(
                    {quote_.given(edit.quote_first, edit.quote_count), printed(edit.text_first, edit.text_count)});
            out.push_back(std::move(match));
        }
    }

  private:
    // The words [first, first + count), as printed, with a space between pieces.
    std::string printed(std::size_t first, std::size_t count) const {
        std::string out;
        for (std::size_t i = first; i < first + count;) {
            std::size_t end = i;
            while (end < first + count && words_.words[end].place == words_.words[i].place) ++end;
            const auto [at, size] = words_.bytes[end - 1];
            const std::size_t from = words_.bytes[i].first;
            out = joined(std::move(out), run_[words_.words[i].place].text.substr(from, at + size - from));
            i = end;
        }
        return out;
    }

    const Run& run_;
    const RunWords& words_;
    const Quote& quote_;
};

} // namespace

Index::Index(std::shared_ptr<const detail::ReportData> report) : report_(std::move(report)), runs_(runs_of(*report_)) {
    for (const Run& run : runs_) {
        RunWords& of_run = words_.emplace_back();
        for (std::uint32_t p = 0; p < run.size(); ++p) {
            for (text::FoldedWord& word : text::words(run[p].text)) {
                const auto next = static_cast<int>(ids_.size());
                of_run.words.push_back({ids_.try_emplace(std::move(word.folded), next).first->second, p});
                of_run.bytes.emplace_back(word.at, word.size);
            }
        }
    }
}

std::vector<int> Index::ids_of(const std::vector<text::FoldedWord>& words) const {
    std::vector<int> out;
    for (const text::FoldedWord& word : words) {
        const auto known = ids_.find(word.folded);
        out.push_back(known == ids_.end() ? unknown : known->second);
    }
    return out;
}

std::shared_ptr<const detail::MatchesData> Index::find(std::string_view given, std::size_t most_changed) const {
    auto found = std::make_shared<detail::MatchesData>();
    found->report = report_;
    found->quote = given;
    Quote quote(found->quote);
    const std::vector<int> ids = ids_of(quote.words);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0 && quote.words[i].left_out_before) quote.add(left_out, i);
        quote.add(ids[i], i);
    }
    if (!quote.words.empty() && quote.words.size() <= most_words) {
        const auto budget = static_cast<int>(std::min(quote.words.size() / words_a_change, most_changed));
        for (std::size_t i = 0; i < runs_.size(); ++i)
            RunSearch(runs_[i], words_[i], quote).search(budget, found->match_data);
    }
    std::stable_sort(
        found->match_data.begin(), found->match_data.end(),
        [](const detail::MatchData& a, const detail::MatchData& b) { return a.words_changed < b.words_changed; });
    found->link();
    return found;
}

std::size_t Index::longest(const std::vector<int>& ids, std::size_t first, std::size_t most) const {
    std::size_t best = 0;
    for (const RunWords& run : words_) {
        for (std::size_t at = 0; at < run.words.size(); ++at) {
            std::size_t same = 0;
            while (same < most && at + same < run.words.size() && run.words[at + same].id == ids[first + same]) ++same;
            best = std::max(best, same);
        }
    }
    return best;
}

} // namespace ofstract::find
