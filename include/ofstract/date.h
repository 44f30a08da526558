#pragma once
// Days and runs of days.
//
//     for (const ofstract::Interval& visit : report.intervals())
//         std::cout << ofstract::to_iso(visit.start) << " to " << ofstract::to_iso(visit.end) << '\n';
//
// Units: days of the Gregorian calendar; both ends of an interval belong to it. Index base: months and
// days count from 1. Ownership: plain values. Thread-safety: none needed. Errors: none.
// Source: the dates as a report prints them, years filled in from the end of a range.

#include <ofstract/export.h>

#include <string>
#include <tuple>

namespace ofstract {
inline namespace v0 {

struct Date {
    int year = 0, month = 0, day = 0;
};

inline bool operator==(const Date& a, const Date& b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}
inline bool operator!=(const Date& a, const Date& b) { return !(a == b); }
inline bool operator<(const Date& a, const Date& b) {
    return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

struct Interval {
    Date start, end;
};

inline bool operator==(const Interval& a, const Interval& b) { return a.start == b.start && a.end == b.end; }

// "2024-04-22".
OFSTRACT_API std::string to_iso(const Date& date);

} // namespace v0
} // namespace ofstract
