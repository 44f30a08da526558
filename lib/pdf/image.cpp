#include "pdf/image.h"

#include <algorithm>
#include <cmath>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_packed = std::size_t{1} << 20; // bytes of an image that is looked into
constexpr std::size_t widest = 20'000;                    // pixels

bool is_inverted(const File& file, View dictionary) {
    return file.resolve(file.get(dictionary, "/Decode").first()).number().value_or(0) > 0.5;
}

} // namespace

double Raster::at(Point p, std::size_t part) const {
    const auto pick = [](double at, std::size_t count) {
        const double place = std::isfinite(at) ? std::clamp(at, 0.0, 1.0) * static_cast<double>(count) : 0;
        return std::min(static_cast<std::size_t>(place), count - 1);
    };
    const std::size_t x = pick(p.x, width), y = pick(1 - p.y, height);
    const std::size_t row = (width * parts * bits + 7) / 8, bit = (x * parts + part) * bits;
    const std::size_t byte = y * row + bit / 8;
    if (byte + (bits == 16 ? 1 : 0) >= bytes.size()) return 0;
    const auto value = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
    if (bits == 16) return value(byte) * 256 + value(byte + 1);
    return value(byte) >> (8 - bits - bit % 8) & ((1u << bits) - 1);
}

bool Image::read_raster(const File& file, Unpacker& unpacker, std::uint32_t number, Raster& out) const {
    const View dictionary = file.value(number);
    out.width = file.get(dictionary, "/Width").integer().value_or(0);
    out.height = file.get(dictionary, "/Height").integer().value_or(0);
    const bool is_bits = file.get(dictionary, "/ImageMask").text() == "true";
    out.bits = is_bits ? 1 : file.get(dictionary, "/BitsPerComponent").integer().value_or(8);
    const bool is_good = out.bits == 1 || out.bits == 2 || out.bits == 4 || out.bits == 8 || out.bits == 16;
    if (!is_good || out.width > widest || out.height > widest || file.object(number).stream.size() > most_packed)
        return false;
    const std::string* bytes = unpacker.bytes(number);
    if (!bytes) return false;
    out.bytes = *bytes;
    return out.is_there();
}

Image::Image(const File& file, Unpacker& unpacker, ColourSpaces& spaces, View resources, std::uint32_t number) {
    const View dictionary = file.value(number);
    is_stencil_ = file.get(dictionary, "/ImageMask").text() == "true";
    if (is_stencil_) {
        mask_.kind = read_raster(file, unpacker, number, mask_.raster) ? MaskKind::stencil : MaskKind::unknown;
        mask_.is_inverted = is_inverted(file, dictionary);
        return;
    }
    space_ = &spaces.of(resources, dictionary.get("/ColorSpace"));
    raster_.parts = space_->components();
    if (raster_.parts > 0 && !read_raster(file, unpacker, number, raster_)) raster_ = Raster();
    decode_ = numbers_of(file, file.get(dictionary, "/Decode"));
    read_mask(file, unpacker, dictionary);
}

void Image::read_mask(const File& file, Unpacker& unpacker, View dictionary) {
    if (file.get(dictionary, "/SMaskInData").integer().value_or(0) != 0) mask_.kind = MaskKind::unknown;
    const View soft = dictionary.get("/SMask"), hard = dictionary.get("/Mask");
    const View mask = file.resolve(soft) ? soft : hard;
    if (!file.resolve(mask)) return;
    if (file.resolve(mask).kind() == ValueKind::array) {
        mask_.range = numbers_of(file, file.resolve(mask));
        mask_.kind =
            raster_.is_there() && mask_.range.size() == 2 * raster_.parts ? MaskKind::range : MaskKind::unknown;
        return;
    }
    const bool is_soft = static_cast<bool>(file.resolve(soft));
    mask_.is_inverted = is_inverted(file, file.resolve(mask));
    mask_.kind = !read_raster(file, unpacker, mask.object(), mask_.raster) ? MaskKind::unknown
                 : is_soft                                                 ? MaskKind::soft
                                                                           : MaskKind::stencil;
}

Image::Image(bool is_mask, bool is_inverted, std::size_t width, std::size_t height, bool is_packed,
             std::string_view bytes)
    : is_stencil_(is_mask) {
    if (!is_mask) return;
    mask_.is_inverted = is_inverted;
    mask_.kind = MaskKind::unknown;
    if (is_packed || width > widest || height > widest || bytes.size() > most_packed) return;
    held_ = bytes;
    mask_.raster.width = width;
    mask_.raster.height = height;
    mask_.raster.bits = 1;
    mask_.raster.bytes = held_;
    if (mask_.raster.is_there()) mask_.kind = MaskKind::stencil;
}

std::optional<double> Image::opacity(Point p) const {
    switch (mask_.kind) {
    case MaskKind::none: return 1;
    case MaskKind::unknown: return std::nullopt;
    case MaskKind::stencil: return (mask_.raster.at(p, 0) == 0) != mask_.is_inverted ? 1 : 0;
    case MaskKind::soft: {
        const double part = mask_.raster.at(p, 0) / static_cast<double>((1u << mask_.raster.bits) - 1);
        return mask_.is_inverted ? 1 - part : part;
    }
    case MaskKind::range:
        for (std::size_t i = 0; i < raster_.parts; ++i) {
            const double value = raster_.at(p, i);
            if (value < mask_.range[2 * i] || value > mask_.range[2 * i + 1]) return 1;
        }
        return 0;
    }
    return std::nullopt;
}

Colour Image::colour(Point p) const {
    if (!raster_.is_there() || !space_) return unknown_colour;
    const double most = static_cast<double>((1u << raster_.bits) - 1);
    Numbers values;
    for (std::size_t i = 0; i < raster_.parts; ++i) {
        const double value = raster_.at(p, i);
        if (decode_.size() == 2 * raster_.parts)
            values.push_back(decode_[2 * i] + value / most * (decode_[2 * i + 1] - decode_[2 * i]));
        else if (space_->is_lab()) return unknown_colour;
        else values.push_back(space_->is_indexed() ? value : value / most);
    }
    return space_->colour(std::move(values));
}

} // namespace ofstract::pdf
