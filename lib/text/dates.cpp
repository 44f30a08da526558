#include "text/dates.h"

#include "text/text.h"
#include "text/utf8.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace ofstract::text {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

enum class PieceKind { day, month, year, full, to, and_, between };

struct DatePiece {
    PieceKind kind;
    int value = 0;
    Date date; // of a full one
};

// A month by its name or by at least three of its first letters ("Feb", "Sept").
int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].substr(0, word.size()) == word) return static_cast<int>(i) + 1;
    return 0;
}

bool is_filler(std::string_view word) {
    for (const std::string_view filler : {"the", "of", "on", "from", "monday", "tuesday", "wednesday", "thursday",
                                          "friday", "saturday", "sunday", "st", "nd", "rd", "th"})
        if (word == filler) return true;
    return false;
}

int days_in(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool is_real(const Date& d) {
    return d.year >= 1990 && d.year <= 2099 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= days_in(d.year, d.month);
}

Date next_day(Date d) {
    if (++d.day > days_in(d.year, d.month)) {
        d.day = 1;
        if (++d.month > 12) {
            d.month = 1;
            ++d.year;
        }
    }
    return d;
}

// Splits folded text into runs of letters, runs of digits and single signs.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> out;
    const auto kind = [](char c) { return is_digit(c) ? 1 : is_small(c) ? 2 : c == ' ' ? 0 : 3; };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t j = i + 1;
        const int k = kind(text[i]);
        while (j < text.size() && k != 3 && kind(text[j]) == k) ++j;
        if (k != 0) out.push_back(text.substr(i, j - i));
        i = j;
    }
    return out;
}

int to_int(std::string_view digits) {
    int value = -1;
    if (digits.size() <= 4) std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool is_number(std::string_view s) { return !s.empty() && is_digit(s[0]); }

// 1/06/2015 or 01.06.2015 at `i`: a whole date.
std::optional<Date> numeric_at(const std::vector<std::string_view>& p, std::size_t i) {
    if (i + 4 >= p.size() || !is_number(p[i]) || !is_number(p[i + 2]) || !is_number(p[i + 4])) return std::nullopt;
    if (p[i + 1] != p[i + 3] || (p[i + 1] != "/" && p[i + 1] != ".")) return std::nullopt;
    const Date date{to_int(p[i + 4]), to_int(p[i + 2]), to_int(p[i])};
    return is_real(date) ? std::optional(date) : std::nullopt;
}

// The date pieces of `p` from `i` on; `i` ends at the first piece that is no part of a date. In running text
// a full stop is none.
std::vector<DatePiece> classify(const std::vector<std::string_view>& p, std::size_t& i, bool running) {
    std::vector<DatePiece> out;
    for (; i < p.size(); ++i) {
        if (const auto date = numeric_at(p, i)) {
            out.push_back({PieceKind::full, 0, *date});
            i += 4;
        } else if (is_number(p[i])) {
            const int n = to_int(p[i]);
            if (n >= 1 && n <= 31 && p[i].size() <= 2) out.push_back({PieceKind::day, n, {}});
            else if (n >= 1990 && n <= 2099) out.push_back({PieceKind::year, n, {}});
            else return out;
        } else if (const int month = month_of(p[i])) {
            out.push_back({PieceKind::month, month, {}});
        } else if (p[i] == "to" || p[i] == "-" || p[i] == "until" || p[i] == "through") {
            out.push_back({PieceKind::to, 0, {}});
        } else if (p[i] == "and" || p[i] == "," || p[i] == "&" || p[i] == ";") {
            // A comma may be inside a date ("Monday, 3 June") or beside "and": one separator will do.
            if (!out.empty() && out.back().kind != PieceKind::and_ && out.back().kind != PieceKind::between &&
                out.back().kind != PieceKind::to)
                out.push_back({PieceKind::and_, 0, {}});
        } else if (p[i] == "between") {
            out.push_back({PieceKind::between, 0, {}});
        } else if ((running || p[i] != ".") && !is_filler(p[i])) {
            return out;
        }
    }
    return out;
}

struct Partial {
    int day = 0, month = 0, year = 0;
    bool year_is_own = false;
    PieceKind link = PieceKind::and_; // to the date before it
    bool after_between = false;
};

std::optional<std::vector<Partial>> partials_of(const std::vector<DatePiece>& pieces) {
    std::vector<Partial> out;
    PieceKind link = PieceKind::and_;
    bool between = false, open = false;
    for (const DatePiece& piece : pieces) {
        switch (piece.kind) {
        case PieceKind::full:
            out.push_back({piece.date.day, piece.date.month, piece.date.year, true, link, between});
            link = PieceKind::and_;
            between = open = false;
            break;
        case PieceKind::day:
            out.push_back({piece.value, 0, 0, false, link, between});
            link = PieceKind::and_;
            between = false;
            open = true;
            break;
        case PieceKind::month:
            if (!open || out.back().month) return std::nullopt;
            out.back().month = piece.value;
            break;
        case PieceKind::year:
            // A comma may come before the year: "3 June, 2024".
            if (out.empty() || !out.back().month || out.back().year) return std::nullopt;
            out.back().year = piece.value;
            out.back().year_is_own = true;
            link = PieceKind::and_;
            break;
        case PieceKind::between: between = true; break;
        case PieceKind::to:
        case PieceKind::and_: link = piece.kind; break;
        }
    }
    return out;
}

std::optional<std::vector<Interval>> to_intervals(const std::vector<DatePiece>& pieces, std::optional<Date> before) {
    auto partials = partials_of(pieces);
    if (!partials || partials->empty()) return std::nullopt;
    int month = 0, year = 0;
    if (before) {
        const Partial& last = partials->back();
        const bool later = std::pair(last.month, last.day) > std::pair(before->month, before->day);
        year = before->year - (later ? 1 : 0);
    }
    for (auto p = partials->rbegin(); p != partials->rend(); ++p) {
        if (!p->month) p->month = month;
        if (!p->year) p->year = month && p->month > month ? year - 1 : year;
        month = p->month;
        year = p->year;
    }
    std::vector<Interval> out;
    for (std::size_t i = 0; i < partials->size(); ++i) {
        const Partial& p = (*partials)[i];
        const Date date{p.year, p.month, p.day};
        if (!is_real(date)) return std::nullopt;
        const bool ends_range = i > 0 && (p.link == PieceKind::to || (*partials)[i - 1].after_between);
        if (ends_range) {
            if (date < out.back().end) return std::nullopt;
            out.back().end = date;
        } else if (!out.empty() && next_day(out.back().end) == date) {
            out.back().end = date;
        } else {
            out.push_back({date, date});
        }
    }
    return out;
}

bool has_day_and_month(const std::vector<DatePiece>& pieces) {
    bool day = false, month = false;
    for (const DatePiece& piece : pieces) {
        day = day || piece.kind == PieceKind::day || piece.kind == PieceKind::full;
        month = month || piece.kind == PieceKind::month || piece.kind == PieceKind::full;
    }
    return day && month;
}

} // namespace

std::optional<std::vector<Interval>> parse_intervals(std::string_view utf8, std::optional<Date> before) {
    const std::string folded = fold(utf8);
    const std::vector<std::string_view> words = pieces_of(folded);
    std::size_t i = 0;
    const std::vector<DatePiece> pieces = classify(words, i, false);
    if (i < words.size()) return std::nullopt;
    return to_intervals(pieces, before);
}

std::optional<std::vector<Interval>> find_intervals(std::string_view utf8, std::optional<Date> before) {
    const std::string folded = fold(utf8);
    const std::vector<std::string_view> words = pieces_of(folded);
    for (std::size_t at = 0; at < words.size();) {
        std::size_t i = at;
        std::vector<DatePiece> pieces = classify(words, i, true);
        at = std::max(i, at + 1);
        if (!has_day_and_month(pieces)) continue;
        // "children's services on 3 May and inspectors …": separators around it are the sentence's.
        while (!pieces.empty() && (pieces.back().kind == PieceKind::and_ || pieces.back().kind == PieceKind::to))
            pieces.pop_back();
        std::size_t first = 0;
        while (first < pieces.size() && (pieces[first].kind == PieceKind::and_ || pieces[first].kind == PieceKind::to))
            ++first;
        pieces.erase(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(first));
        if (auto intervals = to_intervals(pieces, before)) return intervals;
    }
    return std::nullopt;
}

std::optional<Date> parse_date(std::string_view utf8) {
    const auto intervals = parse_intervals(utf8);
    if (!intervals || intervals->size() != 1 || (*intervals)[0].start != (*intervals)[0].end) return std::nullopt;
    return (*intervals)[0].start;
}

} // namespace ofstract::text
