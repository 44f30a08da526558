// Monitoring visits: the letter of a focused visit, sent to authorities that were judged inadequate.
//
// Reference: Ofsted, "Monitoring local authority children's services judged inadequate". No such letter is
// in the collection; the form is that of focused visits.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& focused_visit();

const grammar::Format& monitoring_visit() {
    static const grammar::Format format = [] {
        grammar::Format f = focused_visit();
        f.id = "ilacs-monitoring-visit";
        f.claims.titles = {R"((\w+ )?monitoring visit (to|of) .*)"};
        f.cover.authority =
            R"(^(?:\w+ )?monitoring visit (?:to|of) (?:the )?(.+?)(?:'s?)? (?:local authority )?children.*)";
        f.findings.headings.push_back({R"(areas covered by the visit ?:?)", "areas-covered"});
        f.findings.headings.push_back({R"(findings and evaluation of progress.*)", "findings"});
        return f;
    }();
    return format;
}

} // namespace ofstract::formats
