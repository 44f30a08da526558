// The names that enumerators and dates have in the JSON form and on the command line.

#include <ofstract/date.h>
#include <ofstract/error.h>
#include <ofstract/report.h>

#include <cstdio>

namespace ofstract {
inline namespace v0 {

const char* to_string(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::io: return "io";
    case ErrorCode::not_a_pdf: return "not-a-pdf";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::no_text: return "no-text";
    case ErrorCode::not_a_report: return "not-a-report";
    case ErrorCode::limit: return "limit";
    case ErrorCode::internal: return "internal";
    case ErrorCode::timeout: return "timeout";
    case ErrorCode::out_of_memory: return "out-of-memory";
    case ErrorCode::crashed: return "crashed";
    case ErrorCode::unavailable: return "unavailable";
    }
    return "internal";
}

const char* to_string(Grade grade) noexcept {
    switch (grade) {
    case Grade::none: return "";
    case Grade::outstanding: return "outstanding";
    case Grade::good: return "good";
    case Grade::requires_improvement: return "requires-improvement";
    case Grade::inadequate: return "inadequate";
    case Grade::adequate: return "adequate";
    case Grade::satisfactory: return "satisfactory";
    case Grade::not_judged: return "not-judged";
    case Grade::typically_positive: return "typically-positive";
    case Grade::inconsistent: return "inconsistent";
    case Grade::systemic_failings: return "systemic-failings";
    }
    return "";
}

const char* to_string(Severity severity) noexcept {
    switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
    }
    return "error";
}

std::string to_iso(const Date& date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

} // namespace v0
} // namespace ofstract
