// A text and reports → the verdict on each quotation: quotations by quotations.h, places by find/index.h.

#include "check/quotations.h"
#include "find/index.h"
#include "model/editions.h"

#include <ofstract/check.h>

#include <algorithm>

namespace ofstract {
inline namespace v0_2 {
namespace detail {

struct FindingData {
    std::size_t report = 0;
    std::string quoted;
    std::shared_ptr<const MatchesData> matches;
    std::size_t match = 0; // among them
};

struct QuotationData {
    std::string text;
    int line = 0, words = 0, newer_report = -1;
    Verdict verdict = Verdict::nowhere;
    std::vector<FindingData> finding_data;
    std::vector<Finding> findings; // each points to its data
};

// Filled, then linked, then never changed.
struct CheckedData {
    std::vector<Report> reports;
    std::vector<QuotationData> quotation_data;
    std::vector<Quotation> quotations; // each points to its data

    void link() {
        for (QuotationData& quotation : quotation_data) {
            for (const FindingData& finding : quotation.finding_data)
                quotation.findings.push_back(Inside::make<Finding>(&finding));
            quotations.push_back(Inside::make<Quotation>(&quotation));
        }
    }
};

} // namespace detail
} // namespace v0_2

namespace checking {
namespace {

// Fewer words say nothing: check.h has the figures. A part of a joined quotation has as many.
constexpr std::size_t fewest_words = 4;
// As in find: where more than one word in five is nowhere, the whole is nowhere.
constexpr std::size_t words_a_miss = find::words_a_change;

struct Given {
    Report report;
    std::unique_ptr<const find::Index> index; // none of an empty report
};

class QuotationChecker {
  public:
    explicit QuotationChecker(const std::vector<Report>& reports) {
        for (const Report& report : reports) {
            const auto& data = detail::Inside::data(report);
            given_.push_back({report, data ? std::make_unique<const find::Index>(data) : nullptr});
        }
    }

    void check(detail::QuotationData& quotation) const {
        const std::vector<text::FoldedWord> words = text::words(quotation.text);
        quotation.words = static_cast<int>(words.size());
        if (words.size() > find::most_words) {
            quotation.verdict = Verdict::too_long;
            return;
        }
        const int changed = whole(quotation);
        if (changed < 0) in_parts(quotation, words);
        else if (changed > 0) quotation.verdict = Verdict::near;
        else quotation.verdict = words.size() < fewest_words ? Verdict::too_short : Verdict::exact;
        if (quotation.verdict != Verdict::too_short && quotation.verdict != Verdict::nowhere)
            quotation.newer_report = newer_than_all(quotation.finding_data);
    }

  private:
    // Finds the places of the whole quotation with the fewest words changed. → how many words that is; -1 where there
    // is no place.
    int whole(detail::QuotationData& quotation) const {
        int best = -1;
        for (std::size_t i = 0; i < given_.size(); ++i) {
            if (!given_[i].index) continue;
            const auto matches = given_[i].index->find(quotation.text);
            if (matches->match_data.empty()) continue;
            const int changed = matches->match_data[0].words_changed;
            if (best >= 0 && changed > best) continue;
            if (changed != best) quotation.finding_data.clear();
            best = changed;
            for (std::size_t m = 0; m < matches->match_data.size() && matches->match_data[m].words_changed == best; ++m)
                quotation.finding_data.push_back({i, quotation.text, matches, m});
        }
        return best;
    }

    // The longest parts of it that are in some report, from its beginning on.
    void in_parts(detail::QuotationData& quotation, const std::vector<text::FoldedWord>& words) const {
        std::vector<std::vector<int>> ids;
        for (const Given& given : given_)
            ids.push_back(given.index ? given.index->ids_of(words) : std::vector<int>(words.size(), find::unknown));
        std::size_t found = 0;
        for (std::size_t first = 0; first + fewest_words <= words.size();) {
            const std::size_t most = to_gap(words, first);
            std::size_t longest = 0, where = 0;
            for (std::size_t i = 0; i < given_.size(); ++i) {
                const std::size_t here = given_[i].index ? given_[i].index->longest(ids[i], first, most) : 0;
                if (here > longest) longest = here, where = i;
            }
            if (longest < fewest_words) {
                ++first;
                continue;
            }
            const text::FoldedWord &from = words[first], &to = words[first + longest - 1];
            const std::string part = quotation.text.substr(from.at, to.at + to.size - from.at);
            quotation.finding_data.push_back({where, part, given_[where].index->find(part, 0), 0});
            found += longest;
            first += longest;
        }
        const bool enough = words.size() - found <= words.size() / words_a_miss;
        quotation.verdict = enough && !quotation.finding_data.empty() ? Verdict::joined : Verdict::nowhere;
    }

    // How many words there are from `first` to the next "…", where the quotation leaves something out.
    static std::size_t to_gap(const std::vector<text::FoldedWord>& words, std::size_t first) {
        std::size_t count = 1;
        while (first + count < words.size() && !words[first + count].left_out_before) ++count;
        return count;
    }

    int newer_than_all(const std::vector<detail::FindingData>& findings) const {
        int newest = -1;
        for (std::size_t i = 0; i < given_.size(); ++i) {
            const bool newer = std::all_of(findings.begin(), findings.end(), [&](const detail::FindingData& finding) {
                return is_newer(given_[i].report, given_[finding.report].report);
            });
            if (!newer || findings.empty()) continue;
            if (newest < 0 || is_newer(given_[i].report, given_[static_cast<std::size_t>(newest)].report))
                newest = static_cast<int>(i);
        }
        return newest;
    }

    static bool is_newer(const Report& a, const Report& b) {
        return model::same_authority(a, b) && model::is_later(a, b);
    }

    std::vector<Given> given_;
};

} // namespace
} // namespace checking

inline namespace v0_2 {

Checked check(std::string_view text, const std::vector<Report>& reports) {
    auto checked = std::make_shared<detail::CheckedData>();
    checked->reports = reports;
    const checking::QuotationChecker checker(reports);
    for (checking::Quoted& quoted : checking::quotations(text)) {
        detail::QuotationData quotation;
        quotation.text = std::move(quoted.text);
        quotation.line = quoted.line;
        checker.check(quotation);
        if (quotation.words > 0) checked->quotation_data.push_back(std::move(quotation));
    }
    checked->link();
    return detail::Inside::make<Checked>(std::move(checked));
}

std::size_t Checked::report_count() const noexcept { return data_ ? data_->reports.size() : 0; }
Report Checked::report(std::size_t place) const noexcept {
    return place < report_count() ? data_->reports[place] : Report();
}
Values<Quotation> Checked::all() const noexcept {
    return data_ ? detail::Inside::values(data_->quotations) : Values<Quotation>();
}

std::string_view Quotation::text() const noexcept { return data_ ? std::string_view(data_->text) : std::string_view(); }
int Quotation::line() const noexcept { return data_ ? data_->line : 0; }
int Quotation::words() const noexcept { return data_ ? data_->words : 0; }
Verdict Quotation::verdict() const noexcept { return data_ ? data_->verdict : Verdict::nowhere; }
Values<Finding> Quotation::findings() const noexcept {
    return data_ ? detail::Inside::values(data_->findings) : Values<Finding>();
}
int Quotation::newer_report() const noexcept { return data_ ? data_->newer_report : -1; }

std::size_t Finding::report() const noexcept { return data_ ? data_->report : 0; }
std::string_view Finding::quoted() const noexcept {
    return data_ ? std::string_view(data_->quoted) : std::string_view();
}
Match Finding::match() const noexcept {
    return data_ && data_->match < data_->matches->matches.size() ? data_->matches->matches[data_->match] : Match();
}

} // namespace v0_2
} // namespace ofstract
