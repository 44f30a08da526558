#include "isolation/message.h"

#include "model/wire.h"

#include <ofstract/version.h>

#include <cmath>
#include <cstring>

namespace ofstract::isolation {
namespace {

constexpr char reports_sign = 'R', error_sign = 'E';

template <class T> void put(std::string& out, T value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    out.append(raw, sizeof value);
}

template <class T> T take(std::string_view& bytes) { // that there are enough is the caller's to know
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

void put_text(std::string& out, const std::string& text) {
    put(out, static_cast<std::uint32_t>(text.size()));
    out += text;
}

template <class T> bool take_if(std::string_view& bytes, T& value) {
    if (bytes.size() < sizeof value) return false;
    value = take<T>(bytes);
    return true;
}

bool take_text(std::string_view& bytes, std::string& text) {
    std::uint32_t size = 0;
    if (!take_if(bytes, size) || size > bytes.size()) return false;
    text.assign(bytes.substr(0, size));
    bytes.remove_prefix(size);
    return true;
}

void put_diagnostic(std::string& out, const ErrorDiagnostic& found) {
    put_text(out, found.code);
    put(out, static_cast<std::int32_t>(found.severity));
    put_text(out, found.message);
    put(out, static_cast<std::uint32_t>(found.where.size()));
    for (const Span& span : found.where) {
        put(out, static_cast<std::int32_t>(span.page));
        for (const double edge : {span.box.left, span.box.top, span.box.right, span.box.bottom}) put(out, edge);
    }
}

bool take_span(std::string_view& bytes, Span& span) {
    std::int32_t page = 0;
    if (!take_if(bytes, page) || page < 1) return false;
    span.page = page;
    for (double* const edge : {&span.box.left, &span.box.top, &span.box.right, &span.box.bottom})
        if (!take_if(bytes, *edge) || !std::isfinite(*edge)) return false;
    return true;
}

// Every span and every diagnostic takes bytes, so that a false count ends at the last byte.
bool take_diagnostic(std::string_view& bytes, ErrorDiagnostic& found) {
    std::int32_t severity = 0;
    std::uint32_t spans = 0;
    if (!take_text(bytes, found.code) || !take_if(bytes, severity) || severity < 0 ||
        severity > static_cast<std::int32_t>(Severity::error) || !take_text(bytes, found.message) ||
        !take_if(bytes, spans))
        return false;
    found.severity = static_cast<Severity>(severity);
    for (; spans > 0; --spans)
        if (!take_span(bytes, found.where.emplace_back())) return false;
    return true;
}

std::optional<Answer> decode_error(std::string_view bytes) {
    if (bytes.size() < 2 * sizeof(std::int32_t)) return std::nullopt;
    const auto code = take<std::int32_t>(bytes);
    const auto page = take<std::int32_t>(bytes);
    // No later code: a document cannot say that the machine lacks something.
    if (code < 0 || code > static_cast<std::int32_t>(ErrorCode::crashed) || page < 0) return std::nullopt;
    Error error{static_cast<ErrorCode>(code), {}, page};
    if (!take_text(bytes, error.message)) return std::nullopt;
    while (!bytes.empty())
        if (!take_diagnostic(bytes, error.diagnostics.emplace_back())) return std::nullopt;
    return Answer(std::move(error));
}

// Each with its size before it.
std::optional<Answer> decode_reports(std::string_view bytes) {
    std::vector<std::shared_ptr<const detail::ReportData>> reports;
    while (!bytes.empty()) {
        if (bytes.size() < sizeof(std::uint64_t)) return std::nullopt;
        const auto size = take<std::uint64_t>(bytes);
        if (size > bytes.size()) return std::nullopt;
        auto data = model::decode(bytes.substr(0, size));
        if (!data) return std::nullopt;
        reports.push_back(std::move(data));
        bytes.remove_prefix(size);
    }
    if (reports.empty()) return std::nullopt;
    return Answer(std::move(reports));
}

} // namespace

std::string encode(const Answer& answer) {
    std::string payload(1, answer ? reports_sign : error_sign);
    if (answer) {
        for (const auto& report : *answer) {
            const std::string bytes = model::encode(*report);
            put(payload, static_cast<std::uint64_t>(bytes.size()));
            payload += bytes;
        }
    } else {
        put(payload, static_cast<std::int32_t>(answer.error().code));
        put(payload, static_cast<std::int32_t>(answer.error().page));
        put_text(payload, answer.error().message);
        for (const ErrorDiagnostic& found : answer.error().diagnostics) put_diagnostic(payload, found);
    }
    std::string frame(ready);
    put(frame, static_cast<std::uint64_t>(payload.size()));
    return frame + payload;
}

std::optional<Answer> decode_answer(std::string_view bytes) {
    if (bytes.size() < answer_header + 1 || bytes.substr(0, ready.size()) != ready) return std::nullopt;
    bytes.remove_prefix(ready.size());
    if (take<std::uint64_t>(bytes) != bytes.size()) return std::nullopt;
    const char sign = take<char>(bytes);
    if (sign == error_sign) return decode_error(bytes);
    if (sign != reports_sign) return std::nullopt;
    return decode_reports(bytes);
}

std::string greeting() { return std::string("ofstract-worker ") + version(); }

} // namespace ofstract::isolation
