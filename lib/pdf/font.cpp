#include "pdf/font.h"

#include "pdf/painter.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr double thousandth = 0.001; // of an em: the unit of widths, but in Type 3 fonts
constexpr double widest = 100;       // em; a width beyond it is damage

float em_of(View width, double unit) {
    const double value = width.number().value_or(0) * unit;
    return static_cast<float>(value > -widest && value < widest ? value : 0);
}

} // namespace

Font::Font(const File& file, View dictionary) {
    is_known_ = true;
    is_composite_ = dictionary.get("/Subtype").is_name("/Type0");
    is_type_3_ = dictionary.get("/Subtype").is_name("/Type3");
    if (is_composite_) read_composite(file, dictionary);
    else read_simple(file, dictionary);
}

void Font::read_simple(const File& file, View font) {
    constexpr std::uint32_t codes = 256;
    const View widths = file.get(font, "/Widths");
    const auto first = file.get(font, "/FirstChar").integer();
    if (widths.kind() != Kind::array || first.value_or(0) >= codes) {
        const View encoding = file.get(font, "/Encoding");
        if (encoding && encoding.kind() != Kind::name) return; // its differences may move any code
        standard_ =
            StandardFont::named(file.get(font, "/BaseFont").text(), encoding ? Quotes::straight : Quotes::curly);
        return;
    }
    first_ = first.value_or(0);
    const double unit = is_type_3_ ? std::abs(matrix_of(file, file.get(font, "/FontMatrix")).a) : thousandth;
    for (View w = widths.first(); w.is_there() && first_ + widths_.size() < codes; w = w.next())
        widths_.push_back(em_of(file.resolve(w), unit));
    rest_ = is_type_3_ ? 0 : em_of(file.get(file.get(font, "/FontDescriptor"), "/MissingWidth"), unit);
}

void Font::read_composite(const File& file, View font) {
    if (!file.get(font, "/Encoding").is_name("/Identity-H")) return;
    const View below = file.resolve(file.get(font, "/DescendantFonts").first());
    const View rest = file.get(below, "/DW");
    rest_ = rest.number() ? em_of(rest, thousandth) : 1;
    read_runs(file, file.get(below, "/W"));
}

// Runs of "first [w w w]" and "first last w".
void Font::read_runs(const File& file, View runs) {
    for (View v = runs.first(); v.is_there(); v = v.next()) {
        const auto first = file.resolve(v).integer();
        v = v.next();
        const View second = file.resolve(v);
        if (!first || !v.is_there()) break;
        const std::size_t at = widths_.size();
        if (second.kind() == Kind::array) {
            for (View w = second.first(); w.is_there(); w = w.next())
                widths_.push_back(em_of(file.resolve(w), thousandth));
            if (widths_.size() > at)
                runs_.push_back({*first, *first + static_cast<std::uint32_t>(widths_.size() - at - 1), at, false});
            continue;
        }
        const auto last = second.integer();
        v = v.next();
        if (!last || !v.is_there()) break;
        widths_.push_back(em_of(file.resolve(v), thousandth));
        if (*last >= *first) runs_.push_back({*first, *last, at, true});
    }
    std::stable_sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.first < b.first; });
}

std::optional<double> Font::width(std::uint32_t code) const {
    if (standard_) return standard_->width(code);
    if (!is_composite_) {
        if (code >= first_ && code - first_ < widths_.size()) return static_cast<double>(widths_[code - first_]);
        return rest_;
    }
    const auto behind = std::upper_bound(runs_.begin(), runs_.end(), code,
                                         [](std::uint32_t wanted, const Run& run) { return wanted < run.first; });
    if (behind == runs_.begin()) return rest_;
    const Run& run = *(behind - 1);
    if (code > run.last) return rest_;
    return static_cast<double>(widths_[run.is_one ? run.at : run.at + (code - run.first)]);
}

const Font& Fonts::font(View dictionary) {
    if (!dictionary) return none_;
    const auto found = held_.find(dictionary.index());
    if (found != held_.end()) return *found->second;
    if (held_.size() >= most_fonts) return none_;
    return *held_.emplace(dictionary.index(), std::make_unique<const Font>(file_, dictionary)).first->second;
}

} // namespace ofstract::pdf
