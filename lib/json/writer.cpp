#include "json/writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace ofstract::json {
namespace {

constexpr double exact = 1e15; // tenths of smaller numbers are all told apart by a double

bool needs_no_escape(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

} // namespace

Writer& Writer::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += indent_ >= 0 ? "\": " : "\":";
    keyed_ = true;
    return *this;
}

void Writer::text(std::string_view utf8) {
    separate();
    if (std::all_of(utf8.begin(), utf8.end(), needs_no_escape)) {
        out_ += '"';
        out_ += utf8;
        out_ += '"';
        return;
    }
    out_ += nlohmann::json(utf8).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void Writer::text_or_null(std::string_view utf8) { utf8.empty() ? null() : text(utf8); }

void Writer::null() { plain("null"); }

void Writer::tenths(double value) {
    const double rounded = std::round(value * 10);
    if (!(std::abs(rounded) < exact)) return null();
    const auto all = static_cast<long long>(rounded);
    const auto positive = std::abs(all);
    std::string digits = all < 0 ? "-" : "";
    digits += std::to_string(positive / 10);
    digits += '.';
    digits += static_cast<char>('0' + positive % 10);
    plain(digits);
}

// Of a share: from 0 to 1.
void Writer::hundredths(double value) {
    if (!(value >= 0 && value <= 1)) return null();
    const std::string digits = std::to_string(std::lround(value * 100));
    plain(digits == "100" ? "1.0" : "0." + std::string(2 - digits.size(), '0') + digits);
}

void Writer::begin(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void Writer::end(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_ += bracket;
    first_ = false;
}

void Writer::plain(std::string_view digits) {
    separate();
    out_ += digits;
}

// Writes the comma and the space before a key or a value.
void Writer::separate() {
    if (!std::exchange(keyed_, false)) {
        if (!first_) out_ += ',';
        if (depth_ > 0) new_line();
    }
    first_ = false;
}

void Writer::new_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(depth_ * static_cast<std::size_t>(indent_), ' ');
}

} // namespace ofstract::json
