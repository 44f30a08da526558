#pragma once
// A report, made ready to be asked for many quotes: its words are split and numbered once.
//
// Invariant: find() gives what Report::find gives, however many quotes were asked before.
// Reference: align.h.

#include "find/align.h"
#include "find/matches.h"
#include "find/places.h"
#include "text/words.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ofstract::find {

constexpr std::size_t most_words = 1000;  // of a quote
constexpr std::size_t words_a_change = 5; // a near match may change one word in so many

// The words of one run, numbered by Index, and the place of each in its piece: first byte, count.
struct RunWords {
    std::vector<TextWord> words;
    std::vector<std::pair<std::size_t, std::size_t>> bytes;
};

class Index {
  public:
    explicit Index(std::shared_ptr<const detail::ReportData> report);

    // `most_changed` bounds the words that may differ, further than the quote's length does.
    std::shared_ptr<const detail::MatchesData> find(std::string_view quote,
                                                    std::size_t most_changed = most_words) const;

    // The numbers of words; `unknown` for those that the report does not have.
    std::vector<int> ids_of(const std::vector<text::FoldedWord>& words) const;

    // How many of these words from `first` on, `most` at most, the report has somewhere in this order. Work is at most
    // the result plus one, for each word of the report.
    std::size_t longest(const std::vector<int>& ids, std::size_t first, std::size_t most) const;

  private:
    std::shared_ptr<const detail::ReportData> report_;
    std::vector<Run> runs_;
    std::vector<RunWords> words_;              // of the run at the same place
    std::unordered_map<std::string, int> ids_; // by folded word
};

} // namespace ofstract::find
