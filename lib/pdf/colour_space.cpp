#include "pdf/colour_space.h"

#include "pdf/content.h"

#include <algorithm>
#include <cmath>

namespace ofstract::pdf {
namespace {

using Base = ColourSpace::Base;

constexpr std::size_t most_inks = 64; // of one space; annex C.2 has 32
constexpr int most_below = 4;         // a pattern's, a table's, the inks' and the last one

View element(View array, int i) {
    View v = array.first();
    for (; i > 0 && v.is_there(); --i) v = v.next();
    return v;
}

Base device_base(std::string_view name) {
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") return Base::gray;
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB") return Base::rgb;
    if (name == "/DeviceCMYK" || name == "/CMYK") return Base::cmyk;
    return Base::unknown;
}

std::size_t count_of(Base base) {
    switch (base) {
    case Base::gray: return 1;
    case Base::rgb:
    case Base::lab: return 3;
    case Base::cmyk: return 4;
    case Base::unknown: break;
    }
    return 0;
}

double gamma(double linear) {
    const double v = std::clamp(linear, 0.0, 1.0);
    return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

double lab_inverse(double t) { return t >= 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29); }

// Its own white is the page's: the space is adapted to that of sRGB.
Colour from_lab(double l, double a, double b) {
    const double m = (l + 16) / 116;
    const double x = 0.9505 * lab_inverse(m + a / 500), y = lab_inverse(m), z = 1.089 * lab_inverse(m - b / 200);
    return {gamma(3.2406 * x - 1.5372 * y - 0.4986 * z), gamma(-0.9689 * x + 1.8758 * y + 0.0415 * z),
            gamma(0.0557 * x - 0.2040 * y + 1.0570 * z), true};
}

} // namespace

ColourSpace::ColourSpace(const File& file, Unpacker& unpacker, Functions& functions, View space) {
    for (int below = 0; below < most_below && space; ++below) space = take(file, unpacker, functions, space);
}

// Gives the space below; nothing where this is the last one.
View ColourSpace::take(const File& file, Unpacker& unpacker, Functions& functions, View space) {
    const std::string_view family =
        space.kind() == ValueKind::array ? file.resolve(space.first()).text() : space.text();
    base_ = device_base(family);
    if (base_ != Base::unknown) return {};
    if (family == "/Pattern") {
        is_pattern_ = true;
        return file.resolve(element(space, 1));
    }
    if (space.kind() != ValueKind::array) return {};
    if (family == "/ICCBased") return take_profile(file, space);
    if (family == "/Indexed" || family == "/I") return take_table(file, unpacker, space);
    if (family == "/Separation" || family == "/DeviceN") return take_inks(file, functions, space);
    if (family == "/Lab") {
        base_ = Base::lab;
        limits_ = numbers_of(file, file.get(file.resolve(element(space, 1)), "/Range"));
        if (limits_.size() != 4) limits_ = {-100, 100, -100, 100};
    }
    return {};
}

View ColourSpace::take_profile(const File& file, View space) {
    const View profile = file.resolve(element(space, 1));
    const View alternate = file.get(profile, "/Alternate");
    if (file.resolve(alternate.first()).is_name("/Lab")) return alternate;
    const auto count = file.get(profile, "/N").integer();
    base_ = count == 1u ? Base::gray : count == 3u ? Base::rgb : count == 4u ? Base::cmyk : Base::unknown;
    return {};
}

View ColourSpace::take_table(const File& file, Unpacker& unpacker, View space) {
    Step step;
    step.is_table = true;
    step.inputs = 1;
    step.rows = std::min(file.resolve(element(space, 2)).integer().value_or(0), 255u) + 1;
    const View table = element(space, 3);
    if (table.object() != 0 && file.object(table.object()).is_stream) {
        if (const std::string* bytes = unpacker.bytes(table.object())) step.table = *bytes;
    } else {
        step.table = unpacker.string(file.resolve(table));
    }
    steps_.push_back(step);
    return file.resolve(element(space, 1));
}

View ColourSpace::take_inks(const File& file, Functions& functions, View space) {
    const View names = file.resolve(element(space, 1));
    Step step;
    bool is_none = true;
    for (View v = names.kind() == ValueKind::array ? names.first() : names; v.is_there(); v = v.next()) {
        is_none = is_none && file.resolve(v).is_name("/None");
        if (++step.inputs > most_inks || names.kind() != ValueKind::array) break;
    }
    if (step.inputs > most_inks) return {}; // a space that is not known
    if (is_none) is_inkless_ = true;
    step.is_all = names.is_name("/All");
    if (!step.is_all) step.function = functions.of(element(space, 3));
    steps_.push_back(step);
    return file.resolve(element(space, 2));
}

std::size_t ColourSpace::components() const { return steps_.empty() ? count_of(base_) : steps_.front().inputs; }

std::size_t ColourSpace::cost() const {
    std::size_t steps = 1;
    for (const Step& step : steps_) steps += step.function ? step.function->cost() : 1;
    return steps;
}

Colour ColourSpace::colour(Numbers values) const {
    for (const Step& step : steps_) {
        if (values.size() != step.inputs) return unknown_colour;
        // No tint is no ink, and with all inks there is black: 8.6.6.4.
        const auto no_ink = [&] {
            return std::all_of(values.begin(), values.end(), [](double v) { return v < 0.06; });
        };
        if (step.is_all) {
            const double left = 1 - std::clamp(values[0], 0.0, 1.0);
            return {left, left, left, true};
        }
        if (!step.is_table) {
            Numbers below;
            if (!step.function || !step.function->apply(values, below)) return no_ink() ? white : unknown_colour;
            values = std::move(below);
            continue;
        }
        // A byte from 0 to 255 covers the whole range of a number of the space below, which is the last step's but for
        // inks.
        const bool is_last = &step == &steps_.back();
        const std::size_t columns = is_last ? count_of(base_) : (&step + 1)->inputs;
        const double wanted = std::isfinite(values[0]) ? values[0] : 0;
        const auto row = static_cast<std::size_t>(std::clamp(wanted, 0.0, static_cast<double>(step.rows - 1)));
        values.clear();
        for (std::size_t i = 0; i < columns; ++i) {
            const std::size_t at = row * columns + i;
            if (at >= step.table.size()) return unknown_colour;
            const double part = static_cast<unsigned char>(step.table[at]) / 255.0;
            const bool is_lab = is_last && base_ == Base::lab;
            values.push_back(!is_lab  ? part
                             : i == 0 ? 100 * part
                                      : limits_[2 * i - 2] + part * (limits_[2 * i - 1] - limits_[2 * i - 2]));
        }
    }
    return device(values);
}

Colour ColourSpace::device(const Numbers& values) const {
    if (values.size() != count_of(base_) || values.empty()) return unknown_colour;
    const auto part = [&](std::size_t i) { return std::clamp(values[i], 0.0, 1.0); };
    switch (base_) {
    case Base::gray: return {part(0), part(0), part(0), true};
    case Base::rgb: return {part(0), part(1), part(2), true};
    case Base::cmyk: {
        const double key = 1 - part(3);
        return {(1 - part(0)) * key, (1 - part(1)) * key, (1 - part(2)) * key, true};
    }
    case Base::lab:
        return from_lab(std::clamp(values[0], 0.0, 100.0), std::clamp(values[1], limits_[0], limits_[1]),
                        std::clamp(values[2], limits_[2], limits_[3]));
    case Base::unknown: break;
    }
    return unknown_colour;
}

// 8.6.3: black, or the least of each number; inks are full.
Colour ColourSpace::initial() const {
    if (is_pattern_) return unknown_colour;
    const std::size_t count = components();
    if (count == 0) return unknown_colour;
    Numbers values(count, !steps_.empty() && !steps_.front().is_table ? 1.0 : 0.0);
    if (steps_.empty() && base_ == Base::cmyk) values[3] = 1;
    return colour(std::move(values));
}

const ColourSpace& ColourSpaces::of(View resources, View space) {
    space = file_.resolve(space);
    if (space.kind() == ValueKind::name) return named(resources, space.text());
    if (space.kind() != ValueKind::array) return unknown_;
    const auto found = held_.find(space.index());
    if (found != held_.end()) return *found->second;
    if (held_.size() >= most_spaces) return unknown_;
    return *held_.emplace(space.index(), std::make_unique<const ColourSpace>(file_, unpacker_, functions_, space))
                .first->second;
}

const ColourSpace& ColourSpaces::named(View resources, std::string_view name) {
    const View space = file_.get(file_.get(resources, "/ColorSpace"), name);
    if (space.kind() == ValueKind::array) return of(resources, space);
    const std::string_view family = space.kind() == ValueKind::name ? space.text() : name;
    if (family == "/Pattern") return pattern_;
    return device(resources, device_base(family));
}

const ColourSpace& ColourSpaces::device(View resources, Base base) {
    const char* const key = base == Base::gray   ? "/DefaultGray"
                            : base == Base::rgb  ? "/DefaultRGB"
                            : base == Base::cmyk ? "/DefaultCMYK"
                                                 : nullptr;
    if (!key) return unknown_;
    const View other = file_.get(file_.get(resources, "/ColorSpace"), key);
    if (other.kind() == ValueKind::array) return of(resources, other);
    return base == Base::gray ? gray_ : base == Base::rgb ? rgb_ : cmyk_;
}

} // namespace ofstract::pdf
