// The names that enumerators and dates have in the JSON form and on the command line.

#include "model/names.h"

#include <ofstract/date.h>

#include <cstdio>

namespace ofstract {
inline namespace v0 {

const char* to_string(ErrorCode code) noexcept { return model::name_of(code); }
const char* to_string(Grade grade) noexcept { return model::name_of(grade); }
const char* to_string(Severity severity) noexcept { return model::name_of(severity); }
const char* to_string(BlockKind kind) noexcept { return model::name_of(kind); }
const char* to_string(JudgementSource source) noexcept { return model::name_of(source); }
const char* to_string(MatchKind kind) noexcept { return model::name_of(kind); }
const char* to_string(Place place) noexcept { return model::name_of(place); }
const char* to_string(Relation relation) noexcept { return model::name_of(relation); }
const char* to_string(Change change) noexcept { return model::name_of(change); }
const char* to_string(Verdict verdict) noexcept { return model::name_of(verdict); }

std::string to_iso(const Date& date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

} // namespace v0
} // namespace ofstract
