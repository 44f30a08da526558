#include "pdf/value.h"

#include "pdf/lexer.h"

#include <algorithm>
#include <charconv>

namespace ofstract::pdf {

std::optional<double> to_number(std::string_view text) {
    if (text.size() > longest_number) return std::nullopt;
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return out;
}

std::optional<double> View::number() const { return kind() == ValueKind::number ? to_number(text()) : std::nullopt; }

std::optional<std::uint32_t> View::integer() const {
    std::uint32_t out = 0;
    if (kind() != ValueKind::number || !to_integer(text(), out)) return std::nullopt;
    return out;
}

View View::first() const {
    return kind() == ValueKind::array || kind() == ValueKind::dictionary ? View(values_, value().first) : View();
}

View View::get(std::string_view key) const {
    return kind() == ValueKind::dictionary ? View(values_, values_->find(at_, key)) : View();
}

void Values::cut(std::size_t size) {
    all_.resize(size);
    keys_.erase(keys_.lower_bound(static_cast<Index>(size)), keys_.end());
}

void Values::index(Index dictionary) {
    std::vector<Index>& keys = keys_[dictionary];
    for (Index key = at(dictionary).first; key != 0; key = at(at(key).next).next) keys.push_back(key);
    std::stable_sort(keys.begin(), keys.end(), [&](Index a, Index b) { return at(a).text < at(b).text; });
}

Index Values::find(Index dictionary, std::string_view key) const {
    std::size_t tried = 0;
    for (Index k = at(dictionary).first; k != 0; k = at(at(k).next).next) {
        if (at(k).text == key) return at(k).next;
        if (++tried <= most_searched / 2) continue;
        const std::vector<Index>& keys = keys_.at(dictionary);
        const auto found = std::lower_bound(keys.begin(), keys.end(), key,
                                            [&](Index a, std::string_view wanted) { return at(a).text < wanted; });
        return found != keys.end() && at(*found).text == key ? at(*found).next : 0;
    }
    return 0;
}

std::size_t View::size() const {
    std::size_t size = 0;
    for (View v = first(); v.is_there(); v = v.next()) ++size;
    return size;
}

} // namespace ofstract::pdf
