#pragma once
// The means by which a document's pages are drawn: its fonts, colour spaces, images and layers, each read once.

#include "pdf/colour_space.h"
#include "pdf/content.h"
#include "pdf/font.h"
#include "pdf/function.h"
#include "pdf/image.h"
#include "pdf/optional_content.h"
#include "pdf/unpacker.h"

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace ofstract::pdf {

struct Studio {
    explicit Studio(const File& of)
        : file(of), fonts(of), unpacker(of), functions(of, unpacker), spaces(of, unpacker, functions), layers(of) {}

    // "/Font" and "/F1" → the value there; a reference is not followed.
    View resource(View resources, std::string_view kind, std::string_view name) {
        return file.get(resources, kind).get(name);
    }

    // Whether colours in this space are blended as inks. It may be a reference.
    bool blends_inks(View space) {
        const ColourSpace& of = spaces.of(View(), space);
        return of.is_lab() || (of.components() != 1 && of.components() != 3);
    }

    // Null behind so many. `resources` name its colour space.
    const Image* image(View resources, std::uint32_t number) {
        constexpr std::size_t most_images = 1'000;
        const auto held = images.find(number);
        if (held != images.end()) return held->second.get();
        if (images.size() >= most_images) return nullptr;
        auto made = std::make_unique<const Image>(file, unpacker, spaces, resources, number);
        return images.emplace(number, std::move(made)).first->second.get();
    }

    // An inline image, at whose end `at` is. It lives as long as this.
    const Image* image(const Content& at);

    const File& file;
    FontCache fonts;
    Unpacker unpacker;
    Functions functions;
    ColourSpaces spaces;
    OptionalContent layers;
    std::map<std::uint32_t, std::unique_ptr<const Image>> images;
    std::vector<std::unique_ptr<const Image>> inline_images;
    std::size_t inline_bytes = 0;
    std::size_t work = 0; // of all pages so far
};

} // namespace ofstract::pdf
