#include "pdf/content_form.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ofstract::pdf {
namespace {

// How many operands an operator has. An array or a dictionary may be empty, and is counted as nothing.
struct Operands {
    std::uint32_t op = 0;
    std::uint8_t least = 0;
    bool any_more = false;
};

template <std::size_t N> constexpr std::array<Operands, N> sorted(std::array<Operands, N> table) {
    std::sort(table.begin(), table.end(), [](const Operands& a, const Operands& b) { return a.op < b.op; });
    return table;
}

constexpr bool any_more = true;

constexpr auto operators = sorted(std::to_array<Operands>({
    // Graphics state, objects, marked content.
    {key("q"), 0},
    {key("Q"), 0},
    {key("cm"), 6},
    {key("w"), 1},
    {key("J"), 1},
    {key("j"), 1},
    {key("M"), 1},
    {key("d"), 1, any_more},
    {key("ri"), 1},
    {key("i"), 1},
    {key("gs"), 1},
    {key("Do"), 1},
    {key("sh"), 1},
    {key("BI"), 0},
    {key("EI"), 0, any_more},
    {key("BX"), 0},
    {key("EX"), 0},
    {key("MP"), 1},
    {key("DP"), 1, any_more},
    {key("BMC"), 1},
    {key("BDC"), 1, any_more},
    {key("EMC"), 0},
    {key("d0"), 2},
    {key("d1"), 6},
    // Paths.
    {key("m"), 2},
    {key("l"), 2},
    {key("c"), 6},
    {key("v"), 4},
    {key("y"), 4},
    {key("h"), 0},
    {key("re"), 4},
    {key("S"), 0},
    {key("s"), 0},
    {key("f"), 0},
    {key("F"), 0},
    {key("f*"), 0},
    {key("B"), 0},
    {key("B*"), 0},
    {key("b"), 0},
    {key("b*"), 0},
    {key("n"), 0},
    {key("W"), 0},
    {key("W*"), 0},
    // Colour.
    {key("CS"), 1},
    {key("cs"), 1},
    {key("SC"), 1, any_more},
    {key("SCN"), 1, any_more},
    {key("sc"), 1, any_more},
    {key("scn"), 1, any_more},
    {key("G"), 1},
    {key("g"), 1},
    {key("RG"), 3},
    {key("rg"), 3},
    {key("K"), 4},
    {key("k"), 4},
    // Text.
    {key("BT"), 0},
    {key("ET"), 0},
    {key("Tc"), 1},
    {key("Tw"), 1},
    {key("Tz"), 1},
    {key("TL"), 1},
    {key("Tf"), 2},
    {key("Tr"), 1},
    {key("Ts"), 1},
    {key("Td"), 2},
    {key("TD"), 2},
    {key("Tm"), 6},
    {key("T*"), 0},
    {key("Tj"), 1},
    {key("TJ"), 0, any_more},
    {key("'"), 1},
    {key("\""), 3},
}));

const Operands* operands_of(std::string_view op) {
    if (op.size() > 3) return nullptr;
    const auto found = std::lower_bound(operators.begin(), operators.end(), key(op),
                                        [](const Operands& o, std::uint32_t wanted) { return o.op < wanted; });
    return found != operators.end() && found->op == key(op) ? &*found : nullptr;
}

bool shows_text(std::uint32_t op) { return op == key("Tj") || op == key("'") || op == key("\""); }

bool places_text(std::uint32_t op) { return op == key("Td") || op == key("TD") || op == key("Tm") || op == key("Tf"); }

} // namespace

void ContentForm::see(const Content& content) {
    see_operands(content);
    if (content.has_joined()) ++odd_;
    see_pairs(key(content.op()));
}

void ContentForm::see_operands(const Content& content) {
    const Operands* const wanted = operands_of(content.op());
    const auto& operands = content.operands();
    const auto are = [&](TokenKind token) {
        return static_cast<std::size_t>(
            std::count_if(operands.begin(), operands.end(), [&](const Operand& o) { return o.token == token; }));
    };
    if (wanted == nullptr) {
        if (free_ == 0) ++(in_text_ && are(TokenKind::string) > 0 ? lost_ : odd_);
        return;
    }
    const bool lacks = operands.size() < wanted->least;
    const bool has_too_many = operands.size() > wanted->least && !wanted->any_more;
    const bool shows_nothing = (shows_text(wanted->op) && (lacks || operands.back().token != TokenKind::string)) ||
                               (wanted->op == key("TJ") && !content.has_array());
    // A font's first operand is its name.
    const bool lacks_place =
        places_text(wanted->op) && are(TokenKind::number) + (wanted->op == key("Tf") ? 1 : 0) < wanted->least;
    if (shows_nothing || has_too_many || lacks_place) ++lost_;
    else if (lacks) ++odd_;
}

void ContentForm::see_pairs(std::uint32_t op) {
    switch (op) {
    case key("BT"):
        if (in_text_) ++lost_;
        in_text_ = true;
        break;
    case key("ET"):
        if (!in_text_) ++odd_;
        in_text_ = false;
        break;
    case key("BMC"):
    case key("BDC"): ++marked_; break;
    case key("EMC"): marked_ > 0 ? --marked_ : ++odd_; break;
    case key("BX"): ++free_; break;
    case key("EX"): free_ -= free_ > 0 ? 1 : 0; break;
    default: break;
    }
}

void ContentForm::end_stream(const Content& content) {
    if (content.is_cut()) ++lost_;
    for (const Operand& operand : content.operands())
        has_text_left_ = has_text_left_ || operand.token == TokenKind::string;
}

void ContentForm::end() {
    if (in_text_ || marked_ > 0 || has_text_left_) ++lost_;
}

} // namespace ofstract::pdf
