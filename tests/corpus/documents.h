#pragma once
// A report's file → what the grammar reads of it, without what is asked of the file itself.

#include "engine/document.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "support/files.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace test {

// A report as its reader sees it; read as often as one likes.
struct LaidOut {
    ofstract::engine::Pages pages;
    ofstract::layout::Layout layout;
};

inline LaidOut laid_out(const std::filesystem::path& pdf) {
    using namespace ofstract;
    auto sheets = engine::read_pages(read_file(pdf), {});
    REQUIRE(sheets.ok());
    view::Views views = view::view(*std::move(sheets));
    view::soften_hyphens(views.pages);
    layout::Layout layout = layout::lay_out(views.pages);
    return {std::move(views.pages), std::move(layout)};
}

// All real reports that are here, of which is known where they come from.
inline std::vector<std::filesystem::path> real_reports() {
    std::vector<std::filesystem::path> out;
    if (real_corpus().empty()) return out;
    for (const auto& pdf : pdfs_in(real_corpus() / "pdf"))
        if (std::filesystem::exists(real_corpus() / "gold" / (pdf.stem().string() + ".json"))) out.push_back(pdf);
    if (std::filesystem::exists(real_corpus() / "more"))
        for (const auto& pdf : pdfs_in(real_corpus() / "more")) out.push_back(pdf);
    return out;
}

} // namespace test
