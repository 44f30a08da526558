#include "pdf/value.h"

#include "pdf/lexer.h"

#include <charconv>

namespace ofstract::pdf {

std::optional<double> to_number(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return out;
}

std::optional<double> View::number() const { return kind() == Kind::number ? to_number(text()) : std::nullopt; }

std::optional<std::uint32_t> View::integer() const {
    std::uint32_t out = 0;
    if (kind() != Kind::number || !to_integer(text(), out)) return std::nullopt;
    return out;
}

View View::first() const {
    return kind() == Kind::array || kind() == Kind::dictionary ? View(values_, value().first) : View();
}

View View::get(std::string_view key) const {
    if (kind() != Kind::dictionary) return {};
    for (View k = first(); k.is_there(); k = k.next().next())
        if (k.text() == key) return k.next();
    return {};
}

std::size_t View::size() const {
    std::size_t size = 0;
    for (View v = first(); v.is_there(); v = v.next()) ++size;
    return size;
}

} // namespace ofstract::pdf
