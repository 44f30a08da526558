#pragma once
// A laid-out file → the stretches of its pages: which are a report's, and which are another paper's around it.
//
// A report begins where a page opens as a format's reports do (its title above its first field, or a salutation above
// its subject), and no page numbers of the report before go on there. Another paper's pages stand before the first
// report; or behind a report's last page, where other pages follow it (see `ends`): each has lost the report's page
// numbers and running lines, and is behind its closing.
// What no format claims is a report where it begins the file and nothing else is one in it, as recognise.h has it.
// Invariant: stretches cover all pages in order, each page once. A file with one report, which begins it, is one
// stretch: what stands behind such a report is its own.
// Reference: 313 published reports alone, in pairs, and behind covering papers.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <string>
#include <vector>

namespace ofstract::grammar {

struct PageStretch {
    int first = 1, last = 1; // pages, as the layout numbers them
    bool is_report = false;
    std::string opened_by; // what its first page says, or why it is no report's
};

std::vector<PageStretch> find_stretches(const engine::Pages& pages, const Passages& passages,
                                        const std::vector<const Rules*>& formats);

} // namespace ofstract::grammar
