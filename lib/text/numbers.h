#pragma once
// The number that a paragraph is printed with: "12. Children are seen".

#include <cstddef>
#include <string_view>

namespace ofstract::text {

// How many bytes the number takes, with its stop; 0 where no number of at most three digits, a stop and a space begin
// the text.
inline std::size_t number_before(std::string_view utf8) {
    constexpr std::size_t most_digits = 3;
    const std::size_t digits = utf8.find_first_not_of("0123456789");
    return digits > 0 && digits <= most_digits && utf8.substr(digits, 2) == ". " ? digits + 1 : 0;
}

} // namespace ofstract::text
