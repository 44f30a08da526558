#include "view/view.h"

#include "view/line_numbers.h"
#include "view/logos.h"
#include "view/paper.h"
#include "view/recognised.h"
#include "view/recognised_sizes.h"
#include "view/split.h"
#include "view/stamps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ofstract::view {
namespace {

constexpr double fills = 0.8;      // of a page's characters; its running footer may be upright
constexpr double same_size = 0.05; // points; sizes are told apart by tenths
// Points; type of the body that a person reads, and so no sheet is enlarged or made smaller beyond measure.
constexpr double least_body = 3, most_body = 72;

double clamped(double value) { return std::clamp(value, -engine::largest_coordinate, engine::largest_coordinate); }

// By how many quarter turns clockwise nearly all of the page's text is turned.
int turn_of(const engine::Page& page) {
    std::array<std::size_t, 4> characters{};
    std::size_t all = 0;
    for (const engine::Word& word : page.words) {
        if (word.aside != engine::Aside::none) continue;
        characters[word.rotation % 4] += word.text.size();
        all += word.text.size();
    }
    for (int turn = 1; turn < 4; ++turn)
        if (static_cast<double>(characters[static_cast<std::size_t>(turn)]) > fills * static_cast<double>(all))
            return turn;
    return 0;
}

void turn_back(engine::Page& page, int turn, SheetPlace& place) {
    const Affine by = turned_back(turn, page.width, page.height);
    move(page, by, turn);
    if (turn % 2 == 1) std::swap(page.width, page.height);
    place.back = by.inverse().then(place.back);
}

// The size of most characters of the document, to a tenth of a point; 0 where there are none.
double most_common_size(const engine::Pages& pages) {
    std::map<long, std::size_t> characters;
    for (const engine::Page& page : pages.pages)
        for (const engine::Word& word : page.words)
            if (word.aside == engine::Aside::none)
                characters[std::lround(static_cast<double>(word.size) * 10)] += word.text.size();
    const auto most = std::max_element(characters.begin(), characters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : static_cast<double>(most->first) / 10;
}

void scale(Views& views) {
    const double body = most_common_size(views.pages);
    if (body < least_body || body > most_body || std::abs(body - body_size) < same_size) return;
    views.unscaled = views.pages.pages;
    views.unscaled_places = views.places;
    const double factor = body_size / body;
    const Affine by = scaled(factor);
    for (std::size_t p = 0; p < views.pages.pages.size(); ++p) {
        engine::Page& page = views.pages.pages[p];
        move(page, by);
        for (engine::Word& word : page.words) word.size = static_cast<float>(word.size * factor);
        page.width = clamped(page.width * factor);
        page.height = clamped(page.height * factor);
        views.places[p].back = by.inverse().then(views.places[p].back);
    }
}

// The steps that concern all pages together. `turned` are the sheets whose text was sideways.
void finish(Views& views, const std::vector<bool>& turned) {
    split(views);
    for (std::size_t p = 0; p < views.places.size(); ++p)
        if (turned[static_cast<std::size_t>(views.places[p].sheet) - 1])
            views.turned.push_back(static_cast<int>(p) + 1);
    const double body = most_common_size(views.pages);
    mark_line_numbers(views.pages, body);
    mark_logos(views.pages, body);
    mark_stamps(views.pages);
    scale(views);
}

} // namespace

Box box_of(const engine::Rule& rule) {
    return rule.is_vertical ? Box{rule.at, rule.from, rule.at, rule.to} : Box{rule.from, rule.at, rule.to, rule.at};
}

void move(engine::Page& page, const Affine& by, int quarter_turns) {
    const auto moved = [&](const Box& box) {
        const Box b = by(box);
        return Box{clamped(b.left), clamped(b.top), clamped(b.right), clamped(b.bottom)};
    };
    for (engine::Word& word : page.words) {
        const bool lies = word.rotation % 2 == 0;
        const double x = lies ? word.box.left : word.baseline, y = lies ? word.baseline : word.box.top;
        word.rotation = static_cast<std::uint16_t>((word.rotation + 4 - quarter_turns) % 4);
        word.baseline = clamped(word.rotation % 2 == 0 ? by.y(x, y) : by.x(x, y));
        word.box = moved(word.box);
    }
    for (engine::HiddenText& text : page.hidden) text.box = moved(text.box);
    for (Box& area : page.areas) area = moved(area);
    for (engine::Rule& rule : page.rules) {
        const Box box = moved(box_of(rule));
        rule.is_vertical = rule.is_vertical == (quarter_turns % 2 == 0);
        rule.at = rule.is_vertical ? box.left : box.top;
        rule.from = rule.is_vertical ? box.top : box.left;
        rule.to = rule.is_vertical ? box.bottom : box.right;
    }
}

Views view(engine::Pages sheets) {
    Views views;
    views.pages = std::move(sheets);
    views.sheets = static_cast<int>(views.pages.pages.size());
    for (engine::Page& page : views.pages.pages) {
        views.places.push_back({page.number, {}, page.width, page.height});
        page.sheet = page.number;
    }
    lay_back(views);
    std::vector<bool> turned;
    for (std::size_t p = 0; p < views.places.size(); ++p) {
        const int turn = turn_of(views.pages.pages[p]);
        turned.push_back(turn != 0);
        if (turn != 0) turn_back(views.pages.pages[p], turn, views.places[p]);
    }
    part_numbers(views.pages);
    settle_sizes(views.pages);
    widen_recognised(views.pages);
    finish(views, turned);
    return views;
}

Views part_of(const Views& whole, int first, int last) {
    const bool is_scaled = !whole.unscaled.empty();
    const auto& pages = is_scaled ? whole.unscaled : whole.pages.pages;
    const auto& places = is_scaled ? whole.unscaled_places : whole.places;
    Views part;
    part.pages.fonts = whole.pages.fonts;
    part.pages.damage = whole.pages.damage;
    part.pages.oddity = whole.pages.oddity;
    part.sheets = whole.sheets;
    std::vector<bool> turned(static_cast<std::size_t>(whole.sheets));
    for (const int page : whole.turned)
        turned[static_cast<std::size_t>(whole.places[static_cast<std::size_t>(page) - 1].sheet) - 1] = true;
    for (int p = first; p <= last; ++p) {
        engine::Page& page = part.pages.pages.emplace_back(pages[static_cast<std::size_t>(p) - 1]);
        page.number = p - first + 1;
        for (engine::Word& word : page.words)
            if (word.aside == engine::Aside::line_number || word.aside == engine::Aside::stamp ||
                word.aside == engine::Aside::logo)
                word.aside = engine::Aside::none;
        part.places.push_back(places[static_cast<std::size_t>(p) - 1]);
    }
    finish(part, turned);
    return part;
}

Span on_sheet(const Span& span, const std::vector<SheetPlace>& places) {
    if (span.page < 1 || static_cast<std::size_t>(span.page) > places.size()) return span;
    const SheetPlace& place = places[static_cast<std::size_t>(span.page) - 1];
    return {place.sheet, place.back.is_identity() ? span.box : place.back(span.box)};
}

} // namespace ofstract::view
