#include "pdf/twins.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_compared = 256; // texts of the same codes that begin at the same height of the page's side
constexpr double same_size = 0.01;         // of it

bool can_be_seen(const PageText& text) { return text.hidden == Hidden::no && !text.is_replaced; }

bool is_hidden(const PageText& text) {
    return text.hidden != Hidden::no && text.hidden != Hidden::outside && !text.is_replaced;
}

} // namespace

void Twins::add(std::size_t index, const Font* font, std::string_view codes) {
    if (!font || !font->is_known() || codes.empty() || codes_.size() + codes.size() > most_codes) return;
    drawn_.push_back({font, codes_.size(), codes.size(), index});
    codes_ += codes;
}

void Twins::settle(std::vector<PageText>& texts) const {
    std::vector<const Drawn*> seen, hidden;
    for (const Drawn& drawn : drawn_) {
        if (is_hidden(texts[drawn.text])) hidden.push_back(&drawn);
        else if (can_be_seen(texts[drawn.text])) seen.push_back(&drawn);
    }
    if (hidden.empty()) return;
    // By font and codes, and from left to right.
    const auto is_before = [&](const Drawn& a, double a_left, const Drawn& b, double b_left) {
        if (a.font != b.font) return std::less<>()(a.font, b.font);
        if (const int order = codes_of(a).compare(codes_of(b))) return order < 0;
        return a_left < b_left;
    };
    const auto left_of = [&](const Drawn* drawn) { return texts[drawn->text].origin.x; };
    std::sort(seen.begin(), seen.end(),
              [&](const Drawn* a, const Drawn* b) { return is_before(*a, left_of(a), *b, left_of(b)); });
    for (const Drawn* const one : hidden) {
        PageText& text = texts[one->text];
        const double apart = twins_apart * text.size;
        auto other =
            std::lower_bound(seen.begin(), seen.end(), text.origin.x - apart,
                             [&](const Drawn* a, double left) { return is_before(*a, left_of(a), *one, left); });
        for (std::size_t n = 0; n < most_compared && other != seen.end(); ++n, ++other) {
            const PageText& twin = texts[(*other)->text];
            if ((*other)->font != one->font || codes_of(**other) != codes_of(*one) ||
                twin.origin.x > text.origin.x + apart)
                break;
            if (std::abs(twin.origin.y - text.origin.y) > apart ||
                std::abs(twin.size - text.size) > same_size * text.size)
                continue;
            text.hidden = Hidden::no;
            text.is_wholly_hidden = false;
            break;
        }
    }
}

} // namespace ofstract::pdf
