// The names that enumerators and dates have in the JSON form and on the command line.

#include "model/names.h"

#include <ofstract/date.h>

#include <charconv>
#include <cstdio>

namespace ofstract {
inline namespace v0_2 {

const char* to_string(ErrorCode code) noexcept { return model::name_of(code); }
const char* to_string(Grade grade) noexcept { return model::name_of(grade); }
const char* to_string(Scale scale) noexcept { return model::name_of(scale); }
const char* to_string(Severity severity) noexcept { return model::name_of(severity); }
const char* to_string(BlockKind kind) noexcept { return model::name_of(kind); }
const char* to_string(JudgementSource source) noexcept { return model::name_of(source); }
const char* to_string(StretchKind kind) noexcept { return model::name_of(kind); }
const char* to_string(MatchKind kind) noexcept { return model::name_of(kind); }
const char* to_string(Place place) noexcept { return model::name_of(place); }
const char* to_string(Relation relation) noexcept { return model::name_of(relation); }
const char* to_string(Change change) noexcept { return model::name_of(change); }
const char* to_string(Verdict verdict) noexcept { return model::name_of(verdict); }

std::optional<ErrorCode> parse_error_code(std::string_view name) noexcept { return model::named<ErrorCode>(name); }
std::optional<Scale> parse_scale(std::string_view name) noexcept { return model::named<Scale>(name); }
std::optional<Severity> parse_severity(std::string_view name) noexcept { return model::named<Severity>(name); }
std::optional<BlockKind> parse_block_kind(std::string_view name) noexcept { return model::named<BlockKind>(name); }
std::optional<JudgementSource> parse_judgement_source(std::string_view name) noexcept {
    return model::named<JudgementSource>(name);
}
std::optional<StretchKind> parse_stretch_kind(std::string_view name) noexcept {
    return model::named<StretchKind>(name);
}
std::optional<MatchKind> parse_match_kind(std::string_view name) noexcept { return model::named<MatchKind>(name); }
std::optional<Place> parse_place(std::string_view name) noexcept { return model::named<Place>(name); }
std::optional<Relation> parse_relation(std::string_view name) noexcept { return model::named<Relation>(name); }
std::optional<Change> parse_change(std::string_view name) noexcept { return model::named<Change>(name); }
std::optional<Verdict> parse_verdict(std::string_view name) noexcept { return model::named<Verdict>(name); }

std::string to_iso(const Date& date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

std::optional<Date> parse_date(std::string_view iso) noexcept {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    Date date;
    const auto number = [&](std::size_t at, std::size_t size, int& out) {
        const char* const end = iso.data() + at + size;
        return iso[at] != '-' && std::from_chars(iso.data() + at, end, out).ptr == end;
    };
    if (!number(0, 4, date.year) || !number(5, 2, date.month) || !number(8, 2, date.day)) return std::nullopt;
    if (date.month < 1 || date.month > 12 || date.day < 1 || to_date(to_sys_days(date)) != date) return std::nullopt;
    return date;
}

} // namespace v0_2
} // namespace ofstract
