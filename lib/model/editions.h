#pragma once
// Two reports → whether they are editions of one authority, and which is the later one.

#include <ofstract/report.h>

namespace ofstract::model {

// By the code of the local authority, where there is one; else by the name. Of reports that name none, false.
inline bool same_authority(const Report& a, const Report& b) {
    const Authority one = a.authority(), other = b.authority();
    return !one.name.empty() && (one.la_code.empty() ? one.name == other.name : one.la_code == other.la_code);
}

// By the first day inspected; false where one says none.
inline bool is_later(const Report& a, const Report& b) {
    const Values<Interval> of_a = a.intervals(), of_b = b.intervals();
    return !of_a.empty() && !of_b.empty() && of_b[0].start < of_a[0].start;
}

} // namespace ofstract::model
