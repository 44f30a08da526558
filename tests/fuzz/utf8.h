#pragma once
// Whether bytes are UTF-8, asked of ICU.

#include <unicode/ustring.h>

#include <cstdint>
#include <string_view>

namespace fuzz {

inline bool is_utf8(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t units = 0;
    u_strFromUTF8(nullptr, 0, &units, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

} // namespace fuzz
