#pragma once
// Tokens → values and indirect objects.
//
// Invariant: no recursion, nesting is bounded; any bytes are safe; linear in the bytes that are passed over. Bytes that
// are not well formed add no value.
// Reference: ISO 32000-1, 7.3.

#include "pdf/damage.h"
#include "pdf/lexer.h"
#include "pdf/value.h"

#include <functional>
#include <optional>

namespace ofstract::pdf {

constexpr std::size_t max_depth = 64; // real reports: 7

// The value at the lexer, which is left behind it; 0 and the lexer somewhere behind its start if there is none.
Index parse_value(Lexer& lexer, Values& values);

struct Indirect {
    std::uint32_t number = 0, generation = 0;
    Index value = 0;
    bool is_stream = false;
    std::string_view stream; // its bytes as they are in the file
    std::size_t end = 0;     // behind "endobj", or where reading stopped
    std::optional<Fault> fault;
};

// "12 0 obj … endobj" at `at`. `length_of` gives the length that an indirect /Length names by its object's number.
Indirect parse_indirect(std::string_view file, std::size_t at, Values& values,
                        const std::function<std::optional<std::uint32_t>(std::uint32_t)>& length_of);

} // namespace ofstract::pdf
