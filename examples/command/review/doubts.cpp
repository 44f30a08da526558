#include "doubts.h"

#include <algorithm>
#include <map>

namespace command::reviewing {
namespace {

// The part of the smaller of two boxes that the other one covers: 0 to 1.
double common_part(const ofstract::Box& a, const ofstract::Box& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left),
                 height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double smaller = std::min(a.width() * a.height(), b.width() * b.height());
    return width > 0 && height > 0 && smaller > 0 ? width * height / smaller : 0;
}

// The entries that have a place on a page.
struct Standing {
    Entry* entry;
    ofstract::Box box;
};
using Places = std::map<int, std::vector<Standing>>;

Places places_of(std::vector<Sheet>& sheets) {
    Places places;
    for (Sheet& sheet : sheets)
        for (Piece& piece : sheet.pieces)
            for (std::vector<Entry>& row : piece.rows)
                for (Entry& entry : row)
                    for (const ofstract::Span& span : entry.where) places[span.page].push_back({&entry, span.box});
    return places;
}

// A doubt about a whole page is about no text of it: it is shown on the page alone.
constexpr std::size_t most_entries = 12;

void bind(Doubt& doubt, Places& places) {
    std::vector<Entry*> met;
    for (const ofstract::Span& span : doubt.where)
        for (const Standing& standing : places[span.page])
            if (common_part(span.box, standing.box) > 0.5) met.push_back(standing.entry);
    if (met.empty() || met.size() > most_entries) return;
    doubt.entry = met.front()->id;
    for (Entry* const entry : met)
        if (entry->doubts.empty() || entry->doubts.back().number != doubt.number)
            entry->doubts.push_back({doubt.number, doubt.severity});
}

} // namespace

std::vector<Doubt> doubts_of(const ofstract::Report& report, std::vector<Sheet>& sheets, int first) {
    std::vector<Doubt> doubts;
    for (const ofstract::Diagnostic found : report.diagnostics())
        doubts.push_back({0,
                          found.severity(),
                          std::string(found.code()),
                          std::string(found.message()),
                          {found.where().begin(), found.where().end()},
                          0});
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) {
        return static_cast<int>(a.severity) > static_cast<int>(b.severity);
    });
    Places places = places_of(sheets);
    for (Doubt& doubt : doubts) {
        doubt.number = first++;
        bind(doubt, places);
    }
    return doubts;
}

} // namespace command::reviewing
