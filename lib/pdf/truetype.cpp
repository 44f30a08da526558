#include "pdf/truetype.h"

#include <algorithm>
#include <cmath>

namespace ofstract::pdf {

TrueType::TrueType(std::string_view bytes) : bytes_(bytes) {
    units_ = u16(table("head"), 18);
    glyph_count_ = u16(table("maxp"), 4);
    if (units_ == 0) return;
    read_advances();
    read_heights();
    choose_map();
}

std::uint32_t TrueType::u16(std::string_view bytes, std::size_t at) const {
    if (at + 2 > bytes.size()) return 0;
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                      static_cast<unsigned char>(bytes[at + 1]));
}

double TrueType::scaled(std::string_view bytes, std::size_t at) const {
    return static_cast<std::int16_t>(u16(bytes, at)) * 1000.0 / units_;
}

std::string_view TrueType::table(std::string_view tag) const {
    const std::size_t count = u16(bytes_, 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = 12 + 16 * i;
        if (at + 16 > bytes_.size()) return {};
        if (bytes_.substr(at, 4) != tag) continue;
        const std::size_t begin = std::size_t{u16(bytes_, at + 8)} << 16 | u16(bytes_, at + 10);
        const std::size_t size = std::size_t{u16(bytes_, at + 12)} << 16 | u16(bytes_, at + 14);
        return begin <= bytes_.size() ? bytes_.substr(begin, size) : std::string_view();
    }
    return {};
}

void TrueType::read_advances() {
    advance_count_ = u16(table("hhea"), 34);
    advances_ = table("hmtx");
    if (advance_count_ == 0 || advances_.size() < std::size_t{advance_count_} * 4) advances_ = {};
}

void TrueType::read_heights() {
    if (const std::string_view hhea = table("hhea"); hhea.size() >= 8) {
        ascents_.push_back(scaled(hhea, 4));
        descents_.push_back(std::abs(scaled(hhea, 6)));
    }
    if (const std::string_view os2 = table("OS/2"); os2.size() >= 78) {
        ascents_.insert(ascents_.end(), {scaled(os2, 68), scaled(os2, 74)});
        descents_.insert(descents_.end(), {std::abs(scaled(os2, 70)), std::abs(scaled(os2, 76))});
    }
}

std::optional<double> TrueType::advance(std::uint32_t glyph) const {
    if (advances_.empty() || glyph >= glyph_count_) return std::nullopt;
    // The glyphs behind the last advance have the same one.
    return u16(advances_, std::size_t{std::min(glyph, advance_count_ - 1)} * 4) * 1000.0 / units_;
}

void TrueType::choose_map() {
    const std::string_view cmap = table("cmap");
    for (std::size_t i = 0; i < u16(cmap, 2); ++i) {
        const std::size_t at = 4 + 8 * i;
        const std::uint32_t platform = u16(cmap, at), encoding = u16(cmap, at + 2);
        const std::size_t offset = std::size_t{u16(cmap, at + 4)} << 16 | u16(cmap, at + 6);
        if (platform != 3 || encoding > 1 || offset >= cmap.size() || u16(cmap, offset) != 4) continue;
        map_ = cmap.substr(offset);
        is_symbol_ = encoding == 0;
    }
}

// Format 4: four parallel arrays of segments, in the order of their last characters.
std::optional<std::uint32_t> TrueType::glyph(std::uint32_t character) const {
    if (map_.empty()) return std::nullopt;
    if (is_symbol_) character = 0xF000 | (character & 0xFF);
    const std::size_t doubled = u16(map_, 6), ends = 14, starts = 16 + doubled, deltas = starts + doubled,
                      offsets = deltas + doubled;
    std::size_t low = 0, high = doubled / 2; // segments
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (u16(map_, ends + 2 * middle) < character) low = middle + 1;
        else high = middle;
    }
    const std::size_t i = 2 * low;
    if (i >= doubled) return std::nullopt;
    const std::uint32_t start = u16(map_, starts + i), offset = u16(map_, offsets + i);
    if (start > character) return std::nullopt;
    std::uint32_t glyph = character;
    if (offset != 0) {
        glyph = u16(map_, offsets + i + offset + std::size_t{2} * (character - start));
        if (glyph == 0) return std::nullopt;
    }
    glyph = (glyph + u16(map_, deltas + i)) & 0xFFFF;
    return glyph == 0 ? std::nullopt : std::optional(glyph);
}

} // namespace ofstract::pdf
