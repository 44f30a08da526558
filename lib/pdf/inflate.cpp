#include "pdf/inflate.h"

#include "pdf/lexer.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

namespace ofstract::pdf {

Inflater::Inflater(std::size_t budget) : decompressor_(libdeflate_alloc_decompressor()), budget_(budget) {
    if (decompressor_ == nullptr) throw std::bad_alloc();
}

Inflater::~Inflater() { libdeflate_free_decompressor(decompressor_); }

Inflater::Outcome Inflater::inflate(std::string_view packed, std::string_view& out) {
    std::size_t room = std::max<std::size_t>(packed.size() * 8, 1 << 16);
    for (;; room *= 4) {
        room = std::min(room, budget_);
        if (size_ < room) {
            scratch_ = std::make_unique_for_overwrite<char[]>(room);
            size_ = room;
        }
        std::size_t taken = 0, given = 0;
        const libdeflate_result result = libdeflate_zlib_decompress_ex(decompressor_, packed.data(), packed.size(),
                                                                       scratch_.get(), room, &taken, &given);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE && room < budget_) continue;
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) return Outcome::over;
        if (result != LIBDEFLATE_SUCCESS) {
            budget_ -= room; // so that many broken ones take no longer than sound ones
            return Outcome::broken;
        }
        // Some producers count the line end before "endstream" into the length.
        for (const char c : packed.substr(taken))
            if (!is_white(c)) return Outcome::broken;
        budget_ -= given;
        out = {scratch_.get(), given};
        return Outcome::sound;
    }
}

} // namespace ofstract::pdf
