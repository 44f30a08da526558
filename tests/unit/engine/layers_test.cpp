// Text on a layer that readers do not show, and Poppler reads, is said to be hidden; text that they show and Poppler
// does not read, to be lost. That holds the library's own reading of layers to Poppler's.

#include "engine/document.h"

#include <ofstract/diagnostic.h>

#include "support/doctest.h"
#include "unit/pdf/layer_kinds.h"

#include <string>

using namespace ofstract;

TEST_CASE("layers: a sentence is read, hidden, lost, or neither read nor seen") {
    for (const test::LayerKind& kind : test::layer_kinds()) {
        CAPTURE(kind.name);
        const auto pages = engine::read_pages(test::file_of(kind), Limits());
        REQUIRE(pages);
        const engine::Page& page = pages.value().pages.at(0);
        CHECK((page.words.size() > 1) == kind.is_read);
        std::string said;
        for (const engine::HiddenText& text : page.hidden) said += text.code;
        const std::string wanted = kind.is_seen == kind.is_read ? ""
                                   : kind.is_read               ? diagnostics::text_hidden
                                                                : diagnostics::text_lost;
        CHECK(said == wanted);
        CHECK(page.is_checked);
    }
}
