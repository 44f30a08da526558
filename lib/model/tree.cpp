// The tree of a report's sections: the ways up, and the reading order.

#include "model/data.h"

namespace ofstract {
inline namespace v0_2 {

std::uint32_t detail::ReportData::section_behind(std::uint32_t at) const {
    if (sections[at].sections.count > 0) return sections[at].sections.first;
    for (; at != nowhere; at = sections[at].parent) {
        const std::uint32_t parent = sections[at].parent;
        const Run siblings = parent == nowhere ? Run{0, top_sections} : sections[parent].sections;
        if (at + 1 < siblings.first + siblings.count) return at + 1;
    }
    return nowhere;
}

} // namespace v0_2

void model::link(detail::ReportData& data) {
    for (std::uint32_t i = 0; i < data.sections.size(); ++i) {
        const detail::SectionNode& section = data.sections[i];
        for (std::uint32_t child = 0; child < section.sections.count; ++child)
            data.sections[section.sections.first + child].parent = i;
        for (std::uint32_t block = 0; block < section.blocks.count; ++block)
            data.blocks[section.blocks.first + block].section = i;
    }
    std::uint32_t position = 0;
    for (std::uint32_t i = data.first_section(); i != detail::nowhere; i = data.section_behind(i))
        data.sections[i].position = position++;
}

} // namespace ofstract
