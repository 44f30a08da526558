#include "webp.h"

#include "frame.h"

#include <webp/encode.h>

#include <cstddef>
#include <cstdint>

namespace command::reviewing {
namespace {

// A page of print takes some 50 kB without loss; one with photographs takes many times that, and is better off with.
constexpr std::size_t most_without_loss = 200'000; // bytes
constexpr int effort_without_loss = 6;             // of 9; more takes twice the time and saves a twentieth
constexpr float quality_of_photographs = 60;       // of 100

// Sixteen steps of each colour, which nobody misses in print and which halve the file.
void coarsen(std::string& rgb) {
    for (char& value : rgb) value = static_cast<char>((static_cast<std::uint8_t>(value) + 8) / 17 * 17);
}

std::string encoded(const std::string& rgb, int across, int down, const WebPConfig& config) {
    WebPPicture picture;
    if (WebPPictureInit(&picture) == 0) return "";
    picture.use_argb = config.lossless;
    picture.width = across;
    picture.height = down;
    std::string out;
    picture.custom_ptr = &out;
    picture.writer = [](const std::uint8_t* data, std::size_t size, const WebPPicture* into) {
        static_cast<std::string*>(into->custom_ptr)->append(reinterpret_cast<const char*>(data), size);
        return 1;
    };
    const bool done = WebPPictureImportRGB(&picture, reinterpret_cast<const std::uint8_t*>(rgb.data()),
                                           across * static_cast<int>(bytes_a_pixel)) != 0 &&
                      WebPEncode(&config, &picture) != 0;
    WebPPictureFree(&picture);
    return done ? out : "";
}

} // namespace

std::string webp_of(std::string rgb, int across, int down) {
    WebPConfig without, with;
    if (WebPConfigInit(&without) == 0 || WebPConfigLosslessPreset(&without, effort_without_loss) == 0) return "";
    if (WebPConfigPreset(&with, WEBP_PRESET_PHOTO, quality_of_photographs) == 0) return "";
    const std::string original = rgb;
    coarsen(rgb);
    std::string out = encoded(rgb, across, down, without);
    if (!out.empty() && out.size() <= most_without_loss) return out;
    const std::string smaller = encoded(original, across, down, with);
    return smaller.empty() || (!out.empty() && out.size() < smaller.size()) ? out : smaller;
}

} // namespace command::reviewing
