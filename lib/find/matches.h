#pragma once
// The data behind the public Matches: filled once, linked, then never changed.
//
// Invariant: each handle points to its data; they keep the report.

#include "model/data.h"

#include <ofstract/find.h>

#include <memory>
#include <string>
#include <vector>

namespace ofstract {
inline namespace v0_2 {
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

struct MatchesData {
    std::shared_ptr<const ReportData> report;
    std::string quote;
    std::vector<MatchData> match_data;
    std::vector<Match> matches; // each points to its data

    void link() {
        for (MatchData& match : match_data) {
            for (const DifferenceData& difference : match.difference_data)
                match.differences.push_back(Inside::make<Difference>(&difference));
            matches.push_back(Inside::make<Match>(&match));
        }
    }
};

} // namespace detail
} // namespace v0_2
} // namespace ofstract
