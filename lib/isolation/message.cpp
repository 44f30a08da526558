#include "isolation/message.h"

#include "model/wire.h"

#include <ofstract/version.h>

#include <cstring>

namespace ofstract::isolation {
namespace {

constexpr char report_sign = 'R', error_sign = 'E';

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

std::optional<Answer> decode_error(std::string_view bytes) {
    if (bytes.size() < 2 * sizeof(std::int32_t)) return std::nullopt;
    const auto code = take<std::int32_t>(bytes);
    const auto page = take<std::int32_t>(bytes);
    // No later code: a document does not say what the machine lacks.
    if (code < 0 || code > static_cast<std::int32_t>(ErrorCode::crashed) || page < 0) return std::nullopt;
    return Answer(Error{static_cast<ErrorCode>(code), std::string(bytes), page});
}

} // namespace

std::string encode(const Answer& answer) {
    std::string payload(1, answer ? report_sign : error_sign);
    if (answer) {
        payload += model::encode(**answer);
    } else {
        put(payload, static_cast<std::int32_t>(answer.error().code));
        put(payload, static_cast<std::int32_t>(answer.error().page));
        payload += answer.error().message;
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
    if (sign != report_sign) return std::nullopt;
    if (auto data = model::decode(bytes)) return Answer(std::move(data));
    return std::nullopt;
}

std::string greeting() { return std::string("ofstract-worker ") + version(); }

} // namespace ofstract::isolation
