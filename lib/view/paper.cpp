#include "view/paper.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ofstract::view {
namespace {

constexpr double same = 1; // points; programs round a box's corners
// Of the widest and of the highest page. Pages of one paper cover together hardly more than these. Pages whose
// coordinates have nothing in common cover more.
constexpr double one_paper = 1.25;

// In the file's coordinates: y goes up.
struct Paper {
    double left = 0, bottom = 0, right = 0, top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
};

Paper paper_of(const engine::Page& page) {
    return {page.crop->left, page.crop->bottom, page.crop->left + page.width, page.crop->bottom + page.height};
}

bool differ(double a, double b) { return std::abs(a - b) > same; }

// The area that the pages cover together; nothing where they are cropped alike or not at all, or are not of one paper.
std::optional<Paper> common_paper(const std::vector<engine::Page>& pages) {
    std::optional<Paper> first;
    Paper all;
    double width = 0, height = 0;
    bool cuts = false, begin_apart = false, end_apart = false;
    for (const engine::Page& page : pages) {
        if (!page.crop) continue;
        const Paper one = paper_of(page);
        if (!first) first = all = one;
        cuts = cuts || page.crop->cuts;
        begin_apart = begin_apart || differ(one.left, first->left) || differ(one.bottom, first->bottom);
        end_apart = end_apart || differ(one.right, first->right) || differ(one.top, first->top);
        all = {std::min(all.left, one.left), std::min(all.bottom, one.bottom), std::max(all.right, one.right),
               std::max(all.top, one.top)};
        width = std::max(width, one.width());
        height = std::max(height, one.height());
    }
    // Landscape and portrait pages end apart too, but begin at one corner, and nothing is cut off them.
    const bool is_cropped = begin_apart || (cuts && end_apart);
    if (!is_cropped || all.width() > one_paper * width || all.height() > one_paper * height) return std::nullopt;
    return all;
}

} // namespace

void lay_back(Views& views) {
    const std::optional<Paper> paper = common_paper(views.pages.pages);
    if (!paper) return;
    for (std::size_t p = 0; p < views.pages.pages.size(); ++p) {
        engine::Page& page = views.pages.pages[p];
        if (!page.crop) continue;
        const Affine by = shifted(page.crop->left - paper->left, paper->top - paper_of(page).top);
        move(page, by);
        views.places[p].back = by.inverse().then(views.places[p].back);
        page.width = paper->width();
        page.height = paper->height();
        page.crop = engine::Crop{paper->left, paper->bottom, page.crop->cuts};
    }
}

} // namespace ofstract::view
