#pragma once
// A laid-out file → the stretches of its pages: which are a report's, and which are another paper's around it.
//
// A report begins where a page opens as a format's reports do (its title above its first field, or a salutation above
// its subject), and no page numbers of the report before continue there. Another paper's pages are before the first
// report, or behind a report's last page. They are known by what they lack (`last_page` in stretches.cpp): each is
// without the report's page numbers and running lines, and behind its closing. A file of no known format holds one
// report at most. It begins the file, or is on a later page that opens as reports do and has the publisher's imprint
// behind it.
// Invariant: stretches cover all pages in order, each page once. A file with one report, which begins it, is one
// stretch: the pages behind such a report are its own.
// Reference: 313 published reports alone, in pairs, and behind covering papers.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <string>
#include <vector>

namespace ofstract::grammar {

struct PageStretch {
    int first = 1, last = 1; // pages, as the layout numbers them
    bool is_report = false;
    std::string opened_by; // the words of its first page, or the reason why it is no report's
};

std::vector<PageStretch> find_stretches(const engine::Pages& pages, const Passages& passages,
                                        const std::vector<const Rules*>& formats);

} // namespace ofstract::grammar
