#pragma once
// A date expression as a report prints it → intervals of days.
//
// "22 April to 3 May 2024", "14 to 18 and 21 to 25 May 2018", "between 31 October and 4 November 2016",
// "24 February – 18 March 2015", "1/06/2015 - 25/06/2015", "25 and 26 February 2025": a day without month
// or year takes those of the next date that has them; a range over the year's end begins a year earlier.
// Invariant: every interval is of real days, start not after end. An expression with a word that is no
// part of a date gives nothing, never a part of it.
// Reference: the expressions of 994 reports; ISO 8601 for the result.

#include <ofstract/date.h>

#include <optional>
#include <string_view>
#include <vector>

namespace ofstract::text {

// `before`: no date is later than this day; the year of an expression that prints none is taken from it.
std::optional<std::vector<Interval>> parse_intervals(std::string_view utf8, std::optional<Date> before = {});

// The first date expression with a day and a month inside a running text: "… visit on 3 and 4 November 2021.
// Inspectors …". Nothing where there is none, or where it cannot be read.
std::optional<std::vector<Interval>> find_intervals(std::string_view utf8, std::optional<Date> before = {});

std::optional<Date> parse_date(std::string_view utf8);

} // namespace ofstract::text
