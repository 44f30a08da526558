#include "grammar/recognise.h"

#include "grammar/pattern.h"

#include <algorithm>
#include <array>

namespace ofstract::grammar {
namespace {

// Each is enough on its own. The framework's names are those of every report that Ofsted has published
// on children's services, homes and schools since 2009.
constexpr std::array<const char*, 7> openings = {
    R"((dates? of inspection|inspection dates?|inspection date\(s\)) ?:? ?(\w+day,? )?\d.*)",
    R"((inspection dates?|dates? of inspection) ?:?)",
    R"(inspection report ?: ?\d{1,2} .*)",
    R"((lead|reporting) inspectors? ?:?( .*)?)",
    R"((ilacs )?(focused|focussed|monitoring) visit (to|of) .*)",
    R"((joint targeted area inspection|joint area review|(joint local )?area send (inspection|revisit)|re-?inspection) .*)",
    R"(((short|ungraded|full|interim|special measures|serious weaknesses|no formal designation|requires improvement|section 8|first|second|third|fourth|monitoring) ?:? ){0,4}inspection (visit )?(of|to) .*(services|partnership|trust|school|college|academy|home)( .*)?)",
};

// A cover without days of inspection says all three, each at a line's beginning: what was inspected, when the report
// was published, and the publisher's number for it.
constexpr std::array<const char*, 3> cover = {
    R"((re-?)?inspection of .*)",
    R"((report )?published( on)? ?: ?\d{1,2} \w+ \d{4})",
    R"(reference no\.? ?: ?\d+)",
};

std::vector<Pattern> compiled(const char* const* begin, std::size_t count) { return {begin, begin + count}; }

} // namespace

bool is_report(const Passages& passages) {
    static const std::vector<Pattern> patterns = compiled(openings.data(), openings.size());
    static const std::vector<Pattern> of_a_cover = compiled(cover.data(), cover.size());
    std::array<bool, cover.size()> seen{};
    const auto covers = [&](const std::string& folded) {
        for (std::size_t i = 0; i < cover.size(); ++i) seen[i] = seen[i] || of_a_cover[i].matches(folded);
        return std::all_of(seen.begin(), seen.end(), [](bool is_seen) { return is_seen; });
    };
    const auto opens = [&](const std::string& folded) {
        return covers(folded) ||
               std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(folded); });
    };
    int page = 0;
    for (const auto& part : passages.flow) {
        // A label and what stands beside it may be two cells.
        if (const Table* table = std::get_if<Table>(&part); table && (page == 0 || page_of(whole(part)) == page))
            for (const Row& row : table->rows)
                if (covers(row.whole().folded())) return true;
        for (const Passage& line : whole(part).by_line()) {
            if (page == 0) page = line.front().page;
            if (line.front().page != page) return false;
            if (opens(line.folded())) return true;
        }
    }
    return false;
}

} // namespace ofstract::grammar
