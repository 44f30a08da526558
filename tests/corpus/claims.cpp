#include "corpus/claims.h"

#include "formats/registry.h"
#include "grammar/front.h"
#include "grammar/join.h"
#include "layout/layout.h"

namespace test {

using namespace ofstract;

std::set<std::string> claims_of(const ofstract::engine::Pages& pages) {
    const layout::Layout layout = layout::lay_out(pages);
    const grammar::Joiner joiner(pages);
    std::set<std::string> out;
    for (const grammar::Rules* rules : formats::all())
        if (grammar::claims(*rules, layout, joiner)) out.insert(rules->format.id);
    return out;
}

} // namespace test
