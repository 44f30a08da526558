#include "grammar/recognise.h"

#include "grammar/pattern.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace ofstract::grammar {
namespace {

using layout::Line;

// Each is enough on its own. The framework's names are those of every report that Ofsted has published
// on children's services, homes and schools since 2009.
constexpr std::array<const char*, 7> openings = {
    R"((dates? of inspection|inspection dates?|inspection date\(s\)) ?:? ?(\w+day,? )?\d.*)",
    R"((inspection dates?|dates? of inspection) ?:?)",
    R"(inspection report ?: ?\d{1,2} .*)",
    R"((lead|reporting) inspectors? ?:?( .*)?)",
    R"((ilacs )?(focused|focussed|monitoring) visit (to|of) .*)",
    R"((joint targeted area inspection|joint area review|area send inspection|re-?inspection) .*)",
    R"(inspection of .*(services|partnership|trust|school|college|academy|home)( .*)?)",
};

} // namespace

bool is_report(const layout::Layout& layout, const text::Joiner& joiner) {
    static const auto patterns = [] {
        std::vector<Pattern> out;
        for (const char* opening : openings) out.emplace_back(opening);
        return out;
    }();
    const auto opens = [&](const Line& line) {
        const std::string folded = text::fold(joiner.join({line}).text);
        return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(folded); });
    };
    int page = 0;
    for (const auto& part : layout.flow) {
        const std::vector<Line> lines = layout::lines_of(part);
        for (const Line& line : lines) {
            if (page == 0) page = line.page;
            if (line.page != page) return false;
            if (opens(line)) return true;
        }
    }
    return false;
}

} // namespace ofstract::grammar
