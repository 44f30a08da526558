#include "corpus/claims.h"

#include "formats/registry.h"
#include "grammar/front.h"
#include "layout/layout.h"

namespace test {

using namespace ofstract;

std::set<std::string> claims_of(const ofstract::engine::Pages& pages) {
    const grammar::Passages passages = grammar::passages_of(pages, layout::lay_out(pages));
    std::set<std::string> out;
    for (const grammar::Rules* rules : formats::all())
        if (grammar::claims(*rules, passages)) out.insert(rules->format.id);
    return out;
}

} // namespace test
