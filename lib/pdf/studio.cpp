#include "pdf/studio.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

// By its key in short or in full: 8.9.7, table 93.
const Operand* value_of(const std::vector<Operand>& keys, std::string_view brief, std::string_view full) {
    for (std::size_t i = 0; i + 1 < keys.size(); ++i)
        if (keys[i].token == TokenKind::name && (keys[i].text == brief || keys[i].text == full)) return &keys[i + 1];
    return nullptr;
}

} // namespace

const Image* Studio::image(const Content& at) {
    constexpr std::size_t most_inline = std::size_t{8} << 20; // bytes, of all that are kept
    const auto& keys = at.image_keys();
    const auto number = [&](std::string_view brief, std::string_view full) {
        const Operand* value = value_of(keys, brief, full);
        return value ? static_cast<std::size_t>(std::clamp(number_of(value->text), 0.0, 1e6)) : 0;
    };
    // The operand behind "/ImageMask" is not read, for "true" is no operand of its own. An image with this key and no
    // colours is a mask.
    const bool is_mask = !value_of(keys, "/CS", "/ColorSpace") &&
                         std::any_of(keys.begin(), keys.end(),
                                     [](const Operand& key) { return key.text == "/IM" || key.text == "/ImageMask"; });
    const bool is_packed = value_of(keys, "/F", "/Filter") != nullptr;
    const std::string_view bytes = is_mask && !is_packed ? at.image_bytes() : std::string_view();
    if (inline_bytes + bytes.size() > most_inline) return nullptr;
    inline_bytes += bytes.size() + 256;
    inline_images.push_back(std::make_unique<const Image>(is_mask, number("/D", "/Decode") == 1, number("/W", "/Width"),
                                                          number("/H", "/Height"), is_packed, bytes));
    return inline_images.back().get();
}

} // namespace ofstract::pdf
