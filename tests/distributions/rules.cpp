#include "distributions/rules.h"

#include "layout/lattice.h"

namespace distributions {

void measure_rules(const ofstract::engine::Page& page, Values& values) {
    if (page.rules.empty()) return;
    values["rules-a-page"].push_back(static_cast<double>(page.rules.size()));
    const std::vector<ofstract::layout::Lattice> lattices = ofstract::layout::find_lattices(page.rules);
    if (lattices.empty()) return;
    std::size_t cells = 0;
    for (const ofstract::layout::Lattice& lattice : lattices) cells += lattice.rows() * lattice.columns();
    values["lattices-a-page"].push_back(static_cast<double>(lattices.size()));
    values["cells-a-page"].push_back(static_cast<double>(cells));
}

} // namespace distributions
