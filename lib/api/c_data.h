#pragma once
// The values of a report's data as the interface for C gives them.
//
// Invariant: nothing is copied: texts and places are the data's own.

#include "api/c_object.h"

#include <ofstract/grade.h>

namespace ofstract::api {

inline ofstract_places places(const detail::ReportData& data, detail::Run where) { return as_c(data.where(where)); }

inline ofstract_span first(const detail::ReportData& data, detail::Run where) { return first_of(places(data, where)); }

inline ofstract_date as_c(const Date& date) { return {date.year, date.month, date.day}; }

inline ofstract_grade as_c(Grade grade) { return static_cast<ofstract_grade>(grade); }

// In reading order, as the interface counts.
inline std::size_t section_index(const detail::ReportData& data, std::uint32_t at) {
    return at == detail::nowhere ? OFSTRACT_NOWHERE : data.sections[at].position;
}

} // namespace ofstract::api
