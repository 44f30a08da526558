#pragma once
// Days and runs of days.
//
//     for (const ofstract::Interval& visit : report.intervals()) {
//         const auto nights = ofstract::to_sys_days(visit.end) - ofstract::to_sys_days(visit.start);
//         std::cout << ofstract::to_iso(visit.start) << ", " << nights.count() + 1 << " days\n";
//     }
//     if (report.published() > ofstract::parse_date("2025-11-01")) std::cout << "since report cards\n";
//
// Units: days of the Gregorian calendar; both ends of an interval belong to it. Index base: months and
// days count from 1. Ownership: plain values. Errors: a text that is no date gives
// std::nullopt.
// Source: the dates as a report prints them, years filled in from the end of a range. For the calendar, ISO 8601 and
// Howard Hinnant's "chrono-compatible low-level date algorithms".

#include <ofstract/export.h>

#include <chrono>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>

namespace ofstract {
inline namespace v0_2 {

struct Date {
    int year = 0, month = 0, day = 0;
};

constexpr bool operator==(const Date& a, const Date& b) noexcept {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}
constexpr bool operator!=(const Date& a, const Date& b) noexcept { return !(a == b); }
constexpr bool operator<(const Date& a, const Date& b) noexcept {
    return a.year != b.year ? a.year < b.year : a.month != b.month ? a.month < b.month : a.day < b.day;
}
constexpr bool operator>(const Date& a, const Date& b) noexcept { return b < a; }
constexpr bool operator<=(const Date& a, const Date& b) noexcept { return !(b < a); }
constexpr bool operator>=(const Date& a, const Date& b) noexcept { return !(a < b); }

struct Interval {
    Date start, end;
};

constexpr bool operator==(const Interval& a, const Interval& b) noexcept {
    return a.start == b.start && a.end == b.end;
}
constexpr bool operator!=(const Interval& a, const Interval& b) noexcept { return !(a == b); }

// "2024-04-22".
[[nodiscard]] OFSTRACT_API std::string to_iso(const Date& date);

// The date that to_iso() writes so; nothing where the text is anything else, or no day of the calendar.
[[nodiscard]] OFSTRACT_API std::optional<Date> parse_date(std::string_view iso) noexcept;

// A day of the system's clock. It becomes C++20's std::chrono::sys_days and system_clock::time_point by itself.
using SysDays = std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<int, std::ratio<86400>>>;

// Of a day of the calendar, between the years -32767 and 32767.
[[nodiscard]] constexpr SysDays to_sys_days(const Date& date) noexcept {
    const int year = date.year - (date.month <= 2 ? 1 : 0); // from March, so that a leap day comes last
    const int era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    const int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return SysDays(SysDays::duration(era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468));
}

[[nodiscard]] constexpr Date to_date(SysDays day) noexcept {
    const int since = day.time_since_epoch().count() + 719'468;
    const int era = (since >= 0 ? since : since - 146'096) / 146'097, of_era = since - era * 146'097;
    const int year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const int of_year = of_era - (365 * year + year / 4 - year / 100), from_march = (5 * of_year + 2) / 153;
    const int month = from_march + (from_march < 10 ? 3 : -9);
    return {year + era * 400 + (month <= 2 ? 1 : 0), month, of_year - (153 * from_march + 2) / 5 + 1};
}

} // namespace v0_2
} // namespace ofstract
