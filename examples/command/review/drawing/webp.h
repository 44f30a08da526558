#pragma once
// Pixels → a WebP file, by libwebp.

#include <string>

namespace command::reviewing {

// `rgb`: rows from the top, three bytes a pixel, as many as `across` and `down` say. "" where libwebp cannot.
std::string webp_of(std::string rgb, int across, int down);

} // namespace command::reviewing
