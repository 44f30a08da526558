// Independent schools, to 2019: a section 5 report that says whether the independent school standards are met.
//
// Reference: Ofsted, "Handbook for inspecting independent schools" (2018), and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& school_section_5();

const grammar::Format& independent_school() {
    static const grammar::Format format = [] {
        grammar::Format f = school_section_5();
        f.id = "independent-school";
        f.claims.with_heading = R"(compliance with regulatory requirements.*)";
        f.claims.without_heading = R"(what is it like to attend this school ?\??)";
        return f;
    }();
    return format;
}

} // namespace ofstract::formats
