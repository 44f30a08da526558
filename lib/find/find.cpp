// A quote and a report → matches: words by text/, places by places.h, the comparison by align.h; and the handles
// that show them.

#include "find/align.h"
#include "find/places.h"
#include "text/words.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace ofstract {
inline namespace v0 {
namespace detail {

struct DifferenceData {
    std::string quoted, printed;
};

struct MatchData {
    int words_changed = 0;
    Place place = Place::title;
    Section section;
    Block block;
    std::string text;
    std::vector<Span> where;
    std::vector<DifferenceData> difference_data;
    std::vector<Difference> differences; // each points to its data
};

// Filled, then linked, then never changed.
struct MatchesData {
    std::shared_ptr<const ReportData> report;
    std::string quote;
    std::vector<MatchData> match_data;
    std::vector<Match> matches; // each points to its data

    void link() {
        for (MatchData& match : match_data) {
            for (const DifferenceData& difference : match.difference_data) match.differences.emplace_back(&difference);
            matches.emplace_back(&match);
        }
    }
};

} // namespace detail
} // namespace v0

namespace find {
namespace {

constexpr std::size_t most_words = 1000;  // of a quote
constexpr std::size_t words_a_change = 5; // a near match may change one word in so many

std::string joined(std::string before, std::string_view text) {
    if (!before.empty() && !text.empty()) before += ' ';
    return before.append(text);
}

struct Quote {
    std::string_view text;
    std::vector<text::Word> words;
    std::vector<int> ids;                    // of the words, and `left_out` between them
    std::vector<std::size_t> word_at;        // which word an id stands for
    std::unordered_map<std::string, int> id; // of a word, folded

    explicit Quote(std::string_view given) : text(given), words(text::words(given)) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i > 0 && words[i].left_out_before) add(left_out, i);
            add(id.try_emplace(words[i].folded, static_cast<int>(id.size())).first->second, i);
        }
    }

    // The words of ids [first, first + count), as given.
    std::string given(std::size_t first, std::size_t count) const {
        if (count == 0) return {};
        const text::Word &a = words[word_at[first]], &b = words[word_at[first + count - 1]];
        return std::string(text.substr(a.at, b.at + b.size - a.at));
    }

  private:
    void add(int number, std::size_t word) {
        ids.push_back(number);
        word_at.push_back(word);
    }
};

class RunSearch {
  public:
    RunSearch(const Run& run, const Quote& quote) : run_(run), quote_(quote) {
        for (std::uint32_t p = 0; p < run.size(); ++p) {
            for (text::Word& word : text::words(run[p].text)) {
                const auto known = quote.id.find(word.folded);
                words_.push_back({known == quote.id.end() ? unknown : known->second, p});
                bytes_.emplace_back(word.at, word.size);
            }
        }
    }

    void search(std::vector<detail::MatchData>& out) const {
        const auto budget = static_cast<int>(quote_.words.size() / words_a_change);
        for (Hit& hit : find::search(quote_.ids, words_, budget)) {
            const std::vector<Edit> changes = edits(quote_.ids, words_, hit);
            const std::uint32_t first = words_[hit.first].place, last = words_[hit.first + hit.count - 1].place;
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
    // The words [first, first + count), as printed; a space stands between pieces.
    std::string printed(std::size_t first, std::size_t count) const {
        std::string out;
        for (std::size_t i = first; i < first + count;) {
            std::size_t end = i;
            while (end < first + count && words_[end].place == words_[i].place) ++end;
            const auto [at, size] = bytes_[end - 1];
            const std::size_t from = bytes_[i].first;
            out = joined(std::move(out), run_[words_[i].place].text.substr(from, at + size - from));
            i = end;
        }
        return out;
    }

    const Run& run_;
    const Quote& quote_;
    std::vector<TextWord> words_;
    std::vector<std::pair<std::size_t, std::size_t>> bytes_; // where each stands in its piece: first, count
};

} // namespace
} // namespace find

inline namespace v0 {

Matches Report::find(std::string_view quote) const {
    if (!data_) return {};
    auto found = std::make_shared<detail::MatchesData>();
    found->report = data_;
    found->quote = quote;
    const find::Quote asked(found->quote);
    if (!asked.words.empty() && asked.words.size() <= find::most_words)
        for (const find::Run& run : find::runs_of(*data_)) find::RunSearch(run, asked).search(found->match_data);
    std::stable_sort(
        found->match_data.begin(), found->match_data.end(),
        [](const detail::MatchData& a, const detail::MatchData& b) { return a.words_changed < b.words_changed; });
    found->link();
    return Matches(std::move(found));
}

Report Matches::report() const noexcept { return data_ ? Report(data_->report) : Report(); }
std::string_view Matches::quote() const noexcept { return data_ ? std::string_view(data_->quote) : std::string_view(); }
Values<Match> Matches::all() const noexcept {
    return data_ ? Values<Match>(data_->matches.data(), data_->matches.size()) : Values<Match>();
}

MatchKind Match::kind() const noexcept {
    return data_ && data_->words_changed == 0 ? MatchKind::exact : MatchKind::near;
}
Place Match::place() const noexcept { return data_ ? data_->place : Place::title; }
Section Match::section() const noexcept { return data_ ? data_->section : Section(); }
Block Match::block() const noexcept { return data_ ? data_->block : Block(); }
std::string_view Match::text() const noexcept { return data_ ? std::string_view(data_->text) : std::string_view(); }
Values<Span> Match::where() const noexcept {
    return data_ ? Values<Span>(data_->where.data(), data_->where.size()) : Values<Span>();
}
Values<Difference> Match::differences() const noexcept {
    return data_ ? Values<Difference>(data_->differences.data(), data_->differences.size()) : Values<Difference>();
}
int Match::words_changed() const noexcept { return data_ ? data_->words_changed : 0; }

std::string_view Difference::quoted() const noexcept {
    return data_ ? std::string_view(data_->quoted) : std::string_view();
}
std::string_view Difference::printed() const noexcept {
    return data_ ? std::string_view(data_->printed) : std::string_view();
}

} // namespace v0
} // namespace ofstract
